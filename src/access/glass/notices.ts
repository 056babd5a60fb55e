import { keepStatement, type Query } from "../../platform/db/index.ts";
import type { Access } from "../access.ts";
import type { Actor } from "../actor.ts";
import { note } from "../note.ts";
import { type GlassBreak, glassBreaks } from "./break-glass.ts";

/** Something somebody is told on their first page, until they have put it away. */
export interface Notice {
  readonly id: string;
  readonly createdAt: string;
  readonly glass: GlassBreak;
}

/** What the person has not put away yet, the latest first. */
export async function noticesFor(access: Access, actor: Actor): Promise<Notice[]> {
  const rows = await askForNotices(access.database.query, actor);
  const glasses = new Map(
    (
      await glassBreaks(
        access,
        rows.map((row) => row.about_id),
      )
    ).map((glass) => [glass.id, glass]),
  );
  return rows.flatMap((row) => {
    const glass = glasses.get(row.about_id);
    return glass ? [{ id: row.id, createdAt: row.created_at, glass }] : [];
  });
}

const askForNotices = keepStatement((query: Query, { staffId }: { readonly staffId: string }) =>
  query
    .selectFrom("notice")
    .select(["id", "created_at", "about_id"])
    .where("staff_id", "=", staffId)
    .where("seen_at", "is", null)
    .orderBy("created_at", "desc")
    .limit(50),
);

/** Puts a notice away; that it was read stays known. False when it is not theirs. */
export async function putAway(access: Access, actor: Actor, id: string, requestId: string): Promise<boolean> {
  return access.database.change(async (change) => {
    const seen = await change
      .updateTable("notice")
      .set({ seen_at: access.now().toISOString() })
      .where("id", "=", id)
      .where("staff_id", "=", actor.staffId)
      .where("seen_at", "is", null)
      .returning("id")
      .execute();
    if (seen.length === 0) return false;
    await note(change, actor, { action: "notice.seen", object: `notice:${id}`, requestId }, access.now);
    return true;
  });
}
