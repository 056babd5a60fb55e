import type { Point } from "./projections.ts";

/** A rectangle on the sheet. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A name that wants a place beside a point. */
export interface Wish {
  readonly key: string;
  readonly at: Point;
  /** How far from the point the name must stay. */
  readonly clearance: number;
  readonly width: number;
  readonly height: number;
  /** Whether it may stand on the point itself, as the name of a country does. */
  readonly isArea: boolean;
  /** A label asks a little more room from others. */
  readonly air: number;
}

export interface PlacedLabel {
  readonly key: string;
  readonly box: Box;
}

/** What names must not cover: other names, dots, the thick parts of lines. */
export class Taken {
  readonly #boxes: Box[] = [];
  readonly #circles: { x: number; y: number; r: number; key: string | null }[] = [];
  readonly #bounds: Box;

  constructor(bounds: Box) {
    this.#bounds = bounds;
  }

  takeBox(box: Box): void {
    this.#boxes.push(box);
  }

  /** A circle of a `key` is no obstacle to the name with the same key. */
  takeCircle([x, y]: Point, r: number, key: string | null = null): void {
    this.#circles.push({ x, y, r, key });
  }

  isFree(box: Box, key: string | null = null): boolean {
    const { left, top, right, bottom } = this.#bounds;
    if (box.left < left || box.right > right || box.top < top || box.bottom > bottom) return false;
    if (this.#boxes.some((other) => overlaps(box, other))) return false;
    return !this.#circles.some((circle) => !(key && circle.key === key) && touches(box, circle));
  }

  /** How many circles a box would cover: of two places for a figure, the emptier is the better. */
  covered(box: Box): number {
    return this.#circles.filter((circle) => touches(box, circle)).length;
  }
}

/** The places around a point, best first (to the right, as in an atlas), as shares of the label's size. */
const around: readonly (readonly [x: number, y: number])[] = [
  [1, 0],
  [-1, 0],
  [0.85, -0.75],
  [0.85, 0.75],
  [-0.85, -0.75],
  [-0.85, 0.75],
  [0, -1],
  [0, 1],
  [0.5, -1],
  [0.5, 1],
  [-0.5, -1],
  [-0.5, 1],
];

/**
 * Gives each name a place, in the order given: who comes first chooses first, and who finds none goes without. Names
 * read from right to left try the left first.
 */
export function placeLabels(
  wishes: readonly Wish[],
  taken: Taken,
  direction: "ltr" | "rtl",
  most = Number.POSITIVE_INFINITY,
): PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  for (const wish of wishes) {
    if (placed.length >= most) break;
    // A name with several places asks for each in turn.
    if (placed.some(({ key }) => key === wish.key)) continue;
    const box = candidates(wish, direction).find((candidate) =>
      taken.isFree(grown(candidate, wish.air), wish.key),
    );
    if (!box) continue;
    taken.takeBox(box);
    placed.push({ key: wish.key, box });
  }
  return placed;
}

function candidates({ at: [x, y], clearance, width, height, isArea }: Wish, direction: "ltr" | "rtl"): Box[] {
  if (isArea) {
    return [0, -1, 1, -2, 2].flatMap((row) =>
      [0, -0.35, 0.35].map((column) => boxAround(x + column * width, y + row * height * 0.8, width, height)),
    );
  }
  const side = direction === "rtl" ? -1 : 1;
  return [0, 0.3, 0.7].flatMap((far) =>
    around.map(([dx, dy]) => {
      const reach = clearance + height * far;
      // Beside the point the name starts at the clearance; above and below it, its middle stands over the point.
      const isBeside = Math.abs(dx) > 0.6;
      const centreX =
        x + side * (isBeside ? Math.sign(dx) * (reach * Math.abs(dx) + width / 2) : dx * width * 0.8);
      const centreY =
        y + (isBeside ? dy * (reach + height * 0.35) : dy * (reach + height / 2 - height * 0.12));
      return boxAround(centreX, centreY, width, height);
    }),
  );
}

export const boxAround = (x: number, y: number, width: number, height: number): Box => ({
  left: x - width / 2,
  right: x + width / 2,
  top: y - height / 2,
  bottom: y + height / 2,
});

export const grown = (box: Box, by: number): Box => ({
  left: box.left - by,
  right: box.right + by,
  top: box.top - by * 0.4,
  bottom: box.bottom + by * 0.4,
});

const overlaps = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function touches(box: Box, { x, y, r }: { x: number; y: number; r: number }): boolean {
  const dx = x - Math.max(box.left, Math.min(x, box.right));
  const dy = y - Math.max(box.top, Math.min(y, box.bottom));
  return dx * dx + dy * dy < r * r;
}
