/**
 * Points on their way along curves, as columns: from a over c (the control point of a quadratic curve) to b, in units
 * of the picture. `phase` is where a point stands at time 0 (0 to 1), `speed` the part of its way it goes in a second.
 */
export interface Points {
  readonly count: number;
  readonly ax: Float32Array;
  readonly ay: Float32Array;
  readonly cx: Float32Array;
  readonly cy: Float32Array;
  readonly bx: Float32Array;
  readonly by: Float32Array;
  readonly phase: Float32Array;
  readonly speed: Float32Array;
  /** The side of the square a point is drawn as, in device pixels: 1 to 4. */
  readonly size: Uint8Array;
}

export function newPoints(count: number): Points {
  const column = () => new Float32Array(count);
  return {
    count,
    ax: column(),
    ay: column(),
    cx: column(),
    cy: column(),
    bx: column(),
    by: column(),
    phase: column(),
    speed: column(),
    size: new Uint8Array(count).fill(1),
  };
}

export interface Canvas {
  /** One number a pixel, in the order of bytes of an ImageData. */
  readonly pixels: Uint32Array;
  readonly width: number;
  readonly height: number;
}

/** Where the picture lies on the canvas: pixel = (unit - x) * scale. */
export interface Place {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

/** Draws every point where it is at `seconds`. This is the loop that runs for each frame: no call, no object in it. */
export function drawPoints(
  points: Points,
  seconds: number,
  colour: number,
  canvas: Canvas,
  place: Place,
): void {
  const { count, ax, ay, cx, cy, bx, by, phase, speed, size } = points;
  const { pixels, width, height } = canvas;
  const { x: left, y: top, scale } = place;
  pixels.fill(0);
  for (let at = 0; at < count; at++) {
    const gone = (phase[at] as number) + (speed[at] as number) * seconds;
    const t = gone - Math.floor(gone);
    const s = 1 - t;
    const [first, second, third] = [s * s, 2 * s * t, t * t];
    const x =
      ((first * (ax[at] as number) + second * (cx[at] as number) + third * (bx[at] as number) - left) *
        scale) |
      0;
    const y =
      ((first * (ay[at] as number) + second * (cy[at] as number) + third * (by[at] as number) - top) *
        scale) |
      0;
    const side = size[at] as number;
    if (x < 0 || y < 0 || x + side > width || y + side > height) continue;
    let pixel = y * width + x;
    pixels[pixel] = colour;
    if (side === 1) continue;
    pixels[pixel + 1] = colour;
    pixel += width;
    pixels[pixel] = colour;
    pixels[pixel + 1] = colour;
    if (side === 2) continue;
    for (let row = 0; row < side; row++)
      pixels.fill(colour, (y + row) * width + x, (y + row) * width + x + side);
  }
}
