import type { Curves, Place } from "./drawn-points.ts";

/** How much went through each pixel. Drawn in slices, so that a newer wish need not wait for an older one. */
export class Density {
  readonly #sums: Float32Array;
  readonly #curves: Curves;
  readonly #width: number;
  readonly #height: number;
  readonly #place: Place;
  #next = 0;

  constructor(curves: Curves, width: number, height: number, place: Place) {
    [this.#curves, this.#width, this.#height, this.#place] = [curves, width, height, place];
    this.#sums = new Float32Array(width * height);
  }

  get isDone(): boolean {
    return this.#next >= this.#curves.count;
  }

  /** Draws the next curves; a pixel and a half is stepped at a time, which a row of pixels does not show. */
  draw(howMany: number): void {
    const { ax, ay, cx, cy, bx, by, weight, count } = this.#curves;
    const { x: left, y: top, scale } = this.#place;
    const [sums, width, height] = [this.#sums, this.#width, this.#height];
    const end = Math.min(count, this.#next + howMany);
    for (let at = this.#next; at < end; at++) {
      const x0 = ((ax[at] as number) - left) * scale;
      const y0 = ((ay[at] as number) - top) * scale;
      const x1 = ((cx[at] as number) - left) * scale;
      const y1 = ((cy[at] as number) - top) * scale;
      const x2 = ((bx[at] as number) - left) * scale;
      const y2 = ((by[at] as number) - top) * scale;
      if (Math.max(x0, x1, x2) < 0 || Math.max(y0, y1, y2) < 0) continue;
      if (Math.min(x0, x1, x2) >= width || Math.min(y0, y1, y2) >= height) continue;
      const length = Math.abs(x1 - x0) + Math.abs(y1 - y0) + Math.abs(x2 - x1) + Math.abs(y2 - y1);
      const steps = Math.min(4_000, 1 + Math.ceil(length / 1.5));
      const each = weight[at] as number;
      for (let step = 0; step <= steps; step++) {
        const t = step / steps;
        const s = 1 - t;
        const x = (s * s * x0 + 2 * s * t * x1 + t * t * x2) | 0;
        const y = (s * s * y0 + 2 * s * t * y1 + t * t * y2) | 0;
        if (x >= 0 && x < width && y >= 0 && y < height) {
          const pixel = y * width + x;
          sums[pixel] = (sums[pixel] as number) + each;
        }
      }
    }
    this.#next = end;
  }

  /** One colour (red, green, blue), the more opaque the more went through; spread by the logarithm. */
  pixels([red, green, blue]: readonly [number, number, number]): Uint8ClampedArray<ArrayBuffer> {
    const sums = this.#sums;
    let most = 0;
    for (let pixel = 0; pixel < sums.length; pixel++) most = Math.max(most, sums[pixel] as number);
    const shades = new Uint8ClampedArray(sums.length * 4);
    const whole = new Uint32Array(shades.buffer);
    const colour = (blue << 16) | (green << 8) | red;
    const strength = 210 / Math.log1p(most);
    for (let pixel = 0; pixel < sums.length; pixel++) {
      const sum = sums[pixel] as number;
      if (sum > 0) whole[pixel] = ((Math.log1p(sum) * strength) << 24) | colour;
    }
    return shades;
  }
}
