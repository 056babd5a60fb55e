import type { Entry } from "../counting/entry.ts";
import type { Tally } from "../counting/tally.ts";
import { groups, type IndicatorId } from "../definitions/definition.ts";

/**
 * Why somebody is behind a figure on one side only, or in another group: written down after the cut-off; counts now for
 * another reason; was found to be the same person as another; counts no longer; or what is known of them changed.
 */
export const differenceKinds = [
  "entered-late",
  "counts-now",
  "same-person",
  "counts-no-longer",
  "changed",
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** One person of one list who is not as before. */
export interface Difference {
  readonly indicator: IndicatorId;
  readonly span: "period" | "life";
  readonly kind: DifferenceKind;
  readonly personId: string;
  readonly before: Entry | null;
  readonly after: Entry | null;
}

type Listed = Pick<Tally, "definition" | "period" | "life">;

/** What differs between lists counted at a cut-off and the same lists counted later. `rootOf`: whose record one is today. */
export function compareTallies(
  before: readonly Listed[],
  after: readonly Listed[],
  cutOff: string,
  rootOf: (personId: string) => string,
): readonly Difference[] {
  return before.flatMap((old) => {
    const later = after.find(({ definition }) => definition.id === old.definition.id);
    return (["period", "life"] as const).flatMap((span) =>
      compareLists(old[span], later?.[span] ?? [], cutOff, rootOf).map((one) => ({
        indicator: old.definition.id,
        span,
        ...one,
      })),
    );
  });
}

type Found = Omit<Difference, "indicator" | "span">;

function compareLists(
  before: readonly Entry[],
  after: readonly Entry[],
  cutOff: string,
  rootOf: (personId: string) => string,
): Found[] {
  const old = new Map(before.map((entry) => [entry.personId, entry]));
  const now = new Map(after.map((entry) => [entry.personId, entry]));
  const gone = before
    .filter(({ personId }) => !now.has(personId))
    .map(
      (entry): Found => ({
        kind: rootOf(entry.personId) === entry.personId ? "counts-no-longer" : "same-person",
        personId: entry.personId,
        before: entry,
        after: null,
      }),
    );
  const there = after.flatMap((entry): Found[] => {
    const was = old.get(entry.personId) ?? null;
    if (was && changedIn(was, entry).length === 0) return [];
    const kind = was ? "changed" : entry.enteredAt > cutOff ? "entered-late" : "counts-now";
    return [{ kind, personId: entry.personId, before: was, after: entry }];
  });
  return [...gone, ...there];
}

const told = ["day", ...groups, "waited"] as const;

/** What of an entry is another than before. Another paper that proves the same day changes nothing. */
export const changedIn = (before: Entry, after: Entry): readonly (typeof told)[number][] =>
  told.filter((key) => before[key] !== after[key]);

/** How many persons by kind; a person who differs in several lists is one. */
export function countDifferences(all: readonly Difference[]): Readonly<Record<DifferenceKind, number>> {
  const persons = (kind: DifferenceKind) =>
    new Set(all.filter((one) => one.kind === kind).map(({ personId }) => personId)).size;
  return Object.fromEntries(differenceKinds.map((kind) => [kind, persons(kind)])) as never;
}

/** So many differences a page shows; more than that is not read line by line. */
export const mostShown = 200;
