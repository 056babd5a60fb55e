import { missionDay } from "../../core/day.ts";
import type { Change, Database, Query } from "../../platform/db/index.ts";
import type { ItemId } from "../content/item.ts";
import { type Act, demand, type Newsroom, note, noteBySystem, objectOf } from "../editing/act.ts";
import { addSharedRevision } from "../editing/revisions.ts";
import { type ItemRow, markDeskChange, refreshItem, takeItem, unscheduled } from "../editing/working-copy.ts";
import { tickPublicationClock, withdrawTranslation } from "../publishing/publish.ts";
import { consentEnd } from "./consent-rule.ts";

/** A picture taken off everywhere, and where readers saw it until then. */
export interface TakenOff {
  readonly itemId: ItemId;
  readonly why: "expired" | "withdrawn";
  readonly usedIn: readonly ItemId[];
}

/**
 * Takes every picture whose people no longer consent away from readers: its words, its renditions, its place in other
 * items. Call it at start and every few minutes; each picture is one transaction and is taken off once.
 */
export async function expirePictureConsents(database: Database, now: () => Date): Promise<TakenOff[]> {
  const pictures = await database.query
    .selectFrom("content_item")
    .select(["id", "shared"])
    .where("type", "=", "picture")
    .where("shared", "like", '%"consent"%')
    .where("id", "not in", (inner) => inner.selectFrom("hidden_picture").select("item_id"))
    .orderBy("id")
    .execute();
  const day = missionDay(now());
  const ended = pictures.filter(({ shared }) => consentEnd(JSON.parse(shared), day));
  const off: TakenOff[] = [];
  for (const { id } of ended) {
    const taken = await database.change(async (change) => {
      const instant = now();
      const taken = await takeOff(change, await takeItem(change, id as ItemId), instant);
      if (taken) {
        const object = objectOf(taken.itemId);
        await noteBySystem(change, { action: "picture.take-off", object, fields: ["consent"] }, instant);
      }
      return taken;
    });
    if (taken) off.push(taken);
  }
  return off;
}

/** Notes that the people on a picture no longer agree, and takes it off everywhere in the same moment. */
export function withdrawConsent(
  newsroom: Newsroom,
  act: Act,
  wish: { readonly itemId: ItemId },
): Promise<TakenOff | null> {
  const right = demand(act.actor, "newsroom.write");
  return newsroom.database.change(async (change) => {
    const now = newsroom.now();
    const item = await takeItem(change, wish.itemId);
    const before = JSON.parse(item.shared);
    if (item.type !== "picture" || !before.consent) return null;
    const shared = { ...before, consent: { ...before.consent, withdrawn: missionDay(now) } };
    const origin = { by: act.actor.staffId, now, what: "saved" } as const;
    await addSharedRevision(change, item, shared, origin);
    await markDeskChange(change, item.id);
    const taken = await takeOff(change, { ...item, shared: JSON.stringify(shared) }, now);
    const object = objectOf(wish.itemId);
    await note(change, act, right, { action: "picture.withdraw-consent", object, fields: ["consent"] }, now);
    return taken;
  });
}

/** Why a picture is hidden and where it was used; null while readers may see it. */
export async function whyHidden(query: Query, itemId: ItemId): Promise<(TakenOff & { at: Date }) | null> {
  const row = await query
    .selectFrom("hidden_picture")
    .selectAll()
    .where("item_id", "=", itemId)
    .executeTakeFirst();
  return row ? { itemId, why: row.why, usedIn: JSON.parse(row.used_in), at: new Date(row.hidden_at) } : null;
}

async function takeOff(change: Change, item: ItemRow, now: Date): Promise<TakenOff | null> {
  const why = consentEnd(JSON.parse(item.shared), missionDay(now));
  if (!why) return null;
  const itemId = item.id as ItemId;
  const uses = await change
    .selectFrom("publication_relation")
    .select("item_id")
    .distinct()
    .where("target_id", "=", itemId)
    .where("kind", "=", "picture")
    .orderBy("item_id")
    .execute();
  const usedIn = uses.map(({ item_id }) => item_id as ItemId);
  const row = { hidden_at: now.toISOString(), why, used_in: JSON.stringify(usedIn) };
  const { numInsertedOrUpdatedRows } = await change
    .insertInto("hidden_picture")
    .values({ item_id: itemId, ...row })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (!numInsertedOrUpdatedRows) return null;
  const languages = await change
    .selectFrom("content_translation")
    .select("language")
    .where("item_id", "=", itemId)
    .execute();
  for (const { language } of languages) await withdrawTranslation(change, itemId, language);
  await change
    .updateTable("content_translation")
    .set({ status: "draft", desk_changed: 1, ...unscheduled })
    .where("item_id", "=", itemId)
    .where("status", "!=", "archived")
    .execute();
  for (const table of ["picture_rendition", "picture_crop"] as const) {
    await change.deleteFrom(table).where("item_id", "=", itemId).execute();
  }
  await refreshItem(change, itemId, now);
  await tickPublicationClock(change);
  return { itemId, why, usedIn };
}
