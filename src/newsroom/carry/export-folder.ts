import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import type { Database } from "../../platform/db/index.ts";

export class FolderNotEmpty extends Error {
  constructor(folder: string) {
    super(`${folder} is not empty: name a new or empty folder to export to`);
    this.name = "FolderNotEmpty";
  }
}

/** Writes all content as files, drafts included; importing them gives the same content again. */
export async function exportContent(database: Database, folder: string): Promise<{ items: number }> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new FolderNotEmpty(folder);
  const items = await database.query.selectFrom("content_item").selectAll().orderBy("id").execute();
  for (const item of items) {
    const place = join(folder, item.type, item.key);
    await mkdir(place, { recursive: true });
    await writeFile(join(place, "item.yaml"), toYaml(JSON.parse(item.shared)));
  }
  const translations = await database.query.selectFrom("content_translation").selectAll().execute();
  for (const { item_id, language, status, fields, body } of translations) {
    const front = toYaml({ ...JSON.parse(fields), status });
    await writeFile(join(folder, item_id, `${language}.md`), `---\n${front}---\n${body ? `${body}\n` : ""}`);
  }
  const pictures = await database.query
    .selectFrom("picture_original")
    .select(["item_id", "file", "bytes"])
    .execute();
  for (const { item_id, file, bytes } of pictures) await writeFile(join(folder, item_id, file), bytes);
  return { items: items.length };
}

/** Dates stay quoted: `"2015"` bare would come back as a number. */
const toYaml = (value: object): string =>
  Object.keys(value).length === 0 ? "" : stringify(value, { lineWidth: 110, defaultStringType: "PLAIN" });
