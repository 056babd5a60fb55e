import type { Actor } from "../../access/index.ts";
import type { Language } from "../../core/language.ts";
import type { Query } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { ItemId } from "../content/item.ts";
import type { ContentType } from "../content/types.ts";
import { whyHidden } from "../media/consent.ts";
import { demand } from "./act.ts";
import { type Glance, glanceAt, glanceColumns } from "./glance.ts";
import type { Values } from "./merge.ts";
import { type UnsavedWork, unsavedWork } from "./unsaved.ts";

/** An item with what its languages share and a glance at each of them. */
export interface OpenedItem {
  readonly itemId: ItemId;
  readonly type: ContentType;
  readonly key: string;
  readonly title: string;
  readonly sourceLanguage: Language;
  readonly revision: number;
  readonly shared: Values;
  readonly unsaved: UnsavedWork | null;
  readonly translations: readonly Glance[];
  /** For pictures: why readers no longer see it. */
  readonly hidden: Awaited<ReturnType<typeof whyHidden>>;
}

/** Throws "not found". */
export async function openItem(query: Query, actor: Actor, itemId: ItemId): Promise<OpenedItem> {
  demand(actor, "newsroom.read");
  const item = await query.selectFrom("content_item").selectAll().where("id", "=", itemId).executeTakeFirst();
  if (!item) throw notFound();
  const rows = await query
    .selectFrom("content_translation")
    .select(glanceColumns)
    .where("item_id", "=", itemId)
    .orderBy("language")
    .execute();
  return {
    itemId,
    type: item.type,
    key: item.key,
    title: item.title,
    sourceLanguage: item.source_language,
    revision: item.shared_revision,
    shared: JSON.parse(item.shared),
    unsaved: await unsavedWork(query, { staffId: actor.staffId, itemId, language: "" }),
    translations: rows.map((row) => glanceAt(row, item)),
    hidden: item.type === "picture" ? await whyHidden(query, itemId) : null,
  };
}
