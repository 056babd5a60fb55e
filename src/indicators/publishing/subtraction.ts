import type { FigureContent } from "../../newsroom/index.ts";
import { smallestShown } from "../counting/small-numbers.ts";

/** A figure as readers have it, or would have it. Days are `YYYY-MM-DD`, both included. */
export interface Told {
  readonly from: string;
  readonly until: string;
  readonly content: Pick<FigureContent, "total" | "groups">;
}

/** The names of a figure's numbers: "" for the total, else which breakdown and which part of it. */
const cellsOf = ({ groups }: Told["content"]): readonly string[] => [
  "",
  ...groups.flatMap(({ title, parts }) => parts.map(({ label }) => cellName(title, label))),
];

const cellName = (title: { readonly en: string }, label: { readonly en: string }) =>
  `${title.en}\n${label.en}`;

/** What readers know of a number; null where it is hidden or not told. A part that a breakdown does not name is nobody. */
function countIn({ total, groups }: Told["content"], cell: string): number | null {
  if (cell === "") return total;
  const [title, label] = cell.split("\n");
  const group = groups.find((one) => one.title.en === title);
  if (!group) return null;
  const part = group.parts.find((one) => one.label.en === label);
  return part ? part.count : 0;
}

const overlap = (one: Told, other: Told) => one.from <= other.until && other.from <= one.until;
const within = (inner: Told, outer: Told) => outer.from <= inner.from && inner.until <= outer.until;

/** Every set of figures no two of which overlap, beginning with the empty one. */
function apart(figures: readonly Told[]): readonly (readonly Told[])[] {
  const [first, ...rest] = figures;
  if (!first) return [[]];
  const without = apart(rest);
  const fits = without.filter((set) => set.every((other) => !overlap(first, other)));
  return [...without, ...fits.map((set) => [first, ...set])];
}

/** Of more figures than these, all within one period, only single ones and all together are tried. */
const mostTried = 12;

const setsOf = (figures: readonly Told[]): readonly (readonly Told[])[] =>
  figures.length <= mostTried ? apart(figures) : figures.map((one) => [one]);

const tells = (difference: number): boolean => difference !== 0 && Math.abs(difference) < smallestShown;

/**
 * Which numbers of a figure would tell of fewer than five persons, if readers subtract it from what they know of the same
 * indicator, or the other way round: the names of its cells, "" for the total. Looked at is each period with every set of
 * periods within it that do not overlap (a year less three of its quarters is the fourth); where two periods overlap and
 * neither lies in the other, their difference. What was withdrawn is known all the same.
 */
export function toldBySubtraction(next: Told, known: readonly Told[]): ReadonlySet<string> {
  const found = new Set<string>();
  const cells = new Set([next, ...known].flatMap(({ content }) => cellsOf(content)));
  const compare = (outer: Told, parts: readonly Told[]) => {
    for (const cell of cells) {
      const [whole, ...pieces] = [outer, ...parts].map(({ content }) => countIn(content, cell));
      if (whole == null || pieces.some((piece) => piece === null)) continue;
      if (tells(pieces.reduce<number>((left, piece) => left - (piece ?? 0), whole))) found.add(cell);
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
    if (overlap(other, next) && !within(other, next) && !within(next, other)) compare(next, [other]);
  }
  return found;
}

/**
 * The figure as it may be published beside what is known: breakdowns of which a number would tell of fewer than five
 * persons are left out whole, as the rest of one would tell the number. Null where the total itself would.
 */
export function withoutSubtraction<F extends FigureContent>(
  content: F,
  period: { readonly from: string; readonly until: string },
  known: readonly Told[],
): { readonly content: F; readonly leftOut: readonly FigureContent["groups"][number]["title"][] } | null {
  const telling = toldBySubtraction({ ...period, content }, known);
  if (telling.has("")) return null;
  const tellsIn = ({ title }: FigureContent["groups"][number]) =>
    [...telling].some((cell) => cell.split("\n")[0] === title.en);
  return {
    content: { ...content, groups: content.groups.filter((group) => !tellsIn(group)) },
    leftOut: content.groups.filter(tellsIn).map(({ title }) => title),
  };
}
