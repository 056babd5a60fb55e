import type { Language } from "../../core/language.ts";
import type { Change, Database } from "../../platform/db/index.ts";
import { noteBySystem } from "../editing/act.ts";
import { refreshItem } from "../editing/working-copy.ts";
import { keepCrops } from "../media/crops.ts";
import { SlugTaken } from "../publishing/addresses.ts";
import { keepPicture } from "../publishing/pictures.ts";
import {
  publishTranslation,
  takePublishingTurn,
  tickPublicationClock,
  withdrawTranslation,
} from "../publishing/publish.ts";
import { checkItems } from "./check-items.ts";
import { type Kept, keepItem } from "./keep-item.ts";
import { ImportRefused } from "./problems.ts";
import { type CarriedItem, readContentFolder } from "./read-folder.ts";
import { renderPictures } from "./render-pictures.ts";

export interface ImportResult {
  readonly items: number;
  readonly translations: number;
  /** Translations that readers see differently from before. */
  readonly published: number;
}

/**
 * Brings a content folder into the database, whole or not at all: with any problem nothing is written and
 * `ImportRefused` names them all. Items that are not in the folder stay as they are. Importing the same twice changes
 * nothing the second time. Each difference becomes a revision; what was changed at the desk since the last import is a
 * problem unless the file says the same, or `force` lets the file win.
 */
export async function importContent(
  database: Database,
  folder: string,
  now: () => Date,
  { force = false }: { readonly force?: boolean } = {},
): Promise<ImportResult> {
  const { items, problems } = await readContentFolder(folder);
  problems.push(...(await checkItems(database, items)));
  const pictures = await renderPictures(database, items, problems);
  if (problems.length > 0) throw new ImportRefused(problems);
  return database.change(async (change) => {
    const kept = new Map<CarriedItem, Kept>();
    for (const item of items) kept.set(item, await keepItem(change, item, now(), force));
    const overwritten = [...kept.values()].flatMap((one) => one.problems);
    if (overwritten.length > 0) throw new ImportRefused(overwritten);
    for (const [item, { renditions, crops }] of pictures) {
      if (!item.picture) continue;
      const isShown = await keepPicture(change, item.id, item.picture, renditions);
      if (isShown) await keepCrops(change, item.id, crops);
    }
    await takePublishingTurn(change);
    let published = 0;
    for (const [item, { changed, sharedChanged }] of kept) {
      published += await publishItem(change, item, changed, now());
      if (sharedChanged || changed.length > 0) await refreshItem(change, item.id, now());
    }
    if (published > 0 || pictures.size > 0) await tickPublicationClock(change);
    const anything = [...kept.values()].some((one) => one.sharedChanged || one.changed.length > 0);
    if (anything || pictures.size > 0) {
      await noteBySystem(change, { action: "content.import", object: "content:folder" }, now());
    }
    return {
      items: items.length,
      translations: items.reduce((sum, item) => sum + item.translations.length, 0),
      published,
    };
  });
}

/** What the files do not say otherwise than the desk keeps its place: a draft in work never takes away what is live. */
async function publishItem(
  change: Change,
  item: CarriedItem,
  changedIn: readonly Language[],
  now: Date,
): Promise<number> {
  let published = 0;
  for (const { language, fields } of item.translations) {
    try {
      const changed =
        fields.understood.status === "published"
          ? await publishTranslation(change, item.id, language, now)
          : changedIn.includes(language) && (await withdrawTranslation(change, item.id, language));
      if (changed) published += 1;
    } catch (error) {
      if (!(error instanceof SlugTaken)) throw error;
      throw new ImportRefused([
        {
          file: `${item.folder}/${language}.md`,
          line: fields.lineOf(["slug"]),
          field: "slug",
          message: error.message,
        },
      ]);
    }
  }
  return published;
}
