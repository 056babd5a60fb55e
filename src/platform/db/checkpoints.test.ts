import { statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { setImmediate as afterOthers } from "node:timers/promises";
import { sql } from "kysely";
import { expect, test, vi } from "vitest";
import { checkpointsOf } from "./checkpoints.ts";
import { openDatabase } from "./database.ts";

async function inFolder(work: (file: string) => Promise<void>) {
  const folder = await mkdtemp(join(tmpdir(), "posoka-checkpoints-"));
  try {
    await work(join(folder, "posoka.db"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const grows = (file: string, bytes: number) =>
  vi.waitFor(() => expect(statSync(file).size).toBeGreaterThan(bytes), { timeout: 10_000 });

test("a thread carries over what was committed, while the one who commits goes on", async () => {
  await inFolder(async (file) => {
    const writer = new DatabaseSync(file);
    writer.exec("pragma journal_mode = wal; pragma wal_autocheckpoint = 0; create table t (x text)");
    const checkpoints = checkpointsOf(file, { fewest: 1, most: 3, calm: 60_000 });
    try {
      const before = statSync(file).size;
      const insert = writer.prepare("insert into t values (?)");
      for (let at = 0; at < 2; at += 1) {
        insert.run("x".repeat(100_000));
        checkpoints.committed();
      }
      expect(statSync(file).size).toBe(before);
      insert.run("x".repeat(100_000));
      checkpoints.committed();
      await grows(file, 300_000);
      insert.run("y");
      expect(writer.prepare("select count(*) as n from t").get()).toEqual({ n: 4 });
    } finally {
      await checkpoints.close();
      writer.close();
    }
  });
});

test("the log begins again at its beginning, though somebody commits all the time", async () => {
  await inFolder(async (file) => {
    const writer = new DatabaseSync(file);
    writer.exec("pragma journal_mode = wal; pragma wal_autocheckpoint = 0; create table t (x text)");
    const checkpoints = checkpointsOf(file, { fewest: 1, most: 10, calm: 60_000 });
    try {
      const insert = writer.prepare("insert into t values (?)");
      const log = () => statSync(`${file}-wal`).size;
      // What is written anew over the log's beginning does not make it longer.
      let longest = 0;
      let since = 0;
      let commits = 0;
      for (; since < 50 && commits < 20_000; commits += 1) {
        await checkpoints.beforeChange();
        insert.run("x".repeat(40_000));
        checkpoints.committed();
        await afterOthers();
        since = log() > longest ? 0 : since + 1;
        longest = log();
      }
      expect(since).toBe(50);
    } finally {
      await checkpoints.close();
      writer.close();
    }
  });
});

test("what is carried over waits until nobody commits, and is not left lying then", async () => {
  await inFolder(async (file) => {
    const writer = new DatabaseSync(file);
    writer.exec("pragma journal_mode = wal; pragma wal_autocheckpoint = 0; create table t (x text)");
    const checkpoints = checkpointsOf(file, { fewest: 3, most: 1_000, calm: 20 });
    try {
      const insert = writer.prepare("insert into t values (?)");
      for (let at = 0; at < 200; at += 1) {
        insert.run("x".repeat(10_000));
        checkpoints.committed();
      }
      expect(statSync(file).size).toBeLessThan(100_000);
      await grows(file, 2_000_000);
    } finally {
      await checkpoints.close();
      writer.close();
    }
  });
});

test("the log of an open database does not grow without end, and nothing of it is lost", async () => {
  await inFolder(async (file) => {
    const database = openDatabase({ file });
    await sql`create table t (x text)`.execute(database.query);
    for (let at = 0; at < 400; at += 1) {
      await database.change((change) => sql`insert into t values (${"x".repeat(20_000)})`.execute(change));
    }
    await grows(file, 2_000_000);
    await database.close();
    const read = new DatabaseSync(file, { readOnly: true });
    expect(read.prepare("select count(*) as n, sum(length(x)) as bytes from t").get()).toEqual({
      n: 400,
      bytes: 8_000_000,
    });
    read.close();
  });
});
