import type { Language } from "../../core/language.ts";
import type { Change } from "../../platform/db/index.ts";
import { type AnyShared, dateOf, dayOf, positionOf, relationsOf } from "../content/item.ts";
import { plainText, renderMarkdown } from "../content/markdown.ts";
import { searchWords } from "../content/search-words.ts";
import { type AnyTranslated, type ContentType, sharedSchema, translatedSchema } from "../content/types.ts";
import { normalizeOldAddress, settleSlug } from "./addresses.ts";

/**
 * Makes the working copy of one translation what readers see. Answers false when readers already see exactly this,
 * and then changes nothing. Call `tickPublicationClock` once after all publishing of a transaction.
 */
export async function publishTranslation(
  change: Change,
  itemId: string,
  language: Language,
  now: Date,
): Promise<boolean> {
  const { item, type, key, fields, body } = await loadWorkingCopy(change, itemId, language);
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
    shared: JSON.stringify(item.shared),
    fields: JSON.stringify(fields),
    html: renderMarkdown(body),
  };
  const before = await change
    .selectFrom("publication")
    .selectAll()
    .where("item_id", "=", itemId)
    .where("language", "=", language)
    .executeTakeFirst();
  if (before && Object.entries(seen).every(([name, value]) => before[name as keyof typeof seen] === value)) {
    return false;
  }
  const instant = now.toISOString();
  await change
    .insertInto("publication")
    .values({ item_id: itemId, language, type, key, ...seen, published_at: instant, updated_at: instant })
    .onConflict((conflict) =>
      conflict.columns(["item_id", "language"]).doUpdateSet({ ...seen, updated_at: instant }),
    )
    .execute();
  await replaceRelations(change, itemId, item);
  await replaceOldAddresses(change, itemId, item);
  await replaceWords(change, itemId, language, seen);
  return true;
}

/** Takes a translation away from readers; its addresses and its working copy stay. */
export async function withdrawTranslation(
  change: Change,
  itemId: string,
  language: Language,
): Promise<boolean> {
  const { numDeletedRows } = await change
    .deleteFrom("publication")
    .where("item_id", "=", itemId)
    .where("language", "=", language)
    .executeTakeFirst();
  await change
    .deleteFrom("publication_word")
    .where("item_id", "=", itemId)
    .where("language", "=", language)
    .execute();
  return numDeletedRows > 0n;
}

/** Tells the public process that what it keeps in memory is old. */
export async function tickPublicationClock(change: Change): Promise<void> {
  await change
    .updateTable("publication_clock")
    .set((row) => ({ version: row("version", "+", 1) }))
    .where("id", "=", 1)
    .execute();
}

async function loadWorkingCopy(change: Change, itemId: string, language: Language) {
  const row = await change
    .selectFrom("content_item")
    .innerJoin("content_translation", "content_translation.item_id", "content_item.id")
    .select(["type", "key", "shared", "fields", "body"])
    .where("content_item.id", "=", itemId)
    .where("language", "=", language)
    .executeTakeFirstOrThrow();
  const type: ContentType = row.type;
  const shared = sharedSchema(type).parse(JSON.parse(row.shared));
  const fields: AnyTranslated = translatedSchema(type).parse(JSON.parse(row.fields));
  return { item: { type, shared } as AnyShared, type, key: row.key, fields, body: row.body };
}

async function replaceRelations(change: Change, itemId: string, item: AnyShared): Promise<void> {
  await change.deleteFrom("publication_relation").where("item_id", "=", itemId).execute();
  const rows = relationsOf(item).map(({ kind, target }, position) => ({
    item_id: itemId,
    kind,
    target_id: target,
    position,
  }));
  if (rows.length > 0) {
    await change
      .insertInto("publication_relation")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

async function replaceOldAddresses(change: Change, itemId: string, item: AnyShared): Promise<void> {
  await change.deleteFrom("old_address").where("item_id", "=", itemId).execute();
  for (const address of item.shared.oldAddresses) {
    await change
      .insertInto("old_address")
      .values({ path: normalizeOldAddress(address), item_id: itemId })
      .onConflict((conflict) => conflict.column("path").doUpdateSet({ item_id: itemId }))
      .execute();
  }
}

/** A word counts most in a title, less in a summary, least in the text, and not endlessly for being repeated. */
const weights = { title: 12, summary: 4, body: 1 } as const;
const mostFromBody = 5;

async function replaceWords(
  change: Change,
  itemId: string,
  language: Language,
  seen: { title: string; summary: string; html: string; shared: string; fields: string },
): Promise<void> {
  const counted = new Map<string, number>();
  const count = (text: string, weight: number, most = Number.POSITIVE_INFINITY) => {
    for (const word of searchWords(text, language)) {
      if (word.length < 2 || word.length > 60) continue;
      counted.set(word, Math.min((counted.get(word) ?? 0) + weight, Math.max(most, counted.get(word) ?? 0)));
    }
  };
  count(
    `${plainText(seen.html)} ${wordsInside(seen.fields)} ${wordsInside(seen.shared)}`,
    weights.body,
    mostFromBody,
  );
  count(seen.summary, weights.summary);
  count(seen.title, weights.title);
  await change
    .deleteFrom("publication_word")
    .where("item_id", "=", itemId)
    .where("language", "=", language)
    .execute();
  const rows = [...counted].map(([word, weight]) => ({ language, word, item_id: itemId, weight }));
  for (let at = 0; at < rows.length; at += 200) {
    await change
      .insertInto("publication_word")
      .values(rows.slice(at, at + 200))
      .execute();
  }
}

const unsearched = new Set([
  "sources",
  "oldAddresses",
  "status",
  "slug",
  "picture",
  "file",
  "link",
  "rights",
]);

/** The texts inside a JSON value (names of signatories, project numbers, questions and answers), in reading order. */
function wordsInside(json: string): string {
  const words: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === "string") words.push(value);
    else if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === "object" && value !== null) {
      for (const [name, inner] of Object.entries(value)) if (!unsearched.has(name)) walk(inner);
    }
  };
  walk(JSON.parse(json));
  return words.join(" ");
}
