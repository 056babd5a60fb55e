import type { Selectable } from "kysely";
import type { Language } from "../../core/language.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import type { Tables } from "../../platform/db/index.ts";
import type { ItemId } from "../content/item.ts";
import type { ContentType, Shared, Translated } from "../content/types.ts";

/** What a list shows of a published translation. */
export interface Listed<T extends ContentType = ContentType> {
  readonly id: ItemId;
  readonly type: T;
  readonly key: string;
  readonly language: Language;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly date: PartialDate | null;
  readonly shared: Shared<T>;
  readonly fields: Translated<T>;
  readonly publishedAt: Date;
  readonly updatedAt: Date;
}

/** A published translation with its text. */
export interface Publication<T extends ContentType = ContentType> extends Listed<T> {
  readonly html: string;
}

type Row = Selectable<Tables["publication"]>;

export function toListed<T extends ContentType>(row: Omit<Row, "html">): Listed<T> {
  return {
    id: row.item_id as ItemId,
    type: row.type as T,
    key: row.key,
    language: row.language,
    slug: row.slug,
    title: row.title,
    summary: row.summary,
    date: (row.date || null) as PartialDate | null,
    shared: JSON.parse(row.shared),
    fields: JSON.parse(row.fields),
    publishedAt: new Date(row.published_at),
    updatedAt: new Date(row.updated_at),
  };
}

export const toPublication = <T extends ContentType>(row: Row): Publication<T> => ({
  ...toListed<T>(row),
  html: row.html,
});
