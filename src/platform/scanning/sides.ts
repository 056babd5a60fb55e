import { type Corners, type Plane, type Point, valueAt } from "./pixels.ts";
import { isPaperShaped, meeting } from "./quadrangle.ts";

const samples = 48;

/** In levels of 255: less is grain of the picture, not the border of a paper. */
const step = 10;

interface Sample {
  readonly at: Point;
  /** Outwards, one pixel long. */
  readonly out: Point;
}

/** Points along a side, without its ends: there corners are bent and rounded. */
function along(from: Point, to: Point): Sample[] {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const out = { x: (to.y - from.y) / length, y: -(to.x - from.x) / length };
  return Array.from({ length: samples }, (_, place) => {
    const part = 0.06 + (0.88 * place) / (samples - 1);
    return { at: { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }, out };
  });
}

/** How much lighter it is just inside of a point of a side than just outside. */
const contrast = (light: Plane, { at, out }: Sample, shift: number, reach: number): number => {
  const value = (by: number) => valueAt(light, at.x + out.x * (shift + by), at.y + out.y * (shift + by));
  return value(-reach) - value(reach);
};

/** Whether a point lies at the border of the picture: of a paper that reaches beyond it nothing else can be seen. */
const isAtBorder = ({ width, height }: Plane, { at }: Sample): boolean =>
  at.x < 3 || at.y < 3 || at.x > width - 4 || at.y > height - 4;

/**
 * How well four sides lie on borders that can be seen, from 0 to 1: that of the worst side. A side along the border of
 * the picture counts half.
 */
export function support(light: Plane, corners: Corners): number {
  const sides = corners.map((from, at) => {
    const points = along(from, corners[(at + 1) % 4] as Point);
    const seen = points.filter((sample) =>
      [-2, -1, 0, 1, 2].some((shift) => Math.abs(contrast(light, sample, shift, 2)) >= step),
    );
    const bordering = points.filter((sample) => isAtBorder(light, sample));
    return Math.max(seen.length, bordering.length / 2) / samples;
  });
  return Math.min(...sides);
}

/** Moves each side to where the picture changes most near it, `reach` pixels at most, and gives where the sides meet. */
export function refined(light: Plane, corners: Corners, reach: number): Corners {
  const lines = corners.map((from, at) => {
    const to = corners[(at + 1) % 4] as Point;
    const points = along(from, to)
      .filter((sample) => !isAtBorder(light, sample))
      .flatMap((sample) => strongest(light, sample, reach));
    return points.length >= samples / 3 ? lineThrough(points) : ([from, to] as const);
  });
  const moved = lines.map((line, at) => meeting(lines[(at + 3) % 4] as readonly [Point, Point], line));
  const isNear = moved.every(
    (corner, at) =>
      corner && Math.hypot(corner.x - (corners[at]?.x ?? 0), corner.y - (corners[at]?.y ?? 0)) <= 4 * reach,
  );
  const better = moved as unknown as Corners;
  return isNear && isPaperShaped(better) ? better : corners;
}

function strongest(light: Plane, sample: Sample, reach: number): Point[] {
  let best = { shift: 0, contrast: 0 };
  for (let shift = -reach; shift <= reach; shift += 0.5) {
    // A border farther off must be so much the clearer.
    const found = Math.abs(contrast(light, sample, shift, 1.5)) * (1 - Math.abs(shift) / (3 * reach));
    if (found > best.contrast) best = { shift, contrast: found };
  }
  const { at, out } = sample;
  return best.contrast < step / 2 ? [] : [{ x: at.x + out.x * best.shift, y: at.y + out.y * best.shift }];
}

/** The line nearest to most of the points: those far from it are left out, twice. */
function lineThrough(points: readonly Point[]): readonly [Point, Point] {
  let kept = points;
  let line = lineNearest(kept);
  for (let round = 0; round < 3; round += 1) {
    const far = ({ x, y }: Point) => Math.abs((x - line.x) * line.dy - (y - line.y) * line.dx);
    const middle = kept.map(far).sort((one, other) => one - other)[Math.floor(kept.length / 2)] ?? 0;
    const near = points.filter((point) => far(point) <= Math.max(1, 2.5 * middle));
    if (near.length < 4) break;
    kept = near;
    line = lineNearest(kept);
  }
  return [
    { x: line.x, y: line.y },
    { x: line.x + line.dx * 100, y: line.y + line.dy * 100 },
  ];
}

/** Least squares, at right angles to the line. */
function lineNearest(points: readonly Point[]) {
  const x = points.reduce((sum, point) => sum + point.x, 0) / points.length;
  const y = points.reduce((sum, point) => sum + point.y, 0) / points.length;
  let [xx, xy, yy] = [0, 0, 0];
  for (const point of points) {
    xx += (point.x - x) ** 2;
    xy += (point.x - x) * (point.y - y);
    yy += (point.y - y) ** 2;
  }
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  return { x, y, dx: Math.cos(angle), dy: Math.sin(angle) };
}
