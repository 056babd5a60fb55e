import type { Language } from "../../core/language.ts";
import type { ItemId } from "../content/item.ts";
import { tickPublicationClock, withdrawTranslation } from "../publishing/publish.ts";
import { type Act, demand, type Newsroom, note, objectOf, rightToWriteIn } from "./act.ts";
import {
  loadTranslation,
  markDeskChange,
  refreshItem,
  setTranslation,
  takeItem,
  unscheduled,
} from "./working-copy.ts";

export interface TranslationWish {
  readonly itemId: ItemId;
  readonly language: Language;
}

/** Hands a draft to the publishers. Answers false when it is no draft, or has moved on since `revision`. */
export function submitForReview(
  newsroom: Newsroom,
  act: Act,
  wish: TranslationWish & { readonly revision: number },
): Promise<boolean> {
  const right = rightToWriteIn(act.actor, wish.language);
  return newsroom.database.change(async (change) => {
    const now = newsroom.now();
    await takeItem(change, wish.itemId);
    const row = await loadTranslation(change, wish.itemId, wish.language);
    if (row.status !== "draft" || row.revision !== wish.revision) return false;
    const submitted = { submitted_at: now.toISOString(), submitted_by: act.actor.staffId };
    await setTranslation(change, row, { status: "review", ...submitted });
    await markDeskChange(change, wish.itemId, wish.language);
    const object = objectOf(wish.itemId, wish.language);
    await note(change, act, right, { action: "translation.submit", object }, now);
    return true;
  });
}

/** Gives a text in review back to its writers, saying why. Answers false when it is not in review. */
export function sendBack(
  newsroom: Newsroom,
  act: Act,
  wish: TranslationWish & { readonly reason: string },
): Promise<boolean> {
  const right = demand(act.actor, "newsroom.publish");
  return newsroom.database.change(async (change) => {
    const now = newsroom.now();
    await takeItem(change, wish.itemId);
    const row = await loadTranslation(change, wish.itemId, wish.language);
    if (row.status !== "review") return false;
    await setTranslation(change, row, { status: "draft" });
    const object = objectOf(wish.itemId, wish.language);
    await note(change, act, right, { action: "translation.send-back", object, reason: wish.reason }, now);
    return true;
  });
}

/** Puts a translation out of use: off the site, out of the lists, no schedule; saving it again takes it back. */
export function archive(newsroom: Newsroom, act: Act, wish: TranslationWish): Promise<boolean> {
  const right = demand(act.actor, "newsroom.publish");
  return newsroom.database.change(async (change) => {
    const now = newsroom.now();
    await takeItem(change, wish.itemId);
    const row = await loadTranslation(change, wish.itemId, wish.language);
    if (row.status === "archived") return false;
    if (await withdrawTranslation(change, wish.itemId, wish.language)) await tickPublicationClock(change);
    await setTranslation(change, row, { status: "archived", ...unscheduled });
    await markDeskChange(change, wish.itemId, wish.language);
    await refreshItem(change, wish.itemId, now);
    const object = objectOf(wish.itemId, wish.language);
    await note(change, act, right, { action: "translation.archive", object }, now);
    return true;
  });
}
