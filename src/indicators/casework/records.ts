import { enrolment } from "../../cases/index.ts";
import { legalSession, returnSession } from "../../counselling/index.ts";
import { reintegrationAid } from "../../payments/index.ts";
import { type Database, readColumns } from "../../platform/db/index.ts";
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

const columns = ["id", "member_id", "outcome", "happened_on", "made_at", "struck_at"] as const;

/** The index `case_record_for_counting` holds all of it: the records themselves are not opened. */
const records = ({ query }: Pick<Read, "query">, { until, cutOff }: Gathered, kind: string) =>
  query
    .selectFrom("case_record as record")
    .select(columns.map((column) => `record.${column}` as const))
    .where("record.kind", "=", kind)
    .where("record.happened_on", "<=", until)
    .where("record.made_at", "<=", cutOff)
    .where((row) => row.or([row("record.struck_at", "is", null), row("record.struck_at", ">", cutOff)]));

type Rows = ReturnType<typeof records>;

/** Everything of one kind that happened to somebody; what is about nobody in particular is left out. */
async function factsOf(read: Read, rows: Rows, kind: FactKind, members: Members): Promise<Fact[]> {
  const told = await readColumns(read, rows, columns);
  const facts: Fact[] = [];
  for (const [at, id] of told.id.entries()) {
    const member = members.get(told.member_id[at] as string);
    if (!member) continue;
    facts.push({
      kind,
      id,
      // Not the record's own copy of the id: how a text is looked up is reckoned once for each copy.
      memberId: member.memberId,
      personId: member.personId,
      day: told.happened_on[at] as string,
      enteredAt: told.made_at[at] as string,
      struckAt: told.struck_at[at] || null,
      escort: member.escort,
      destination: member.destination,
      reason: kind === "no-show" ? told.outcome[at] || null : null,
    });
  }
  return facts;
}

/** What records prove, a kind after the other. */
export async function recordFacts(read: Read, wanted: Gathered, members: Members): Promise<Fact[][]> {
  const found: Fact[][] = [];
  for (const [record, kind] of Object.entries(proofs)) {
    found.push(await factsOf(read, records(read, wanted, record), kind, members));
  }
  // Payments of what helps to begin anew; what is paid for the journey is no reintegration.
  const paid = records(read, wanted, "payment")
    .innerJoin("case_record as request", "request.id", "record.parent_id")
    .where("request.outcome", "in", [...reintegrationAid]);
  found.push(await factsOf(read, paid, "reintegration-aid", members));
  return found;
}

export async function gatherEnrolled(read: Read, wanted: Gathered, members: Members): Promise<Enrolled[]> {
  const { projectId } = wanted;
  if (projectId === null) return [];
  const rows = records(read, wanted, enrolment.name).where("record.outcome", "=", projectId);
  const told = await readColumns(read, rows, ["member_id", "happened_on", "made_at", "struck_at"]);
  return told.member_id.flatMap((memberId, at): Enrolled[] => {
    const member = members.get(memberId);
    if (!member) return [];
    return [
      {
        projectId,
        personId: member.personId,
        since: told.happened_on[at] as string,
        enteredAt: told.made_at[at] as string,
        struckAt: told.struck_at[at] || null,
      },
    ];
  });
}
