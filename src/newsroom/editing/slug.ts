import { slug as slugField } from "../content/fields.ts";
import { publishTranslation, takePublishingTurn, tickPublicationClock } from "../publishing/publish.ts";
import { type Act, demand, type Newsroom, note, objectOf, rightToWriteIn } from "./act.ts";
import type { FieldProblem } from "./entry.ts";
import type { TranslationWish } from "./review.ts";
import { loadTranslation, markDeskChange, refreshItem, setTranslation, takeItem } from "./working-copy.ts";

export type SlugChanged =
  | { readonly kind: "changed" | "unchanged" }
  | { readonly kind: "refused"; readonly problems: readonly FieldProblem[] };

/**
 * Gives a translation another address: at once where readers see it, else when it is published. The old address leads
 * to the new one for ever. The text they see stays, whatever is being written.
 */
export function changeSlug(
  newsroom: Newsroom,
  act: Act,
  wish: TranslationWish & { readonly slug: string },
): Promise<SlugChanged> {
  const { itemId, language, slug } = wish;
  const writes = rightToWriteIn(act.actor, language);
  return newsroom.database.change(async (change): Promise<SlugChanged> => {
    const now = newsroom.now();
    const item = await takeItem(change, itemId);
    const row = await loadTranslation(change, itemId, language);
    const { live_revision: revision, live_shared_revision: sharedRevision } = row;
    const live = revision !== null && sharedRevision !== null;
    const right = live ? demand(act.actor, "newsroom.publish") : writes;
    if (!slugField.safeParse(slug).success) return refused("invalid");
    if (row.slug === slug) return { kind: "unchanged" };
    await takePublishingTurn(change);
    const holder = await change
      .selectFrom("publication_slug")
      .select("item_id")
      .where("language", "=", language)
      .where("type", "=", item.type)
      .where("slug", "=", slug)
      .executeTakeFirst();
    if (holder && holder.item_id !== itemId) return refused("taken", holder.item_id);
    await setTranslation(change, row, { slug });
    if (live) {
      await publishTranslation(change, itemId, language, now, { revision, sharedRevision });
      await tickPublicationClock(change);
    }
    await markDeskChange(change, itemId, language);
    await refreshItem(change, itemId, now);
    const object = objectOf(itemId, language);
    await note(change, act, right, { action: "translation.move", object, fields: ["slug"] }, now);
    return { kind: "changed" };
  });
}

const refused = (code: "invalid" | "taken", about?: string): SlugChanged => ({
  kind: "refused",
  problems: [{ field: "slug", code, ...(about ? { about } : {}) }],
});
