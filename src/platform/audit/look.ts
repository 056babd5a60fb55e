import { setImmediate as afterOthers } from "node:timers/promises";
import { type Database, endOf, type Query, withEnd } from "../db/index.ts";
import { linesOf, type WaitingLine, writeLines } from "./append.ts";

/**
 * No line, no answer, for what only reads: does the work, each statement as the database stands then, and gives what it
 * read once the lines it appended are saved. Those of all who look at the time are written together, so that readers do
 * not wait for one another's. The work may not write: nothing of it would be taken back.
 */
export async function look<T>(database: Database, work: (query: Query) => Promise<T>): Promise<T> {
  // In a change its lines are the change's.
  if (database.query.isTransaction) return work(database.query);
  let lines: readonly WaitingLine[] = [];
  // A query of its own, by which the lines of this look are known.
  const result = await withEnd(database.query.withTables(), async (query) => {
    const found = await work(query);
    const end = endOf(query);
    if (end) lines = linesOf(end);
    return found;
  });
  if (lines.length > 0) await writerOf(database)(lines);
  return result;
}

type Writer = (lines: readonly WaitingLine[]) => Promise<void>;

const writers = new WeakMap<Database, Writer>();

function writerOf(database: Database): Writer {
  const known = writers.get(database) ?? writingTogether(database);
  writers.set(database, known);
  return known;
}

interface Waiting {
  readonly lines: readonly WaitingLine[];
  saved(): void;
  failed(error: unknown): void;
}

/**
 * The lines of those who come while one transaction is saved wait for the next, all together. On SQLite that next one need
 * not wait until the last is on disk: whoever came a moment too late would wait for the disk twice.
 */
function writingTogether(database: Database): Writer {
  let line: Waiting[] = [];
  let isWriting = false;

  const save = async (together: readonly Waiting[]) => {
    try {
      const lines = together.flatMap((waiting) => waiting.lines);
      await database.statement((query) => writeLines(query, lines));
      for (const { saved } of together) saved();
    } catch (error) {
      for (const { failed } of together) failed(error);
    }
  };

  const write = async () => {
    isWriting = true;
    while (line.length > 0) {
      if (database.kind === "sqlite") await afterOthers();
      const together = line;
      line = [];
      const saving = save(together);
      if (database.kind === "postgres") await saving;
    }
    isWriting = false;
  };

  return (lines) => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    line.push({ lines, saved: resolve, failed: reject });
    if (!isWriting) void write();
    return promise;
  };
}
