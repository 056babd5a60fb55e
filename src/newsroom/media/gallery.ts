import type { Actor } from "../../access/index.ts";
import type { Language } from "../../core/language.ts";
import type { Query } from "../../platform/db/index.ts";
import type { ItemId } from "../content/item.ts";
import { demand } from "../editing/act.ts";

/** A picture as the desk shows it: one rendition and its words. */
export interface ShownPicture {
  /** Of a rendition in JPEG, about 480 wide. */
  readonly hash: string;
  readonly alt: string;
  readonly caption: string;
}

/** A picture in a language; null for one without renditions, as those taken off. */
export async function pictureOf(
  query: Query,
  itemId: string,
  language: Language,
): Promise<ShownPicture | null> {
  const rendition = await query
    .selectFrom("picture_rendition")
    .select("hash")
    .where("item_id", "=", itemId)
    .where("format", "=", "jpeg")
    .orderBy("width")
    .executeTakeFirst();
  if (!rendition) return null;
  const text = await query
    .selectFrom("content_translation")
    .select("fields")
    .where("item_id", "=", itemId)
    .where("language", "=", language)
    .executeTakeFirst();
  const { alt = "", caption = "" } = JSON.parse(text?.fields ?? "{}");
  return { hash: rendition.hash, alt: String(alt), caption: String(caption) };
}

/** Whether a rendition or a crop is the picture's. */
export async function isOf(query: Query, itemId: string, hash: string): Promise<boolean> {
  for (const table of ["picture_rendition", "picture_crop"] as const) {
    const row = await query
      .selectFrom(table)
      .select("hash")
      .where("item_id", "=", itemId)
      .where("hash", "=", hash)
      .executeTakeFirst();
    if (row) return true;
  }
  return false;
}

export interface GalleryPicture {
  readonly itemId: ItemId;
  readonly title: string;
  readonly sourceLanguage: Language;
  /** Of its smallest JPEG; null for one taken off. */
  readonly hash: string | null;
  readonly decorative: boolean;
  /** The languages it has an alternative text in. */
  readonly told: readonly Language[];
  readonly credit: string;
  readonly consentUntil: string | null;
  readonly hidden: {
    readonly why: "expired" | "withdrawn";
    readonly usedIn: readonly string[];
  } | null;
  /** How many items name it on the desk. */
  readonly uses: number;
}

export const galleryLength = 48;

/** One page of the pictures: those taken off first, then the latest changed. */
export async function gallery(
  query: Query,
  actor: Actor,
  page: number,
): Promise<{ pictures: GalleryPicture[]; more: boolean }> {
  demand(actor, "newsroom.read");
  const rows = await query
    .selectFrom("content_item as item")
    .leftJoin("hidden_picture as hidden", "hidden.item_id", "item.id")
    .select(["item.id", "item.title", "item.source_language", "item.shared", "hidden.why", "hidden.used_in"])
    .where("item.type", "=", "picture")
    .orderBy((row) => row.case().when("hidden.why", "is", null).then(1).else(0).end())
    .orderBy("item.changed_at", "desc")
    .orderBy("item.id")
    .limit(galleryLength + 1)
    .offset((page - 1) * galleryLength)
    .execute();
  const shown = rows.slice(0, galleryLength);
  const around = await aroundPictures(
    query,
    shown.map(({ id }) => id),
  );
  const pictures = shown.map(({ id, title, source_language, shared, why, used_in }): GalleryPicture => {
    const { decorative, credit, consent } = JSON.parse(shared);
    return {
      itemId: id as ItemId,
      title,
      sourceLanguage: source_language,
      hash: around.hashes.get(id) ?? null,
      decorative: decorative === true,
      told: around.told.get(id) ?? [],
      credit: String(credit ?? ""),
      consentUntil: typeof consent?.until === "string" ? consent.until : null,
      hidden: why === null ? null : { why, usedIn: JSON.parse(used_in ?? "[]") },
      uses: around.uses.get(id) ?? 0,
    };
  });
  return { pictures, more: rows.length > galleryLength };
}

async function aroundPictures(query: Query, ids: readonly string[]) {
  const hashes = new Map<string, string>();
  const told = new Map<string, Language[]>();
  const uses = new Map<string, number>();
  if (ids.length === 0) return { hashes, told, uses };
  const renditions = await query
    .selectFrom("picture_rendition")
    .select(["item_id", "hash"])
    .where("item_id", "in", ids)
    .where("format", "=", "jpeg")
    .orderBy("width", "desc")
    .execute();
  for (const { item_id, hash } of renditions) hashes.set(item_id, hash);
  const texts = await query
    .selectFrom("content_translation")
    .select(["item_id", "language", "fields"])
    .where("item_id", "in", ids)
    .orderBy("language")
    .execute();
  for (const { item_id, language, fields } of texts) {
    if (JSON.parse(fields).alt) told.set(item_id, [...(told.get(item_id) ?? []), language]);
  }
  const counted = await query
    .selectFrom("content_relation")
    .select(["target_id", ({ fn }) => fn.count<number>("item_id").distinct().as("count")])
    .where("target_id", "in", ids)
    .groupBy("target_id")
    .execute();
  for (const { target_id, count } of counted) uses.set(target_id, Number(count));
  return { hashes, told, uses };
}
