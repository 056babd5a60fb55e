import type { Change, Database } from "../db/index.ts";
import type { Vault } from "../vault/index.ts";
import type { FilePlace, Files } from "./keep-file.ts";

/** Says that a file kept until some moment stays. False when it went already or is of another subject. */
export async function settleFile(change: Change, place: FilePlace): Promise<boolean> {
  const { numUpdatedRows } = await change
    .updateTable("sealed_file")
    .set({ until: null })
    .where("id", "=", place.id)
    .where("content_id", "in", (inner) =>
      inner.selectFrom("sealed_content").select("id").where("subject", "=", place.subject),
    )
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Removes a file in the caller's transaction, and its bytes when no other file of the subject has the same. False when
 * it is not there. Copies in backups go when the subject's key is destroyed.
 */
export async function removeFile(change: Change, place: FilePlace): Promise<boolean> {
  const file = await change
    .selectFrom("sealed_file")
    .innerJoin("sealed_content", "sealed_content.id", "sealed_file.content_id")
    .select("sealed_content.id")
    .where("sealed_file.id", "=", place.id)
    .where("sealed_content.subject", "=", place.subject)
    .executeTakeFirst();
  if (!file) return false;
  // Takes the bytes first: whoever keeps the same ones at this moment waits, or is waited for and then counted below.
  await change
    .updateTable("sealed_content")
    .set((row) => ({ content_key: row.ref("content_key") }))
    .where("id", "=", file.id)
    .execute();
  const { numDeletedRows } = await change
    .deleteFrom("sealed_file")
    .where("id", "=", place.id)
    .executeTakeFirst();
  const other = await change
    .selectFrom("sealed_file")
    .select("id")
    .where("content_id", "=", file.id)
    .executeTakeFirst();
  if (!other) await change.deleteFrom("sealed_content").where("id", "=", file.id).execute();
  return numDeletedRows > 0n;
}

const atOnce = 100;

/**
 * Removes the files whose moment has come, a hundred at most, each in a change of its own; those of the spared subjects
 * stay until they are spared no more. Gives how many went.
 */
export async function sweepFiles(
  database: Database,
  { now }: Pick<Files, "now">,
  spared: readonly string[] = [],
): Promise<number> {
  const due = await database.query
    .selectFrom("sealed_file")
    .innerJoin("sealed_content", "sealed_content.id", "sealed_file.content_id")
    .select(["sealed_file.id", "sealed_content.subject"])
    .where("sealed_file.until", "<=", now().toISOString())
    .$if(spared.length > 0, (query) => query.where("sealed_content.subject", "not in", [...spared]))
    .limit(atOnce)
    .execute();
  let gone = 0;
  for (const place of due) if (await database.change((change) => removeFile(change, place))) gone += 1;
  return gone;
}

const subjectsAtOnce = 500;

/**
 * Removes what is left of erased subjects: noise since their keys were destroyed. Whoever erases calls `removeFilesOf`;
 * this finds what a kill in between left. Gives how many contents went.
 */
export async function sweepErasedFiles(
  database: Database,
  { isDestroyed }: Pick<Vault, "isDestroyed">,
): Promise<number> {
  let [gone, last] = [0, ""];
  for (;;) {
    const rows = await database.query
      .selectFrom("sealed_content")
      .select("subject")
      .distinct()
      .where("subject", ">", last)
      .orderBy("subject")
      .limit(subjectsAtOnce)
      .execute();
    for (const { subject } of rows.filter((row) => isDestroyed(row.subject))) {
      gone += await database.change((change) => removeFilesOf(change, subject));
    }
    last = rows.at(-1)?.subject ?? "";
    if (rows.length < subjectsAtOnce) return gone;
    // On SQLite everything above runs without a pause: whoever waits for a page gets their turn here.
    await new Promise(setImmediate);
  }
}

/** Removes all files of a subject in the caller's transaction, when it is erased. Gives how many contents went. */
export async function removeFilesOf(change: Change, subject: string): Promise<number> {
  const { numDeletedRows } = await change
    .deleteFrom("sealed_content")
    .where("subject", "=", subject)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
