import type { Language } from "../../core/language.ts";
import type { Change } from "../../platform/db/index.ts";
import { type AnyShared, dateOf, dayOf, positionOf, relationsOf } from "../content/item.ts";
import { plainText, renderMarkdown } from "../content/markdown.ts";
import { searchWords } from "../content/search-words.ts";
import { type AnyTranslated, type ContentType, sharedSchema, translatedSchema } from "../content/types.ts";
import { normalizeOldAddress, settleSlug } from "./addresses.ts";

/** Which revisions of the text and of the shared fields readers are to see. */
export interface Chosen {
  readonly revision: number;
  readonly sharedRevision: number;
}

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

interface Copy {
  readonly item: AnyShared;
  readonly type: ContentType;
  readonly key: string;
  readonly fields: AnyTranslated;
  readonly body: string;
  readonly revision: number;
  readonly sharedRevision: number;
  readonly firstPublishedAt: string | null;
}

async function loadCopy(
  change: Change,
  itemId: string,
  language: Language,
  chosen: Chosen | undefined,
): Promise<Copy> {
  const row = await change
    .selectFrom("content_item")
    .innerJoin("content_translation", "content_translation.item_id", "content_item.id")
    .select([
      "type",
      "key",
      "shared",
      "shared_revision",
      "fields",
      "body",
      "revision",
      "slug",
      "first_published_at",
    ])
    .where("content_item.id", "=", itemId)
    .where("language", "=", language)
    .executeTakeFirstOrThrow();
  const { revision, sharedRevision } = chosen ?? {
    revision: row.revision,
    sharedRevision: row.shared_revision,
  };
  const text = revision === row.revision ? row : await textOf(change, itemId, language, revision);
  const sharedText =
    sharedRevision === row.shared_revision ? row.shared : await sharedOf(change, itemId, sharedRevision);
  const type: ContentType = row.type;
  const shared = sharedSchema(type).parse(JSON.parse(sharedText));
  const written = { ...JSON.parse(text.fields), ...(row.slug ? { slug: row.slug } : {}) };
  const fields: AnyTranslated = translatedSchema(type).parse(written);
  const item = { type, shared } as AnyShared;
  return {
    item,
    type,
    key: row.key,
    fields,
    body: text.body,
    revision,
    sharedRevision,
    firstPublishedAt: row.first_published_at,
  };
}

const textOf = (change: Change, itemId: string, language: Language, revision: number) =>
  change
    .selectFrom("translation_revision")
    .select(["fields", "body"])
    .where("item_id", "=", itemId)
    .where("language", "=", language)
    .where("revision", "=", revision)
    .executeTakeFirstOrThrow();

async function sharedOf(change: Change, itemId: string, revision: number): Promise<string> {
  const { shared } = await change
    .selectFrom("shared_revision")
    .select("shared")
    .where("item_id", "=", itemId)
    .where("revision", "=", revision)
    .executeTakeFirstOrThrow();
  return shared;
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

async function replaceRelations(
  change: Change,
  itemId: string,
  language: Language,
  item: AnyShared,
): Promise<void> {
  await change
    .deleteFrom("publication_relation")
    .where("item_id", "=", itemId)
    .where("language", "=", language)
    .execute();
  const rows = relationsOf(item).map(({ kind, target }, position) => ({
    item_id: itemId,
    language,
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

/** An item's old addresses are those of all its languages together: they may show different revisions of it. */
async function replaceOldAddresses(change: Change, itemId: string): Promise<void> {
  const rows = await change
    .selectFrom("publication")
    .select("shared")
    .where("item_id", "=", itemId)
    .execute();
  const paths = new Set(
    rows.flatMap(({ shared }) => (JSON.parse(shared).oldAddresses as string[]).map(normalizeOldAddress)),
  );
  await change.deleteFrom("old_address").where("item_id", "=", itemId).execute();
  for (const path of paths) {
    await change
      .insertInto("old_address")
      .values({ path, item_id: itemId })
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
