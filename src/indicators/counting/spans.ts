import { type Entry, type Figures, figuresOf } from "./entry.ts";
import type { Tally } from "./tally.ts";

/** For how long a person counts once: the period, those of it who are new to the project, the project's life up to its end. */
export const spans = ["period", "new", "life"] as const;
export type Span = (typeof spans)[number];

export type SpanFigures = Readonly<Record<Span, Figures>>;

type Lists = Pick<Tally, "period" | "life" | "before">;

/** Everybody behind a figure. Whoever first counted in this period is new in it. */
export function entriesIn(lists: Lists, span: Span, from: string): readonly Entry[] {
  return span === "new" ? newIn(lists, from) : lists[span];
}

function newIn({ period, life, before }: Lists, from: string): readonly Entry[] {
  const known = new Set(before ?? life.filter(({ day }) => day < from).map(({ personId }) => personId));
  return period.filter(({ personId }) => !known.has(personId));
}

export const spanFigures = (tally: Tally, from: string): SpanFigures => {
  const { rule } = tally.definition;
  return {
    period: figuresOf(tally.period, rule),
    new: figuresOf(entriesIn(tally, "new", from), rule),
    life: figuresOf(tally.life, rule),
  };
};
