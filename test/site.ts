import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject } from "vitest";
import type { Language } from "../src/core/language.ts";
import { type ContentType, PublicationReader } from "../src/newsroom/index.ts";
import { type Database, openDatabase } from "../src/platform/db/index.ts";
import { startPublic } from "../src/public.ts";
import { readSettings } from "../src/settings.ts";
import { itemAddress } from "../src/site/addresses.ts";

/** The origin the site believes it has; the tests reach it at another. */
export const siteOrigin = "https://iom.example";

/** The real public site over a copy of its own of the mission's content. */
export interface TestSite extends AsyncDisposable {
  /** Where it answers: `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly port: number;
  /** The same database with every right, as the desk has it. */
  readonly database: Database;
  /** The path of a published item in a language; throws when it has none. */
  addressOf(type: ContentType, key: string, language: Language): Promise<string>;
}

export async function openSite(): Promise<TestSite> {
  const { folder, file } = await copyContent();
  const settings = readSettings({
    PORT: "0",
    DESK_PORT: "0",
    DATA_DIR: folder,
    PUBLIC_URL: siteOrigin,
    LOG_LEVEL: "silent",
  });
  const database = openDatabase({ file });
  const running = await startPublic(settings);
  return {
    origin: `http://127.0.0.1:${running.port}`,
    port: running.port,
    database,
    async addressOf(type, key, language) {
      const item = await new PublicationReader(database.query, language).byKey(type, key);
      const address = item && itemAddress(item);
      if (!address) throw new Error(`${type}/${key} has no address in ${language}`);
      return address;
    },
    async [Symbol.asyncDispose]() {
      await running.stop();
      await database.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A data folder whose database holds the mission's content. Whoever asks removes it. */
export async function copyContent(): Promise<{ folder: string; file: string }> {
  const answer = await fetch(inject("contentDesk"));
  const template = await answer.text();
  if (!answer.ok) throw new Error(template);
  const folder = await mkdtemp(join(tmpdir(), "posoka-site-"));
  const file = join(folder, "posoka.db");
  await copyFile(template, file);
  return { folder, file };
}
