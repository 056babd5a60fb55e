import type { Language } from "../../core/language.ts";
import type { Change } from "../../platform/db/index.ts";
import { type AnyShared, dateOf, dayOf, positionOf } from "../content/item.ts";
import { renderMarkdown } from "../content/markdown.ts";
import { settleSlug } from "./addresses.ts";
import { type Chosen, type Copy, loadCopy } from "./copy.ts";
import { replaceOldAddresses, replaceRelations } from "./relations.ts";
import { replaceWords } from "./words.ts";

/**
 * Makes one translation what readers see: its working copy, or the chosen revisions. Other languages stay as they are.
 * Answers false when readers already see exactly this. Call `takePublishingTurn` before all publishing of a
 * transaction, and `tickPublicationClock` once after it.
 */
export async function publishTranslation(
  change: Change,
  itemId: string,
  language: Language,
  now: Date,
  chosen?: Chosen,
): Promise<boolean> {
  const copy = await loadCopy(change, itemId, language, chosen);
  const { item, type, key, fields, body } = copy;
  if (type === "picture" && (await isTakenOff(change, itemId))) return false;
  const slug = await settleSlug(change, {
    itemId,
    type,
    language,
    title: fields.title,
    key,
    asked: fields.slug,
  });
  const seen = {
    slug,
    title: fields.title,
    summary: fields.summary ?? "",
    date: dateOf(item) ?? "",
    day: dayOf(item),
    position: positionOf(item),
    shared: JSON.stringify(withoutConsent(item)),
    fields: JSON.stringify(fields),
    html: renderMarkdown(body),
  };
  const instant = now.toISOString();
  await noteLive(change, itemId, language, copy, instant);
  const before = await change
    .selectFrom("publication")
    .selectAll()
    .where("item_id", "=", itemId)
    .where("language", "=", language)
    .executeTakeFirst();
  if (before && Object.entries(seen).every(([name, value]) => before[name as keyof typeof seen] === value)) {
    return false;
  }
  const first = copy.firstPublishedAt ?? instant;
  await change
    .insertInto("publication")
    .values({ item_id: itemId, language, type, key, ...seen, published_at: first, updated_at: instant })
    .onConflict((conflict) =>
      conflict.columns(["item_id", "language"]).doUpdateSet({ ...seen, updated_at: instant }),
    )
    .execute();
  await replaceRelations(change, itemId, language, item);
  await replaceOldAddresses(change, itemId);
  await replaceWords(change, itemId, language, seen);
  return true;
}

/** Takes a translation away from readers; its addresses and its working copy stay. */
export async function withdrawTranslation(
  change: Change,
  itemId: string,
  language: Language,
): Promise<boolean> {
  for (const table of ["publication_word", "publication_relation"] as const) {
    await change.deleteFrom(table).where("item_id", "=", itemId).where("language", "=", language).execute();
  }
  await change
    .updateTable("content_translation")
    .set({ live_revision: null, live_shared_revision: null })
    .where("item_id", "=", itemId)
    .where("language", "=", language)
    .execute();
  const { numDeletedRows } = await change
    .deleteFrom("publication")
    .where("item_id", "=", itemId)
    .where("language", "=", language)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Who publishes waits here for others who do: two items never take the same address at once. */
export async function takePublishingTurn(change: Change): Promise<void> {
  await change
    .updateTable("publication_clock")
    .set((row) => ({ version: row.ref("version") }))
    .where("id", "=", 1)
    .execute();
}

/** Tells the public process that what it keeps in memory is old. */
export async function tickPublicationClock(change: Change): Promise<void> {
  await change
    .updateTable("publication_clock")
    .set((row) => ({ version: row("version", "+", 1) }))
    .where("id", "=", 1)
    .execute();
}

async function noteLive(change: Change, itemId: string, language: Language, copy: Copy, instant: string) {
  const { revision, sharedRevision, firstPublishedAt } = copy;
  await change
    .updateTable("content_translation")
    .set({
      live_revision: revision,
      live_shared_revision: sharedRevision,
      first_published_at: firstPublishedAt ?? instant,
    })
    .where("item_id", "=", itemId)
    .where("language", "=", language)
    .execute();
}

/** A picture whose people no longer consent stays off, whoever publishes it, until it is rendered again. */
async function isTakenOff(change: Change, itemId: string): Promise<boolean> {
  const row = await change
    .selectFrom("hidden_picture")
    .select("item_id")
    .where("item_id", "=", itemId)
    .executeTakeFirst();
  return row !== undefined;
}

/** The papers of consent are the desk's business; readers' tables never hold them. */
function withoutConsent({ shared }: AnyShared): object {
  if (!("consent" in shared)) return shared;
  const { consent: _, ...rest } = shared;
  return rest;
}
