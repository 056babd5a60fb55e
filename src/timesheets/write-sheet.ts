import { newId } from "../access/index.ts";
import { missionDay } from "../core/day.ts";
import { type Act, demand, note, type People } from "../people/index.ts";
import type { Change } from "../platform/db/index.ts";
import { notFound } from "../platform/http/index.ts";
import { faultsOfPart, projectsOfMonth, TimesheetRefused } from "./faults.ts";
import { type Hours, hoursIn, leavePart, otherPart } from "./hours.ts";
import { type Month, monthOf } from "./month.ts";
import { draftAt, partsOf, readDraft, subjectOfSheet } from "./read-sheets.ts";

interface Written {
  readonly hours: Hours;
  readonly words: string | null;
  /** The version that was on the page; 0 for none. */
  readonly basedOn: number;
}

const own = [otherPart, leavePart];

/** A month that has begun; throws "not found" for any other. */
export function begunMonth(key: string, today: string): Month {
  const month = monthOf(key);
  if (!month || `${month.key}-01` > today) throw notFound();
  return month;
}

/**
 * Writes down a part of one's own month: the hours for a project, for none, or of leave. Without hours the part goes. What
 * was sent before stays as it was until the month is sent again. Throws `TimesheetRefused`, "not found".
 */
export async function writePart(
  change: Change,
  people: People,
  act: Act,
  monthKey: string,
  part: string,
  { hours, words, basedOn }: Written,
): Promise<void> {
  const right = demand(act.actor, "timesheet.write");
  const at = people.now();
  const today = missionDay(at);
  const month = begunMonth(monthKey, today);
  const project = (await projectsOfMonth(change, month)).find(({ id }) => id === part) ?? null;
  if (!project && !own.includes(part)) throw notFound();
  const id = await holdSheet(change, people, act.actor.staffId, month.key);
  const draft = await readDraft(change, people, id);
  const before = draft.find((one) => one.part === part);
  if ((before?.seq ?? 0) !== basedOn) {
    const stands = hoursIn(before?.hours ?? {});
    throw new TimesheetRefused({ words: { text: "problem.changed", values: { hours: stands } } });
  }
  const others = partsOf(draft.filter((one) => one.part !== part));
  const problems = faultsOfPart(month, part, { hours, words }, { others, project, today });
  if (Object.keys(problems).length > 0) throw new TimesheetRefused(problems);
  const sealed = words ? people.vault.seal(subjectOfSheet(id), draftAt(id, part), words) : null;
  const row = { seq: basedOn + 1, hours: JSON.stringify(hours), words: sealed, saved_at: at.toISOString() };
  if (Object.keys(hours).length === 0) {
    await change.deleteFrom("timesheet_part").where("sheet_id", "=", id).where("part", "=", part).execute();
  } else {
    await change
      .insertInto("timesheet_part")
      .values({ sheet_id: id, part, ...row })
      .onConflict((conflict) => conflict.columns(["sheet_id", "part"]).doUpdateSet(row))
      .execute();
  }
  await note(change, act, right, { action: "timesheet.write", object: `timesheet:${id}` }, at);
}

/** Takes somebody's month for this change, and makes it where it is the first that is written in it; gives its id. */
export async function holdSheet(
  change: Change,
  people: People,
  staff_id: string,
  month: string,
): Promise<string> {
  const made_at = people.now().toISOString();
  const { id } = await change
    .insertInto("timesheet")
    .values({ id: newId(people.random), staff_id, month, made_at })
    .onConflict((conflict) =>
      conflict.columns(["staff_id", "month"]).doUpdateSet((row) => ({ month: row.ref("excluded.month") })),
    )
    .returning("id")
    .executeTakeFirstOrThrow();
  return id;
}
