import type { Language } from "../../core/language.ts";
import type { Query } from "../../platform/db/index.ts";
import { finishedProblems } from "../editing/entry.ts";
import { sameValue, type Values } from "../editing/merge.ts";
import { readSharedRevision, readTextRevision } from "../editing/revisions.ts";
import type { ItemRow, TranslationRow } from "../editing/working-copy.ts";

export interface CarriableTranslation {
  readonly language: Language;
  readonly status: string;
  readonly slug: string | null;
  readonly fields: Values;
  readonly body: string;
}

export interface CarriableItem {
  readonly id: string;
  readonly shared: Values;
  readonly translations: readonly CarriableTranslation[];
}

/** Everything an import would take, and the files that say less than the desk has. */
export async function carriableItems(query: Query): Promise<{ items: CarriableItem[]; leftOut: string[] }> {
  const rows = await query.selectFrom("content_item").selectAll().orderBy("id").execute();
  const texts = await query
    .selectFrom("content_translation")
    .selectAll()
    .orderBy("item_id")
    .orderBy("language")
    .execute();
  const byItem = Map.groupBy(texts, ({ item_id }) => item_id);
  const items: CarriableItem[] = [];
  const leftOut: string[] = [];
  for (const row of rows) {
    const item = await carriable(query, row, byItem.get(row.id) ?? [], leftOut);
    if (item) items.push(item);
  }
  return { items, leftOut };
}

async function carriable(
  query: Query,
  row: ItemRow,
  texts: readonly TranslationRow[],
  leftOut: string[],
): Promise<CarriableItem | null> {
  const desk = JSON.parse(row.shared) as Values;
  const seen = Math.max(0, ...texts.map((text) => text.live_shared_revision ?? 0));
  const shared =
    seen === 0 || seen === row.shared_revision
      ? desk
      : (await readSharedRevision(query, row.id, seen)).shared;
  if (!sameValue(shared, desk)) leftOut.push(`${row.id}/item.yaml`);
  const translations: CarriableTranslation[] = [];
  for (const text of texts) {
    const translation = await asSeen(query, text);
    const finished = finishedProblems(row.type, "translated", translation.fields).length === 0;
    if (finished) translations.push(translation);
    if (!finished || (text.live_revision !== null && text.live_revision !== text.revision)) {
      leftOut.push(`${row.id}/${text.language}.md`);
    }
  }
  if (translations.length > 0 && finishedProblems(row.type, "shared", shared).length === 0) {
    return { id: row.id, shared, translations };
  }
  leftOut.push(row.id);
  return null;
}

async function asSeen(query: Query, row: TranslationRow): Promise<CarriableTranslation> {
  const { language, slug, status, live_revision } = row;
  if (live_revision === null || live_revision === row.revision) {
    return { language, slug, status, fields: JSON.parse(row.fields), body: row.body };
  }
  const { fields, body } = await readTextRevision(query, row.item_id, language, live_revision);
  return { language, slug, status: "published", fields, body };
}
