import type { Language } from "../../core/language.ts";
import type { Change } from "../../platform/db/index.ts";
import type { AnyShared } from "../content/item.ts";
import { type AnyTranslated, type ContentType, sharedSchema, translatedSchema } from "../content/types.ts";

/** Which revisions of the text and of the shared fields readers are to see. */
export interface Chosen {
  readonly revision: number;
  readonly sharedRevision: number;
}

/** A finished translation as it is about to be shown. */
export interface Copy {
  readonly item: AnyShared;
  readonly type: ContentType;
  readonly key: string;
  readonly fields: AnyTranslated;
  readonly body: string;
  readonly revision: number;
  readonly sharedRevision: number;
  readonly firstPublishedAt: string | null;
}

/** Loads the working copy, or the chosen revisions of it. Throws what the schema throws when it is unfinished. */
export async function loadCopy(
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
