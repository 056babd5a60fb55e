import type { Change, Database } from "../../platform/db/index.ts";
import { type AnyShared, relationsOf } from "../content/item.ts";
import { normalizeOldAddress, SlugTaken } from "../publishing/addresses.ts";
import { hashOf, keepPicture, NotAPicture, type Rendition, renderPicture } from "../publishing/pictures.ts";
import { publishTranslation, tickPublicationClock, withdrawTranslation } from "../publishing/publish.ts";
import { ImportRefused, type Problem } from "./problems.ts";
import { type CarriedItem, readContentFolder } from "./read-folder.ts";

export interface ImportResult {
  readonly items: number;
  readonly translations: number;
  /** Translations that readers see differently from before. */
  readonly published: number;
}

/**
 * Brings a content folder into the database, whole or not at all: with any problem nothing is written and
 * `ImportRefused` names them all. Items that are not in the folder stay as they are. Importing the same twice changes
 * nothing the second time.
 */
export async function importContent(
  database: Database,
  folder: string,
  now: () => Date,
): Promise<ImportResult> {
  const { items, problems } = await readContentFolder(folder);
  problems.push(...(await brokenRelations(database, items)), ...sharedAddresses(items));
  const pictures = await renderPictures(database, items, problems);
  if (problems.length > 0) throw new ImportRefused(problems);
  return database.change(async (change) => {
    for (const item of items) await keepItem(change, item, now());
    for (const [item, renditions] of pictures) {
      if (item.picture) await keepPicture(change, item.id, item.picture, renditions);
    }
    let published = 0;
    for (const item of items) published += await publishItem(change, item, now());
    if (published > 0 || pictures.size > 0) await tickPublicationClock(change);
    return {
      items: items.length,
      translations: items.reduce((sum, item) => sum + item.translations.length, 0),
      published,
    };
  });
}

async function keepItem(change: Change, item: CarriedItem, now: Date): Promise<void> {
  const instant = now.toISOString();
  const shared = JSON.stringify(item.shared.written);
  await change
    .insertInto("content_item")
    .values({ id: item.id, type: item.type, key: item.key, shared, created_at: instant, updated_at: instant })
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet({ shared, updated_at: instant })
        .where("content_item.shared", "!=", shared),
    )
    .execute();
  for (const { language, fields, body } of item.translations) {
    const row = { status: fields.understood.status, fields: JSON.stringify(fields.written), body };
    await change
      .insertInto("content_translation")
      .values({ item_id: item.id, language, ...row, updated_at: instant })
      .onConflict((conflict) =>
        conflict.columns(["item_id", "language"]).doUpdateSet({ ...row, updated_at: instant }),
      )
      .execute();
  }
}

async function publishItem(change: Change, item: CarriedItem, now: Date): Promise<number> {
  let published = 0;
  for (const { language, fields } of item.translations) {
    try {
      const changed =
        fields.understood.status === "published"
          ? await publishTranslation(change, item.id, language, now)
          : await withdrawTranslation(change, item.id, language);
      if (changed) published += 1;
    } catch (error) {
      if (!(error instanceof SlugTaken)) throw error;
      throw new ImportRefused([
        { file: `${item.folder}/${language}.md`, field: "slug", message: error.message },
      ]);
    }
  }
  return published;
}

async function brokenRelations(database: Database, items: readonly CarriedItem[]): Promise<Problem[]> {
  const known = new Set(items.map(({ id }) => id as string));
  for (const { id } of await database.query.selectFrom("content_item").select("id").execute()) known.add(id);
  return items.flatMap((item) =>
    relationsOf({ type: item.type, shared: item.shared.understood } as AnyShared)
      .filter(({ target }) => !known.has(target))
      .map(({ kind, target }) => ({
        file: `${item.folder}/item.yaml`,
        field: kind,
        message: `there is no ${target}`,
      })),
  );
}

/** Two items cannot share an old address: the link could lead to only one of them. */
function sharedAddresses(items: readonly CarriedItem[]): Problem[] {
  const holders = new Map<string, string>();
  return items.flatMap((item) =>
    item.shared.understood.oldAddresses.flatMap((address) => {
      const path = normalizeOldAddress(address);
      const holder = holders.get(path);
      holders.set(path, item.id);
      if (!holder) return [];
      const message = `${address} already leads to ${holder}`;
      return [{ file: `${item.folder}/item.yaml`, field: "oldAddresses", message }];
    }),
  );
}

/** Renders the pictures whose originals are new; adds a problem for each file that is not a picture. */
async function renderPictures(
  database: Database,
  items: readonly CarriedItem[],
  problems: Problem[],
): Promise<Map<CarriedItem, Rendition[]>> {
  const kept = new Map(
    (await database.query.selectFrom("picture_original").select(["item_id", "hash"]).execute()).map((row) => [
      row.item_id,
      row.hash,
    ]),
  );
  const fresh = items.filter(({ id, picture }) => picture && kept.get(id) !== hashOf(picture.bytes));
  const rendered = new Map<CarriedItem, Rendition[]>();
  await Promise.all(
    fresh.map(async (item) => {
      if (!item.picture) return;
      try {
        rendered.set(item, await renderPicture(item.picture.bytes));
      } catch (error) {
        if (!(error instanceof NotAPicture)) throw error;
        problems.push({ file: `${item.folder}/${item.picture.file}`, message: error.message });
      }
    }),
  );
  return rendered;
}
