import type { Language } from "../../core/language.ts";
import type { Change } from "../../platform/db/index.ts";
import { bySystem } from "../editing/act.ts";
import { sameValue, type Values } from "../editing/merge.ts";
import { addSharedRevision, addTextRevision, startTranslation } from "../editing/revisions.ts";
import {
  findTranslation,
  type ItemRow,
  setTranslation,
  type TranslationRow,
  takeItem,
  unscheduled,
} from "../editing/working-copy.ts";
import type { Problem } from "./problems.ts";
import type { CarriedItem, CarriedTranslation } from "./read-folder.ts";

export interface Kept {
  /** What the desk changed since the last import and the files would overwrite. */
  readonly problems: readonly Problem[];
  /** The languages in which the files say something else than the desk did. */
  readonly changed: readonly Language[];
  readonly sharedChanged: boolean;
}

/**
 * Brings an item's files into the working copies, each difference as a revision. What somebody changed at the desk
 * since the last import is a problem, unless the files say the same or `force` lets them win; then the desk's work is
 * in the history.
 */
export async function keepItem(change: Change, item: CarriedItem, now: Date, force: boolean): Promise<Kept> {
  const row = await beginOrTake(change, item, now);
  const shared = await keepShared(change, item, row, now, force);
  const problems: Problem[] = [...shared.problems];
  const changed: Language[] = [];
  for (const translation of sourceFirst(item, row.source_language)) {
    const kept = await keepTranslation(change, item, row, translation, now, force);
    problems.push(...kept.problems);
    if (kept.changed) changed.push(translation.language);
  }
  return { problems, changed, sharedChanged: shared.changed };
}

interface Part {
  readonly problems: readonly Problem[];
  readonly changed: boolean;
}

async function beginOrTake(
  change: Change,
  { id, type, key, translations }: CarriedItem,
  now: Date,
): Promise<ItemRow> {
  const languages = translations.map(({ language }) => language);
  const source = languages.includes("bg") ? "bg" : (languages[0] ?? "bg");
  const instant = now.toISOString();
  await change
    .insertInto("content_item")
    .values({
      id,
      type,
      key,
      shared: "",
      shared_revision: 0,
      source_language: source,
      created_at: instant,
      updated_at: instant,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return takeItem(change, id);
}

async function keepShared(
  change: Change,
  { shared, folder }: CarriedItem,
  row: ItemRow,
  now: Date,
  force: boolean,
): Promise<Part> {
  const isNew = row.shared_revision === 0;
  if (!isNew && sameValue(JSON.parse(row.shared), shared.written)) {
    await change.updateTable("content_item").set({ desk_changed: 0 }).where("id", "=", row.id).execute();
    return { problems: [], changed: false };
  }
  if (row.desk_changed === 1 && !force)
    return { problems: [overwrites(`${folder}/item.yaml`)], changed: false };
  await addSharedRevision(change, row, shared.written, { by: bySystem, now, what: "imported" });
  await change.updateTable("content_item").set({ desk_changed: 0 }).where("id", "=", row.id).execute();
  return { problems: [], changed: true };
}

async function keepTranslation(
  change: Change,
  { folder, id }: CarriedItem,
  item: ItemRow,
  { language, fields: carried, body }: CarriedTranslation,
  now: Date,
  force: boolean,
): Promise<Part> {
  const { status: _, slug: __, ...fields } = carried.written;
  const { status, slug = null } = carried.understood;
  const before = await findTranslation(change, id, language);
  const sameText = before !== undefined && saysTheSame(before, fields, body);
  if (before && sameText && before.slug === slug && before.status === status) {
    const waits = before.publish_at !== null || before.unpublish_at !== null;
    if (before.desk_changed === 1 && !waits) await setTranslation(change, before, { desk_changed: 0 });
    return { problems: [], changed: false };
  }
  if (before?.desk_changed === 1 && !force) {
    return { problems: [overwrites(`${folder}/${language}.md`)], changed: false };
  }
  const row = before ?? (await startTranslation(change, id, language, now));
  if (!sameText) {
    const source = language === item.source_language ? null : await latestSource(change, item);
    await addTextRevision(change, row, { fields, body }, source, { by: bySystem, now, what: "imported" });
  }
  await setTranslation(change, row, { status, slug, desk_changed: 0, ...unscheduled });
  return { problems: [], changed: true };
}

const saysTheSame = (row: TranslationRow, fields: Values, body: string): boolean =>
  row.body === body && sameValue(JSON.parse(row.fields), fields);

async function latestSource(change: Change, item: ItemRow): Promise<number | null> {
  const source = await findTranslation(change, item.id, item.source_language);
  return source?.revision ?? null;
}

/** The source comes first: translations note which revision of it they stand beside. */
const sourceFirst = ({ translations }: CarriedItem, source: Language): CarriedTranslation[] =>
  translations.toSorted((a, b) => Number(b.language === source) - Number(a.language === source));

const overwrites = (file: string): Problem => ({
  file,
  message:
    "was changed at the desk since the last import and says something else there; force lets the file win",
});
