import type { People } from "../people/index.ts";
import type { Query } from "../platform/db/index.ts";
import { notFound } from "../platform/http/index.ts";
import type { Hours, Parts } from "./hours.ts";

/** The vault's subject of a month: what was done in it. */
export const subjectOfSheet = (id: string): string => `timesheet:${id}`;
export const draftAt = (id: string, part: string) => ({
  table: "timesheet_part",
  column: "words",
  row: `${id} ${part}`,
});
export const wordsAt = (id: string, seq: number) => ({
  table: "timesheet_version",
  column: "words",
  row: `${id} ${seq}`,
});

/** One part of a month as it is being written. */
export interface DraftPart {
  readonly part: string;
  readonly seq: number;
  readonly hours: Hours;
  readonly words: string | null;
}

export interface SheetOfMonth {
  readonly id: string;
  readonly staffId: string;
  /** `2026-03`. */
  readonly month: string;
}

/** What was sent for approval, and what somebody else said to it. */
export interface SentSheet extends SheetOfMonth {
  readonly seq: number;
  readonly sentAt: string;
  readonly reason: string | null;
  readonly parts: Parts;
  readonly decision: {
    readonly outcome: "approved" | "sent-back";
    readonly reason: string | null;
    readonly at: string;
    readonly by: string;
  } | null;
}

/** Somebody's own month; null before they wrote anything in it. */
export async function findSheet(query: Query, staffId: string, month: string): Promise<SheetOfMonth | null> {
  const row = await query
    .selectFrom("timesheet")
    .select("id")
    .where("staff_id", "=", staffId)
    .where("month", "=", month)
    .executeTakeFirst();
  return row ? { id: row.id, staffId, month } : null;
}

/** A month as it is being written, with what was done opened. */
export async function readDraft(
  query: Query,
  { vault }: Pick<People, "vault">,
  id: string,
): Promise<readonly DraftPart[]> {
  const rows = await query
    .selectFrom("timesheet_part")
    .selectAll()
    .where("sheet_id", "=", id)
    .orderBy("part")
    .execute();
  return rows.map(({ part, seq, hours, words }) => ({
    part,
    seq: Number(seq),
    hours: JSON.parse(hours) as Hours,
    words: words ? vault.unseal(subjectOfSheet(id), draftAt(id, part), words) : null,
  }));
}

export const partsOf = (draft: readonly DraftPart[]): Parts =>
  Object.fromEntries(draft.map(({ part, hours }) => [part, hours]));

interface Wanted {
  readonly id?: string;
  readonly staffId?: string;
  readonly month?: string;
}

/** Everything that was sent, of each month the first version first; the latest months first. */
export async function sentSheets(query: Query, wanted: Wanted = {}): Promise<readonly SentSheet[]> {
  const { id, staffId, month } = wanted;
  const rows = await query
    .selectFrom("timesheet_version as version")
    .innerJoin("timesheet as sheet", "sheet.id", "version.sheet_id")
    .leftJoin("timesheet_decision as decision", (join) =>
      join.onRef("decision.sheet_id", "=", "version.sheet_id").onRef("decision.seq", "=", "version.seq"),
    )
    .select(["sheet.id", "sheet.staff_id", "sheet.month"])
    .select(["version.seq", "version.sent_at", "version.reason", "version.parts"])
    .select(["decision.outcome", "decision.reason as answer"])
    .select(["decision.made_at as decided_at", "decision.made_by as decided_by"])
    .$if(id !== undefined, (those) => those.where("sheet.id", "=", id ?? ""))
    .$if(staffId !== undefined, (those) => those.where("sheet.staff_id", "=", staffId ?? ""))
    .$if(month !== undefined, (those) => those.where("sheet.month", "=", month ?? ""))
    .orderBy("sheet.month", "desc")
    .orderBy("sheet.id")
    .orderBy("version.seq")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    staffId: row.staff_id,
    month: row.month,
    seq: Number(row.seq),
    sentAt: row.sent_at,
    reason: row.reason,
    parts: JSON.parse(row.parts) as Parts,
    decision:
      row.outcome === null
        ? null
        : {
            outcome: row.outcome,
            reason: row.answer,
            at: row.decided_at ?? "",
            by: row.decided_by ?? "",
          },
  }));
}

/** Of each month the version that was sent last. */
export const latestOf = (sent: readonly SentSheet[]): readonly SentSheet[] => [
  ...new Map(sent.map((one) => [one.id, one])).values(),
];

/** Of each month the last version that somebody approved: what counts. */
export const approvedOf = (sent: readonly SentSheet[]): readonly SentSheet[] =>
  latestOf(sent.filter(({ decision }) => decision?.outcome === "approved"));

/** Every version of a month that was sent, the first first. Throws "not found" where none was. */
export async function versionsOfSheet(
  query: Query,
  id: string,
): Promise<readonly [SentSheet, ...SentSheet[]]> {
  const [first, ...more] = await sentSheets(query, { id });
  if (!first) throw notFound();
  return [first, ...more];
}

/** What was done, as a version says it, by part. */
export async function openSent(
  query: Query,
  { vault }: Pick<People, "vault">,
  { id, seq }: Pick<SentSheet, "id" | "seq">,
): Promise<Readonly<Record<string, string>>> {
  const { words } = await query
    .selectFrom("timesheet_version")
    .select("words")
    .where("sheet_id", "=", id)
    .where("seq", "=", seq)
    .executeTakeFirstOrThrow();
  return JSON.parse(vault.unseal(subjectOfSheet(id), wordsAt(id, seq), words)) as Record<string, string>;
}
