import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate, openDatabase } from "../src/platform/db/index.ts";
import { migrations } from "../src/schema.ts";
import { random, signInPublisher } from "./desk/publisher.ts";
import { startDesk } from "./desk/running-desk.ts";
import type { Measure, Part } from "./measure.ts";
import { articles, fillWithArticles } from "./newsroom/articles.ts";
import { measureEditSave } from "./newsroom/edit-save.ts";
import { measureList } from "./newsroom/list.ts";
import { freePort } from "./processes.ts";

/** The desk with 10,000 articles in two languages (docs/bench.md). */
export const newsroom: Part = {
  name: "newsroom",
  async run(wished, say) {
    if (!["list", "save"].some(wished)) return [];
    const dataDir = await mkdtemp(join(tmpdir(), "posoka-bench-desk-"));
    const file = join(dataDir, "posoka.db");
    const measures: Measure[] = [];
    try {
      const port = await freePort();
      const deskUrl = `http://127.0.0.1:${port}`;
      const { keys, cookie } = await prepare(dataDir, file, deskUrl, say);
      const running = await startDesk({ dataDir, port, deskUrl, cookie });
      try {
        if (wished("list")) measures.push(...(await measureList(running, file, say)));
        if (wished("save")) measures.push(...(await measureEditSave(running, keys, say)));
      } finally {
        await running.stop();
      }
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
    return measures;
  },
};

async function prepare(dataDir: string, file: string, deskUrl: string, say: (text: string) => void) {
  const database = openDatabase({ file });
  try {
    await migrate(database, migrations, () => new Date());
    const { act, cookie } = await signInPublisher(database, dataDir, deskUrl);
    say(`writing ${articles} articles in two languages`);
    return { keys: await fillWithArticles(database, act, random), cookie };
  } finally {
    await database.close();
  }
}
