import { AsyncResource } from "node:async_hooks";
import { setImmediate as afterOthers } from "node:timers/promises";
import { sql } from "kysely";
import { withEnd } from "./change-end.ts";
import { type Checkpoints, noCheckpoints } from "./checkpoints.ts";
import type { Disk } from "./disk.ts";
import type { Change, Query } from "./query.ts";

/** A transaction takes no more changes in than this, and none when it is as old as that, in ms. */
const mostTogether = 16;
const longestTogether = 20;

/** A change that waits for its turn. */
interface Waiting {
  work(change: Change): Promise<void>;
  /** Its transaction is on disk. */
  done(): void;
  failed(error: unknown): void;
}

/**
 * Changes of a database that writes one at a time: those that wait are written one after the other in one transaction and
 * wait for the disk once, while the next ones are written. Each stands or falls by itself, as a savepoint; none has an
 * answer before the commit is on disk. They come in the order in which they were asked for.
 *
 * A change that takes long keeps waiting those before it in the same transaction, too, not only those behind it.
 */
export function changesTogether(
  query: Query,
  disk: Disk,
  checkpoints: Checkpoints = noCheckpoints,
): <T>(work: (change: Change) => Promise<T>) => Promise<T> {
  const line: Waiting[] = [];
  let isWorking = false;

  const workOff = async () => {
    isWorking = true;
    while (line.length > 0) {
      // Whoever is about to ask for a change asks now.
      await afterOthers();
      await checkpoints.beforeChange();
      await writeTogether(query, disk, line);
      checkpoints.committed();
    }
    isWorking = false;
  };

  return (work) => {
    const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<typeof work>>>();
    let tell: () => void;
    line.push({
      work: AsyncResource.bind(async (change: Change) => {
        const result = await withEnd(change, work);
        tell = () => resolve(result);
      }),
      done: () => tell(),
      failed: reject,
    });
    if (!isWorking) void workOff();
    return promise;
  };
}

/** One transaction: the first in the line, and whoever stands behind it by then. Never throws: each is told itself. */
async function writeTogether(query: Query, disk: Disk, line: Waiting[]): Promise<void> {
  const began = performance.now();
  const written: Waiting[] = [];
  const next = () => {
    const change = line.shift();
    if (change) written.push(change);
    return change;
  };
  const first = next();
  const tellAll = (error: unknown) => {
    for (const { failed } of written) failed(error);
  };
  if (disk.broken) return tellAll(disk.broken);
  try {
    await query.transaction().execute(async (change) => {
      await first?.work(change);
      while (written.length < mostTogether && performance.now() - began < longestTogether) {
        const another = next();
        if (!another) break;
        const error = await workAsSavepoint(change, another);
        if (!error) continue;
        written.pop();
        another.failed(error.cause);
      }
    });
  } catch (error) {
    return tellAll(error);
  }
  void disk.settle().then(() => {
    for (const { done } of written) done();
  }, tellAll);
}

/** Gives what the change failed of, once nothing of it is left; throws when the whole transaction is lost. */
async function workAsSavepoint(change: Change, { work }: Waiting): Promise<{ cause: unknown } | undefined> {
  await sql`savepoint another`.execute(change);
  try {
    await work(change);
    await sql`release another`.execute(change);
    return undefined;
  } catch (cause) {
    await sql`rollback to another`.execute(change);
    await sql`release another`.execute(change);
    return { cause };
  }
}
