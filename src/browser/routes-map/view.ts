/** The part of the picture that is seen, in the picture's own units. */
export interface Frame {
  readonly x: number;
  readonly y: number;
  readonly scale: number;
}

export const wholePicture: Frame = { x: 0, y: 0, scale: 1 };

const closest = 12;

/** Zooms about a point (parts of the seen width and height) and stays within the picture. */
export function zoomed(frame: Frame, size: Size, factor: number, across = 0.5, down = 0.5): Frame {
  const scale = Math.min(closest, Math.max(1, frame.scale * factor));
  const gain = 1 / frame.scale - 1 / scale;
  return within(
    { x: frame.x + size.width * across * gain, y: frame.y + size.height * down * gain, scale },
    size,
  );
}

/** Moves what is seen by parts of the seen width and height. */
export const panned = (frame: Frame, size: Size, across: number, down: number): Frame =>
  within(
    {
      x: frame.x + (across * size.width) / frame.scale,
      y: frame.y + (down * size.height) / frame.scale,
      scale: frame.scale,
    },
    size,
  );

function within({ x, y, scale }: Frame, size: Size): Frame {
  const clamp = (value: number, length: number) => Math.min(length - length / scale, Math.max(0, value));
  return { x: clamp(x, size.width), y: clamp(y, size.height), scale };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The CSS transform that shows a picture drawn for one frame as if drawn for another: soft, but at once. */
export function transformBetween(drawn: Frame, seen: Frame, pixelsPerUnit: number): string {
  const ratio = seen.scale / drawn.scale;
  const shift = (from: number, to: number) => (from - to) * pixelsPerUnit * seen.scale;
  return `translate(${shift(drawn.x, seen.x)}px, ${shift(drawn.y, seen.y)}px) scale(${ratio})`;
}
