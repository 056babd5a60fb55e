/** A point or a corner, in pixels from the top left. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One number for each pixel, row by row. */
export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** Red, green and blue for each pixel, row by row. */
export type Colours = Plane;

/** The corners of a paper in the order top left, top right, bottom right, bottom left of the picture. */
export type Corners = readonly [Point, Point, Point, Point];

/** How light each pixel is (ITU-R BT.601, as JPEG has it). */
export function lightness({ width, height, data }: Colours): Plane {
  const out = new Uint8Array(width * height);
  for (let at = 0; at < out.length; at += 1) {
    const [red, green, blue] = [data[at * 3] ?? 0, data[at * 3 + 1] ?? 0, data[at * 3 + 2] ?? 0];
    out[at] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return { width, height, data: out };
}

/** How grey each pixel is: 255 without any colour. Paper is, wood and skin are not, in light and in shadow alike. */
export function greyness({ width, height, data }: Colours): Plane {
  const out = new Uint8Array(width * height);
  for (let at = 0; at < out.length; at += 1) {
    const [red, green, blue] = [data[at * 3] ?? 0, data[at * 3 + 1] ?? 0, data[at * 3 + 2] ?? 0];
    const [least, most] = [Math.min(red, green, blue), Math.max(red, green, blue)];
    out[at] = most === 0 ? 255 : Math.round((255 * least) / most);
  }
  return { width, height, data: out };
}

/** The mean over a square of `2 * radius + 1` pixels around each, in time that does not depend on the radius. */
export function blurred(plane: Plane, radius: number): Plane {
  return turnedMean(turnedMean(plane, radius), radius);
}

/** The mean along rows, with rows and columns exchanged: twice, and it is the mean over a square, upright again. */
function turnedMean({ width, height, data }: Plane, radius: number): Plane {
  const out = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    const row = y * width;
    const near = (x: number) => data[row + Math.min(Math.max(x, 0), width - 1)] ?? 0;
    let sum = 0;
    for (let x = -radius; x <= radius; x += 1) sum += near(x);
    for (let x = 0; x < width; x += 1) {
      out[x * height + y] = Math.round(sum / (2 * radius + 1));
      sum += near(x + radius + 1) - near(x - radius);
    }
  }
  return { width: height, height: width, data: out };
}

/** The value between pixels, that of the border outside. */
export function valueAt({ width, height, data }: Plane, x: number, y: number): number {
  const [cx, cy] = [Math.min(Math.max(x, 0), width - 1), Math.min(Math.max(y, 0), height - 1)];
  const [left, top] = [Math.floor(cx), Math.floor(cy)];
  const [right, bottom] = [Math.min(left + 1, width - 1), Math.min(top + 1, height - 1)];
  const [fx, fy] = [cx - left, cy - top];
  const upper = (data[top * width + left] ?? 0) * (1 - fx) + (data[top * width + right] ?? 0) * fx;
  const lower = (data[bottom * width + left] ?? 0) * (1 - fx) + (data[bottom * width + right] ?? 0) * fx;
  return upper * (1 - fy) + lower * fy;
}
