import type { Actor, Right } from "../../access/index.ts";
import { missionDay } from "../../core/day.ts";
import { type Act, type LabelRow, labelList } from "../../people/index.ts";
import {
  type Change,
  keepTogether,
  type Lists,
  type Query,
  type ReadLists,
} from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Cases } from "../cases.ts";
import { type AskedCase, caseTables, listsWithPeople, perJourney } from "../dossier/case-lists.ts";
import type { CaseFacts } from "../dossier/dossier.ts";
import { factsWithPeople } from "../dossier/read-facts.ts";
import type { Journey } from "../journey/journey.ts";
import { type SettledRows, settledLists } from "../tasks/settle-duties.ts";
import { casesFor, doorList, type SeenCase, seenThrough, touchCase } from "./cases-for.ts";

/** A case somebody may see, with all that its rules need. */
export interface ReadSeenCase<Beside = unknown> {
  readonly seen: SeenCase;
  readonly facts: CaseFacts;
  /** For `labelsFrom`: what its members are called, sealed. */
  readonly labelRows: readonly LabelRow[];
  /** What a page asked for beside, by list. */
  readonly beside: Beside;
}

/** Which case is asked for, by whom; `today`: the mission's day. */
export interface AskedToSee extends AskedCase {
  readonly staffId: string;
  readonly today: string;
}

const doorAndFacts = (journey: Journey) => (query: Query, asked: AskedToSee) => ({
  ...listsWithPeople(journey)(query, asked),
  door: doorList(query, asked),
});

/** The statement by which a page reads a case, with the lists that it needs beside. */
export type CaseStatement<Beside> = (
  journey: Journey,
) => (query: Query, asked: AskedToSee) => Promise<SeenRows & Beside>;

export const caseWith = <const L extends Lists>(
  beside: (query: Query, asked: AskedToSee) => L,
): CaseStatement<ReadLists<L>> =>
  perJourney(
    (journey) =>
      keepTogether(
        (query: Query, asked: AskedToSee) => ({
          ...doorAndFacts(journey)(query, asked),
          labels: labelList(query),
          ...beside(query, asked),
        }),
        caseTables,
      ) as ReturnType<CaseStatement<ReadLists<L>>>,
  );

type SeenRows = ReadLists<ReturnType<ReturnType<typeof doorAndFacts>>> & {
  readonly labels: readonly LabelRow[];
};

const caseAlone: CaseStatement<unknown> = caseWith(() => ({}));

/** The door of `casesFor` and the facts behind it in one statement, of `caseWith`. Throws "not found". */
export async function readSeenCase<Beside = unknown>(
  query: Query,
  cases: Pick<Cases, "now" | "journey" | "projects">,
  { actor }: Act,
  caseId: string,
  statement: CaseStatement<Beside> = caseAlone as CaseStatement<Beside>,
): Promise<ReadSeenCase<Beside>> {
  const now = cases.now();
  const rows = await statement(cases.journey)(query, askedBy(actor, caseId, now));
  const seen = await seenThrough(query, cases, actor, rows.door[0]);
  if (!seen) throw notFound();
  const facts = await factsWithPeople(query, cases, now, rows);
  return { seen, facts, labelRows: rows.labels, beside: rows };
}

const askedBy = ({ staffId }: Actor, caseId: string, now: Date): AskedToSee => ({
  caseId,
  at: now.toISOString(),
  staffId,
  today: missionDay(now),
});

const held = perJourney((journey) =>
  keepTogether(
    (query: Query, asked: AskedToSee) => ({
      ...doorAndFacts(journey)(query, asked),
      ...settledLists(query, asked),
    }),
    caseTables,
  ),
);

/** A case somebody may see, held for this transaction, with what is settled in it. */
export interface HeldSeenCase extends Pick<ReadSeenCase, "seen" | "facts"> {
  /** What the facts were read from. */
  readonly rows: SettledRows;
}

/**
 * Takes the case for this transaction, as `casesFor` does, and reads it. `first`: what else those who may must hold before
 * anything is read. Throws "not found" for those who may not see it or hold none of the rights.
 */
export async function holdSeenCase(
  change: Change,
  cases: Pick<Cases, "now" | "journey" | "projects">,
  act: Act,
  caseId: string,
  rights: readonly Right[],
  first?: () => Promise<void>,
): Promise<HeldSeenCase> {
  const now = cases.now();
  await touchCase(change, { id: caseId, at: now.toISOString() });
  if (first) {
    const { may } = await casesFor(cases, act).get(change, caseId);
    if (!rights.some(may)) throw notFound();
    await first();
  }
  const rows = await held(cases.journey)(change, askedBy(act.actor, caseId, now));
  const seen = await seenThrough(change, cases, act.actor, rows.door[0]);
  if (!seen || !rights.some(seen.may)) throw notFound();
  return { seen, facts: await factsWithPeople(change, cases, now, rows), rows };
}
