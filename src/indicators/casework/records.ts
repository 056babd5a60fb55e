import { enrolment } from "../../cases/index.ts";
import { legalSession, returnSession } from "../../counselling/index.ts";
import { reintegrationAid } from "../../payments/index.ts";
import { type Database, type ReadColumns, readGroups } from "../../platform/db/index.ts";
import { delivery } from "../../reintegration/index.ts";
import { boarding, noShow } from "../../travel/index.ts";
import type { FactKind, FactsOfDay } from "./casework.ts";
import type { GatheredMembers } from "./members.ts";

type Read = Pick<Database, "kind" | "query">;

/** What happened up to a day, as entered up to a moment: more is not read, though what counts is decided later. */
export interface Gathered {
  /** Null: of no project's enrolments anything needs to be known. */
  readonly projectId: string | null;
  /** `YYYY-MM-DD`, included. */
  readonly until: string;
  /** ISO 8601, UTC. */
  readonly cutOff: string;
}

/** Which records prove which fact. */
const proofs: Readonly<Record<string, FactKind>> = {
  [legalSession.name]: "legal-talk",
  [returnSession.name]: "return-talk",
  [boarding.name]: "departure",
  [delivery.name]: "reintegration-aid",
  [noShow.name]: "no-show",
  payment: "reintegration-aid",
};

/** The index `case_record_for_counting` holds all that is read of them: the records themselves are not opened. */
export const standingRecords = (
  { query }: Pick<Read, "query">,
  { until, cutOff }: Gathered,
  kinds: readonly string[],
) =>
  query
    .selectFrom("case_record as record")
    .select([
      "record.id",
      "record.kind",
      "record.member_id",
      "record.happened_on",
      "record.made_at",
      // Of a no-show it says why; of the others it is not asked.
      "record.outcome as reason",
    ])
    .where("record.kind", "in", kinds)
    .where("record.happened_on", "<=", until)
    .where("record.made_at", "<=", cutOff)
    .where((row) => row.or([row("record.struck_at", "is", null), row("record.struck_at", ">", cutOff)]));

/** What records prove. */
export async function recordFacts(
  read: Read,
  wanted: Gathered,
  { memberAt }: GatheredMembers,
): Promise<FactsOfDay[]> {
  // Payments of what helps to begin anew; what is paid for the journey is no reintegration.
  const paid = standingRecords(read, wanted, ["payment"])
    .innerJoin("case_record as request", "request.id", "record.parent_id")
    .where("request.outcome", "in", [...reintegrationAid]);
  const told = ["id", "member_id", "made_at"] as const;
  const facts: FactsOfDay[] = [];
  // Kind by kind: of several at once PostgreSQL reads the whole table instead of the index.
  for (const [name, kind] of Object.entries(proofs)) {
    const rows = name === "payment" ? paid : standingRecords(read, wanted, [name]);
    const days = await readGroups(
      read,
      rows,
      ["happened_on"],
      name === noShow.name ? [...told, "reason"] : told,
    );
    for (const { of, columns } of days) {
      const {
        id,
        member_id,
        made_at,
        reason,
      }: ReadColumns<(typeof told)[number]> & { reason?: readonly string[] } = columns;
      facts.push({
        kind,
        day: of.happened_on,
        id,
        member: member_id.map((one) => memberAt.get(one)),
        enteredAt: made_at,
        reason: reason ?? null,
      });
    }
  }
  return facts;
}

/** Since which day each person is in the project; null where none is asked about. */
export async function gatherSince(
  read: Read,
  wanted: Gathered,
  { memberAt, members }: GatheredMembers,
): Promise<readonly (string | undefined)[] | null> {
  const { projectId } = wanted;
  if (projectId === null) return null;
  const rows = standingRecords(read, wanted, [enrolment.name]).where("record.outcome", "=", projectId);
  const days = await readGroups(read, rows, ["happened_on"], ["member_id"]);
  const since: (string | undefined)[] = [];
  for (const { of, columns } of days) {
    for (const id of columns.member_id) {
      const person = members.person[memberAt.get(id) ?? -1];
      if (person === undefined) continue;
      const before = since[person];
      if (before === undefined || of.happened_on < before) since[person] = of.happened_on;
    }
  }
  return since;
}
