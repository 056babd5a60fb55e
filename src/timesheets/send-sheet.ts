import { missionDay } from "../core/day.ts";
import { type Act, demand, note, type People } from "../people/index.ts";
import type { Change, Query } from "../platform/db/index.ts";
import { notFound } from "../platform/http/index.ts";
import { faultsOfPart, projectsOfMonth, TimesheetRefused } from "./faults.ts";
import type { Month } from "./month.ts";
import {
  type DraftPart,
  findSheet,
  openSent,
  partsOf,
  readDraft,
  type SentSheet,
  sentSheets,
  subjectOfSheet,
  wordsAt,
} from "./read-sheets.ts";
import type { TimesheetsText } from "./texts/index.ts";
import { begunMonth, holdSheet } from "./write-sheet.ts";

/**
 * Sends one's own month for approval as its next version; a late one, and every one after the first, with a reason.
 * Throws `TimesheetRefused`, "not found" where nothing is written down.
 */
export async function sendSheet(
  change: Change,
  people: People,
  act: Act,
  monthKey: string,
  reason: string | null,
): Promise<void> {
  const right = demand(act.actor, "timesheet.write");
  const { staffId } = act.actor;
  const at = people.now();
  const today = missionDay(at);
  const month = begunMonth(monthKey, today);
  if (!(await findSheet(change, staffId, month.key))) throw notFound();
  const id = await holdSheet(change, people, staffId, month.key);
  const draft = await readDraft(change, people, id);
  const last = (await sentSheets(change, { id })).at(-1) ?? null;
  const words = wordsOf(draft);
  const same = last !== null && (await saysTheSame(change, people, last, draft));
  const wrong = faultOfSending(month, { draft, last, same, reason, today });
  if (wrong) throw new TimesheetRefused({ reason: { text: wrong } });
  await refuseWrongParts(change, month, draft, today);
  const seq = (last?.seq ?? 0) + 1;
  await change
    .insertInto("timesheet_version")
    .values({
      sheet_id: id,
      seq,
      sent_at: at.toISOString(),
      reason,
      parts: JSON.stringify(partsOf(draft)),
      words: people.vault.seal(subjectOfSheet(id), wordsAt(id, seq), JSON.stringify(words)),
    })
    .execute();
  const fields = [`version:${seq}`];
  await note(change, act, right, { action: "timesheet.send", object: `timesheet:${id}`, fields }, at);
}

function faultOfSending(
  month: Month,
  sending: {
    readonly draft: readonly DraftPart[];
    readonly last: SentSheet | null;
    readonly same: boolean;
    readonly reason: string | null;
    readonly today: string;
  },
): TimesheetsText | null {
  const { draft, last, same, reason, today } = sending;
  if (draft.length === 0) return "problem.empty";
  if (today < month.lastWorkingDay) return "problem.too-early";
  if (same) return "problem.same";
  if (reason) return null;
  if (last) return "problem.corrects";
  return today > month.inTimeUntil ? "problem.late" : null;
}

const wordsOf = (draft: readonly DraftPart[]): Readonly<Record<string, string>> =>
  Object.fromEntries(draft.flatMap(({ part, words }) => (words ? [[part, words]] : [])));

/** Whether a month as it is being written says what was sent last; one that was sent back may be sent as it was. */
export async function saysTheSame(
  query: Query,
  people: Pick<People, "vault">,
  last: SentSheet,
  draft: readonly DraftPart[],
): Promise<boolean> {
  if (last.decision?.outcome === "sent-back") return false;
  const said = (value: Readonly<Record<string, unknown>>) => JSON.stringify(Object.entries(value).toSorted());
  if (said(partsOf(draft)) !== said(last.parts)) return false;
  return said(wordsOf(draft)) === said(await openSent(query, people, last));
}

/** A project may have been amended since its hours were written down. */
async function refuseWrongParts(
  change: Change,
  month: Month,
  draft: readonly DraftPart[],
  today: string,
): Promise<void> {
  const projects = await projectsOfMonth(change, month);
  for (const { part, hours, words } of draft) {
    const others = partsOf(draft.filter((one) => one.part !== part));
    const project = projects.find(({ id }) => id === part) ?? null;
    const [wrong] = Object.values(faultsOfPart(month, part, { hours, words }, { others, project, today }));
    if (wrong) throw new TimesheetRefused({ reason: wrong });
  }
}
