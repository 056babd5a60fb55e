import { type SelectQueryBuilder, sql } from "kysely";
import type { Actor } from "../../access/index.ts";
import type { Language } from "../../core/language.ts";
import type { Query, Tables } from "../../platform/db/index.ts";
import type { ItemId } from "../content/item.ts";
import { askedWords } from "../content/search-words.ts";
import type { ContentType } from "../content/types.ts";
import { demand } from "./act.ts";
import { type Glance, type GlanceRow, glanceAt, glanceColumns, type TranslationState } from "./glance.ts";

/** What a list can be narrowed to: a translation's state, or what it lacks. */
export type ListStatus = TranslationState | "live" | "outdated" | "missing";

export interface ItemListWish {
  readonly type?: ContentType | undefined;
  /** The language `status` speaks of; without one, any language. */
  readonly language?: Language | undefined;
  readonly status?: ListStatus | undefined;
  /** Words, or beginnings of words, of titles and keys, in any form and script. */
  readonly text?: string | undefined;
  readonly order?: "changed" | "date" | "title" | undefined;
  /** From 1. */
  readonly page?: number | undefined;
}

export interface ItemListed {
  readonly id: ItemId;
  readonly type: ContentType;
  readonly key: string;
  readonly title: string;
  /** The first day its date can mean; empty for what has none. */
  readonly day: string;
  readonly changedAt: Date;
  readonly sourceLanguage: Language;
  /** By language; one that is not there is missing. */
  readonly translations: Readonly<Partial<Record<Language, Glance>>>;
}

export const pageLength = 50;

/** One page of the newsroom's items, with every translation's status, and whether there are more. */
export async function listItems(
  query: Query,
  actor: Actor,
  wish: ItemListWish,
): Promise<{ items: ItemListed[]; more: boolean }> {
  demand(actor, "newsroom.read");
  const page = Math.max(1, Math.trunc(wish.page ?? 1));
  const order = wish.order ?? "changed";
  // The page is cut first, in the order it has; and put in order again once its translations stand beside it.
  const cut = inOrder(matching(query, wish), order)
    .select(["item.id", "item.type", "item.key", "item.title", "item.day", "item.changed_at"])
    .select(["item.source_language", "item.source_revision", "item.shared_revision"])
    .limit(pageLength + 1)
    .offset((page - 1) * pageLength);
  const rows = await inOrder(query.selectFrom(cut.as("item")), order)
    .leftJoin("content_translation as t", "t.item_id", "item.id")
    .select(["item.id", "item.type", "item.key", "item.title as item_title", "item.day", "item.changed_at"])
    .select(["item.source_language", "item.source_revision as item_source_revision", "item.shared_revision"])
    .select(glanceColumns.map((column) => `t.${column}` as const))
    .orderBy("t.language")
    .execute();
  const items = new Map<string, ItemListed & { translations: Partial<Record<Language, Glance>> }>();
  for (const row of rows) {
    let listed = items.get(row.id);
    if (!listed) {
      listed = {
        id: row.id as ItemId,
        type: row.type,
        key: row.key,
        title: row.item_title,
        day: row.day,
        changedAt: new Date(row.changed_at),
        sourceLanguage: row.source_language,
        translations: {},
      };
      items.set(row.id, listed);
    }
    if (hasTranslation(row)) {
      const { source_language, item_source_revision: source_revision, shared_revision } = row;
      listed.translations[row.language] = glanceAt(row, {
        source_language,
        source_revision,
        shared_revision,
      });
    }
  }
  const all = [...items.values()];
  return { items: all.slice(0, pageLength), more: all.length > pageLength };
}

/** An item without any translation stands alone in its row. */
const hasTranslation = <R extends { readonly language: Language | null }>(row: R): row is R & GlanceRow =>
  row.language !== null;

/** How many items a list has on all its pages. */
export async function countItems(query: Query, actor: Actor, wish: ItemListWish): Promise<number> {
  demand(actor, "newsroom.read");
  const { total } = await matching(query, wish)
    .select(({ fn }) => fn.countAll<number>().as("total"))
    .executeTakeFirstOrThrow();
  return Number(total);
}

type Item = Tables["content_item"];
type Matching = SelectQueryBuilder<Tables & { item: Item }, "item", Record<never, never>>;

function matching(query: Query, { type, language, status, text }: ItemListWish): Matching {
  let items: Matching = query.selectFrom("content_item as item");
  if (type) items = items.where("item.type", "=", type);
  if (status === "missing" && language) {
    items = items.where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("content_translation as t")
            .select("t.item_id")
            .whereRef("t.item_id", "=", "item.id")
            .where("t.language", "=", language),
        ),
      ),
    );
  } else if (status === "scheduled" || status === "review") {
    // Few are: found by their index, not by going through the items.
    items = items.where("item.id", "in", ({ selectFrom }) => {
      const few = selectFrom("content_translation as t").select("t.item_id").where(condition(status));
      return language ? few.where("t.language", "=", language) : few;
    });
  } else if (status && status !== "missing") {
    items = items.where(({ exists, selectFrom }) => {
      const translation = selectFrom("content_translation as t")
        .select("t.item_id")
        .whereRef("t.item_id", "=", "item.id")
        .where(condition(status));
      return exists(language ? translation.where("t.language", "=", language) : translation);
    });
  }
  for (const { forms, prefix } of askedWords(text ?? "")) {
    items = items.where("item.id", "in", (words) =>
      words
        .selectFrom("content_word")
        .select("item_id")
        .where((any) =>
          any.or([
            any("word", "in", forms.length > 0 ? forms : [prefix]),
            any.and([any("word", ">=", prefix), any("word", "<", `${prefix}\uffff`)]),
          ]),
        ),
    );
  }
  return items;
}

/** The same rules as in `glanceAt`, said in SQL. */
function condition(status: Exclude<ListStatus, "missing">) {
  const scheduled = sql<boolean>`(t.publish_at is not null and t.scheduled_revision = t.revision)`;
  switch (status) {
    case "scheduled":
      return scheduled;
    case "live":
      return sql<boolean>`t.live_revision is not null`;
    case "outdated":
      return sql<boolean>`t.language <> item.source_language and t.status <> 'archived'
        and t.source_revision < item.source_revision`;
    default:
      return sql<boolean>`t.status = ${status} and not coalesce(${scheduled}, false)`;
  }
}

function inOrder(items: Matching, order: "changed" | "date" | "title"): Matching {
  if (order === "title") return items.orderBy("item.title").orderBy("item.id");
  return items.orderBy(order === "date" ? "item.day" : "item.changed_at", "desc").orderBy("item.id", "desc");
}
