import type { SelectQueryBuilder } from "kysely";
import type { Language } from "../../core/language.ts";
import type { Query, Tables } from "../../platform/db/index.ts";
import type { ItemId, Relation } from "../content/item.ts";
import type { ContentType } from "../content/types.ts";
import { normalizeOldAddress } from "../publishing/addresses.ts";
import { type Listed, type Publication, toListed, toPublication } from "./publication.ts";

/** Narrows a list: by year of the date, by an item it names, by count and place. */
export interface ListWish {
  readonly year?: number;
  readonly names?: { readonly kind: Relation["kind"]; readonly target: ItemId };
  readonly limit?: number;
  readonly skip?: number;
  /** Newest first, or the order editors gave and then by title. */
  readonly order?: "latest" | "given";
}

export interface Address {
  readonly language: Language;
  readonly slug: string;
}

/** Reads what is published in one language. Works on the public handle: it touches only public tables. */
export class PublicationReader {
  readonly language: Language;
  readonly #query: Query;

  constructor(query: Query, language: Language) {
    this.#query = query;
    this.language = language;
  }

  in(language: Language): PublicationReader {
    return new PublicationReader(this.#query, language);
  }

  async bySlug<T extends ContentType>(type: T, slug: string): Promise<Publication<T> | null> {
    const row = await this.#publications()
      .selectAll("publication")
      .innerJoin("publication_slug as place", "place.item_id", "publication.item_id")
      .whereRef("place.language", "=", "publication.language")
      .where("place.type", "=", type)
      .where("place.slug", "=", slug)
      .executeTakeFirst();
    return row ? toPublication<T>(row) : null;
  }

  async byKey<T extends ContentType>(type: T, key: string): Promise<Publication<T> | null> {
    const row = await this.#publications()
      .selectAll()
      .where("publication.item_id", "=", `${type}/${key}`)
      .executeTakeFirst();
    return row ? toPublication<T>(row) : null;
  }

  async list<T extends ContentType>(type: T, wish: ListWish = {}): Promise<Listed<T>[]> {
    const { order = "latest", limit, skip } = wish;
    let query = this.#listed(type, wish).select([
      "publication.item_id",
      "publication.type",
      "key",
      "publication.language",
      "slug",
      "title",
      "summary",
      "date",
      "day",
      "publication.position",
      "shared",
      "fields",
      "published_at",
      "updated_at",
    ]);
    query =
      order === "latest"
        ? query.orderBy("day", "desc").orderBy("publication.item_id", "desc")
        : query.orderBy("publication.position").orderBy("title");
    if (limit !== undefined) query = query.limit(limit).offset(skip ?? 0);
    return (await query.execute()).map((row) => toListed<T>(row));
  }

  async count(type: ContentType, wish: Pick<ListWish, "year" | "names"> = {}): Promise<number> {
    const { total } = await this.#listed(type, wish)
      .select(({ fn }) => fn.countAll<number>().as("total"))
      .executeTakeFirstOrThrow();
    return Number(total);
  }

  /** The years something of the type is dated in, newest first, with how many. */
  async years(type: ContentType): Promise<{ year: number; count: number }[]> {
    const days = await this.#publications()
      .select("day")
      .where("type", "=", type)
      .where("day", "!=", "")
      .execute();
    const counts = new Map<number, number>();
    for (const { day } of days) {
      const year = Number(day.slice(0, 4));
      counts.set(year, (counts.get(year) ?? 0) + 1);
    }
    return [...counts].map(([year, count]) => ({ year, count })).sort((a, b) => b.year - a.year);
  }

  /** The published items this one names, in its order. */
  async namedBy<T extends ContentType>(id: ItemId, kind: Relation["kind"]): Promise<Publication<T>[]> {
    const rows = await this.#publications()
      .selectAll("publication")
      .innerJoin("publication_relation as relation", "relation.target_id", "publication.item_id")
      .where("relation.item_id", "=", id)
      .where("relation.language", "=", this.language)
      .where("relation.kind", "=", kind)
      .orderBy("relation.position")
      .execute();
    return rows.map((row) => toPublication<T>(row));
  }

  /** The items of one kind of relation for a whole list, by the item that names them. */
  async namedByAll<T extends ContentType>(
    ids: readonly ItemId[],
    kind: Relation["kind"],
  ): Promise<Map<ItemId, Listed<T>[]>> {
    const named = new Map<ItemId, Listed<T>[]>();
    if (ids.length === 0) return named;
    const rows = await this.#publications()
      .selectAll("publication")
      .innerJoin("publication_relation as relation", "relation.target_id", "publication.item_id")
      .select("relation.item_id as by")
      .where("relation.item_id", "in", ids)
      .where("relation.language", "=", this.language)
      .where("relation.kind", "=", kind)
      .orderBy("relation.position")
      .execute();
    for (const row of rows) {
      const by = row.by as ItemId;
      named.set(by, [...(named.get(by) ?? []), toListed<T>(row)]);
    }
    return named;
  }

  /** Where the item is published, in every language. */
  async addressesOf(id: ItemId): Promise<Address[]> {
    return this.#query
      .selectFrom("publication")
      .select(["language", "slug"])
      .where("item_id", "=", id)
      .orderBy("language")
      .execute();
  }

  /** The item a former site's path led to. `/bg/content/…` and `/content/…` were one item there. */
  async byOldAddress(path: string): Promise<ItemId | null> {
    const normal = normalizeOldAddress(path);
    const bare = normal.replace(/^\/(?:bg|en)(?=\/)/, "");
    const rows = await this.#query
      .selectFrom("old_address")
      .selectAll()
      .where("path", "in", [normal, bare, `/bg${bare}`, `/en${bare}`])
      .execute();
    const best = rows.find((row) => row.path === normal) ?? rows[0];
    return (best?.item_id as ItemId | undefined) ?? null;
  }

  #publications() {
    return this.#query.selectFrom("publication").where("publication.language", "=", this.language);
  }

  #listed(
    type: ContentType,
    { year, names }: ListWish,
  ): SelectQueryBuilder<Tables, "publication", Record<never, never>> {
    let query = this.#publications().where("publication.type", "=", type);
    if (year !== undefined) {
      const [first, next] = [year, year + 1].map((value) => String(value).padStart(4, "0")) as [
        string,
        string,
      ];
      query = query.where("day", ">=", first).where("day", "<", next);
    }
    if (names) {
      query = query.where("publication.item_id", "in", (inner) =>
        inner
          .selectFrom("publication_relation")
          .select("item_id")
          .where("kind", "=", names.kind)
          .where("publication_relation.language", "=", this.language)
          .where("target_id", "=", names.target),
      );
    }
    return query;
  }
}
