import { AsyncLocalStorage } from "node:async_hooks";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { Kysely, sql } from "kysely";
import { expect, test, vi } from "vitest";
import { changesTogether } from "./changes-together.ts";
import type { Change } from "./database.ts";
import { noDisk, syncing } from "./disk.ts";
import { nodeSqliteDialect } from "./sqlite-dialect.ts";
import type { Tables } from "./tables.ts";

/** A shelf of numbers, no number twice, and how often it was put on disk. */
function openShelf(disk = noDisk) {
  const file = new DatabaseSync(":memory:");
  file.exec("create table shelf (number integer primary key check (number < 900))");
  const counted = { commits: 0 };
  const query = new Kysely<Tables>({
    dialect: nodeSqliteDialect(file),
    log: ({ query }) => {
      if (query.sql === "commit") counted.commits += 1;
    },
  });
  const change = changesTogether(query, disk);
  const put = (work: Change, number: number) => sql`insert into shelf values (${number})`.execute(work);
  const onShelf = async () =>
    (await sql<{ number: number }>`select number from shelf order by number`.execute(query)).rows.map(
      ({ number }) => number,
    );
  return { counted, change, put, onShelf, close: () => query.destroy() };
}

test("changes that wait together are put on disk together, each whole or not at all", async () => {
  const history = fc.array(
    fc.record({
      numbers: fc.array(fc.oneof(fc.integer({ min: 0, max: 60 }), fc.constant(999)), { maxLength: 4 }),
      changesItsMind: fc.boolean(),
      pause: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 40 },
  );
  await fc.assert(
    fc.asyncProperty(history, async (changes) => {
      const shelf = openShelf();
      const outcomes = await Promise.allSettled(
        changes.map(({ numbers, changesItsMind, pause }, at) =>
          shelf.change(async (work) => {
            for (const number of numbers) {
              await shelf.put(work, number);
              for (let turn = 0; turn < pause; turn++) await new Promise(setImmediate);
            }
            if (changesItsMind) throw new Error("thought better of it");
            return at;
          }),
        ),
      );
      // In the order in which they were asked for, each alone.
      const expected = new Set<number>();
      for (const [at, { numbers, changesItsMind }] of changes.entries()) {
        const fits = numbers.every(
          (number, place) => number < 900 && !expected.has(number) && numbers.indexOf(number) === place,
        );
        const { status, ...outcome } = outcomes[at] as PromiseSettledResult<number>;
        expect(status).toBe(fits && !changesItsMind ? "fulfilled" : "rejected");
        if (!fits || changesItsMind) continue;
        expect(outcome).toEqual({ value: at });
        for (const number of numbers) expected.add(number);
      }
      expect(await shelf.onShelf()).toEqual([...expected].sort((a, b) => a - b));
      await shelf.close();
    }),
    { numRuns: 60 },
  );
});

test("eight that come at once wait for the disk once or twice", async () => {
  const shelf = openShelf();
  await Promise.all(Array.from({ length: 8 }, (_, at) => shelf.change((work) => shelf.put(work, at))));
  expect(await shelf.onShelf()).toHaveLength(8);
  expect(shelf.counted.commits).toBeGreaterThan(0);
  expect(shelf.counted.commits).toBeLessThanOrEqual(2);
  await shelf.close();
});

test("nobody has an answer before the commit, and all hear of one that fails", async () => {
  const shelf = openShelf();
  const told: string[] = [];
  const undo = shelf.change(async (work) => {
    await shelf.put(work, 1);
  });
  // Ends the transaction under everybody's feet, as a full disk does.
  const fatal = shelf.change((work) => sql`rollback`.execute(work));
  await Promise.allSettled([
    undo.then(
      () => told.push("written"),
      () => told.push("lost"),
    ),
    fatal.catch(() => told.push("fatal")),
  ]);
  expect(told.sort()).toEqual(["fatal", "lost"]);
  expect(await shelf.onShelf()).toEqual([]);
  await shelf.change((work) => shelf.put(work, 2));
  expect(await shelf.onShelf()).toEqual([2]);
  await shelf.close();
});

test("each is done where it was asked for, not where the first one was", async () => {
  const shelf = openShelf();
  const who = new AsyncLocalStorage<string>();
  const ask = (name: string) => who.run(name, () => shelf.change(async () => who.getStore()));
  expect(await Promise.all(["Вера", "Мерсия", "Орхан"].map(ask))).toEqual(["Вера", "Мерсия", "Орхан"]);
  await shelf.close();
});

test("an answer waits for the disk, the next change does not, and those who wait meanwhile wait for one sync together", async () => {
  const syncs: PromiseWithResolvers<void>[] = [];
  const log = {
    datasync: () => {
      const sync = Promise.withResolvers<void>();
      syncs.push(sync);
      return sync.promise;
    },
    close: async () => {},
  };
  const shelf = openShelf(syncing(log));
  const told: number[] = [];
  const put = async (number: number) => {
    await shelf.change((work) => shelf.put(work, number));
    told.push(number);
  };
  const begun = [put(1)];
  await vi.waitFor(() => expect(syncs).toHaveLength(1), 10_000);
  begun.push(put(2));
  await vi.waitFor(async () => expect(await shelf.onShelf()).toEqual([1, 2]), 10_000);
  begun.push(put(3));
  await vi.waitFor(async () => expect(await shelf.onShelf()).toEqual([1, 2, 3]), 10_000);
  expect(syncs, "one is under way").toHaveLength(1);
  expect(told).toEqual([]);
  syncs[0]?.resolve();
  await vi.waitFor(() => expect(syncs).toHaveLength(2), 10_000);
  expect(told, "what was written after a sync began waits for the next").toEqual([1]);
  syncs[1]?.resolve();
  await Promise.all(begun);
  expect([told.toSorted(), syncs.length]).toEqual([[1, 2, 3], 2]);
  await shelf.close();
});

test("a disk that does not take what was written fails whoever waits, and nothing is written on it any more", async () => {
  const log = { datasync: () => Promise.reject(new Error("EIO")), close: async () => {} };
  const shelf = openShelf(syncing(log));
  await expect(shelf.change((work) => shelf.put(work, 1))).rejects.toThrow(/did not take/);
  await expect(shelf.change((work) => shelf.put(work, 2))).rejects.toThrow(/did not take/);
  expect(await shelf.onShelf()).not.toContain(2);
  await shelf.close();
});
