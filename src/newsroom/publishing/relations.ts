import type { Language } from "../../core/language.ts";
import type { Change } from "../../platform/db/index.ts";
import { type AnyShared, relationsOf } from "../content/item.ts";
import { normalizeOldAddress } from "./addresses.ts";

/** What readers of one language see the item name. */
export async function replaceRelations(
  change: Change,
  itemId: string,
  language: Language,
  item: AnyShared,
): Promise<void> {
  await change
    .deleteFrom("publication_relation")
    .where("item_id", "=", itemId)
    .where("language", "=", language)
    .execute();
  const rows = relationsOf(item).map(({ kind, target }, position) => ({
    item_id: itemId,
    language,
    kind,
    target_id: target,
    position,
  }));
  if (rows.length > 0) {
    await change
      .insertInto("publication_relation")
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}

/** An item's old addresses are those of all its languages together: they may show different revisions of it. */
export async function replaceOldAddresses(change: Change, itemId: string): Promise<void> {
  const rows = await change
    .selectFrom("publication")
    .select("shared")
    .where("item_id", "=", itemId)
    .execute();
  const paths = new Set(
    rows.flatMap(({ shared }) => (JSON.parse(shared).oldAddresses as string[]).map(normalizeOldAddress)),
  );
  await change.deleteFrom("old_address").where("item_id", "=", itemId).execute();
  for (const path of paths) {
    await change
      .insertInto("old_address")
      .values({ path, item_id: itemId })
      .onConflict((conflict) => conflict.column("path").doUpdateSet({ item_id: itemId }))
      .execute();
  }
}
