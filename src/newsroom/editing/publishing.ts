import type { Change } from "../../platform/db/index.ts";
import type { Chosen } from "../publishing/copy.ts";
import {
  publishTranslation,
  takePublishingTurn,
  tickPublicationClock,
  withdrawTranslation,
} from "../publishing/publish.ts";
import { type Act, demand, type Newsroom, note, objectOf } from "./act.ts";
import type { FieldProblem } from "./entry.ts";
import { type Findings, findProblems } from "./publishing-problems.ts";
import type { TranslationWish } from "./review.ts";
import { readSharedRevision, readTextRevision } from "./revisions.ts";
import {
  type ItemRow,
  loadTranslation,
  markDeskChange,
  refreshItem,
  setTranslation,
  type TranslationRow,
  takeItem,
  unscheduled,
} from "./working-copy.ts";

export type Published =
  | { readonly kind: "published" | "scheduled"; readonly warnings: readonly FieldProblem[] }
  /** Readers already see exactly this. */
  | { readonly kind: "unchanged" }
  | { readonly kind: "refused"; readonly problems: readonly FieldProblem[] }
  /** Somebody saved since the revision the publisher had before them; look again. */
  | { readonly kind: "moved"; readonly latest: number };

export interface PublishWish extends TranslationWish {
  /** The revision the publisher has read and means. */
  readonly revision: number;
}

/**
 * Shows the working copy of one language to readers, with the shared fields as they are now. Other languages stay as
 * they are. A schedule to publish falls away: this is newer; one to take down stays.
 */
export function publish(newsroom: Newsroom, act: Act, wish: PublishWish): Promise<Published> {
  const right = demand(act.actor, "newsroom.publish");
  const { itemId, language } = wish;
  return newsroom.database.change(async (change): Promise<Published> => {
    const now = newsroom.now();
    const item = await takeItem(change, itemId);
    const row = await loadTranslation(change, itemId, language);
    if (row.revision !== wish.revision) return { kind: "moved", latest: row.revision };
    const chosen = { revision: row.revision, sharedRevision: item.shared_revision };
    await takePublishingTurn(change);
    const { problems, warnings } = await problemsOf(change, item, row, chosen, now);
    if (problems.length > 0) return { kind: "refused", problems };
    if (isLive(row, chosen)) return { kind: "unchanged" };
    await goLive(change, item, row, chosen, now);
    const { unpublish_at: _, ...noPublishing } = unscheduled;
    await setTranslation(change, row, { ...noPublishing, schedule_problems: null });
    await markDeskChange(change, itemId, language);
    const object = objectOf(itemId, language);
    await note(change, act, right, { action: "translation.publish", object }, now);
    return { kind: "published", warnings };
  });
}

/**
 * Shows the shared fields as they are now in every language readers see, without touching any text: a new telephone
 * number is right everywhere at once.
 */
export function publishShared(
  newsroom: Newsroom,
  act: Act,
  wish: Pick<PublishWish, "itemId" | "revision">,
): Promise<Published> {
  const right = demand(act.actor, "newsroom.publish");
  return newsroom.database.change(async (change): Promise<Published> => {
    const now = newsroom.now();
    const item = await takeItem(change, wish.itemId);
    if (item.shared_revision !== wish.revision) return { kind: "moved", latest: item.shared_revision };
    await takePublishingTurn(change);
    const [problems, warnings]: [FieldProblem[], FieldProblem[]] = [[], []];
    const behind = (await liveTranslations(change, item.id)).filter(
      (row) => row.live_shared_revision !== item.shared_revision,
    );
    for (const row of behind) {
      const chosen = { revision: row.live_revision ?? row.revision, sharedRevision: item.shared_revision };
      const found = await problemsOf(change, item, row, chosen, now);
      problems.push(...found.problems);
      warnings.push(...found.warnings);
    }
    if (problems.length > 0) return { kind: "refused", problems };
    if (behind.length === 0) return { kind: "unchanged" };
    for (const row of behind) {
      const revision = row.live_revision ?? row.revision;
      await goLive(change, item, row, { revision, sharedRevision: item.shared_revision }, now);
    }
    await markDeskChange(change, item.id);
    const fields = behind.map(({ language }) => language);
    await note(change, act, right, { action: "item.publish", object: objectOf(wish.itemId), fields }, now);
    return { kind: "published", warnings };
  });
}

/** Takes one language away from readers at once, with every schedule of it: nothing comes back by itself. */
export function unpublish(newsroom: Newsroom, act: Act, wish: TranslationWish): Promise<boolean> {
  const right = demand(act.actor, "newsroom.publish");
  return newsroom.database.change(async (change) => {
    const now = newsroom.now();
    await takeItem(change, wish.itemId);
    const row = await loadTranslation(change, wish.itemId, wish.language);
    if (row.live_revision === null && row.publish_at === null) return false;
    await goDark(change, row, now);
    await setTranslation(change, row, unscheduled);
    await markDeskChange(change, wish.itemId, wish.language);
    const object = objectOf(wish.itemId, wish.language);
    await note(change, act, right, { action: "translation.unpublish", object }, now);
    return true;
  });
}

const isLive = (row: TranslationRow, { revision, sharedRevision }: Chosen): boolean =>
  row.live_revision === revision && row.live_shared_revision === sharedRevision;

/** Makes the chosen revisions what readers see, and the status of the working copy fit it. */
export async function goLive(
  change: Change,
  item: ItemRow,
  row: TranslationRow,
  chosen: Chosen,
  now: Date,
): Promise<void> {
  const moved = await publishTranslation(change, item.id, row.language, now, chosen);
  if (chosen.revision === row.revision) await setTranslation(change, row, { status: "published" });
  await refreshItem(change, item.id, now);
  if (moved) await tickPublicationClock(change);
}

/** Takes the translation away from readers; what was published is a draft again. */
export async function goDark(change: Change, row: TranslationRow, now: Date): Promise<void> {
  if (await withdrawTranslation(change, row.item_id, row.language)) await tickPublicationClock(change);
  if (row.status === "published") await setTranslation(change, row, { status: "draft" });
  await refreshItem(change, row.item_id, now);
}

/** What speaks against showing the chosen revisions. */
export async function problemsOf(
  change: Change,
  item: ItemRow,
  row: TranslationRow,
  chosen: Chosen,
  now: Date,
): Promise<Findings> {
  const { fields } = await readTextRevision(change, item.id, row.language, chosen.revision);
  const { shared } = await readSharedRevision(change, item.id, chosen.sharedRevision);
  const { type, id: itemId } = item;
  return findProblems(change, { itemId, type, language: row.language, slug: row.slug, fields, shared }, now);
}

const liveTranslations = (change: Change, itemId: string): Promise<TranslationRow[]> =>
  change
    .selectFrom("content_translation")
    .selectAll()
    .where("item_id", "=", itemId)
    .where("live_revision", "is not", null)
    .orderBy("language")
    .execute();
