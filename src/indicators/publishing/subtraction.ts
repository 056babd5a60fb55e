import { type FigureContent, type ItemId, missionFigures } from "../../newsroom/index.ts";
import { smallestShown } from "../counting/small-numbers.ts";

/** A figure as readers have it, or would have it. Days are `YYYY-MM-DD`, both included. */
export interface Told {
  readonly from: string;
  readonly until: string;
  /** Whose page it stands on: a project's, or the mission's. */
  readonly itemId: ItemId;
  readonly content: Pick<FigureContent, "total" | "groups">;
}

/**
 * The names of what readers may know of a figure: "" for the total, else a breakdown and one part of it; or several parts,
 * which are hidden one by one and known together, as the rest of the total.
 */
const cellsOf = ({ groups }: Told["content"]): readonly string[] => [
  "",
  ...groups.flatMap(({ title, parts }) => {
    const hidden = parts.filter(({ count }) => count === null).map(({ label }) => label.en);
    return [...parts.map(({ label }) => [label.en]), ...(hidden.length > 1 ? [hidden] : [])].map(
      (labels) => `${title.en}\n${labels.toSorted().join("\t")}`,
    );
  }),
];

/** What readers know of a number; null where it is hidden or not told. A part that a breakdown does not name is nobody. */
function countIn({ total, groups }: Told["content"], cell: string): number | null {
  if (cell === "") return total;
  const [title, labels = ""] = cell.split("\n");
  const group = groups.find((one) => one.title.en === title);
  if (!group) return null;
  const asked = new Set(labels.split("\t"));
  const sum = (parts: typeof group.parts) => parts.reduce((all, { count }) => all + (count ?? 0), 0);
  const inside = group.parts.filter(({ label }) => asked.has(label.en));
  if (inside.every(({ count }) => count !== null)) return sum(inside);
  const outside = group.parts.filter(({ label }) => !asked.has(label.en));
  return total !== null && outside.every(({ count }) => count !== null) ? total - sum(outside) : null;
}

type Place = Pick<Told, "from" | "until" | "itemId">;

const meet = (one: Place, other: Place) => one.from <= other.until && other.from <= one.until;
/** Whether one holds whoever the other does: the mission holds everybody of its projects. */
const holds = (one: Place, other: Place) => one.itemId === missionFigures || one.itemId === other.itemId;
const overlap = (one: Place, other: Place) => meet(one, other) && (holds(one, other) || holds(other, one));
const within = (inner: Place, outer: Place) =>
  outer.from <= inner.from && inner.until <= outer.until && holds(outer, inner);

/** Every set of figures no two of which overlap, beginning with the empty one. */
function* apart(figures: readonly Told[], from = 0, set: readonly Told[] = []): Generator<readonly Told[]> {
  yield set;
  for (let at = from; at < figures.length; at += 1) {
    const next = figures[at] as Told;
    if (set.every((other) => !overlap(other, next))) yield* apart(figures, at + 1, [...set, next]);
  }
}

/** No more sets than these are tried within one period: more are of no page there is. */
const mostTried = 4_096;

const setsOf = (figures: readonly Told[]) => apart(figures).take(mostTried);

const tells = (difference: number): boolean => difference !== 0 && Math.abs(difference) < smallestShown;

/**
 * Which numbers of a figure would tell of fewer than five persons, if readers subtract it from what they know of the same
 * indicator, or the other way round: the names of its cells, "" for the total. Looked at is each figure with every set of
 * figures within it that do not overlap: a year less three of its quarters is the fourth, the mission less a project is
 * whoever is in none of it. Where two periods of one page overlap and neither lies in the other, their difference. What was
 * withdrawn is known all the same.
 */
export function toldBySubtraction(next: Told, known: readonly Told[]): ReadonlySet<string> {
  const found = new Set<string>();
  const all = [next, ...known];
  const cells = new Set(all.flatMap(({ content }) => cellsOf(content)));
  const counts = new Map(
    all.map((one) => [one, new Map([...cells].map((cell) => [cell, countIn(one.content, cell)]))]),
  );
  const compare = (outer: Told, parts: readonly Told[]) => {
    // Somebody may be in two projects: where their sum is more than the whole, it is nobody's number.
    const several = new Set(parts.map(({ itemId }) => itemId)).size > 1;
    for (const cell of cells) {
      const [whole, ...pieces] = [outer, ...parts].map((one) => counts.get(one)?.get(cell) ?? null);
      if (whole == null || pieces.some((piece) => piece === null)) continue;
      const left = pieces.reduce<number>((rest, piece) => rest - (piece ?? 0), whole);
      if (tells(left) && (left > 0 || !several)) found.add(cell);
    }
  };
  for (const set of setsOf(known.filter((other) => within(other, next)))) {
    if (set.length > 0) compare(next, set);
  }
  for (const outer of known.filter((other) => within(next, other))) {
    const beside = known.filter((other) => other !== outer && within(other, outer) && !overlap(other, next));
    for (const set of setsOf(beside)) compare(outer, [next, ...set]);
  }
  for (const other of known) {
    const same = other.itemId === next.itemId;
    if (same && meet(other, next) && !within(other, next) && !within(next, other)) compare(next, [other]);
  }
  return found;
}

/**
 * The figure as it may be published beside what is known: breakdowns of which a number would tell of fewer than five
 * persons are left out whole, as the rest of one would tell the number. Null where the total itself would.
 */
export function withoutSubtraction<F extends FigureContent>(
  content: F,
  place: Pick<Told, "from" | "until" | "itemId">,
  known: readonly Told[],
): { readonly content: F; readonly leftOut: readonly FigureContent["groups"][number]["title"][] } | null {
  const telling = toldBySubtraction({ ...place, content }, known);
  if (telling.has("")) return null;
  const tellsIn = ({ title }: FigureContent["groups"][number]) =>
    [...telling].some((cell) => cell.split("\n")[0] === title.en);
  return {
    content: { ...content, groups: content.groups.filter((group) => !tellsIn(group)) },
    leftOut: content.groups.filter(tellsIn).map(({ title }) => title),
  };
}
