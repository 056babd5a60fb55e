import type { ZodObject, ZodType } from "zod";
import type { Language } from "../../core/language.ts";
import type { Query } from "../../platform/db/index.ts";
import { type AnyShared, dateOf, type ItemId, type Relation, relationsOf } from "../content/item.ts";
import { type ContentType, sharedSchema, translatedSchema } from "../content/types.ts";
import type { Publication } from "../publications/publication.ts";
import { PublicationReader } from "../publications/reader.ts";
import type { Values } from "./merge.ts";

/** A text in work, as far as it is written. */
export interface Written {
  readonly itemId: ItemId;
  readonly type: ContentType;
  readonly key: string;
  readonly language: Language;
  readonly fields: Values;
  readonly shared: Values;
  readonly html: string;
}

/** What readers would see if the text were published now, and the reader that finds what it names. */
export function asReadersWould(
  query: Query,
  written: Written,
  now: Date,
): { readonly publication: Publication; readonly reader: PublicationReader } {
  const shared = whatHolds(sharedSchema(written.type), written.shared);
  const item = { type: written.type, shared } as unknown as AnyShared;
  const publication = toPublication(written, now);
  return { publication, reader: new WorkingReader(query, publication, relationsOf(item)) };
}

function toPublication({ itemId, type, key, language, html, ...written }: Written, now: Date): Publication {
  const shared = whatHolds(sharedSchema(type), written.shared);
  const fields = whatHolds(translatedSchema(type), written.fields);
  const item = { type, shared } as unknown as AnyShared;
  return {
    id: itemId,
    type,
    key,
    language,
    slug: key,
    title: String(fields.title ?? ""),
    summary: String(fields.summary ?? ""),
    date: dateOf(item) ?? null,
    shared,
    fields,
    publishedAt: now,
    updatedAt: now,
    html,
  } as unknown as Publication;
}

/** Of every field what was written where it holds, else what stands without an answer; the rest is left out. */
function whatHolds(schema: ZodType, values: Values): Record<string, unknown> {
  const held: Record<string, unknown> = {};
  for (const [name, field] of Object.entries((schema as unknown as ZodObject).shape)) {
    const read = (field as ZodType).safeParse(values[name]);
    const standing = read.success ? read : (field as ZodType).safeParse(undefined);
    if (standing.success && standing.data !== undefined) held[name] = standing.data;
  }
  return held;
}

/** Reads what is published, but of one item what its working copy names. */
class WorkingReader extends PublicationReader {
  readonly #working: Query;
  readonly #item: Publication;
  readonly #relations: readonly Relation[];

  constructor(query: Query, item: Publication, relations: readonly Relation[]) {
    super(query, item.language);
    this.#working = query;
    this.#item = item;
    this.#relations = relations;
  }

  override async namedBy<T extends ContentType>(
    id: ItemId,
    kind: Relation["kind"],
  ): Promise<Publication<T>[]> {
    if (id !== this.#item.id) return super.namedBy<T>(id, kind);
    if (kind === "picture" && this.#item.type === "picture") return [this.#item as Publication<T>];
    const named: Publication<T>[] = [];
    for (const { target } of this.#relations.filter((relation) => relation.kind === kind)) {
      const [type = "", key = ""] = target.split("/");
      const seen = await this.byKey(type as T, key);
      const found = seen ?? (kind === "picture" ? await this.#picture(target) : null);
      if (found) named.push(found as Publication<T>);
    }
    return named;
  }

  /** A picture that is still to be published itself is shown with the text it belongs to. */
  async #picture(itemId: ItemId): Promise<Publication | null> {
    const row = await this.#working
      .selectFrom("content_item as item")
      .innerJoin("content_translation as text", "text.item_id", "item.id")
      .select(["item.key", "item.shared", "text.fields"])
      .where("item.id", "=", itemId)
      .where("text.language", "=", this.language)
      .executeTakeFirst();
    if (!row) return null;
    const written = { itemId, type: "picture", key: row.key, language: this.language, html: "" } as const;
    const [fields, shared] = [JSON.parse(row.fields), JSON.parse(row.shared)];
    return toPublication({ ...written, fields, shared }, this.#item.updatedAt);
  }
}
