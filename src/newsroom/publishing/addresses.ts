import type { Language } from "../../core/language.ts";
import { toSlug } from "../../core/transliteration.ts";
import type { Change } from "../../platform/db/index.ts";
import type { ContentType } from "../content/types.ts";

/** The address an item's title gives by itself; titles without Latin or Cyrillic letters fall back to the key. */
export const slugFromTitle = (title: string, key: string): string => toSlug(title) || key;

export class SlugTaken extends Error {
  readonly slug: string;
  readonly holder: string;

  constructor(slug: string, holder: string) {
    super(`the address "${slug}" belongs to ${holder}`);
    this.name = "SlugTaken";
    this.slug = slug;
    this.holder = holder;
  }
}

interface Wish {
  readonly itemId: string;
  readonly type: ContentType;
  readonly language: Language;
  readonly title: string;
  readonly key: string;
  /** The address an editor asked for by name. */
  readonly asked: string | undefined;
}

/**
 * Gives a translation its address and keeps every former one, so that no address ever breaks. An address once given
 * stays when only the title changes. An address asked for by name that is another item's throws SlugTaken.
 */
export async function settleSlug(change: Change, wish: Wish): Promise<string> {
  const own = await change
    .selectFrom("publication_slug")
    .select("slug")
    .where("language", "=", wish.language)
    .where("type", "=", wish.type)
    .where("item_id", "=", wish.itemId)
    .where("current", "=", 1)
    .executeTakeFirst();
  if (!wish.asked && own) return own.slug;
  const slug = wish.asked ?? (await freeSlug(change, wish));
  if (slug === own?.slug) return slug;
  const holder = await holderOf(change, wish, slug);
  if (holder && holder !== wish.itemId) throw new SlugTaken(slug, holder);
  await change
    .updateTable("publication_slug")
    .set({ current: 0 })
    .where("language", "=", wish.language)
    .where("type", "=", wish.type)
    .where("item_id", "=", wish.itemId)
    .execute();
  await change
    .insertInto("publication_slug")
    .values({ language: wish.language, type: wish.type, slug, item_id: wish.itemId, current: 1 })
    .onConflict((conflict) => conflict.columns(["language", "type", "slug"]).doUpdateSet({ current: 1 }))
    .execute();
  return slug;
}

async function freeSlug(change: Change, wish: Wish): Promise<string> {
  const base = slugFromTitle(wish.title, wish.key);
  for (let count = 1; ; count += 1) {
    const slug = count === 1 ? base : `${base}-${count}`;
    const holder = await holderOf(change, wish, slug);
    if (!holder || holder === wish.itemId) return slug;
  }
}

async function holderOf(change: Change, { language, type }: Wish, slug: string): Promise<string | undefined> {
  const row = await change
    .selectFrom("publication_slug")
    .select("item_id")
    .where("language", "=", language)
    .where("type", "=", type)
    .where("slug", "=", slug)
    .executeTakeFirst();
  return row?.item_id;
}

/** One form for every spelling of an old path: decoded, composed, without a closing slash or doubled spaces. */
export function normalizeOldAddress(path: string): string {
  let decoded = path;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    // A path that cannot be decoded is compared as it stands.
  }
  const tidy = decoded
    .normalize("NFC")
    .replaceAll(/[\s\u00a0]+/g, " ")
    .toLowerCase()
    .trim();
  return tidy.length > 1 ? tidy.replace(/\/+$/, "") : tidy;
}
