import { type Act, demand, note, type People } from "../people/index.ts";
import type { Change } from "../platform/db/index.ts";
import { notFound } from "../platform/http/index.ts";
import { TimesheetRefused } from "./faults.ts";
import { versionsOfSheet } from "./read-sheets.ts";

/**
 * Approves the version of a month that was sent last, or sends it back with a reason; nobody their own. Throws
 * `TimesheetRefused`, and "not found" where somebody decided, or it was sent anew, since the page was shown.
 */
export async function decideSheet(
  change: Change,
  people: People,
  act: Act,
  id: string,
  said: {
    readonly seq: number | null;
    readonly outcome: "approved" | "sent-back";
    readonly reason: string | null;
  },
): Promise<void> {
  const right = demand(act.actor, "cost.approve");
  await change
    .updateTable("timesheet")
    .set((row) => ({ month: row.ref("month") }))
    .where("id", "=", id)
    .execute();
  const versions = await versionsOfSheet(change, id);
  const last = versions.at(-1) ?? versions[0];
  if (last.seq !== said.seq || last.decision !== null) throw notFound();
  const { outcome, reason } = said;
  const made_by = act.actor.staffId;
  if (last.staffId === made_by) throw new TimesheetRefused({ outcome: { text: "problem.own" } });
  if (outcome === "sent-back" && !reason)
    throw new TimesheetRefused({ reason: { text: "problem.no-reason" } });
  const at = people.now();
  await change
    .insertInto("timesheet_decision")
    .values({ sheet_id: id, seq: last.seq, outcome, reason, made_at: at.toISOString(), made_by })
    .execute();
  const fields = [`version:${last.seq}`, `outcome.${outcome}`];
  await note(change, act, right, { action: "timesheet.decide", object: `timesheet:${id}`, fields }, at);
}
