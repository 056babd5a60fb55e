import { moneyFromNumber } from "../core/money.ts";
import type { Change, Query } from "../platform/db/index.ts";
import { worthOf } from "./rules/worth.ts";
import type { ProjectTerms } from "./terms.ts";

/** Help that somebody of the household asked for in a case that was split from this one, and that was not declined. */
export interface HouseholdHelp {
  readonly requestId: string;
  readonly memberId: string | null;
  /** As an answer names a package. */
  readonly package: string;
  readonly aid: string;
  readonly amount: number;
  readonly currency: string;
  /** The rate of the approval; null where nobody has decided. */
  readonly approved: RateAnswers | null;
}

interface RateAnswers {
  readonly rate?: string | null;
  readonly rate_source?: string | null;
  readonly rate_date?: string | null;
}

/** Which case an event of a split names beside its own. */
export const splitsOf = (query: Query) =>
  query
    .selectFrom("case_event")
    .select("about")
    .where("kind", "in", ["split", "opened"])
    .where("about", "is not", null);

/** Cases that were one with this one before a member was taken out, however often that was done; `first`: those its own events name. */
async function casesSplitFrom(
  query: Query,
  caseId: string,
  first: readonly (string | null)[],
): Promise<readonly string[]> {
  const known = new Set([caseId]);
  let named = first;
  for (;;) {
    const fresh = [...new Set(named)].filter((one) => one !== null && !known.has(one)) as string[];
    if (fresh.length === 0) break;
    for (const one of fresh) known.add(one);
    const rows = await splitsOf(query).where("case_id", "in", fresh).execute();
    named = rows.map(({ about }) => about);
  }
  known.delete(caseId);
  return [...known];
}

const requests = (query: Query) =>
  query
    .selectFrom("case_record as request")
    .innerJoin("case_record as package", "package.id", "request.parent_id")
    .leftJoin("case_record as decision", (join) =>
      join
        .onRef("decision.parent_id", "=", "request.id")
        .on("decision.kind", "=", "payment-approval")
        .on("decision.struck_at", "is", null),
    )
    .where("request.kind", "=", "payment-request")
    .where("request.struck_at", "is", null);

/** What the household was given, or is about to be, in cases that were split from this one, whose own events name `splits`. */
export async function householdHelp(
  query: Query,
  caseId: string,
  splits: readonly (string | null)[],
): Promise<readonly HouseholdHelp[]> {
  const cases = await casesSplitFrom(query, caseId, splits);
  if (cases.length === 0) return [];
  const rows = await requests(query)
    .select([
      "request.id",
      "request.member_id",
      "request.outcome",
      "request.amount",
      "request.currency",
      "package.outcome as package",
      "decision.outcome as decision",
      "decision.open",
    ])
    .where("request.case_id", "in", [...cases])
    .execute();
  return rows
    .filter(({ decision }) => decision !== "declined")
    .map((row) => ({
      requestId: row.id,
      memberId: row.member_id,
      package: row.package ?? "",
      aid: row.outcome ?? "",
      amount: Number(row.amount ?? 0),
      currency: row.currency ?? "",
      approved: row.open === null ? null : (JSON.parse(row.open) as RateAnswers),
    }));
}

/** Which budget line pays for a help of a package, by the package as an answer names it and the help. */
function linesIn({ projectId, packages }: ProjectTerms) {
  const lines = new Map<string, string>(
    packages.flatMap(({ code, items }) =>
      items.flatMap(({ aid, line }) =>
        line === null ? [] : [[`${projectId}:${code} ${aid}`, line] as const],
      ),
    ),
  );
  return (value: string | null, aid: string | null) => lines.get(`${value ?? ""} ${aid ?? ""}`);
}

const packageValues = ({ projectId, packages }: ProjectTerms): string[] =>
  packages.map(({ code }) => `${projectId}:${code}`);

/**
 * What was approved so far on each budget line of a project, in the smallest unit of its currency, by the lines' codes:
 * of all cases, whether or not it is paid, by the frozen rates of the approvals.
 */
export async function spentOnLines(query: Query, terms: ProjectTerms): Promise<ReadonlyMap<string, number>> {
  const { currency } = terms;
  const lineOf = linesIn(terms);
  const spent = new Map<string, number>();
  const add = (value: string | null, aid: string | null, minor: number) => {
    const line = lineOf(value, aid);
    if (line !== undefined) spent.set(line, (spent.get(line) ?? 0) + minor);
  };
  const values = packageValues(terms);
  if (values.length === 0) return spent;
  const approved = requests(query)
    .where("decision.outcome", "=", "approved")
    .where("package.outcome", "in", values);
  const own = await approved
    .where("request.currency", "=", currency)
    .select((row) => [
      "package.outcome as package",
      "request.outcome",
      row.fn.sum("request.amount").as("minor"),
    ])
    .groupBy(["package.outcome", "request.outcome"])
    .execute();
  for (const row of own) add(row.package, row.outcome, Number(row.minor ?? 0));
  const others = await approved
    .where("request.currency", "!=", currency)
    .select([
      "package.outcome as package",
      "request.outcome",
      "request.amount",
      "request.currency",
      "decision.open",
    ])
    .execute();
  for (const row of others) {
    const amount = { amount: Number(row.amount ?? 0), currency: row.currency };
    add(row.package, row.outcome, worthOf(amount, JSON.parse(row.open ?? "{}"), currency) ?? 0);
  }
  return spent;
}

/** Payments of which days, both included, as they stood on record at a moment, ISO 8601 in UTC. */
export interface PaidWithin {
  readonly from: string;
  readonly until: string;
  readonly cutOff: string;
}

const always: PaidWithin = { from: "", until: "9999-12-31", cutOff: "9999" };

/**
 * What was paid so far on each budget line of a project, in the smallest unit of its currency, by the lines' codes: each
 * payment by its own frozen rate.
 */
export async function paidOnLines(
  query: Query,
  terms: ProjectTerms,
  within: PaidWithin = always,
): Promise<ReadonlyMap<string, number>> {
  const lineOf = linesIn(terms);
  const values = packageValues(terms);
  const paid = new Map<string, number>();
  if (values.length === 0) return paid;
  const rows = await query
    .selectFrom("case_record as payment")
    .innerJoin("case_record as request", "request.id", "payment.parent_id")
    .innerJoin("case_record as package", "package.id", "request.parent_id")
    .select(["package.outcome as package", "request.outcome", "request.currency", "payment.open"])
    .where("payment.kind", "=", "payment")
    .where("payment.happened_on", ">=", within.from)
    .where("payment.happened_on", "<=", within.until)
    .where("payment.made_at", "<=", within.cutOff)
    .where((row) =>
      row.or([row("payment.struck_at", "is", null), row("payment.struck_at", ">", within.cutOff)]),
    )
    .where("package.outcome", "in", values)
    .execute();
  for (const row of rows) {
    const line = lineOf(row.package, row.outcome);
    if (line === undefined) continue;
    const currency = row.currency ?? terms.currency;
    const answers = JSON.parse(row.open) as RateAnswers & { readonly amount?: number | null };
    const amount = answers.amount == null ? null : (moneyFromNumber(answers.amount, currency)?.minor ?? null);
    paid.set(line, (paid.get(line) ?? 0) + (worthOf({ amount, currency }, answers, terms.currency) ?? 0));
  }
  return paid;
}

/**
 * Takes the budget of the project that would pay a request for this transaction: of two who approve at once, in whatever
 * cases, the second reckons after the first.
 */
export async function holdBudget(change: Change, requestId: string | null, now: Date): Promise<void> {
  const row = await change
    .selectFrom("case_record as request")
    .innerJoin("case_record as package", "package.id", "request.parent_id")
    .select("package.outcome")
    .where("request.id", "=", requestId ?? "")
    .executeTakeFirst();
  const [projectId] = row?.outcome?.split(":") ?? [];
  if (projectId) await holdProject(change, projectId, now);
}

/** The same for a project that is known. */
export async function holdProject(change: Change, projectId: string, now: Date): Promise<void> {
  const held_at = now.toISOString();
  await change
    .insertInto("budget_hold")
    .values({ project_id: projectId, held_at })
    .onConflict((conflict) => conflict.column("project_id").doUpdateSet({ held_at }))
    .execute();
}
