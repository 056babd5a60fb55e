import { enrolment } from "../../cases/index.ts";
import { legalSession, returnSession } from "../../counselling/index.ts";
import { reintegrationAid } from "../../payments/index.ts";
import { type Database, type ReadColumns, readGroups } from "../../platform/db/index.ts";
import { delivery } from "../../reintegration/index.ts";
import { boarding, noShow } from "../../travel/index.ts";
import type { Enrolled, Fact, FactKind } from "./casework.ts";
import type { Members } from "./members.ts";

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

/** What records prove, of whoever was a member of a case; what is about nobody in particular is left out. */
export async function recordFacts(read: Read, wanted: Gathered, { byId }: Members): Promise<Fact[]> {
  // Payments of what helps to begin anew; what is paid for the journey is no reintegration.
  const paid = standingRecords(read, wanted, ["payment"])
    .innerJoin("case_record as request", "request.id", "record.parent_id")
    .where("request.outcome", "in", [...reintegrationAid]);
  const told = ["id", "member_id", "made_at"] as const;
  const others = Object.keys(proofs).filter((kind) => kind !== noShow.name);
  const readings = [
    { rows: standingRecords(read, wanted, others), columns: told },
    { rows: standingRecords(read, wanted, [noShow.name]), columns: [...told, "reason"] as const },
    { rows: paid, columns: told },
  ];
  const facts: Fact[] = [];
  for (const { rows, columns: asked } of readings) {
    const days = await readGroups(read, rows, ["kind", "happened_on"], asked);
    for (const { of, columns: read } of days) {
      const columns: ReadColumns<(typeof told)[number]> & Partial<ReadColumns<"reason">> = read;
      const kind = proofs[of.kind] ?? "reintegration-aid";
      for (let at = 0; at < columns.id.length; at += 1) {
        const member = byId.get(columns.member_id[at] as string);
        if (!member) continue;
        facts.push({
          kind,
          id: columns.id[at] as string,
          member,
          day: of.happened_on,
          enteredAt: columns.made_at[at] as string,
          // What was struck after the cut-off stood at it.
          struckAt: null,
          reason: columns.reason?.[at] || null,
        });
      }
    }
  }
  return facts;
}

export async function gatherEnrolled(read: Read, wanted: Gathered, { byId }: Members): Promise<Enrolled[]> {
  const { projectId } = wanted;
  if (projectId === null) return [];
  const rows = standingRecords(read, wanted, [enrolment.name]).where("record.outcome", "=", projectId);
  const days = await readGroups(read, rows, ["happened_on"], ["member_id"]);
  const enrolled: Enrolled[] = [];
  for (const { of, columns } of days) {
    for (const memberId of columns.member_id) {
      const member = byId.get(memberId);
      if (!member) continue;
      // All that is read was entered by the cut-off: when, nobody asks.
      enrolled.push({
        projectId,
        person: member.person,
        since: of.happened_on,
        enteredAt: "",
        struckAt: null,
      });
    }
  }
  return enrolled;
}
