import { type FigureContent, type ItemId, missionFigures } from "../../newsroom/index.ts";
import { smallestShown } from "../counting/small-numbers.ts";
import { type Piece, sumsApart, sumsOfPage } from "./sums-apart.ts";

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

const tells = (difference: number): boolean => difference !== 0 && Math.abs(difference) < smallestShown;

/**
 * Whether a number, less some set of pieces no two of which overlap, tells. `taken`: the page of what was taken off already.
 * Somebody may be in two projects: that pieces come to more than the whole is told by one page alone, else it is nobody's
 * number.
 */
function tellsLess(whole: number, pieces: readonly Piece[], taken: ItemId | null): boolean {
  const most = whole + smallestShown;
  for (const sum of sumsApart(pieces, missionFigures, most)) {
    if (sum < whole && tells(whole - sum)) return true;
  }
  const pages = taken ? [pieces.filter(({ page }) => page === taken)] : eachPage(pieces);
  return pages.some((own) => sumsOfPage(own, most).some((sum) => sum > whole && tells(whole - sum)));
}

const eachPage = (pieces: readonly Piece[]): readonly (readonly Piece[])[] => [
  ...Map.groupBy(pieces, ({ page }) => page).values(),
];

/**
 * Which numbers of a figure would tell of fewer than five persons, if readers subtract it from what they know of the same
 * indicator, or the other way round: the names of its cells, "" for the total. Looked at is each figure with every set of
 * figures within it that do not overlap: a year less three of its quarters is the fourth, the mission less a project is
 * whoever is in none of it. Where two periods of one page overlap and neither lies in the other, their difference. What was
 * withdrawn is known all the same.
 */
export function toldBySubtraction(next: Told, known: readonly Told[]): ReadonlySet<string> {
  const cells = new Set([next, ...known].flatMap(({ content }) => cellsOf(content)));
  const inside = known.filter((other) => within(other, next));
  const outside = known
    .filter((other) => within(next, other))
    .map((outer) => ({
      outer,
      beside: known.filter((other) => other !== outer && within(other, outer) && !overlap(other, next)),
    }));
  const across = known.filter(
    (other) =>
      other.itemId === next.itemId && meet(other, next) && !within(other, next) && !within(next, other),
  );
  const told = (cell: string): boolean => {
    const own = countIn(next.content, cell);
    if (own === null) return false;
    const pieces = (figures: readonly Told[]) =>
      figures.flatMap(({ from, until, itemId: page, content }): Piece[] => {
        const count = countIn(content, cell);
        return count === null ? [] : [{ from, until, page, count }];
      });
    const less = (outer: Told, beside: readonly Told[]) => {
      const whole = countIn(outer.content, cell);
      return whole !== null && tellsLess(whole - own, pieces(beside), next.itemId);
    };
    return (
      tellsLess(own, pieces(inside), null) ||
      outside.some(({ outer, beside }) => less(outer, beside)) ||
      pieces(across).some(({ count }) => tells(own - count))
    );
  };
  return new Set([...cells].filter(told));
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
