import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isLanguage, type Language } from "../../core/language.ts";
import { type AnyShared, type ItemId, itemId } from "../content/item.ts";
import {
  type AnyTranslated,
  type ContentType,
  contentTypeNames,
  isContentType,
  sharedSchema,
  translatedSchema,
} from "../content/types.ts";
import type { ParsedFields } from "./parse-file.ts";

/** Loaded by whoever reads files: the desk starts without. */
const parser = () => import("./parse-file.ts");

import type { Problem } from "./problems.ts";

export interface CarriedTranslation {
  readonly language: Language;
  readonly fields: ParsedFields<AnyTranslated>;
  readonly body: string;
}

export interface CarriedItem {
  readonly id: ItemId;
  readonly type: ContentType;
  readonly key: string;
  /** The folder below the imported one, for messages. */
  readonly folder: string;
  readonly shared: ParsedFields<AnyShared["shared"]>;
  readonly translations: readonly CarriedTranslation[];
  /** The picture file that lies beside the item, for pictures. */
  readonly picture?: { readonly file: string; readonly bytes: Buffer };
}

const sharedFile = "item.yaml";

/** Reads a content folder (`docs/content.md`) without touching the database; collects every problem it meets. */
export async function readContentFolder(
  root: string,
): Promise<{ items: CarriedItem[]; problems: Problem[] }> {
  const items: CarriedItem[] = [];
  const problems: Problem[] = [];
  const types = await folderNames(root).catch(() => null);
  if (!types) return { items, problems: [{ file: root, message: "is not a folder that can be read" }] };
  for (const type of types) {
    if (!isContentType(type)) {
      const message = `is not a content type; there are ${contentTypeNames.join(", ")}`;
      problems.push({ file: type, message });
      continue;
    }
    for (const key of await folderNames(join(root, type))) {
      const read = await readItem(root, type, key);
      problems.push(...read.problems);
      if (read.item) items.push(read.item);
    }
  }
  if (items.length === 0 && problems.length === 0) problems.push({ file: root, message: "holds no content" });
  return { items, problems };
}

async function readItem(root: string, type: ContentType, key: string) {
  const folder = `${type}/${key}`;
  const problems: Problem[] = [];
  const names = (await readdir(join(root, folder))).filter((name) => !name.startsWith(".")).sort();
  if (!/^[a-z0-9]+(?:[-.][a-z0-9]+)*$/.test(key) || key.length > 80) {
    problems.push({
      file: folder,
      message: "a key is made of a–z, 0–9 and single hyphens, at most 80 characters",
    });
  }
  const shared = names.includes(sharedFile)
    ? (await parser()).parseFields(
        await readText(root, folder, sharedFile),
        sharedSchema(type),
        `${folder}/${sharedFile}`,
      )
    : { problems: [{ file: folder, message: `has no ${sharedFile}` }] };
  const understood = "fields" in shared ? shared.fields.understood : undefined;
  const pictureName = understood && "file" in understood ? understood.file : undefined;
  const translations: CarriedTranslation[] = [];
  for (const name of names) {
    if (name === sharedFile || name === pictureName || (!understood && !name.endsWith(".md"))) continue;
    const read = await readTranslation(root, type, folder, name);
    if ("translation" in read) translations.push(read.translation);
    else problems.push(...read.problems);
  }
  if (translations.length === 0 && problems.length === 0) {
    problems.push({ file: folder, message: "has no translation (bg.md, en.md …)" });
  }
  if ("problems" in shared) return { problems: [...problems, ...shared.problems], item: null };
  const picture =
    pictureName && names.includes(pictureName)
      ? { file: pictureName, bytes: await readFile(join(root, folder, pictureName)) }
      : undefined;
  if (pictureName && !picture) {
    const message = `there is no ${pictureName} beside it`;
    problems.push({
      file: `${folder}/${sharedFile}`,
      line: shared.fields.lineOf(["file"]),
      field: "file",
      message,
    });
  }
  const item: CarriedItem = {
    id: itemId(type, key),
    type,
    key,
    folder,
    shared: shared.fields,
    translations,
    ...(picture ? { picture } : {}),
  };
  return { problems, item };
}

async function readTranslation(
  root: string,
  type: ContentType,
  folder: string,
  name: string,
): Promise<{ translation: CarriedTranslation } | { problems: Problem[] }> {
  const file = `${folder}/${name}`;
  const language = name.replace(/\.md$/, "");
  if (!name.endsWith(".md") || !isLanguage(language)) {
    return { problems: [{ file, message: "is neither item.yaml nor a translation named by its language" }] };
  }
  const { parseFields, splitFrontMatter } = await parser();
  const parts = splitFrontMatter(await readText(root, folder, name));
  if (!parts)
    return {
      problems: [{ file, line: 1, message: "must begin with front matter between two lines of ---" }],
    };
  const fields = parseFields(parts.yaml, translatedSchema(type), file, 2);
  return "problems" in fields
    ? fields
    : { translation: { language, fields: fields.fields, body: parts.body } };
}

const readText = (root: string, folder: string, name: string) => readFile(join(root, folder, name), "utf8");

async function folderNames(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && !entry.name.startsWith("."))
    .map((entry) => entry.name)
    .sort();
}
