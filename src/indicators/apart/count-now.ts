import type { Database } from "../../platform/db/index.ts";
import { costPerReturn } from "../beside/cost-per-return.ts";
import type { Beside } from "../beside/frozen-beside.ts";
import { type SpanFigures, spanFigures } from "../counting/spans.ts";
import { type Tally, type TallyScope, tallyIndicators } from "../counting/tally.ts";
import type { Definition } from "../definitions/definition.ts";
import { activitiesFor } from "../iom/activities.ts";
import { vulnerableFor } from "../iom/vulnerable.ts";
import { type ReachedFigures, reachedFor } from "../reached/reached.ts";
import { type PackedLists, packLists } from "../reports/lists.ts";

type Read = Pick<Database, "kind" | "query">;

/** What is counted, of whom and when. */
export interface ToCount {
  readonly definitions: readonly Definition[];
  readonly scope: TallyScope;
}

export interface CountedFigure {
  readonly definition: Definition;
  readonly figures: SpanFigures;
}

/** A figure with the lists of persons behind it, as both are kept in a report. */
export type KeptFigure = CountedFigure & PackedLists;

const counted = (tally: Tally, { from }: TallyScope): CountedFigure => ({
  definition: tally.definition,
  figures: spanFigures(tally, from),
});

export const keptFigure = (tally: Tally, scope: TallyScope): KeptFigure => ({
  ...counted(tally, scope),
  ...packLists(tally),
});

/** What a report says beside its persons. */
export const countBeside = async (
  read: Read,
  tallies: readonly Tally[],
  scope: TallyScope,
): Promise<Beside> => ({
  activities: await activitiesFor(read, scope),
  vulnerable: await vulnerableFor(read, scope, tallies),
  cost: await costPerReturn(read.query, scope, tallies),
});

/** What was counted of a period: figures, and what stands beside them. */
interface Counted<Figure> {
  readonly figures: readonly Figure[];
  readonly reached: ReachedFigures;
  readonly beside: Beside;
}

/** What a report keeps. */
export type CountedReport = Counted<KeptFigure>;

const counting =
  <Figure>(figureOf: (tally: Tally, scope: TallyScope) => Figure) =>
  async (read: Read, { definitions, scope }: ToCount): Promise<Counted<Figure>> => {
    const tallies = await tallyIndicators(read, definitions, scope);
    return {
      figures: tallies.map((tally) => figureOf(tally, scope)),
      reached: await reachedFor(read.query, scope),
      beside: await countBeside(read, tallies, scope),
    };
  };

/** The figures of a period, for a page. */
export const countFigures = counting(counted);

/** The same with the lists behind them, for a report. */
export const countLists = counting(keptFigure);

/** Of each indicator how many persons first counted on each day of the project's life: days in order, none twice. */
export async function countDays(
  read: Read,
  { definitions, scope }: ToCount,
): Promise<
  readonly { readonly definition: Definition; readonly days: readonly (readonly [string, number])[] }[]
> {
  const tallies = await tallyIndicators(read, definitions, scope);
  return tallies.map(({ definition, life }) => {
    const persons = new Map<string, number>();
    for (const { day } of life) persons.set(day, (persons.get(day) ?? 0) + 1);
    return { definition, days: [...persons].toSorted(([a], [b]) => (a < b ? -1 : 1)) };
  });
}

/** Who counts in the period, by record, with the ids of the indicators each counts for, spaces between them. */
export async function countWhom(
  read: Read,
  { definitions, scope }: ToCount,
): Promise<ReadonlyMap<string, string>> {
  const persons = new Map<string, string>();
  for (const { definition, period } of await tallyIndicators(read, definitions, scope)) {
    for (const { personId } of period) {
      const before = persons.get(personId);
      persons.set(personId, before === undefined ? definition.id : `${before} ${definition.id}`);
    }
  }
  return persons;
}
