import { actorMay, newId, type Right } from "../../access/index.ts";
import { missionDay } from "../../core/day.ts";
import { note } from "../../people/index.ts";
import type { Change, Query } from "../../platform/db/index.ts";
import type { ValuesOf } from "../../platform/forms/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Act, Cases } from "../cases.ts";
import { CaseRecordRefused } from "../records/refused.ts";
import type { deputyForm } from "./deputy-form.ts";

/** That a colleague looks after the cases of another. Days are `YYYY-MM-DD`, the first and the last among them. */
export interface Deputy {
  readonly id: string;
  readonly awayId: string;
  readonly deputyId: string;
  readonly since: string;
  readonly until: string;
}

const standing = (query: Query, today: string) =>
  query
    .selectFrom("case_deputy")
    .select(["id", "away_id as awayId", "deputy_id as deputyId", "since", "until"])
    .where("ended_at", "is", null)
    .where("until", ">=", today);

/** Those whose cases somebody looks after on a day. */
export const coveredBy = (query: Query, staffId: string, today: string): Promise<Deputy[]> =>
  standing(query, today)
    .where("deputy_id", "=", staffId)
    .where("since", "<=", today)
    .orderBy("until")
    .orderBy("id")
    .execute();

/** What is agreed from today on: everybody's for those who give cases out, one's own for others. */
export const agreedDeputies = (query: Query, { actor }: Act, today: string): Promise<Deputy[]> =>
  standing(query, today)
    .$if(!actorMay(actor, "case.supervise"), (rows) =>
      rows.where((row) => row.or([row("away_id", "=", actor.staffId), row("deputy_id", "=", actor.staffId)])),
    )
    .orderBy("since")
    .orderBy("id")
    .execute();

/** Under which right somebody says who looks after whose cases; undefined where they may not. */
const rightFor = ({ actor }: Act, awayId: string): Right | undefined => {
  if (actorMay(actor, "case.supervise")) return "case.supervise";
  return actorMay(actor, "case.write") && awayId === actor.staffId ? "case.write" : undefined;
};

/**
 * A colleague looks after the cases of another while they are away. Nobody's rights grow by it: the deputy is shown what is
 * due in cases they may see, and what is theirs to do. Throws "not found" for somebody else's cases, `CaseRecordRefused`.
 */
export async function nameDeputy(
  change: Change,
  cases: Cases,
  act: Act,
  { away, colleague, since, until }: ValuesOf<typeof deputyForm>,
): Promise<string> {
  const right = rightFor(act, away);
  if (!right) throw notFound();
  const at = cases.now();
  if (away === colleague) throw new CaseRecordRefused({ colleague: { text: "deputy.same" } });
  if (until < since) throw new CaseRecordRefused({ until: { text: "deputy.backwards" } });
  if (until < missionDay(at)) throw new CaseRecordRefused({ until: { text: "deputy.over" } });
  const id = newId(cases.random);
  const made = { made_at: at.toISOString(), made_by: act.actor.staffId, ended_at: null, ended_by: null };
  await change
    .insertInto("case_deputy")
    .values({ id, away_id: away, deputy_id: colleague, since, until, ...made })
    .execute();
  const fields = [`deputy:${id}`, `staff:${colleague}`, `since.${since}`, `until.${until}`];
  await note(change, act, right, { action: "case.name-deputy", object: `staff:${away}`, fields }, at);
  return id;
}

/** Somebody is back earlier. Twice is once; throws "not found" for what is neither one's own nor to be given out. */
export async function endDeputy(change: Change, cases: Cases, act: Act, id: string): Promise<void> {
  const row = await change
    .selectFrom("case_deputy")
    .select(["away_id", "ended_at"])
    .where("id", "=", id)
    .executeTakeFirst();
  const right = row && rightFor(act, row.away_id);
  if (!right) throw notFound();
  if (row.ended_at !== null) return;
  const at = cases.now();
  await change
    .updateTable("case_deputy")
    .set({ ended_at: at.toISOString(), ended_by: act.actor.staffId })
    .where("id", "=", id)
    .execute();
  const noted = {
    action: "case.end-deputy",
    object: `staff:${row.away_id}`,
    fields: [`deputy:${id}`],
  } as const;
  await note(change, act, right, noted, at);
}
