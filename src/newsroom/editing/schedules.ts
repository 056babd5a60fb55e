import { type Act, demand, type Newsroom, note, objectOf } from "./act.ts";
import type { FieldProblem } from "./entry.ts";
import { type Published, type PublishWish, problemsOf } from "./publishing.ts";
import type { TranslationWish } from "./review.ts";
import { loadTranslation, markDeskChange, setTranslation, takeItem } from "./working-copy.ts";

/** The moment without its seconds, in UTC: schedules know minutes only. */
export const toMinute = (moment: Date): Date => new Date(Math.floor(moment.getTime() / 60_000) * 60_000);

/**
 * Lets the revision the publisher has read appear at a minute. What is written afterwards waits for its own
 * publishing; what readers see until then stays.
 */
export function schedulePublish(
  newsroom: Newsroom,
  act: Act,
  wish: PublishWish & { readonly at: Date },
): Promise<Published> {
  const right = demand(act.actor, "newsroom.publish");
  return newsroom.database.change(async (change): Promise<Published> => {
    const now = newsroom.now();
    const item = await takeItem(change, wish.itemId);
    const row = await loadTranslation(change, wish.itemId, wish.language);
    if (row.revision !== wish.revision) return { kind: "moved", latest: row.revision };
    const at = toMinute(wish.at).toISOString();
    const late = timeProblems("publishAt", at, row.unpublish_at, now);
    const chosen = { revision: row.revision, sharedRevision: item.shared_revision };
    const found = await problemsOf(change, item, row, chosen, now);
    const problems = [...late, ...found.problems];
    if (problems.length > 0) return { kind: "refused", problems };
    await setTranslation(change, row, {
      publish_at: at,
      scheduled_revision: chosen.revision,
      scheduled_shared_revision: chosen.sharedRevision,
      schedule_problems: null,
      ...(row.status === "archived" ? { status: "draft" } : {}),
    });
    await markDeskChange(change, wish.itemId, wish.language);
    const object = objectOf(wish.itemId, wish.language);
    await note(change, act, right, { action: "translation.schedule", object, fields: ["publishAt"] }, now);
    return { kind: "scheduled", warnings: found.warnings };
  });
}

/** Takes the translation away from readers at a minute. */
export function scheduleUnpublish(
  newsroom: Newsroom,
  act: Act,
  wish: TranslationWish & { readonly at: Date },
): Promise<Published> {
  const right = demand(act.actor, "newsroom.publish");
  return newsroom.database.change(async (change): Promise<Published> => {
    const now = newsroom.now();
    await takeItem(change, wish.itemId);
    const row = await loadTranslation(change, wish.itemId, wish.language);
    const at = toMinute(wish.at).toISOString();
    const problems = timeProblems("unpublishAt", at, row.publish_at, now);
    if (row.live_revision === null && row.publish_at === null) {
      problems.push({ field: "unpublishAt", code: "nothing-to-do" });
    }
    if (problems.length > 0) return { kind: "refused", problems };
    await setTranslation(change, row, { unpublish_at: at });
    await markDeskChange(change, wish.itemId, wish.language);
    const object = objectOf(wish.itemId, wish.language);
    await note(change, act, right, { action: "translation.schedule", object, fields: ["unpublishAt"] }, now);
    return { kind: "scheduled", warnings: [] };
  });
}

/** Cancels one of the two schedules of a translation. Answers false when there is none. */
export function cancelSchedule(
  newsroom: Newsroom,
  act: Act,
  wish: TranslationWish & { readonly which: "publish" | "unpublish" },
): Promise<boolean> {
  const right = demand(act.actor, "newsroom.publish");
  return newsroom.database.change(async (change) => {
    const now = newsroom.now();
    await takeItem(change, wish.itemId);
    const row = await loadTranslation(change, wish.itemId, wish.language);
    const column = wish.which === "publish" ? "publish_at" : "unpublish_at";
    if (row[column] === null) return false;
    await setTranslation(
      change,
      row,
      wish.which === "publish"
        ? { publish_at: null, scheduled_revision: null, scheduled_shared_revision: null }
        : { unpublish_at: null },
    );
    await markDeskChange(change, wish.itemId, wish.language);
    const object = objectOf(wish.itemId, wish.language);
    const fields = [`${wish.which}At`];
    await note(change, act, right, { action: "translation.cancel-schedule", object, fields }, now);
    return true;
  });
}

/** A minute that has begun cannot be waited for, and appearing and leaving in the same one says nothing. */
function timeProblems(field: string, at: string, other: string | null, now: Date): FieldProblem[] {
  return [
    ...(at <= now.toISOString() ? [{ field, code: "not-in-future" } as const] : []),
    ...(at === other ? [{ field, code: "same-minute" } as const] : []),
  ];
}
