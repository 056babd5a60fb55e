import { type FileHandle, open } from "node:fs/promises";

/** Where what was committed is made to stay. */
export interface Disk {
  /** What made the disk untrustworthy, once it has: nothing more may be written then. */
  readonly broken: Error | null;
  /** Waits, without keeping this thread from answering, until all that was committed before stands a power cut. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

/** What is in memory only, or waits at the commit itself. */
export const noDisk: Disk = { broken: null, settle: async () => {}, close: async () => {} };

/**
 * The disk under SQLite's write-ahead log. With `synchronous = normal` a commit writes its pages there and does not wait;
 * it stands a power cut as soon as the file is synced, which is all that `synchronous = full` does besides. Those who come
 * while a sync is under way wait for the next one, together.
 */
export const diskUnder = (databaseFile: string): Disk => syncing(openLog(`${databaseFile}-wal`));

/** A log that is there for as long as the database is open. */
function openLog(path: string): Pick<FileHandle, "datasync" | "close"> {
  let opened: Promise<FileHandle> | undefined;
  const handle = () => (opened ??= open(path, "r+"));
  return {
    datasync: async () => (await handle()).datasync(),
    close: async () => (await opened)?.close(),
  };
}

export function syncing(log: Pick<FileHandle, "datasync" | "close">): Disk {
  let broken: Error | null = null;
  let last: Promise<void> = Promise.resolve();
  const settled = together(async () => {
    if (broken) throw broken;
    try {
      await log.datasync();
    } catch (cause) {
      // The system forgets what it failed to write: asked again, it would say that all is well.
      broken = new Error("The disk did not take what was written. Look at it, then start anew.", { cause });
      throw broken;
    }
  });
  return {
    get broken() {
      return broken;
    },
    settle() {
      const waited = settled();
      last = waited;
      return waited;
    },
    async close() {
      await last.catch(() => {});
      await log.close();
    },
  };
}

/**
 * The same work for everybody who asks while it is idle; those who come while it is under way wait for the next time,
 * together, because what they ask for may have come too late for this one. Where it fails they fail with it: another try
 * would not say of what was lost meanwhile.
 */
export function together(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const begin = (): Promise<void> => {
    next = null;
    running = work().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (!running) return begin();
    next ??= running.then(begin, (error) => {
      next = null;
      throw error;
    });
    return next;
  };
}
