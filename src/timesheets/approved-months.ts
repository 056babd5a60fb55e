import type { People } from "../people/index.ts";
import type { Query } from "../platform/db/index.ts";
import { hoursIn, hoursWorked, leavePart, otherPart } from "./hours.ts";
import { approvedOf, openSent, sentSheets } from "./read-sheets.ts";

/** What an approved month of somebody says about one project. */
export interface ApprovedHours {
  readonly sheetId: string;
  /** The version that counts. */
  readonly seq: number;
  readonly staffId: string;
  /** `2026-03`. */
  readonly month: string;
  readonly projectId: string;
  readonly hours: number;
  /** All hours worked in the month, for whomever, without leave. */
  readonly worked: number;
}

/** The hours of approved months by project, the latest months first; of one sheet, one member of staff or one month where said. */
export async function approvedHours(
  query: Query,
  wanted: { readonly id?: string; readonly staffId?: string; readonly month?: string } = {},
): Promise<readonly ApprovedHours[]> {
  return approvedOf(await sentSheets(query, wanted)).flatMap(({ id, seq, staffId, month, parts }) =>
    Object.entries(parts)
      .filter(([part]) => part !== otherPart && part !== leavePart)
      .map(([projectId, hours]) => ({
        sheetId: id,
        seq,
        staffId,
        month,
        projectId,
        hours: hoursIn(hours),
        worked: hoursWorked(parts),
      })),
  );
}

/** Whether a month of somebody is approved, and for how many hours of a project; null where no month is. */
export async function approvedMonth(
  query: Query,
  wanted: { readonly staffId: string; readonly month: string },
  projectId: string,
): Promise<Pick<ApprovedHours, "sheetId" | "hours" | "worked"> | null> {
  const [sheet] = approvedOf(await sentSheets(query, wanted));
  if (!sheet) return null;
  const { id, parts } = sheet;
  return { sheetId: id, hours: hoursIn(parts[projectId] ?? {}), worked: hoursWorked(parts) };
}

/** What was done for the project, as the month says it; null where it says nothing. */
export const wordsOfMonth = async (
  query: Query,
  people: Pick<People, "vault">,
  { sheetId, seq, projectId }: Pick<ApprovedHours, "sheetId" | "seq" | "projectId">,
): Promise<string | null> => (await openSent(query, people, { id: sheetId, seq }))[projectId] ?? null;
