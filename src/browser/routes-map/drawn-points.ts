/**
 * Curves as columns: from a over c (the control point of a quadratic curve) to b, in units of the picture, with how
 * much goes along each.
 */
export interface Curves {
  readonly count: number;
  readonly ax: Float32Array;
  readonly ay: Float32Array;
  readonly cx: Float32Array;
  readonly cy: Float32Array;
  readonly bx: Float32Array;
  readonly by: Float32Array;
  readonly weight: Float32Array;
}

/** Points on their way along curves: those of curve n are the points from `first[n]` up to `first[n + 1]`. */
export interface Points {
  readonly count: number;
  readonly curves: Curves;
  readonly first: Uint32Array;
  /** Of each curve: the part of the way a point goes in a second. */
  readonly speed: Float32Array;
  /** Of each point: where it stands at time 0, from 0 to 1. */
  readonly phase: Float32Array;
  /** Of each point: the side of its square, in pixels, 1 to 4. */
  readonly size: Uint8Array;
}

export interface Canvas {
  /** One number a pixel, in the order of bytes of an ImageData. */
  readonly pixels: Uint32Array<ArrayBuffer>;
  readonly width: number;
  readonly height: number;
}

/** Where the picture lies on the canvas: pixel = (unit - x) * scale. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/**
 * Draws every point where it is at `seconds`. This runs for each frame: no call and no object in the inner loop, and
 * what belongs to a curve (at² + bt + c, in pixels) is worked out once for all its points.
 */
export function drawPoints(
  points: Points,
  seconds: number,
  colour: number,
  canvas: Canvas,
  place: Place,
): void {
  const { curves, first, speed, phase, size } = points;
  const { pixels, width, height } = canvas;
  const { x: left, y: top, scale } = place;
  const [right, bottom] = [width - 4, height - 4];
  pixels.fill(0);
  for (let curve = 0; curve < curves.count; curve++) {
    const ax = ((curves.ax[curve] as number) - left) * scale;
    const ay = ((curves.ay[curve] as number) - top) * scale;
    const cx = ((curves.cx[curve] as number) - left) * scale;
    const cy = ((curves.cy[curve] as number) - top) * scale;
    const bx = ((curves.bx[curve] as number) - left) * scale;
    const by = ((curves.by[curve] as number) - top) * scale;
    const [curvedX, curvedY] = [ax - 2 * cx + bx, ay - 2 * cy + by];
    const [straightX, straightY] = [2 * (cx - ax), 2 * (cy - ay)];
    const gone = (speed[curve] as number) * seconds;
    const whole = gone - Math.floor(gone);
    const end = first[curve + 1] as number;
    for (let at = first[curve] as number; at < end; at++) {
      let t = (phase[at] as number) + whole;
      if (t >= 1) t -= 1;
      const x = (curvedX * t + straightX) * t + ax;
      const y = (curvedY * t + straightY) * t + ay;
      if (!(x >= 0 && y >= 0 && x < right && y < bottom)) continue;
      let pixel = (y | 0) * width + (x | 0);
      const side = size[at] as number;
      pixels[pixel] = colour;
      if (side === 1) continue;
      pixels[pixel + 1] = colour;
      if (side > 2) pixels[pixel + 2] = colour;
      if (side > 3) pixels[pixel + 3] = colour;
      for (let row = 1; row < side; row++) {
        pixel += width;
        for (let column = 0; column < side; column++) pixels[pixel + column] = colour;
      }
    }
  }
}
