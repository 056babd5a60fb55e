import type { Generated } from "kysely";
import type { Language } from "../core/language.ts";
import type { PublicTables } from "../platform/db/index.ts";
import type { ContentType, TranslationStatus } from "./content/types.ts";

/** How a revision came to be. */
export type RevisionKind = "created" | "saved" | "merged" | "restored" | "imported";

/** What editors work on. The public process cannot read these. */
interface ContentItemRow {
  /** `type/key` */
  id: string;
  type: ContentType;
  key: string;
  /** The shared fields as JSON: the working copy, equal to the latest shared revision. */
  shared: string;
  created_at: string;
  /** When the shared fields last changed. */
  updated_at: string;
  /** The number of the latest shared revision; an editor's save names the one it was based on. */
  shared_revision: Generated<number>;
  /** The language the others are translated from. */
  source_language: Generated<Language>;
  /** The revision of the source that translators work from: the one readers see, else the latest; 0 without one. */
  source_revision: Generated<number>;
  /** For lists: the title in the source language, the first day its date can mean, the last change of anything. */
  title: Generated<string>;
  day: Generated<string>;
  changed_at: Generated<string>;
  /** 1 when the desk changed the shared fields after the last import. */
  desk_changed: Generated<number>;
}

interface ContentTranslationRow {
  item_id: string;
  language: Language;
  /** How far the latest revision has come. "published" when it is the one readers see. */
  status: TranslationStatus;
  title: Generated<string>;
  /** The latest revision's number: the working copy below is equal to it. */
  revision: Generated<number>;
  /** What readers see: the revision of the text and of the shared fields; null when they see nothing. */
  live_revision: Generated<number | null>;
  live_shared_revision: Generated<number | null>;
  /** The address an editor asked for by name. It belongs to the translation, not to a revision of its text. */
  slug: Generated<string | null>;
  /** Which revision of the source language this was translated from; null where nobody knows. */
  source_revision: Generated<number | null>;
  /** UTC, to the minute. */
  publish_at: Generated<string | null>;
  /** What was approved to appear then; later drafts do not. */
  scheduled_revision: Generated<number | null>;
  scheduled_shared_revision: Generated<number | null>;
  unpublish_at: Generated<string | null>;
  /** Why the last scheduled publishing did not happen, as a JSON list of problems. */
  schedule_problems: Generated<string | null>;
  submitted_at: Generated<string | null>;
  submitted_by: Generated<string | null>;
  first_published_at: Generated<string | null>;
  /** 1 when the desk changed this translation, or what readers see of it, after the last import. */
  desk_changed: Generated<number>;
  updated_at: string;
  /** The translated fields as JSON, without text, status and address. */
  fields: string;
  /** The text in Markdown. */
  body: string;
}

/** Every save, for ever: who, when, what. `by` is a staff id or "system". */
interface TranslationRevisionRow {
  item_id: string;
  language: Language;
  revision: number;
  by: string;
  at: string;
  what: RevisionKind;
  /** The revision this one restores or was merged with. */
  of: number | null;
  source_revision: number | null;
  fields: string;
  body: string;
}

interface SharedRevisionRow {
  item_id: string;
  revision: number;
  by: string;
  at: string;
  what: RevisionKind;
  of: number | null;
  shared: string;
}

/** What the working copies name, as `publication_relation` is what readers see named. */
interface ContentRelationRow {
  item_id: string;
  kind: string;
  target_id: string;
}

/** The words of working titles and keys, for the desk's lists. */
interface ContentWordRow {
  word: string;
  item_id: string;
  language: Language;
}

/** What somebody typed and has not saved. Language "" stands for the shared fields. */
interface UnsavedWorkRow {
  staff_id: string;
  item_id: string;
  language: Language | "";
  based_on: number;
  content: string;
  saved_at: string;
}

interface PreviewLinkRow {
  id: string;
  token_hash: string;
  item_id: string;
  language: Language;
  created_by: string;
  created_at: string;
  ends_at: string;
  revoked_at: string | null;
}

/** The original of a picture; readers only ever get renditions. */
interface PictureOriginalRow {
  item_id: string;
  hash: string;
  file: string;
  bytes: Uint8Array;
  /** 1 when `bytes` are sealed by the vault, under the subject `picture:ID`. */
  sealed: Generated<number>;
}

/** A picture that readers no longer see because the people on it do not, or no longer, consent. */
interface HiddenPictureRow {
  item_id: string;
  hidden_at: string;
  why: "expired" | "withdrawn";
  /** Where readers saw it until then: a JSON list of item ids. */
  used_in: string;
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
  /** Each language keeps its own: publishing one never changes what another shows. */
  language: Language;
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

/** A picture cut to a shape around its focus. */
interface PictureCropRow {
  item_id: string;
  shape: string;
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

/** A figure of a frozen report, on the page of its project. Numbers only: of nobody a name, a record or a member of staff. */
interface PublishedFigureRow {
  id: string;
  item_id: string;
  report_seq: number;
  indicator: string;
  period_from: string;
  period_until: string;
  as_of: string;
  /** As JSON, small numbers hidden. */
  content: string;
  published_at: string;
  withdrawn_at: string | null;
  corrected_by: number | null;
}

declare module "../platform/db/tables.ts" {
  interface Tables {
    content_item: ContentItemRow;
    content_translation: ContentTranslationRow;
    translation_revision: TranslationRevisionRow;
    shared_revision: SharedRevisionRow;
    content_relation: ContentRelationRow;
    content_word: ContentWordRow;
    unsaved_work: UnsavedWorkRow;
    preview_link: PreviewLinkRow;
    picture_original: PictureOriginalRow;
    hidden_picture: HiddenPictureRow;
    publication: PublicationRow;
    publication_slug: PublicationSlugRow;
    publication_relation: PublicationRelationRow;
    publication_word: PublicationWordRow;
    publication_clock: PublicationClockRow;
    old_address: OldAddressRow;
    picture_rendition: PictureRenditionRow;
    picture_crop: PictureCropRow;
    published_figure: PublishedFigureRow;
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
  picture_crop: "read",
  published_figure: "read",
};
