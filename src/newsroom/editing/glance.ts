import type { Language } from "../../core/language.ts";
import type { FieldProblem } from "./entry.ts";
import type { TranslationRow } from "./working-copy.ts";

/** How far a translation has come, in one word. */
export const translationStates = ["draft", "review", "scheduled", "published", "archived"] as const;
export type TranslationState = (typeof translationStates)[number];

/** What a list shows of one translation. */
export interface Glance {
  readonly language: Language;
  readonly title: string;
  readonly state: TranslationState;
  readonly revision: number;
  /** Whether readers see the translation now, in this or an earlier revision. */
  readonly live: boolean;
  /** Whether readers see an earlier revision of the text or of the shared fields than the desk. */
  readonly ahead: boolean;
  /** Whether its source has moved on since it was translated. */
  readonly outdated: boolean;
  readonly publishAt: Date | null;
  readonly unpublishAt: Date | null;
  readonly scheduleProblems: readonly FieldProblem[];
}

/** The columns a glance is made from: none of the text. */
export const glanceColumns = [
  "item_id",
  "language",
  "title",
  "status",
  "revision",
  "live_revision",
  "live_shared_revision",
  "source_revision",
  "scheduled_revision",
  "publish_at",
  "unpublish_at",
  "schedule_problems",
] as const satisfies (keyof TranslationRow)[];

export type GlanceRow = Pick<TranslationRow, (typeof glanceColumns)[number]>;

/** What a glance needs to know of the item. */
export interface GlanceItem {
  readonly source_language: Language;
  readonly source_revision: number;
  readonly shared_revision: number;
}

export function glanceAt(row: GlanceRow, item: GlanceItem): Glance {
  const live = row.live_revision !== null;
  return {
    language: row.language,
    title: row.title,
    state: stateOf(row),
    revision: row.revision,
    live,
    ahead: live && (row.live_revision !== row.revision || row.live_shared_revision !== item.shared_revision),
    outdated: isOutdated(row, item),
    publishAt: row.publish_at === null ? null : new Date(row.publish_at),
    unpublishAt: row.unpublish_at === null ? null : new Date(row.unpublish_at),
    scheduleProblems: row.schedule_problems === null ? [] : JSON.parse(row.schedule_problems),
  };
}

/** Scheduled is what will appear as it stands; a draft written after scheduling is a draft. */
function stateOf({ status, publish_at, scheduled_revision, revision }: GlanceRow): TranslationState {
  return publish_at !== null && scheduled_revision === revision ? "scheduled" : status;
}

/** Of an unknown origin nobody can say; then it is not called outdated. */
export const isOutdated = (
  row: Pick<GlanceRow, "language" | "source_revision" | "status">,
  item: Pick<GlanceItem, "source_language" | "source_revision">,
): boolean =>
  row.language !== item.source_language &&
  row.status !== "archived" &&
  row.source_revision !== null &&
  row.source_revision < item.source_revision;
