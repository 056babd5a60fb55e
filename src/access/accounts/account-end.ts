import type { Change, Query } from "../../platform/db/index.ts";

/** The moment, ISO 8601 in UTC, from which an account lets nobody in; null where it has no end. */
export async function endOfAccount(query: Query, staffId: string): Promise<string | null> {
  const row = await query
    .selectFrom("staff_end")
    .select("ends_at")
    .where("staff_id", "=", staffId)
    .executeTakeFirst();
  return row?.ends_at ?? null;
}

/** How long an auditor's account lasts until somebody arranges an audit, in days: as long as the longest visit. */
const untilArranged = 92;

/** An account of an auditor always has an end: whoever is given the role has one from that moment, and none without it. */
export async function settleEnd(change: Change, staffId: string, auditor: boolean, now: Date): Promise<void> {
  if (!auditor) {
    await change.deleteFrom("staff_end").where("staff_id", "=", staffId).execute();
    return;
  }
  const ends_at = new Date(now.getTime() + untilArranged * 86_400_000).toISOString();
  await change
    .insertInto("staff_end")
    .values({ staff_id: staffId, ends_at })
    .onConflict((conflict) => conflict.column("staff_id").doNothing())
    .execute();
}

/** Says from when an account of a visitor lets nobody in. Belongs to a change whose caller writes the line about it. */
export async function endAccountAt(change: Change, staffId: string, endsAt: string): Promise<void> {
  await change
    .insertInto("staff_end")
    .values({ staff_id: staffId, ends_at: endsAt })
    .onConflict((conflict) => conflict.column("staff_id").doUpdateSet({ ends_at: endsAt }))
    .execute();
}
