import { enrolment } from "../../cases/index.ts";
import { legalSession, returnSession } from "../../counselling/index.ts";
import { reintegrationAid } from "../../payments/index.ts";
import { dayOf } from "../../people/index.ts";
import type { Query } from "../../platform/db/index.ts";
import { delivery } from "../../reintegration/index.ts";
import { boarding, noShow } from "../../travel/index.ts";
import type { Casework, Enrolled, Fact, FactKind, Turn } from "./casework.ts";
import { rootsNow } from "./roots.ts";

/** Which records prove which fact. */
const proofs: Readonly<Record<string, FactKind>> = {
  [legalSession.name]: "legal-talk",
  [returnSession.name]: "return-talk",
  [boarding.name]: "departure",
  [delivery.name]: "reintegration-aid",
  [noShow.name]: "no-show",
};

/** What happened up to a day, as entered up to a moment: more is not read, though what counts is decided later. */
export interface Gathered {
  /** Null: of no project's enrolments anything needs to be known. */
  readonly projectId: string | null;
  /** `YYYY-MM-DD`, included. */
  readonly until: string;
  /** ISO 8601, UTC. */
  readonly cutOff: string;
}

/** Reads the casework in a handful of statements, however many persons there are. */
export async function gatherCasework(query: Query, wanted: Gathered): Promise<Casework> {
  const members = await gatherMembers(query);
  const turns = await gatherTurns(query, wanted, members);
  return {
    facts: [
      ...(await recordFacts(query, wanted, members)),
      ...(await paidFacts(query, wanted, members)),
      ...turns.withdrawals,
    ],
    turns: turns.turns,
    enrolled: await gatherEnrolled(query, wanted, members),
  };
}

/** Who a member of a case is. Put together here: joining every record with it costs the database more than reading it once. */
interface MemberOfCase {
  readonly personId: string;
  readonly escort: boolean;
  readonly destination: string | null;
}

type Members = ReadonlyMap<string, MemberOfCase>;

async function gatherMembers(query: Query): Promise<Members> {
  const rootOf = await rootsNow(query);
  const rows = await query
    .selectFrom("case_member")
    .select(["id", "person_id", "role", "destination"])
    .execute();
  return new Map(
    rows.map(({ id, person_id, role, destination }) => [
      id,
      { personId: rootOf(person_id), escort: role === "escort", destination },
    ]),
  );
}

const records = (query: Query, { until, cutOff }: Gathered) =>
  query
    .selectFrom("case_record as record")
    .select([
      "record.id",
      "record.kind",
      "record.member_id",
      "record.outcome",
      "record.happened_on",
      "record.made_at",
      "record.struck_at",
    ])
    .where("record.happened_on", "<=", until)
    .where("record.made_at", "<=", cutOff)
    .where((row) => row.or([row("record.struck_at", "is", null), row("record.struck_at", ">", cutOff)]));

type RecordRow = Awaited<ReturnType<ReturnType<typeof records>["execute"]>>[number];

/** Nothing, for a record that is about nobody in particular. */
function factOf(kind: FactKind, row: RecordRow, members: Members): Fact | null {
  const member = row.member_id === null ? undefined : members.get(row.member_id);
  if (!member || row.member_id === null) return null;
  return {
    kind,
    id: row.id,
    memberId: row.member_id,
    personId: member.personId,
    day: row.happened_on ?? "",
    enteredAt: row.made_at,
    struckAt: row.struck_at,
    escort: member.escort,
    destination: member.destination,
    reason: kind === "no-show" ? row.outcome : null,
  };
}

async function recordFacts(query: Query, wanted: Gathered, members: Members): Promise<Fact[]> {
  const rows = await records(query, wanted).where("record.kind", "in", Object.keys(proofs)).execute();
  return rows
    .map((row) => factOf(proofs[row.kind] as FactKind, row, members))
    .filter((fact) => fact !== null);
}

/** Payments of what helps to begin anew; what is paid for the journey is no reintegration. */
async function paidFacts(query: Query, wanted: Gathered, members: Members): Promise<Fact[]> {
  const rows = await records(query, wanted)
    .innerJoin("case_record as request", "request.id", "record.parent_id")
    .select("request.open as asked")
    .where("record.kind", "=", "payment")
    .execute();
  return rows
    .filter(({ asked }) => reintegrationAid.has((JSON.parse(asked) as { aid: never }).aid))
    .map((row) => factOf("reintegration-aid", row, members))
    .filter((fact) => fact !== null);
}

async function gatherEnrolled(query: Query, wanted: Gathered, members: Members): Promise<Enrolled[]> {
  if (wanted.projectId === null) return [];
  const rows = await records(query, wanted)
    .where("record.kind", "=", enrolment.name)
    .where("record.outcome", "=", wanted.projectId)
    .execute();
  return rows.flatMap((row) => {
    const member = members.get(row.member_id ?? "");
    if (!member) return [];
    return [
      {
        projectId: row.outcome ?? "",
        personId: member.personId,
        since: row.happened_on ?? "",
        enteredAt: row.made_at,
        struckAt: row.struck_at,
      },
    ];
  });
}

/** All moves of whoever ever withdrew or was brought back, and the withdrawals among them as facts. */
async function gatherTurns(query: Query, { cutOff }: Gathered, members: Members) {
  const turned = query
    .selectFrom("case_event")
    .select("member_id")
    .where("to_state", "in", ["withdrawn", "returned"])
    .where("at", "<=", cutOff);
  const rows = await query
    .selectFrom("case_event")
    .select(["id", "at", "to_state as to", "reason", "member_id"])
    .where("kind", "=", "moved")
    .where("at", "<=", cutOff)
    .where("member_id", "in", turned)
    .orderBy("at")
    .orderBy("seq")
    .orderBy("id")
    .execute();
  const turns = rows.map(
    ({ id, member_id, to, at }): Turn => ({ id, memberId: member_id ?? "", to: to ?? "", at }),
  );
  const withdrawals = rows.flatMap(({ id, at, to, reason, member_id }): Fact[] => {
    const member = members.get(member_id ?? "");
    if (to !== "withdrawn" || !member || member_id === null) return [];
    return [
      {
        ...member,
        kind: "withdrawal",
        id,
        memberId: member_id,
        day: dayOf(new Date(at)),
        enteredAt: at,
        struckAt: null,
        reason,
      },
    ];
  });
  return { turns, withdrawals };
}
