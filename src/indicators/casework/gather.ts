import { sql } from "kysely";
import { enrolment } from "../../cases/index.ts";
import { legalSession, returnSession } from "../../counselling/index.ts";
import { reintegrationAid } from "../../payments/index.ts";
import { dayOf } from "../../people/index.ts";
import type { Query } from "../../platform/db/index.ts";
import { delivery } from "../../reintegration/index.ts";
import { boarding, noShow } from "../../travel/index.ts";
import type { Casework, Enrolled, Fact, FactKind, Turn } from "./casework.ts";

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
  /** `YYYY-MM-DD`, included. */
  readonly until: string;
  /** ISO 8601, UTC. */
  readonly cutOff: string;
}

/** Reads the casework in a handful of statements, however many persons there are. */
export async function gatherCasework(query: Query, wanted: Gathered): Promise<Casework> {
  const turns = await gatherTurns(query, wanted);
  return {
    facts: [...(await recordFacts(query, wanted)), ...(await paidFacts(query, wanted)), ...turns.withdrawals],
    turns: turns.turns,
    enrolled: await gatherEnrolled(query, wanted),
  };
}

const records = (query: Query, { until, cutOff }: Gathered) =>
  query
    .selectFrom("case_record as record")
    .innerJoin("case_member as member", "member.id", "record.member_id")
    .leftJoin("person_group as merged", "merged.person_id", "member.person_id")
    .select([
      "record.id",
      "record.kind",
      "record.outcome",
      "record.happened_on as day",
      "record.made_at as enteredAt",
      "record.struck_at as struckAt",
      "member.id as memberId",
      "member.role",
      "member.destination",
      sql<string>`coalesce(merged.root_id, member.person_id)`.as("personId"),
    ])
    .where("record.happened_on", "<=", until)
    .where("record.made_at", "<=", cutOff)
    .where((row) => row.or([row("record.struck_at", "is", null), row("record.struck_at", ">", cutOff)]));

type RecordRow = Awaited<ReturnType<ReturnType<typeof records>["execute"]>>[number];

const factOf = (kind: FactKind, row: RecordRow): Fact => ({
  kind,
  id: row.id,
  memberId: row.memberId,
  personId: row.personId,
  day: row.day ?? "",
  enteredAt: row.enteredAt,
  struckAt: row.struckAt,
  escort: row.role === "escort",
  destination: row.destination,
  reason: kind === "no-show" ? row.outcome : null,
});

async function recordFacts(query: Query, wanted: Gathered): Promise<Fact[]> {
  const rows = await records(query, wanted).where("record.kind", "in", Object.keys(proofs)).execute();
  return rows.map((row) => factOf(proofs[row.kind] as FactKind, row));
}

/** Payments of what helps to begin anew; what is paid for the journey is no reintegration. */
async function paidFacts(query: Query, wanted: Gathered): Promise<Fact[]> {
  const rows = await records(query, wanted)
    .innerJoin("case_record as request", "request.id", "record.parent_id")
    .select("request.open as asked")
    .where("record.kind", "=", "payment")
    .execute();
  return rows
    .filter(({ asked }) => reintegrationAid.has((JSON.parse(asked) as { aid: never }).aid))
    .map((row) => factOf("reintegration-aid", row));
}

async function gatherEnrolled(query: Query, wanted: Gathered): Promise<Enrolled[]> {
  const rows = await records(query, wanted).where("record.kind", "=", enrolment.name).execute();
  return rows.map(({ personId, outcome, day, enteredAt, struckAt }) => ({
    projectId: outcome ?? "",
    personId,
    since: day ?? "",
    enteredAt,
    struckAt,
  }));
}

/** All moves of whoever ever withdrew or was brought back, and the withdrawals among them as facts. */
async function gatherTurns(query: Query, { cutOff }: Gathered) {
  const turned = query
    .selectFrom("case_event")
    .select("member_id")
    .where("to_state", "in", ["withdrawn", "returned"])
    .where("at", "<=", cutOff);
  const rows = await query
    .selectFrom("case_event as event")
    .innerJoin("case_member as member", "member.id", "event.member_id")
    .leftJoin("person_group as merged", "merged.person_id", "member.person_id")
    .select([
      "event.id",
      "event.at",
      "event.to_state as to",
      "event.reason",
      "member.id as memberId",
      "member.role",
      "member.destination",
      sql<string>`coalesce(merged.root_id, member.person_id)`.as("personId"),
    ])
    .where("event.kind", "=", "moved")
    .where("event.at", "<=", cutOff)
    .where("event.member_id", "in", turned)
    .orderBy("event.at")
    .orderBy("event.seq")
    .orderBy("event.id")
    .execute();
  const turns = rows.map(({ id, memberId, to, at }): Turn => ({ id, memberId, to: to ?? "", at }));
  const withdrawals = rows
    .filter(({ to }) => to === "withdrawn")
    .map(
      (row): Fact => ({
        kind: "withdrawal",
        id: row.id,
        memberId: row.memberId,
        personId: row.personId,
        day: dayOf(new Date(row.at)),
        enteredAt: row.at,
        struckAt: null,
        escort: row.role === "escort",
        destination: row.destination,
        reason: row.reason,
      }),
    );
  return { turns, withdrawals };
}
