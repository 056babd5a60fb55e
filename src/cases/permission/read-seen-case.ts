import type { Right } from "../../access/index.ts";
import { type Act, type LabelRow, labelList } from "../../people/index.ts";
import { type Change, keepTogether, type Query } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Cases } from "../cases.ts";
import { type AskedCase, caseTables, listsWithPeople, perJourney } from "../dossier/case-lists.ts";
import type { CaseFacts } from "../dossier/dossier.ts";
import { factsWithPeople } from "../dossier/read-facts.ts";
import { casesFor, doorList, type SeenCase, seenThrough, touchCase } from "./cases-for.ts";

/** A case somebody may see, with all that its rules need. */
export interface ReadSeenCase {
  readonly seen: SeenCase;
  readonly facts: CaseFacts;
  /** For `labelsFrom`: what its members are called, sealed. */
  readonly labelRows: readonly LabelRow[];
}

const statement = perJourney((journey) =>
  keepTogether(
    (query: Query, asked: AskedCase & { readonly staffId: string }) => ({
      ...listsWithPeople(journey)(query, asked),
      door: doorList(query, asked),
      labels: labelList(query),
    }),
    caseTables,
  ),
);

/** The door of `casesFor` and the facts behind it in one statement. Throws "not found". */
export async function readSeenCase(
  query: Query,
  cases: Pick<Cases, "now" | "journey" | "projects">,
  { actor }: Act,
  caseId: string,
): Promise<ReadSeenCase> {
  const now = cases.now();
  const asked = { caseId, at: now.toISOString(), staffId: actor.staffId };
  const rows = await statement(cases.journey)(query, asked);
  const seen = await seenThrough(query, cases, actor, rows.door[0]);
  if (!seen) throw notFound();
  return { seen, facts: await factsWithPeople(query, cases, now, rows), labelRows: rows.labels };
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
): Promise<ReadSeenCase> {
  await touchCase(change, { id: caseId, at: cases.now().toISOString() });
  if (first) {
    const { may } = await casesFor(cases, act).get(change, caseId);
    if (!rights.some(may)) throw notFound();
    await first();
  }
  const read = await readSeenCase(change, cases, act, caseId);
  if (!rights.some((right) => read.seen.may(right))) throw notFound();
  return read;
}
