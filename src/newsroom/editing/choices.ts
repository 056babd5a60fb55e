import type { Language } from "../../core/language.ts";
import type { Query } from "../../platform/db/index.ts";
import type { ContentType } from "../content/types.ts";

/** An item that another can name. */
export interface ItemChoice {
  readonly id: string;
  readonly type: ContentType;
  readonly key: string;
  /** In the reader's language where there is a translation, else as the source calls it. */
  readonly title: string;
}

/** What fits a list to choose from; of more, the latest changed. */
const most = 300;

/** The items of a type, or of any, by title. */
export async function itemChoices(
  query: Query,
  type: ContentType | "any",
  language: Language,
): Promise<ItemChoice[]> {
  let items = query
    .selectFrom("content_item as item")
    .leftJoin("content_translation as text", (join) =>
      join.onRef("text.item_id", "=", "item.id").on("text.language", "=", language),
    )
    .select(["item.id", "item.type", "item.key", "item.title", "text.title as translated"]);
  if (type !== "any") items = items.where("item.type", "=", type);
  const rows = await items.orderBy("item.changed_at", "desc").limit(most).execute();
  const collator = new Intl.Collator(language);
  return rows
    .map(({ id, type, key, title, translated }) => ({ id, type, key, title: translated || title }))
    .sort((a, b) => collator.compare(a.title, b.title));
}
