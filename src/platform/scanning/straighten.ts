import type { Colours, Corners, Point } from "./pixels.ts";

/** Sends a point of one plane to the point of the other: nine numbers, row by row, the last 1. */
export type Projection = readonly number[];

/** The projection that takes the corners of an upright rectangle to four corners in a picture. */
export function projectionTo(corners: Corners, width: number, height: number): Projection {
  const [p0, p1, p2, p3] = corners;
  const sum = { x: p0.x - p1.x + p2.x - p3.x, y: p0.y - p1.y + p2.y - p3.y };
  const [d1, d2] = [
    { x: p1.x - p2.x, y: p1.y - p2.y },
    { x: p3.x - p2.x, y: p3.y - p2.y },
  ];
  const turn = d1.x * d2.y - d2.x * d1.y;
  const g = (sum.x * d2.y - d2.x * sum.y) / turn;
  const h = (d1.x * sum.y - sum.x * d1.y) / turn;
  return [
    (p1.x - p0.x + g * p1.x) / width,
    (p3.x - p0.x + h * p3.x) / height,
    p0.x,
    (p1.y - p0.y + g * p1.y) / width,
    (p3.y - p0.y + h * p3.y) / height,
    p0.y,
    g / width,
    h / height,
    1,
  ];
}

export function project(projection: Projection, { x, y }: Point): Point {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0, i = 1] = projection;
  const depth = g * x + h * y + i;
  return { x: (a * x + b * y + c) / depth, y: (d * x + e * y + f) / depth };
}

const between = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y);

/**
 * How large a paper is in the picture, in pixels of it: as wide as its longer side across, and as high as its true
 * proportion says. That follows from the four corners when the lens points at the middle of the picture (Zhang and He
 * 2006, "Whiteboard scanning and image enhancement", section 3); for a paper seen straight on from the sides alone.
 */
export function sizeOfPaper(corners: Corners, picture: { readonly width: number; readonly height: number }) {
  const [p0, p1, p2, p3] = corners;
  const across = Math.max(between(p0, p1), between(p3, p2));
  const down = Math.max(between(p0, p3), between(p1, p2));
  const seen = across / down;
  const true_ = proportion(corners, picture) ?? seen;
  // What differs much from the sides comes from corners nearly parallel, where the rule is all noise.
  const ratio = true_ > seen * 0.6 && true_ < seen * 1.67 ? true_ : seen;
  return ratio > seen ? { width: down * ratio, height: down } : { width: across, height: across / ratio };
}

function proportion(
  corners: Corners,
  { width, height }: { readonly width: number; readonly height: number },
): number | null {
  // Measured from the middle, in units of about the picture's size.
  const unit = Math.max(width, height);
  const [m1, m2, m4, m3] = corners.map(({ x, y }) => [
    (x - width / 2) / unit,
    (y - height / 2) / unit,
    1,
  ]) as unknown as [Vector, Vector, Vector, Vector];
  const k2 = dot(crossed(m1, m4), m3) / dot(crossed(m2, m4), m3);
  const k3 = dot(crossed(m1, m4), m2) / dot(crossed(m3, m4), m2);
  const n2 = minus(m2, m1, k2);
  const n3 = minus(m3, m1, k3);
  if (Math.abs(n2[2]) < 0.02 || Math.abs(n3[2]) < 0.02) return null;
  const focal = -(n2[0] * n3[0] + n2[1] * n3[1]) / (n2[2] * n3[2]);
  // Phones see between 40 and 100 degrees: a focal length of 0.4 to 2 sizes.
  if (!(focal > 0.16 && focal < 4)) return null;
  const length = ([x, y, z]: Vector) => (x * x + y * y) / focal + z * z;
  return Math.sqrt(length(n2) / length(n3));
}

type Vector = readonly [number, number, number];
const crossed = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const minus = (a: Vector, b: Vector, by: number): Vector => [
  by * a[0] - b[0],
  by * a[1] - b[1],
  by * a[2] - b[2],
];

/** The paper between four corners as an upright picture of the given size, in whole pixels. */
export function straightened(
  colours: Colours,
  corners: Corners,
  { width, height }: { readonly width: number; readonly height: number },
): Colours {
  const projection = projectionTo(corners, width, height);
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = projection;
  const { data, width: across, height: down } = colours;
  const out = new Uint8Array(width * height * 3);
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [px, py] = [x + 0.5, y + 0.5];
      const depth = g * px + h * py + 1;
      const sx = Math.min(Math.max((a * px + b * py + c) / depth - 0.5, 0), across - 1.001);
      const sy = Math.min(Math.max((d * px + e * py + f) / depth - 0.5, 0), down - 1.001);
      const [left, top] = [Math.floor(sx), Math.floor(sy)];
      const [fx, fy] = [sx - left, sy - top];
      const at = (top * across + left) * 3;
      const below = at + across * 3;
      for (let colour = 0; colour < 3; colour += 1) {
        const upper = (data[at + colour] ?? 0) * (1 - fx) + (data[at + 3 + colour] ?? 0) * fx;
        const lower = (data[below + colour] ?? 0) * (1 - fx) + (data[below + 3 + colour] ?? 0) * fx;
        out[to] = upper * (1 - fy) + lower * fy + 0.5;
        to += 1;
      }
    }
  }
  return { width, height, data: out };
}
