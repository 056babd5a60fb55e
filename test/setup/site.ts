import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { importContent } from "../../src/newsroom/index.ts";
import { migrate, openDatabase } from "../../src/platform/db/index.ts";
import { ownContent, ownMap } from "../../src/preparation.ts";
import { loadMap } from "../../src/routes-map/index.ts";
import { migrations } from "../../src/schema.ts";
import { openSetupDesk } from "./desk.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where a test asks for the path of a database that holds the mission's whole content. */
    contentDesk: string;
  }
}

const published = new Date("2026-11-20T09:30:00.000Z");

/** One import of the mission's content for the whole test run, begun when the first test asks for it. */
export default async function offerContent({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "posoka-content-"));
  const file = join(folder, "posoka.db");
  let imported: Promise<void> | undefined;
  const desk = await openSetupDesk(async () => {
    imported ??= importInto(file);
    await imported;
    return file;
  });
  provide("contentDesk", `${desk.origin}/`);
  return async () => {
    desk.close();
    await imported?.catch(() => undefined);
    await rm(folder, { recursive: true, force: true });
  };
}

async function importInto(file: string): Promise<void> {
  const database = openDatabase({ file });
  try {
    await migrate(database, migrations, () => published);
    await importContent(database, ownContent, () => published);
    await loadMap(database, ownMap, () => published);
  } finally {
    await database.close();
  }
}
