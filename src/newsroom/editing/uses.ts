import type { Actor } from "../../access/index.ts";
import type { Language } from "../../core/language.ts";
import type { Query } from "../../platform/db/index.ts";
import type { ItemId } from "../content/item.ts";
import { demand } from "./act.ts";

/** An item that names another, on the desk or before readers. */
export interface Use {
  readonly itemId: ItemId;
  readonly title: string;
  readonly kind: string;
  /** Whether the item names it as it now stands on the desk. */
  readonly onDesk: boolean;
  /** The languages in which readers see the item naming it. */
  readonly languages: readonly Language[];
}

/** Where a picture, or any other item, is used. */
export async function usesOf(query: Query, actor: Actor, itemId: ItemId): Promise<Use[]> {
  demand(actor, "newsroom.read");
  const onDesk = await query
    .selectFrom("content_relation as relation")
    .innerJoin("content_item as item", "item.id", "relation.item_id")
    .select(["relation.item_id", "relation.kind", "item.title"])
    .where("relation.target_id", "=", itemId)
    .execute();
  const live = await query
    .selectFrom("publication_relation as relation")
    .innerJoin("content_item as item", "item.id", "relation.item_id")
    .select(["relation.item_id", "relation.kind", "relation.language", "item.title"])
    .where("relation.target_id", "=", itemId)
    .orderBy("relation.language")
    .execute();
  const uses = new Map<string, Use>();
  for (const { item_id, kind, title } of onDesk) {
    uses.set(`${item_id} ${kind}`, { itemId: item_id as ItemId, title, kind, onDesk: true, languages: [] });
  }
  for (const { item_id, kind, title, language } of live) {
    const use = uses.get(`${item_id} ${kind}`);
    const languages = [...(use?.languages ?? []), language];
    uses.set(`${item_id} ${kind}`, {
      itemId: item_id as ItemId,
      title,
      kind,
      onDesk: use?.onDesk ?? false,
      languages,
    });
  }
  return [...uses.values()].sort((a, b) => (`${a.itemId} ${a.kind}` < `${b.itemId} ${b.kind}` ? -1 : 1));
}
