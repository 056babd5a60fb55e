import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** Lays files out as a content folder that goes away with the test. */
export async function contentFolder(files: Files = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "posoka-content-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return folder;
}

/** Every file below a folder by its path, byte for byte. */
export async function filesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files
    .sort()
    .map(async (file) => [file.slice(folder.length + 1), (await readFile(file)).toString("latin1")]);
  return Object.fromEntries(await Promise.all(read));
}

/** A news item in one language or more: its files, by path. */
export function newsFiles(
  key: string,
  { shared = "", ...texts }: Partial<Record<"shared" | "bg" | "en" | "ar", string>>,
): Record<string, string> {
  const files: Record<string, string> = { [`news/${key}/item.yaml`]: `date: "2015-10-19"\n${shared}` };
  for (const [language, text] of Object.entries(texts)) files[`news/${key}/${language}.md`] = text;
  return files;
}

/** A translation's file: front matter with title and summary, more fields if given, and a text. */
export const textFile = (title: string, more = "", body = "Text."): string =>
  `---\ntitle: ${JSON.stringify(title)}\nsummary: ${JSON.stringify(`About: ${title}`)}\n${more}---\n${body}\n`;
