import { type Act, type CaseRecord, type Cases, casesFor, toCaseRecord } from "../cases/index.ts";
import { missionDay } from "../core/day.ts";

import type { Query } from "../platform/db/index.ts";
import { kindsOfPlans } from "../reintegration/index.ts";
import { hasPart } from "./request-parts.ts";
import { type PayRelease, releaseOn } from "./rules/release.ts";
import { requestOf, type Written } from "./rules/standing.ts";
import { approvalRecord, paymentRecord, proofRecord, requestRecord } from "./steps/forms.ts";

/** A request that waits for somebody. No name is in it. */
export interface Waiting {
  readonly requestId: string;
  readonly caseId: string;
  readonly memberId: string | null;
  readonly caseNumber: string;
  readonly aid: string | null;
  /** In the currency's smallest unit. */
  readonly amount: number;
  readonly currency: string;
  /** `YYYY-MM-DD`. */
  readonly neededBy: string | null;
  /** Who asked. */
  readonly madeBy: string;
}

export interface WaitingForPayment extends Waiting {
  /** Whether it may be paid today, and why not. */
  readonly release: PayRelease;
}

/** Those shown, the earliest first, and how many there are. */
export interface WaitingList<W extends Waiting> {
  readonly shown: readonly W[];
  readonly count: number;
}

/** A list for people: longer ones are worked off from the top. */
const mostShown = 200;

/** Requests about which nobody has decided: of cases the reader's work shows, and not asked for by the reader. */
export async function waitingForApproval(
  query: Query,
  cases: Pick<Cases, "now">,
  act: Act,
): Promise<WaitingList<Waiting>> {
  const rows = await casesFor(cases, act)
    .visible(query)
    .innerJoin("case_record as request", "request.case_id", "return_case.id")
    .select(columns)
    .where("request.kind", "=", requestRecord.name)
    .where("request.struck_at", "is", null)
    .where("request.made_by", "!=", act.actor.staffId)
    .where(({ not }) => not(hasPart(approvalRecord.name)))
    .orderBy("request.happened_on")
    .orderBy("request.id")
    .execute();
  return { shown: rows.slice(0, mostShown).map(toWaiting), count: rows.length };
}

/** Requests that were approved and not paid, in all cases: finance pays for the whole mission. */
export async function waitingForPayment(
  query: Query,
  cases: Pick<Cases, "now">,
): Promise<WaitingList<WaitingForPayment>> {
  const rows = await query
    .selectFrom("case_record as request")
    .innerJoin("return_case", "return_case.id", "request.case_id")
    .select(columns)
    .where("request.kind", "=", requestRecord.name)
    .where("request.struck_at", "is", null)
    .where(hasPart(approvalRecord.name, "approved"))
    .where(({ not }) => not(hasPart(paymentRecord.name)))
    .orderBy("request.happened_on")
    .orderBy("request.id")
    .execute();
  const first = rows.slice(0, mostShown).map(toWaiting);
  const written = await writtenIn(query, [...new Set(first.map(({ caseId }) => caseId))]);
  const today = missionDay(cases.now());
  const shown = first.map((one): WaitingForPayment => {
    const about = written(one);
    const request = requestOf(about, one.requestId);
    const release: PayRelease = request
      ? releaseOn(about, request, today)
      : { may: false, because: "no-such" };
    return { ...one, release };
  });
  return { shown, count: rows.length };
}

const columns = [
  "request.id",
  "request.case_id",
  "request.member_id",
  "request.outcome",
  "request.amount",
  "request.currency",
  "request.happened_on",
  "request.made_by",
  "return_case.number",
] as const;

const toWaiting = (row: {
  readonly id: string;
  readonly case_id: string;
  readonly member_id: string | null;
  readonly outcome: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
  readonly happened_on: string | null;
  readonly made_by: string;
  readonly number: string;
}): Waiting => ({
  requestId: row.id,
  caseId: row.case_id,
  memberId: row.member_id,
  caseNumber: row.number,
  aid: row.outcome,
  amount: Number(row.amount ?? 0),
  currency: row.currency ?? "EUR",
  neededBy: row.happened_on,
  madeBy: row.made_by,
});

const kindsOfPaying = [
  ...[requestRecord, approvalRecord, paymentRecord, proofRecord].map(({ name }) => name),
  ...kindsOfPlans,
];

/** What cases say about their requests, without all else that stands in them. */
async function writtenIn(
  query: Query,
  caseIds: readonly string[],
): Promise<(one: Pick<Waiting, "caseId" | "memberId">) => Written> {
  const rows =
    caseIds.length === 0
      ? []
      : await query
          .selectFrom("case_record")
          .selectAll()
          .where("case_id", "in", [...caseIds])
          .where("kind", "in", kindsOfPaying)
          .where("struck_at", "is", null)
          .orderBy("seq")
          .execute();
  const members =
    caseIds.length === 0
      ? []
      : await query
          .selectFrom("case_member")
          .select(["id", "state"])
          .where("case_id", "in", [...caseIds])
          .execute();
  const states = new Map(members.map(({ id, state }) => [id, state]));
  const records = Map.groupBy(rows.map(toCaseRecord), ({ caseId }) => caseId);
  return ({ caseId, memberId }) => {
    const ofKind = (name: string) =>
      (records.get(caseId) ?? []).filter(({ kind }) => kind === name) as readonly CaseRecord<never>[];
    return {
      member: { state: states.get(memberId ?? "") ?? "closed" },
      ofCase: ({ name }) => ofKind(name),
      recordsOf: ({ name }) => ofKind(name).filter((one) => one.memberId === memberId),
      partsOf: ({ name }, parentId) => ofKind(name).filter((one) => one.parentId === parentId),
    };
  };
}
