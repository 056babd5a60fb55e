import { sql } from "kysely";
import type { Actor } from "../../access/index.ts";
import type { Language } from "../../core/language.ts";
import type { Query } from "../../platform/db/index.ts";
import type { ContentType } from "../content/types.ts";
import { demand } from "./act.ts";
import { type ItemListed, listItems } from "./listing.ts";

/** How one language stands against its sources. */
export interface BoardLine {
  readonly language: Language;
  readonly fresh: number;
  readonly outdated: number;
  readonly missing: number;
}

/** Per language: how many items are translated, have been overtaken by their source, or are not there at all. */
export async function translationBoard(
  query: Query,
  actor: Actor,
  { languages, type }: { readonly languages: readonly Language[]; readonly type?: ContentType | undefined },
): Promise<BoardLine[]> {
  demand(actor, "newsroom.read");
  let items = query.selectFrom("content_item");
  let translations = query
    .selectFrom("content_translation as t")
    .innerJoin("content_item as item", "item.id", "t.item_id")
    .where("t.status", "!=", "archived");
  if (type) {
    items = items.where("type", "=", type);
    translations = translations.where("item.type", "=", type);
  }
  const { total } = await items
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  const rows = await translations
    .select(["t.language", ({ fn }) => fn.countAll<number>().as("there")])
    .select(
      sql<number>`sum(case when t.language <> item.source_language and t.source_revision < item.source_revision
        then 1 else 0 end)`.as("outdated"),
    )
    .groupBy("t.language")
    .execute();
  const archived = await archivedIn(query, type);
  return languages.map((language) => {
    const row = rows.find((one) => one.language === language);
    const [there, outdated] = [Number(row?.there ?? 0), Number(row?.outdated ?? 0)];
    const missing = Number(total) - there - (archived.get(language) ?? 0);
    return { language, fresh: there - outdated, outdated, missing };
  });
}

/** The items a translator into the language has to do: first what has been overtaken, or what is not there. */
export const boardItems = (
  query: Query,
  actor: Actor,
  wish: {
    readonly language: Language;
    readonly lacks: "outdated" | "missing";
    readonly type?: ContentType | undefined;
    readonly page?: number | undefined;
  },
): Promise<{ items: ItemListed[]; more: boolean }> => {
  const { lacks, ...rest } = wish;
  return listItems(query, actor, { ...rest, status: lacks });
};

/** What was put out of use is not missed. */
async function archivedIn(query: Query, type: ContentType | undefined): Promise<Map<Language, number>> {
  let archived = query
    .selectFrom("content_translation as t")
    .innerJoin("content_item as item", "item.id", "t.item_id")
    .where("t.status", "=", "archived");
  if (type) archived = archived.where("item.type", "=", type);
  const rows = await archived
    .select(["t.language", ({ fn }) => fn.countAll<number>().as("count")])
    .groupBy("t.language")
    .execute();
  return new Map(rows.map(({ language, count }) => [language, Number(count)]));
}
