import { type Actor, actorMay } from "../../access/index.ts";
import { type Language, languages } from "../../core/language.ts";
import type { Query } from "../../platform/db/index.ts";
import type { ItemId } from "../content/item.ts";
import type { ContentType } from "../content/types.ts";
import { demand } from "./act.ts";
import { type Glance, glanceAt, glanceColumns } from "./glance.ts";
import { type BoardLine, translationBoard } from "./translation-board.ts";

export interface WaitingTranslation {
  readonly itemId: ItemId;
  readonly type: ContentType;
  /** The item's title in its source language. */
  readonly itemTitle: string;
  readonly glance: Glance;
}

/** What waits for a member of the newsroom; each list holds the first 20. */
export interface Waiting {
  /** For publishers: texts handed in, the oldest first. */
  readonly review: readonly WaitingTranslation[];
  /** For those who translate: what their languages lack. */
  readonly translation: readonly BoardLine[];
  /** Schedules of the next seven days, the next first. */
  readonly scheduled: readonly WaitingTranslation[];
  /** For publishers: schedules that could not be kept. */
  readonly failed: readonly WaitingTranslation[];
  /** Their own unsaved work, the latest first; language "" stands for the shared fields. */
  readonly unsaved: readonly { itemId: ItemId; title: string; language: Language | ""; savedAt: Date }[];
}

const most = 20;
const week = 7 * 24 * 60 * 60_000;

export async function waitsFor(query: Query, actor: Actor, now: Date): Promise<Waiting> {
  demand(actor, "newsroom.read");
  const publishes = actorMay(actor, "newsroom.publish");
  const translates = actorMay(actor, "newsroom.translate");
  const soon = new Date(now.getTime() + week).toISOString();
  return {
    review: publishes
      ? await firstOf(
          translations(query)
            .where("t.status", "=", "review")
            .where("t.publish_at", "is", null)
            .orderBy("t.submitted_at"),
        )
      : [],
    translation: translates
      ? (await translationBoard(query, actor, { languages: actor.translates ?? languages })).filter(
          ({ fresh, outdated }) => actor.translates !== null || fresh + outdated > 0,
        )
      : [],
    scheduled: await firstOf(
      translations(query)
        .where((row) => row.or([row("t.publish_at", "<=", soon), row("t.unpublish_at", "<=", soon)]))
        .orderBy(({ fn }) => fn.coalesce("t.publish_at", "t.unpublish_at")),
    ),
    failed: publishes
      ? await firstOf(
          translations(query).where("t.schedule_problems", "is not", null).orderBy("t.updated_at", "desc"),
        )
      : [],
    unsaved: await ownUnsaved(query, actor),
  };
}

const translations = (query: Query) =>
  query
    .selectFrom("content_translation as t")
    .innerJoin("content_item as item", "item.id", "t.item_id")
    .select(glanceColumns.map((name) => `t.${name}` as const))
    .select(["item.type", "item.title as itemTitle"])
    .select(["item.source_language", "item.source_revision as now_source", "item.shared_revision"]);

async function firstOf(wanted: ReturnType<typeof translations>): Promise<WaitingTranslation[]> {
  const rows = await wanted.orderBy("t.item_id").orderBy("t.language").limit(most).execute();
  return rows.map((row) => ({
    itemId: row.item_id as ItemId,
    type: row.type,
    itemTitle: row.itemTitle,
    glance: glanceAt(row, { ...row, source_revision: row.now_source }),
  }));
}

async function ownUnsaved(query: Query, actor: Actor): Promise<Waiting["unsaved"]> {
  const rows = await query
    .selectFrom("unsaved_work as work")
    .innerJoin("content_item as item", "item.id", "work.item_id")
    .select(["work.item_id", "work.language", "work.saved_at", "item.title"])
    .where("work.staff_id", "=", actor.staffId)
    .orderBy("work.saved_at", "desc")
    .limit(most)
    .execute();
  return rows.map(({ item_id, title, language, saved_at }) => ({
    itemId: item_id as ItemId,
    title,
    language,
    savedAt: new Date(saved_at),
  }));
}
