import type { Language } from "../../core/language.ts";
import type { Change, Query } from "../../platform/db/index.ts";
import { notFound, tooLarge } from "../../platform/http/index.ts";
import type { ItemId } from "../content/item.ts";
import { type Act, demand, type Newsroom, rightToWriteIn } from "./act.ts";
import type { Values } from "./merge.ts";

/** Whose unsaved work on what; language "" stands for the shared fields. */
export interface UnsavedPlace {
  readonly staffId: string;
  readonly itemId: ItemId;
  readonly language: Language | "";
}

export interface UnsavedWork {
  readonly basedOn: number;
  /** As typed; may be unfinished in every way. */
  readonly values: Values;
  readonly savedAt: Date;
}

const longest = 1_000_000;

/**
 * Keeps what somebody is typing, for them alone, so that neither a timeout nor a closed lid loses it. Not a revision:
 * nobody else sees it and no audit line is written. One copy a person and text; the latest wins.
 */
export async function autosaveDraft(
  newsroom: Newsroom,
  { actor }: Act,
  work: Omit<UnsavedPlace, "staffId"> & { readonly basedOn: number; readonly values: Values },
): Promise<void> {
  mayWork(actor, work.language);
  await newsroom.database.change(async (change) => {
    const item = await change
      .selectFrom("content_item")
      .select("id")
      .where("id", "=", work.itemId)
      .executeTakeFirst();
    if (!item) throw notFound();
    const place = { staffId: actor.staffId, itemId: work.itemId, language: work.language };
    await keepUnsaved(change, place, work.basedOn, work.values, newsroom.now());
  });
}

/** Lets one's own unsaved work go; what one may not write does not exist. */
export async function discardDraft(
  newsroom: Newsroom,
  { actor }: Act,
  work: Omit<UnsavedPlace, "staffId">,
): Promise<void> {
  mayWork(actor, work.language);
  await newsroom.database.change((change) =>
    dropUnsaved(change, { staffId: actor.staffId, itemId: work.itemId, language: work.language }),
  );
}

function mayWork(actor: Act["actor"], language: Language | ""): void {
  if (language === "") demand(actor, "newsroom.write");
  else rightToWriteIn(actor, language);
}

export async function keepUnsaved(
  change: Change,
  { staffId, itemId, language }: UnsavedPlace,
  basedOn: number,
  values: Values,
  now: Date,
): Promise<void> {
  const content = JSON.stringify(values);
  if (content.length > longest) throw tooLarge();
  const row = { based_on: basedOn, content, saved_at: now.toISOString() };
  await change
    .insertInto("unsaved_work")
    .values({ staff_id: staffId, item_id: itemId, language, ...row })
    .onConflict((conflict) => conflict.columns(["staff_id", "item_id", "language"]).doUpdateSet(row))
    .execute();
}

export async function dropUnsaved(
  change: Change,
  { staffId, itemId, language }: UnsavedPlace,
): Promise<void> {
  await change
    .deleteFrom("unsaved_work")
    .where("staff_id", "=", staffId)
    .where("item_id", "=", itemId)
    .where("language", "=", language)
    .execute();
}

export async function unsavedWork(
  query: Query,
  { staffId, itemId, language }: UnsavedPlace,
): Promise<UnsavedWork | null> {
  const row = await query
    .selectFrom("unsaved_work")
    .selectAll()
    .where("staff_id", "=", staffId)
    .where("item_id", "=", itemId)
    .where("language", "=", language)
    .executeTakeFirst();
  if (!row) return null;
  return { basedOn: row.based_on, values: JSON.parse(row.content), savedAt: new Date(row.saved_at) };
}
