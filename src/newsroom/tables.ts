import type { Language } from "../core/language.ts";
import type { PublicTables } from "../platform/db/index.ts";
import type { ContentType, TranslationStatus } from "./content/types.ts";

/** What editors work on. The public process cannot read these. */
interface ContentItemRow {
  /** `type/key` */
  id: string;
  type: ContentType;
  key: string;
  /** The shared fields as JSON. */
  shared: string;
  created_at: string;
  updated_at: string;
}

interface ContentTranslationRow {
  item_id: string;
  language: Language;
  status: TranslationStatus;
  /** The translated fields as JSON, without the text. */
  fields: string;
  /** The text in Markdown. */
  body: string;
  updated_at: string;
}

/** The original of a picture; readers only ever get renditions. */
interface PictureOriginalRow {
  item_id: string;
  hash: string;
  file: string;
  bytes: Uint8Array;
}

/** A finished translation as readers see it, written by publishing and by nothing else. */
interface PublicationRow {
  item_id: string;
  language: Language;
  type: ContentType;
  key: string;
  slug: string;
  title: string;
  summary: string;
  /** The item's date as precise as known, and the first day it can mean, to sort by; empty where it has none. */
  date: string;
  day: string;
  /** The item's place among its kind, where an editor gave one. */
  position: number;
  shared: string;
  fields: string;
  html: string;
  published_at: string;
  updated_at: string;
}

/** Every address a published translation ever had; one of them is current. */
interface PublicationSlugRow {
  language: Language;
  type: ContentType;
  slug: string;
  item_id: string;
  current: number;
}

/** One published item naming another: its topics, projects, fund, partners, picture … */
interface PublicationRelationRow {
  item_id: string;
  kind: string;
  target_id: string;
  position: number;
}

interface OldAddressRow {
  path: string;
  item_id: string;
}

/** The search index: which word stands in which translation, and how much it counts there. */
interface PublicationWordRow {
  language: Language;
  word: string;
  item_id: string;
  weight: number;
}

interface PictureRenditionRow {
  item_id: string;
  width: number;
  format: string;
  height: number;
  hash: string;
  bytes: Uint8Array;
}

/** Grows by one with every publication, so that the public process knows when to forget its pages. */
interface PublicationClockRow {
  id: number;
  version: number;
}

declare module "../platform/db/tables.ts" {
  interface Tables {
    content_item: ContentItemRow;
    content_translation: ContentTranslationRow;
    picture_original: PictureOriginalRow;
    publication: PublicationRow;
    publication_slug: PublicationSlugRow;
    publication_relation: PublicationRelationRow;
    publication_word: PublicationWordRow;
    publication_clock: PublicationClockRow;
    old_address: OldAddressRow;
    picture_rendition: PictureRenditionRow;
  }
}

export const newsroomPublicTables: PublicTables = {
  publication: "read",
  publication_slug: "read",
  publication_relation: "read",
  publication_word: "read",
  publication_clock: "read",
  old_address: "read",
  picture_rendition: "read",
};
