import type { Language } from "../../core/language.ts";
import { earliestDay, parsePartialDate } from "../../core/partial-date.ts";
import type { Change, Query } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { type AnyShared, dateOf, relationsOf } from "../content/item.ts";
import { searchWords } from "../content/search-words.ts";
import { type ContentType, sharedDraftSchema } from "../content/types.ts";
import type { RevisionKind } from "../tables.ts";
import type { Values } from "./merge.ts";
import type { ItemRow, TranslationRow } from "./working-copy.ts";

/** Who saved it, when, how. */
export interface Origin {
  /** A staff id or "system". */
  readonly by: string;
  readonly now: Date;
  readonly what: RevisionKind;
  /** The revision it restores or was merged with. */
  readonly of?: number;
}

export interface TextWork {
  readonly fields: Values;
  readonly body: string;
}

/** Adds a revision and makes it the working copy. Revisions are only ever added. Returns its number. */
export async function addTextRevision(
  change: Change,
  before: Pick<TranslationRow, "item_id" | "language" | "revision" | "title">,
  { fields, body }: TextWork,
  sourceRevision: number | null,
  origin: Origin,
): Promise<number> {
  const { item_id, language } = before;
  const revision = before.revision + 1;
  const at = origin.now.toISOString();
  const work = { fields: JSON.stringify(fields), body, source_revision: sourceRevision };
  await change
    .insertInto("translation_revision")
    .values({
      item_id,
      language,
      revision,
      by: origin.by,
      at,
      what: origin.what,
      of: origin.of ?? null,
      ...work,
    })
    .execute();
  const title = typeof fields.title === "string" ? fields.title : "";
  await change
    .updateTable("content_translation")
    .set({ ...work, revision, title, updated_at: at })
    .where("item_id", "=", item_id)
    .where("language", "=", language)
    .execute();
  if (title !== before.title || revision === 1) await replaceTitleWords(change, item_id, language, title);
  return revision;
}

/** Starts a translation, without any text yet; `addTextRevision` gives it its first. */
export async function startTranslation(
  change: Change,
  itemId: string,
  language: Language,
  now: Date,
): Promise<Pick<TranslationRow, "item_id" | "language" | "revision" | "title">> {
  const row = { item_id: itemId, language, revision: 0, title: "" };
  await change
    .insertInto("content_translation")
    .values({ ...row, status: "draft", fields: "{}", body: "", updated_at: now.toISOString() })
    .execute();
  return row;
}

/** Adds a revision of the shared fields and makes it the working copy. Returns its number. */
export async function addSharedRevision(
  change: Change,
  item: Pick<ItemRow, "id" | "type" | "shared_revision">,
  shared: Values,
  origin: Origin,
): Promise<number> {
  const revision = item.shared_revision + 1;
  const at = origin.now.toISOString();
  const text = JSON.stringify(shared);
  await change
    .insertInto("shared_revision")
    .values({
      item_id: item.id,
      revision,
      by: origin.by,
      at,
      what: origin.what,
      of: origin.of ?? null,
      shared: text,
    })
    .execute();
  const day = dayOfDraft(item.type, shared);
  await change
    .updateTable("content_item")
    .set({ shared: text, shared_revision: revision, updated_at: at, day })
    .where("id", "=", item.id)
    .execute();
  await replaceWorkingRelations(change, item.id, item.type, shared);
  return revision;
}

export async function readTextRevision(
  query: Query,
  itemId: string,
  language: Language,
  revision: number,
): Promise<{ fields: Values; body: string; source_revision: number | null; by: string; at: string }> {
  const row = await query
    .selectFrom("translation_revision")
    .select(["fields", "body", "source_revision", "by", "at"])
    .where("item_id", "=", itemId)
    .where("language", "=", language)
    .where("revision", "=", revision)
    .executeTakeFirst();
  if (!row) throw notFound();
  return { ...row, fields: JSON.parse(row.fields) };
}

export async function readSharedRevision(
  query: Query,
  itemId: string,
  revision: number,
): Promise<{ shared: Values; by: string; at: string }> {
  const row = await query
    .selectFrom("shared_revision")
    .select(["shared", "by", "at"])
    .where("item_id", "=", itemId)
    .where("revision", "=", revision)
    .executeTakeFirst();
  if (!row) throw notFound();
  return { ...row, shared: JSON.parse(row.shared) };
}

/** What a draft names, as far as it can be understood already. */
export function relationsOfDraft(type: ContentType, shared: Values) {
  const understood = sharedDraftSchema(type).safeParse(shared);
  return understood.success ? relationsOf({ type, shared: understood.data } as AnyShared) : [];
}

function dayOfDraft(type: ContentType, shared: Values): string {
  const date = parsePartialDate(String(dateOf({ type, shared } as unknown as AnyShared) ?? ""));
  return date ? earliestDay(date) : "";
}

async function replaceWorkingRelations(change: Change, itemId: string, type: ContentType, shared: Values) {
  await change.deleteFrom("content_relation").where("item_id", "=", itemId).execute();
  const rows = relationsOfDraft(type, shared).map(({ kind, target }) => ({
    item_id: itemId,
    kind,
    target_id: target,
  }));
  if (rows.length === 0) return;
  await change
    .insertInto("content_relation")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

async function replaceTitleWords(change: Change, itemId: string, language: Language, title: string) {
  await change
    .deleteFrom("content_word")
    .where("item_id", "=", itemId)
    .where("language", "=", language)
    .execute();
  const key = itemId.slice(itemId.indexOf("/") + 1);
  const words = new Set(searchWords(`${title} ${key}`, language).filter((word) => word.length <= 60));
  if (words.size === 0) return;
  const rows = [...words].map((word) => ({ word, item_id: itemId, language }));
  await change.insertInto("content_word").values(rows).execute();
}
