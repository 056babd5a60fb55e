import type { Language } from "../../core/language.ts";
import type { Change } from "../../platform/db/index.ts";
import type { ItemId } from "../content/item.ts";
import { type Act, demand, type Newsroom, note, objectOf, rightToWriteIn } from "./act.ts";
import { draftProblems, type Entry, type FieldProblem, tidy } from "./entry.ts";
import { changedFields, mergeThreeWay, type Values } from "./merge.ts";
import { addSharedRevision, addTextRevision, readSharedRevision, readTextRevision } from "./revisions.ts";
import { dropUnsaved, keepUnsaved } from "./unsaved.ts";
import {
  type ItemRow,
  loadTranslation,
  markDeskChange,
  refreshItem,
  setTranslation,
  takeItem,
} from "./working-copy.ts";

/** One side of a conflict: the fields (the text is the field `body`), who saved them and when. */
export interface Side {
  readonly revision: number;
  readonly values: Values;
  readonly by: string;
  readonly at: string;
}

export type Saved =
  /** `taken` names the fields another person changed meanwhile, kept beside yours. */
  | { readonly kind: "saved"; readonly revision: number; readonly taken: readonly string[] }
  | { readonly kind: "unchanged"; readonly revision: number }
  | { readonly kind: "refused"; readonly problems: readonly FieldProblem[] }
  /**
   * The named fields were changed by both, differently. Nothing was saved; what you typed is kept as unsaved work. To
   * settle it, save again based on `theirs.revision`.
   */
  | {
      readonly kind: "conflict";
      readonly fields: readonly string[];
      readonly base: Side;
      readonly yours: Values;
      readonly theirs: Side;
    };

export interface TranslationEntry {
  readonly itemId: ItemId;
  readonly language: Language;
  /** The revision the editor had before them. */
  readonly basedOn: number;
  /** All translated fields; what is left out is emptied. */
  readonly fields: Entry;
  readonly body: string;
  /** The source revision this text now says; left out, it stays what it was. */
  readonly sourceRevision?: number | undefined;
}

/** The longest text, in characters: a book would not fit a page. */
export const longestBody = 500_000;

/** Saves the working copy of a translation as a new revision. What readers see stays until it is published. */
export function saveTranslation(newsroom: Newsroom, act: Act, entry: TranslationEntry): Promise<Saved> {
  const right = rightToWriteIn(act.actor, entry.language);
  const { staffId } = act.actor;
  return newsroom.database.change(async (change): Promise<Saved> => {
    const now = newsroom.now();
    const item = await takeItem(change, entry.itemId);
    const row = await loadTranslation(change, item.id, entry.language);
    const typed = { ...tidy(entry.fields), body: entry.body };
    const saved = await settle(
      { latest: row.revision, basedOn: entry.basedOn, typed, check: (values) => textProblems(item, values) },
      (revision) => textSide(change, item, entry.language, revision),
    );
    const place = { staffId, itemId: entry.itemId, language: entry.language } as const;
    if (saved.kind === "conflict") await keepUnsaved(change, place, entry.basedOn, typed, now);
    if (saved.kind !== "settled") return saved;
    const { body, ...fields } = saved.values;
    const source = sourceRevisionOf(item, row, entry);
    await dropUnsaved(change, place);
    if (saved.changed.length === 0 && source === row.source_revision) {
      return { kind: "unchanged", revision: row.revision };
    }
    const revision = await addTextRevision(change, row, { fields, body: String(body) }, source, {
      by: staffId,
      now,
      ...saved.origin,
    });
    await setTranslation(change, row, { status: "draft" });
    await markDeskChange(change, item.id, entry.language);
    await refreshItem(change, item.id, now);
    const object = objectOf(entry.itemId, entry.language);
    await note(change, act, right, { action: "translation.save", object, fields: saved.changed }, now);
    return { kind: "saved", revision, taken: saved.taken };
  });
}

export interface SharedEntry {
  readonly itemId: ItemId;
  readonly basedOn: number;
  /** All shared fields; what is left out is emptied. */
  readonly shared: Entry;
}

/** Saves what the languages share as a new revision. Readers see it in a language once that is published again. */
export function saveShared(newsroom: Newsroom, act: Act, entry: SharedEntry): Promise<Saved> {
  const right = demand(act.actor, "newsroom.write");
  const { staffId } = act.actor;
  return newsroom.database.change(async (change): Promise<Saved> => {
    const now = newsroom.now();
    const item = await takeItem(change, entry.itemId);
    const typed = tidy(entry.shared);
    const check = (values: Values) => draftProblems(item.type, "shared", values);
    const saved = await settle(
      { latest: item.shared_revision, basedOn: entry.basedOn, typed, check },
      async (revision) => {
        const { shared, by, at } = await readSharedRevision(change, item.id, revision);
        return { revision, values: shared, by, at };
      },
    );
    const place = { staffId, itemId: entry.itemId, language: "" } as const;
    if (saved.kind === "conflict") await keepUnsaved(change, place, entry.basedOn, typed, now);
    if (saved.kind !== "settled") return saved;
    await dropUnsaved(change, place);
    if (saved.changed.length === 0) return { kind: "unchanged", revision: item.shared_revision };
    const origin = { by: staffId, now, ...saved.origin };
    const revision = await addSharedRevision(change, item, saved.values, origin);
    await markDeskChange(change, item.id);
    await refreshItem(change, item.id, now);
    const object = objectOf(entry.itemId);
    await note(change, act, right, { action: "item.save", object, fields: saved.changed }, now);
    return { kind: "saved", revision, taken: saved.taken };
  });
}

interface Typed {
  readonly latest: number;
  readonly basedOn: number;
  readonly typed: Values;
  check(values: Values): FieldProblem[];
}

interface Settled {
  readonly kind: "settled";
  readonly values: Values;
  readonly changed: readonly string[];
  readonly taken: readonly string[];
  readonly origin: { what: "saved" } | { what: "merged"; of: number };
}

const longTexts: ReadonlySet<string> = new Set(["body"]);

/** Merges what was typed with what others saved meanwhile. */
async function settle(
  { latest, basedOn, typed, check }: Typed,
  side: (revision: number) => Promise<Side>,
): Promise<Settled | Exclude<Saved, { kind: "saved" | "unchanged" }>> {
  const base = await side(basedOn);
  const theirs = basedOn === latest ? base : await side(latest);
  const { values, taken, conflicts } = mergeThreeWay(base.values, typed, theirs.values, longTexts);
  const problems = check(values);
  if (problems.length > 0) return { kind: "refused", problems };
  if (conflicts.length > 0) return { kind: "conflict", fields: conflicts, base, yours: typed, theirs };
  const changed = changedFields(theirs.values, values);
  const origin =
    basedOn === latest ? ({ what: "saved" } as const) : ({ what: "merged", of: basedOn } as const);
  return { kind: "settled", values, changed, taken, origin };
}

async function textSide(change: Change, item: ItemRow, language: Language, revision: number): Promise<Side> {
  const { fields, body, by, at } = await readTextRevision(change, item.id, language, revision);
  return { revision, values: { ...fields, body }, by, at };
}

function textProblems(item: ItemRow, { body, ...fields }: Values): FieldProblem[] {
  const problems = draftProblems(item.type, "translated", fields);
  if (typeof body !== "string") problems.push({ field: "body", code: "missing" });
  else if (body.length > longestBody) problems.push({ field: "body", code: "too-long" });
  return problems;
}

/** A translation cannot be newer than its source; the source itself is made from nothing. */
function sourceRevisionOf(
  item: ItemRow,
  row: { language: Language; source_revision: number | null },
  { sourceRevision }: TranslationEntry,
): number | null {
  if (row.language === item.source_language) return null;
  if (sourceRevision === undefined) return row.source_revision;
  return Math.max(0, Math.trunc(sourceRevision));
}
