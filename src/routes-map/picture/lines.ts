import type { Branch } from "../model.ts";
import type { Point } from "./projections.ts";
import { pathThrough, rope, shortened } from "./smooth.ts";

/** A branch as it lies on the sheet. */
export interface Line {
  readonly branch: Branch;
  readonly width: number;
  /** Along its middle, in the direction it is gone. */
  readonly points: readonly Point[];
  readonly path: string;
  /** Whether it ends in an arrow head: thin lines always, wide ones where the way ends. */
  readonly tip: "wide" | "thin" | null;
}

/** From this width on a line is a band: its head is broad, and it has one only where the way really ends. */
export const bandWidth = 6;

/** Between lines that share a leg. */
const gap = 1.2;

interface Leg {
  readonly branch: Branch;
  readonly width: number;
}

/**
 * Lays the branches on a sheet. Those that share a leg run side by side in the order of `branches`; each bends as its
 * width allows. Places the sheet does not hold are left out.
 */
export function layLines(
  branches: readonly Branch[],
  at: (place: string) => Point | null,
  widthOf: (branch: Branch) => number,
): Line[] {
  const legs = Map.groupBy(
    branches.flatMap((branch): (Leg & { key: string })[] =>
      pairs(branch.places).map((pair) => ({ branch, width: widthOf(branch), key: keyOf(pair) })),
    ),
    ({ key }) => key,
  );
  return branches.flatMap((branch) => {
    const points = offsetPoints(branch, at, legs);
    if (points.length < 2) return [];
    const width = widthOf(branch);
    const tip = tipOf(branch, width, branches);
    const points_ = rope(points.length === 2 ? bowed(points) : points, width);
    const drawn = tip ? shortened(points_, tipLength(tip, width)) : points_;
    return [{ branch, width, points: drawn, path: pathThrough(drawn), tip }];
  });
}

/** How long the arrow head is, as a share of the line's width: see the markers in `overview.ts`. */
export const tipLength = (tip: "wide" | "thin", width: number): number => width * (tip === "wide" ? 1 : 2.6);

function tipOf(branch: Branch, width: number, branches: readonly Branch[]): Line["tip"] {
  if (width < bandWidth) return "thin";
  const end = branch.places.at(-1) ?? "";
  const goesOn = branches.some(
    (other) => other !== branch && other.route === branch.route && other.places.slice(0, -1).includes(end),
  );
  return goesOn ? null : "wide";
}

/** Each place moved aside by the mean of what its two legs ask for. */
function offsetPoints(
  branch: Branch,
  at: (place: string) => Point | null,
  legs: ReadonlyMap<string, readonly Leg[]>,
): Point[] {
  const placed = branch.places.filter((place) => at(place));
  const asides = pairs(placed).map((pair) => aside(branch, pair, at, legs.get(keyOf(pair)) ?? []));
  return placed.map((place, index) => {
    const [x, y] = at(place) as Point;
    const asked = [asides[index - 1], asides[index]].filter((move) => move !== undefined);
    const share = asked.length || 1;
    return [
      x + asked.reduce((sum, [dx]) => sum + dx, 0) / share,
      y + asked.reduce((sum, [, dy]) => sum + dy, 0) / share,
    ];
  });
}

function aside(
  branch: Branch,
  pair: readonly [string, string],
  at: (place: string) => Point | null,
  sharing: readonly Leg[],
): Point {
  if (sharing.length < 2) return [0, 0];
  const [from, to] = [...pair].toSorted().map((place) => at(place) as Point) as [Point, Point];
  const whole = sharing.reduce((sum, { width }) => sum + width + gap, -gap);
  const own = sharing.findIndex((leg) => leg.branch === branch);
  const before = sharing.slice(0, own).reduce((sum, { width }) => sum + width + gap, 0);
  const offset = before + (sharing[own]?.width ?? 0) / 2 - whole / 2;
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]) || 1;
  return [(-(to[1] - from[1]) / length) * offset, ((to[0] - from[0]) / length) * offset];
}

/** A way of a single leg bends a little, so that nobody takes it for a boundary or a ruler's line. */
function bowed([from, to]: readonly Point[]): Point[] {
  if (!from || !to) return [];
  const middle: Point = [
    (from[0] + to[0]) / 2 + (to[1] - from[1]) * 0.07,
    (from[1] + to[1]) / 2 - (to[0] - from[0]) * 0.07,
  ];
  return [from, middle, to];
}

const pairs = (places: readonly string[]): [string, string][] =>
  places.slice(1).map((place, at) => [places[at] ?? "", place]);

const keyOf = (pair: readonly string[]): string => [...pair].toSorted().join(" ");
