import { activeWithRole, endAccountAt, newId } from "../access/index.ts";
import type { Act, Cases } from "../cases/index.ts";
import { addDays, missionDay } from "../core/day.ts";
import { type Counter, personsCounted } from "../indicators/index.ts";
import { demand, note, writeNumber } from "../people/index.ts";
import { type Change, insertMany, isListed, type Query } from "../platform/db/index.ts";
import type { Problems } from "../platform/forms/index.ts";
import { drawSample, hashOfList } from "./draw-sample.ts";
import type { AuditsText } from "./texts/index.ts";

/** A rule says no. Nothing was saved. */
export class AuditRefused extends Error {
  override readonly name = "AuditRefused";
  readonly problems: Problems<AuditsText>;

  constructor(problems: Problems<AuditsText>) {
    super("The audit may not be arranged.");
    this.problems = problems;
  }
}

export interface AuditWish {
  readonly auditor: string;
  readonly project: string;
  readonly from: string;
  readonly until: string;
  readonly ends_on: string;
  readonly seed: string;
  readonly size: number;
}

/** The longest visit, in days. */
const longestVisit = 92;

/** Whom a sample is drawn from: everybody a project counts in a period, and when it was counted. */
export interface ToDrawFrom {
  readonly counted: ReadonlyMap<string, string>;
  readonly at: string;
}

/** Says what stands in the way of an audit. */
async function problemsWith(query: Query, wish: AuditWish, today: string): Promise<Problems<AuditsText>> {
  const problems: Record<string, Problems<AuditsText>[string]> = {};
  if (wish.until < wish.from) problems.until = { text: "problem.order" };
  if (wish.ends_on < today || wish.ends_on > addDays(today, longestVisit)) {
    problems.ends_on = { text: "problem.ends-on", values: { days: longestVisit } };
  }
  if (!(await activeWithRole(query, ["auditor"])).includes(wish.auditor)) {
    problems.auditor = { text: "problem.auditor" };
  }
  return problems;
}

/** Counts whom a sample would be drawn from, before the change that draws it. Throws `AuditRefused`. */
export async function countForAudit(
  counter: Counter,
  cases: Cases,
  act: Act,
  wish: AuditWish,
): Promise<ToDrawFrom> {
  demand(act.actor, "audit.arrange");
  const { query } = cases.database;
  const problems = await problemsWith(query, wish, missionDay(cases.now()));
  if (Object.keys(problems).length > 0) throw new AuditRefused(problems);
  const at = cases.now().toISOString();
  const asked = { projectId: wish.project, from: wish.from, until: wish.until };
  const counted = (await personsCounted(counter, query, asked, at)) ?? new Map<string, string>();
  if (counted.size === 0) throw new AuditRefused({ project: { text: "problem.nobody" } });
  return { counted, at };
}

/**
 * Draws a sample of whom a project counts in a period, lays it out for an auditor until a day, and lets the auditor's
 * account end with that day. Gives its id. Throws `AuditRefused`.
 */
export async function arrangeAudit(
  change: Change,
  cases: Cases,
  act: Act,
  wish: AuditWish,
  { counted, at }: ToDrawFrom,
): Promise<string> {
  const right = demand(act.actor, "audit.arrange");
  const problems = await problemsWith(change, wish, missionDay(cases.now()));
  if (Object.keys(problems).length > 0) throw new AuditRefused(problems);
  const rows = await change
    .selectFrom("person")
    .select(["id", "number"])
    .where(isListed(cases.database.kind, "id", [...counted.keys()]))
    .execute();
  const numbered = rows.map((row) => ({ id: row.id, number: writeNumber(row.number) }));
  const numbers = numbered.map(({ number }) => number);
  const drawn = drawSample(numbers, wish.seed, wish.size);
  const id = newId(cases.random);
  await change
    .insertInto("audit_visit")
    .values({
      id,
      auditor_id: wish.auditor,
      project_id: wish.project,
      period_from: wish.from,
      period_until: wish.until,
      ends_on: wish.ends_on,
      seed: wish.seed,
      wanted: wish.size,
      list_hash: hashOfList(numbers),
      made_at: at,
      made_by: act.actor.staffId,
    })
    .execute();
  const listed = numbered.map((person) => {
    const place = drawn.indexOf(person.number) + 1;
    return {
      audit_id: id,
      number: person.number,
      person_id: person.id,
      indicators: counted.get(person.id) ?? "",
      place: place === 0 ? null : place,
    };
  });
  await insertMany(change, cases.database.kind, "audit_person", listed);
  await endWithLast(change, wish.auditor);
  const noted = {
    action: "audit.arrange",
    object: `audit:${id}`,
    fields: [`staff:${wish.auditor}`],
  } as const;
  await note(change, act, right, noted, cases.now());
  return id;
}

/** An auditor's account ends with the last of their visits. */
async function endWithLast(change: Change, auditorId: string): Promise<void> {
  const { last } = await change
    .selectFrom("audit_visit")
    .select((row) => row.fn.max("ends_on").as("last"))
    .where("auditor_id", "=", auditorId)
    .executeTakeFirstOrThrow();
  await endAccountAt(change, auditorId, `${addDays(String(last), 1)}T00:00:00.000Z`);
}
