import type { Plane, Point } from "./pixels.ts";

/** A connected region of a picture: how many pixels, and the outermost of each row, of which its hull is made. */
export interface Region {
  readonly size: number;
  readonly outline: readonly Point[];
}

/** The connected regions where the plane is at least `threshold`, the largest first; those below `least` pixels are left out. */
export function regionsAbove(plane: Plane, threshold: number, least: number): Region[] {
  const { width, height, data } = plane;
  const seen = new Uint8Array(width * height);
  const waiting = new Int32Array(width * height);
  const regions: Region[] = [];
  for (let start = 0; start < seen.length; start += 1) {
    if (seen[start] || (data[start] ?? 0) < threshold) continue;
    const [left, right] = [new Int32Array(height).fill(width), new Int32Array(height).fill(-1)];
    let [count, size] = [1, 0];
    waiting[0] = start;
    seen[start] = 1;
    while (count > 0) {
      count -= 1;
      const at = waiting[count] ?? 0;
      const [x, y] = [at % width, Math.floor(at / width)];
      size += 1;
      left[y] = Math.min(left[y] ?? 0, x);
      right[y] = Math.max(right[y] ?? 0, x);
      const next = [x > 0 ? at - 1 : -1, x < width - 1 ? at + 1 : -1, at - width, at + width];
      for (const to of next) {
        if (to < 0 || to >= seen.length || seen[to] || (data[to] ?? 0) < threshold) continue;
        seen[to] = 1;
        waiting[count] = to;
        count += 1;
      }
    }
    if (size >= least) regions.push({ size, outline: outlineOf(left, right) });
  }
  return regions.sort((one, other) => other.size - one.size);
}

function outlineOf(left: Int32Array, right: Int32Array): Point[] {
  const points: Point[] = [];
  for (const [y, x] of left.entries()) {
    const end = right[y] ?? -1;
    // Pixels have an extent: the outline runs around them, not through their middles.
    if (end >= 0) points.push({ x, y }, { x: end + 1, y }, { x, y: y + 1 }, { x: end + 1, y: y + 1 });
  }
  return points;
}
