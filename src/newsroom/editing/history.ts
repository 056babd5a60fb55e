import type { Actor } from "../../access/index.ts";
import type { Language } from "../../core/language.ts";
import type { Query } from "../../platform/db/index.ts";
import type { ItemId } from "../content/item.ts";
import type { RevisionKind } from "../tables.ts";
import { demand } from "./act.ts";
import { changedFields, type Values } from "./merge.ts";
import { readSharedRevision, readTextRevision } from "./revisions.ts";
import { type Difference, wordDifferences } from "./word-differences.ts";

/** A translation, or without a language the shared fields of an item. */
export interface HistoryOf {
  readonly itemId: ItemId;
  readonly language?: Language | undefined;
}

export interface Revision {
  readonly revision: number;
  /** A staff id, or "system". */
  readonly by: string;
  readonly at: Date;
  readonly what: RevisionKind;
  /** The revision it restored or was merged with. */
  readonly of: number | null;
  /** Whether readers see it now; of shared fields, in any language. */
  readonly live: boolean;
}

export const historyLength = 50;

/** The revisions before a number, or the latest; newest first, at most `historyLength`. They are numbered from 1. */
export async function history(
  query: Query,
  actor: Actor,
  of: HistoryOf & { readonly before?: number | undefined },
): Promise<Revision[]> {
  demand(actor, "newsroom.read");
  const columns = ["revision", "by", "at", "what", "of"] as const;
  const before = of.before ?? Number.MAX_SAFE_INTEGER;
  const rows = of.language
    ? await query
        .selectFrom("translation_revision")
        .select(columns)
        .where("item_id", "=", of.itemId)
        .where("language", "=", of.language)
        .where("revision", "<", before)
        .orderBy("revision", "desc")
        .limit(historyLength)
        .execute()
    : await query
        .selectFrom("shared_revision")
        .select(columns)
        .where("item_id", "=", of.itemId)
        .where("revision", "<", before)
        .orderBy("revision", "desc")
        .limit(historyLength)
        .execute();
  const seen = await query
    .selectFrom("content_translation")
    .select(["language", "live_revision", "live_shared_revision"])
    .where("item_id", "=", of.itemId)
    .execute();
  const live = new Set(
    seen
      .filter(({ language }) => !of.language || language === of.language)
      .map((row) => (of.language ? row.live_revision : row.live_shared_revision)),
  );
  return rows.map((row) => ({ ...row, at: new Date(row.at), live: live.has(row.revision) }));
}

/** How one field differs between two revisions. */
export interface FieldDifference {
  /** The field's name; the text is `body`. */
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
  /** Word by word, for texts; empty for other kinds of values. */
  readonly words: readonly Difference[];
}

/** What changed from one revision to another, field by field. */
export async function differences(
  query: Query,
  actor: Actor,
  wish: HistoryOf & { readonly from: number; readonly to: number },
): Promise<FieldDifference[]> {
  demand(actor, "newsroom.read");
  const [before, after] = await Promise.all([
    valuesOf(query, wish, wish.from),
    valuesOf(query, wish, wish.to),
  ]);
  return differencesBetween(before, after);
}

export const differencesBetween = (before: Values, after: Values): FieldDifference[] =>
  changedFields(before, after).map((field) => ({
    field,
    before: before[field],
    after: after[field],
    words: areTexts(before[field], after[field])
      ? wordDifferences(String(before[field] ?? ""), String(after[field] ?? ""))
      : [],
  }));

const areTexts = (...values: unknown[]): boolean =>
  values.every((value) => value === undefined || typeof value === "string");

async function valuesOf(query: Query, { itemId, language }: HistoryOf, revision: number): Promise<Values> {
  if (!language) return (await readSharedRevision(query, itemId, revision)).shared;
  const { fields, body } = await readTextRevision(query, itemId, language, revision);
  return { ...fields, body };
}
