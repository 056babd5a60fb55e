import { type Access, after, durations } from "../access.ts";
import type { Actor } from "../actor.ts";
import { isToken, newToken } from "../secrets.ts";

/** A form that was sent when its session had just ended, kept until its sender is back. */
export interface KeptPost {
  readonly path: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

const place = (id: string) => ({ table: "kept_post", column: "fields", row: id });

/** Keeps a form's fields for 30 minutes, sealed to the person who sent them. Gives the id to ask for it by. */
export async function keepPost(access: Access, staffId: string, post: KeptPost): Promise<string> {
  const now = access.now();
  const id = newToken(access.random);
  const fields = access.vault.seal(staffId, place(id), JSON.stringify(post.fields));
  await access.database.change(async (change) => {
    await change.deleteFrom("kept_post").where("expires_at", "<=", now.toISOString()).execute();
    const expires_at = after(now, durations.keptPost);
    await change
      .insertInto("kept_post")
      .values({ id, staff_id: staffId, path: post.path, fields, expires_at })
      .execute();
  });
  return id;
}

/** The form, for its sender only; to everybody else it does not exist. */
export async function keptPost(access: Access, actor: Actor, id: string): Promise<KeptPost | undefined> {
  if (!isToken(id)) return undefined;
  const row = await access.database.query
    .selectFrom("kept_post")
    .selectAll()
    .where("id", "=", id)
    .where("staff_id", "=", actor.staffId)
    .where("expires_at", ">", access.now().toISOString())
    .executeTakeFirst();
  if (!row) return undefined;
  return { path: row.path, fields: JSON.parse(access.vault.unseal(actor.staffId, place(id), row.fields)) };
}

/** Lets it go; false when there is none of theirs. */
export async function dropKeptPost(access: Access, actor: Actor, id: string): Promise<boolean> {
  const dropped = await access.database.change((change) =>
    change
      .deleteFrom("kept_post")
      .where("id", "=", id)
      .where("staff_id", "=", actor.staffId)
      .returning("id")
      .execute(),
  );
  return dropped.length === 1;
}
