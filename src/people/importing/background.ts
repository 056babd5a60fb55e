import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { People } from "../people.ts";
import { type ImportRoom, runImport } from "./run-import.ts";
import type { ImportPlace } from "./run-worker.ts";
import { working } from "./states.ts";

/** Goes on with imports while their owners do something else. */
export interface ImportsInBackground {
  /** Sees to it that somebody is at work on an import. Returns at once, or when the work is done. */
  wake(importId: string): Promise<void>;
}

/** Imports are gone on with here and now: whoever wakes one waits for it. */
export const importsHere = (room: ImportRoom): ImportsInBackground => ({
  wake: (importId) => runImport(room, importId),
});

/** Beside this file, under the name it has before and after the build. */
const workerFile = new URL(`./run-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

interface ImportThreads extends ImportsInBackground {
  /** Whether a thread is at work on an import. */
  running(importId: string): boolean;
}

/** Imports run in threads of their own, one for each, with their own handle on the database. */
export function importsInThreads(place: ImportPlace, failed: (error: unknown) => void): ImportThreads {
  const running = new Set<string>();
  return {
    running: (importId) => running.has(importId),
    async wake(importId) {
      if (running.has(importId)) return;
      running.add(importId);
      const worker = new Worker(workerFile, { workerData: { ...place, importId } });
      worker.on("error", failed);
      worker.on("exit", () => running.delete(importId));
      worker.unref();
    },
  };
}

/** What nobody was at work on for so long, in ms, was left by a process that ended. */
const abandonedAfter = 60_000;

/** Takes up what a process that ended left half done. */
export async function wakeAbandoned(
  { database, now }: Pick<People, "database" | "now">,
  { wake }: ImportsInBackground,
): Promise<void> {
  const before = new Date(now().getTime() - abandonedAfter).toISOString();
  const rows = await database.query
    .selectFrom("people_import")
    .select("id")
    .where("state", "in", [...working])
    .where((row) => row.or([row("beat_at", "is", null), row("beat_at", "<", before)]))
    .execute();
  for (const { id } of rows) await wake(id);
}
