import type { Language } from "../../core/language.ts";
import type { Change, Database } from "../../platform/db/index.ts";
import type { ItemId } from "../content/item.ts";
import { takePublishingTurn } from "../publishing/publish.ts";
import { noteBySystem, objectOf } from "./act.ts";
import { goDark, goLive, problemsOf } from "./publishing.ts";
import { findTranslation, setTranslation, type TranslationRow, takeItem } from "./working-copy.ts";

export interface SchedulesRun {
  readonly published: number;
  readonly unpublished: number;
  /** Publishings that could not be done; the translation says why and the schedule is off. */
  readonly failed: number;
}

/**
 * Does what is due. Call it at start and every few seconds, from as many processes as there are: each schedule is one
 * transaction that looks again whether it is still due, so it is done once, and after a kill it is done later.
 */
export async function runDueSchedules(database: Database, now: () => Date): Promise<SchedulesRun> {
  const instant = now().toISOString();
  const due = await database.query
    .selectFrom("content_translation")
    .select(["item_id", "language"])
    .where((row) => row.or([row("publish_at", "<=", instant), row("unpublish_at", "<=", instant)]))
    .orderBy("item_id")
    .orderBy("language")
    .execute();
  const run = { published: 0, unpublished: 0, failed: 0 };
  const errors: unknown[] = [];
  for (const { item_id, language } of due) {
    try {
      const done = await database.change((change) => runOne(change, item_id as ItemId, language, now()));
      for (const what of done) run[what] += 1;
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} schedule(s) will be tried again`);
  return run;
}

/** Both schedules of a translation may be due after a long sleep: then in the order they were meant. */
async function runOne(change: Change, itemId: ItemId, language: Language, now: Date) {
  await takeItem(change, itemId);
  const done: (keyof SchedulesRun)[] = [];
  for (let turn = 0; turn < 2; turn += 1) {
    const row = await findTranslation(change, itemId, language);
    const next = row && nextDue(row, now.toISOString());
    if (!row || !next) break;
    done.push(
      next === "publish" ? await appear(change, itemId, row, now) : await leave(change, itemId, row, now),
    );
  }
  return done;
}

function nextDue({ publish_at, unpublish_at }: TranslationRow, now: string): "publish" | "unpublish" | null {
  const publish = publish_at !== null && publish_at <= now ? publish_at : null;
  const unpublish = unpublish_at !== null && unpublish_at <= now ? unpublish_at : null;
  if (publish !== null && (unpublish === null || publish < unpublish)) return "publish";
  return unpublish === null ? null : "unpublish";
}

async function appear(change: Change, itemId: ItemId, row: TranslationRow, now: Date) {
  const item = await takeItem(change, itemId);
  await takePublishingTurn(change);
  const revision = row.scheduled_revision ?? row.revision;
  // Shared fields published meanwhile in this language are newer than those approved then: never go back.
  const sharedRevision = Math.max(row.scheduled_shared_revision ?? 0, row.live_shared_revision ?? 0);
  const { problems } = await problemsOf(change, item, row, { revision, sharedRevision }, now);
  const failed = problems.length > 0;
  if (!failed) await goLive(change, item, row, { revision, sharedRevision }, now);
  await setTranslation(change, row, {
    publish_at: null,
    scheduled_revision: null,
    scheduled_shared_revision: null,
    schedule_problems: failed ? JSON.stringify(problems) : null,
  });
  const action = failed ? "translation.publish-failed" : "translation.publish";
  const fields = problems.map(({ field }) => field).filter(Boolean);
  await noteBySystem(change, { action, object: objectOf(itemId, row.language), fields }, now);
  return failed ? "failed" : "published";
}

async function leave(change: Change, itemId: ItemId, row: TranslationRow, now: Date) {
  await goDark(change, row, now);
  await setTranslation(change, row, { unpublish_at: null });
  await noteBySystem(
    change,
    { action: "translation.unpublish", object: objectOf(itemId, row.language) },
    now,
  );
  return "unpublished" as const;
}
