import type { Selectable } from "kysely";
import type { Language } from "../../core/language.ts";
import type { Change, Query, Tables } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { ItemId } from "../content/item.ts";

export type ItemRow = Selectable<Tables["content_item"]>;
export type TranslationRow = Selectable<Tables["content_translation"]>;

/** Loads an item and keeps others from changing it until this transaction ends. Throws "not found". */
export async function takeItem(change: Change, itemId: ItemId): Promise<ItemRow> {
  const item = await change
    .updateTable("content_item")
    .set((row) => ({ key: row.ref("key") }))
    .where("id", "=", itemId)
    .returningAll()
    .executeTakeFirst();
  if (!item) throw notFound();
  return item;
}

export async function findTranslation(
  query: Query,
  itemId: string,
  language: Language,
): Promise<TranslationRow | undefined> {
  return query
    .selectFrom("content_translation")
    .selectAll()
    .where("item_id", "=", itemId)
    .where("language", "=", language)
    .executeTakeFirst();
}

/** The item's translation into the language; throws "not found". */
export async function loadTranslation(
  query: Query,
  itemId: string,
  language: Language,
): Promise<TranslationRow> {
  const row = await findTranslation(query, itemId, language);
  if (!row) throw notFound();
  return row;
}

/** Changes what is noted about a translation beside its text. */
export async function setTranslation(
  change: Change,
  { item_id, language }: Pick<TranslationRow, "item_id" | "language">,
  values: Partial<TranslationRow>,
): Promise<void> {
  await change
    .updateTable("content_translation")
    .set(values)
    .where("item_id", "=", item_id)
    .where("language", "=", language)
    .execute();
}

/** A translation without any schedule. */
export const unscheduled = {
  publish_at: null,
  scheduled_revision: null,
  scheduled_shared_revision: null,
  unpublish_at: null,
} as const;

/** Brings up to date what the item's row says about its translations, for lists. Call it last in every change. */
export async function refreshItem(change: Change, itemId: string, now: Date): Promise<void> {
  const item = await change
    .selectFrom("content_item")
    .select(["key", "source_language"])
    .where("id", "=", itemId)
    .executeTakeFirstOrThrow();
  const rows = await change
    .selectFrom("content_translation")
    .select(["language", "title", "revision", "live_revision"])
    .where("item_id", "=", itemId)
    .orderBy("language")
    .execute();
  const source = rows.find(({ language }) => language === item.source_language);
  await change
    .updateTable("content_item")
    .set({
      source_revision: source?.live_revision ?? source?.revision ?? 0,
      title: source?.title || rows.find(({ title }) => title)?.title || item.key,
      changed_at: now.toISOString(),
    })
    .where("id", "=", itemId)
    .execute();
}

/** Notes that the item, or one of its translations, is no longer as the last import left it. */
export async function markDeskChange(change: Change, id: string, language?: Language): Promise<void> {
  if (!language) {
    await change.updateTable("content_item").set({ desk_changed: 1 }).where("id", "=", id).execute();
    return;
  }
  await change
    .updateTable("content_translation")
    .set({ desk_changed: 1 })
    .where("item_id", "=", id)
    .where("language", "=", language)
    .execute();
}
