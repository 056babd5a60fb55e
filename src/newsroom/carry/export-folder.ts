import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Database } from "../../platform/db/index.ts";
import { type OriginalSeal, readOriginal } from "../media/originals.ts";
import { carriableItems } from "./carriable.ts";

export class FolderNotEmpty extends Error {
  constructor(folder: string) {
    super(`${folder} is not empty: name a new or empty folder to export to`);
    this.name = "FolderNotEmpty";
  }
}

/** An uploaded original is sealed, and the export was given nothing to open it with. */
export class OriginalSealed extends Error {
  constructor(itemId: string) {
    super(`the original of ${itemId} is sealed: the export needs the vault`);
    this.name = "OriginalSealed";
  }
}

export interface ExportResult {
  readonly items: number;
  /** Files that do not say all the desk has: work on published texts that is not published, drafts still unfinished. */
  readonly leftOut: readonly string[];
}

/**
 * Writes all content as files; importing them gives the same content again. Of what readers see, the files say what
 * readers see; of the rest, drafts included, what the desk has. What no import would take is left out and named.
 */
export async function exportContent(
  database: Database,
  folder: string,
  seal?: OriginalSeal,
): Promise<ExportResult> {
  await mkdir(folder, { recursive: true });
  if ((await readdir(folder)).length > 0) throw new FolderNotEmpty(folder);
  const { items, leftOut } = await carriableItems(database.query);
  for (const { id, shared, translations } of items) {
    const place = join(folder, id);
    await mkdir(place, { recursive: true });
    await writeFile(join(place, "item.yaml"), await toYaml(shared));
    for (const { language, status, fields, slug, body } of translations) {
      const front = await toYaml({ ...fields, ...(slug ? { slug } : {}), status });
      await writeFile(join(place, `${language}.md`), `---\n${front}---\n${body ? `${body}\n` : ""}`);
    }
    if (!id.startsWith("picture/")) continue;
    const original = await readOriginal(database.query, seal, id);
    if (original === "sealed") throw new OriginalSealed(id);
    if (original) await writeFile(join(place, original.file), original.bytes);
  }
  return { items: items.length, leftOut };
}

/** Dates stay quoted: `"2015"` bare would come back as a number. */
async function toYaml(value: object): Promise<string> {
  if (Object.keys(value).length === 0) return "";
  const { stringify } = await import("yaml");
  return stringify(value, { lineWidth: 110, defaultStringType: "PLAIN" });
}
