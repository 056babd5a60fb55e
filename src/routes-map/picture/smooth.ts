import type { Point } from "./projections.ts";

/**
 * A rope through points: it bends no sharper than its width allows, so that a wide line does not knot where places lie
 * close together. Ends stay where they are. Gives points near enough to one another to be joined by `pathThrough`.
 */
export function rope(points: readonly Point[], width: number): Point[] {
  const dense = everyFew(through(points), 2);
  const soft = soften(dense, Math.max(2.5, width * 0.5) / 2);
  return thinOut(soft, 0.9);
}

/**
 * An SVG path of curves through points (Catmull and Rom's, as Bézier's), relative, in whole units. Each curve sets out
 * as the one before came in, so only the first says how (`c`); the others leave it to the reader (`s`).
 */
export function pathThrough(points: readonly Point[]): string {
  const [first] = points;
  if (!first) return "";
  let [x, y] = [whole(first[0]), whole(first[1])];
  let written = `M${x} ${y}`;
  for (const [at, { a, b, to }] of curves(points).entries()) {
    const [letter, told] = at === 0 ? ["c", [a, b, to]] : ["s", [b, to]];
    written += letter + joined(told.flatMap(([px, py]) => [whole(px - x), whole(py - y)]));
    [x, y] = [whole(to[0]), whole(to[1])];
  }
  return written;
}

/** The line without its last `length`, so that an arrow head fits before the place it leads to. */
export function shortened(points: readonly Point[], length: number): Point[] {
  let left = length;
  for (let at = points.length - 1; at > 0; at -= 1) {
    const [end, before] = [points[at] as Point, points[at - 1] as Point];
    const step = Math.hypot(end[0] - before[0], end[1] - before[1]);
    if (step > left) {
      const part = left / step;
      const cut: Point = [end[0] + (before[0] - end[0]) * part, end[1] + (before[1] - end[1]) * part];
      return [...points.slice(0, at), cut];
    }
    left -= step;
  }
  return [...points];
}

/** The same line as points no further apart than `step`. */
export function everyFew(points: readonly Point[], step: number): Point[] {
  const [first] = points;
  if (!first) return [];
  return [
    first,
    ...points.slice(1).flatMap((to, at): Point[] => {
      const from = points[at] as Point;
      const parts = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / step));
      return Array.from({ length: parts }, (_, part) => {
        const share = (part + 1) / parts;
        return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
      });
    }),
  ];
}

function curves(points: readonly Point[]): { a: Point; b: Point; to: Point }[] {
  return points.slice(1).map((to, at) => {
    const from = points[at] as Point;
    const before = points[at - 1] ?? from;
    const after = points[at + 2] ?? to;
    return {
      a: [from[0] + (to[0] - before[0]) / 6, from[1] + (to[1] - before[1]) / 6],
      b: [to[0] - (after[0] - from[0]) / 6, to[1] - (after[1] - from[1]) / 6],
      to,
    };
  });
}

function through(points: readonly Point[]): Point[] {
  const [first] = points;
  if (!first) return [];
  let from = first;
  const drawn: Point[] = [first];
  for (const { a, b, to } of curves(points)) {
    for (let part = 1; part <= 12; part += 1) drawn.push(between(from, a, b, to, part / 12));
    from = to;
  }
  return drawn;
}

function between(from: Point, a: Point, b: Point, to: Point, t: number): Point {
  const s = 1 - t;
  const [p, q, r, u] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t];
  return [from[0] * p + a[0] * q + b[0] * r + to[0] * u, from[1] * p + a[1] * q + b[1] * r + to[1] * u];
}

/** A running mean, three times over (near a bell curve); beyond its ends the line goes on mirrored, so they stay. */
function soften(points: readonly Point[], reach: number): Point[] {
  const half = Math.min(Math.round(reach), Math.floor((points.length - 1) / 2));
  let soft = [...points];
  for (let round = 0; round < 3 && half > 0; round += 1) {
    const known = soft;
    const last = known.length - 1;
    const mirrored = (pivot: Point, other: Point): Point => [
      2 * pivot[0] - other[0],
      2 * pivot[1] - other[1],
    ];
    const at = (place: number): Point => {
      if (place < 0) return mirrored(known[0] as Point, known[-place] as Point);
      if (place > last) return mirrored(known[last] as Point, known[2 * last - place] as Point);
      return known[place] as Point;
    };
    soft = known.map((_, place) => {
      let [x, y] = [0, 0];
      for (let near = -half; near <= half; near += 1) {
        const [px, py] = at(place + near);
        x += px;
        y += py;
      }
      return [x / (2 * half + 1), y / (2 * half + 1)];
    });
  }
  return soft;
}

/** Douglas and Peucker: leaves out points less than `tolerance` off the line, but keeps some so that curves stay round. */
function thinOut(points: readonly Point[], tolerance: number): Point[] {
  const keep = new Set([0, points.length - 1]);
  const spans: [number, number][] = [[0, points.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    let [farthest, most] = [-1, tolerance];
    for (let at = from + 1; at < to; at += 1) {
      const off = offLine(points[at] as Point, points[from] as Point, points[to] as Point);
      if (off > most) [farthest, most] = [at, off];
    }
    if (farthest < 0) continue;
    keep.add(farthest);
    spans.push([from, farthest], [farthest, to]);
  }
  return points.filter((_, at) => keep.has(at));
}

function offLine(point: Point, from: Point, to: Point): number {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = Math.hypot(dx, dy) || 1;
  return Math.abs((point[0] - from[0]) * dy - (point[1] - from[1]) * dx) / length;
}

/** Numbers in the fewest letters: no zero before the point, no space before a minus. */
export const joined = (numbers: readonly number[]): string =>
  numbers
    .map((number) => String(number).replace(/^(-?)0\./, "$1."))
    .join(" ")
    .replaceAll(" -", "-");

/** To a whole unit, about a pixel of the widest picture. */
const whole = (value: number): number => Math.round(value) || 0;
