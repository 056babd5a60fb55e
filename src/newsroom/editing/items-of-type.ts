import type { Language } from "../../core/language.ts";
import type { Query } from "../../platform/db/index.ts";
import type { ItemId } from "../content/item.ts";
import type { ContentType } from "../content/types.ts";
import type { Values } from "./merge.ts";

/** An item as other rooms of the desk choose among them: its working copy's shared fields, its titles. */
export interface ItemOfType {
  readonly itemId: ItemId;
  readonly revision: number;
  readonly shared: Values;
  readonly titles: Readonly<Partial<Record<Language, string>>>;
}

/** Every item of a type, by its day and key. Whoever asks may read the newsroom, or is the program itself. */
export async function itemsOfType(query: Query, type: ContentType): Promise<readonly ItemOfType[]> {
  const items = await query
    .selectFrom("content_item")
    .select(["id", "shared", "shared_revision"])
    .where("type", "=", type)
    .orderBy("day")
    .orderBy("key")
    .execute();
  const titles = await query
    .selectFrom("content_translation as t")
    .innerJoin("content_item as item", "item.id", "t.item_id")
    .select(["t.item_id", "t.language", "t.title"])
    .where("item.type", "=", type)
    .execute();
  return items.map(({ id, shared, shared_revision }) => ({
    itemId: id as ItemId,
    revision: Number(shared_revision),
    shared: JSON.parse(shared) as Values,
    titles: Object.fromEntries(
      titles.filter(({ item_id }) => item_id === id).map(({ language, title }) => [language, title]),
    ),
  }));
}
