import type { Corners, Point } from "./pixels.ts";

const cross = (o: Point, a: Point, b: Point) => (a.x - o.x) * (b.y - o.y) - (a.y - o.y) * (b.x - o.x);

/** The convex hull, around in one direction (Andrew's monotone chain). */
export function hullOf(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((one, other) => one.x - other.x || one.y - other.y);
  const half = (from: readonly Point[]) => {
    const chain: Point[] = [];
    for (const point of from) {
      while (chain.length > 1 && cross(chain.at(-2) as Point, chain.at(-1) as Point, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.toReversed())];
}

/** Of a polygon without crossings. */
export function areaOf(points: readonly Point[]): number {
  let twice = 0;
  for (const [at, { x, y }] of points.entries()) {
    const next = points[(at + 1) % points.length] as Point;
    twice += x * next.y - next.x * y;
  }
  return Math.abs(twice) / 2;
}

/** Where the lines through two pairs of points meet; null for lines that (nearly) never do. */
export function meeting([a, b]: readonly [Point, Point], [c, d]: readonly [Point, Point]): Point | null {
  const [abx, aby, cdx, cdy] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y];
  const turn = abx * cdy - aby * cdx;
  if (Math.abs(turn) < 1e-6 * Math.hypot(abx, aby) * Math.hypot(cdx, cdy)) return null;
  const along = ((c.x - a.x) * cdy - (c.y - a.y) * cdx) / turn;
  return { x: a.x + along * abx, y: a.y + along * aby };
}

/**
 * The quadrangle around a convex polygon: again and again the side is left out whose neighbours, drawn longer until they
 * meet, add the least. A bent or rounded corner becomes a point again. Null when nothing with four sides comes of it.
 */
export function quadrangleAround(hull: readonly Point[]): Corners | null {
  let points = [...hull];
  while (points.length > 4) {
    let best: { at: number; corner: Point; adds: number } | null = null;
    for (let at = 0; at < points.length; at += 1) {
      const [before, from, to, after] = [-1, 0, 1, 2].map(
        (step) => points[(at + step + points.length) % points.length],
      ) as [Point, Point, Point, Point];
      const corner = meeting([before, from], [after, to]);
      // Neighbours that meet on the other side would turn the polygon inside out.
      if (!corner || cross(from, to, corner) >= 0) continue;
      const adds = areaOf([from, corner, to]);
      if (!best || adds < best.adds) best = { at, corner, adds };
    }
    if (!best) return null;
    const { at, corner } = best;
    points[at] = corner;
    points = points.filter((_, place) => place !== (at + 1) % points.length);
  }
  return points.length === 4 ? inOrder(points as [Point, Point, Point, Point]) : null;
}

/** Top left first, then around as a clock goes. */
export function inOrder(points: readonly [Point, Point, Point, Point]): Corners {
  const middle = {
    x: points.reduce((sum, { x }) => sum + x, 0) / 4,
    y: points.reduce((sum, { y }) => sum + y, 0) / 4,
  };
  const angle = ({ x, y }: Point) => Math.atan2(y - middle.y, x - middle.x);
  const around = [...points].sort((one, other) => angle(one) - angle(other));
  const first = around.reduce(
    (best, { x, y }, at) => (x + y < (around[best] as Point).x + (around[best] as Point).y ? at : best),
    0,
  );
  return [0, 1, 2, 3].map((step) => around[(first + step) % 4]) as unknown as Corners;
}

/** Whether all corners turn the same way and none is flatter than a paper seen from the side can be. */
export function isPaperShaped(corners: Corners): boolean {
  return corners.every((corner, at) => {
    const [before, after] = [corners[(at + 3) % 4] as Point, corners[(at + 1) % 4] as Point];
    const [ax, ay, bx, by] = [
      before.x - corner.x,
      before.y - corner.y,
      after.x - corner.x,
      after.y - corner.y,
    ];
    const size = Math.hypot(ax, ay) * Math.hypot(bx, by);
    // Between 35 and 145 degrees.
    return size > 0 && bx * ay - by * ax > 0 && Math.abs(ax * bx + ay * by) / size < 0.82;
  });
}
