import type { Actor } from "../../access/index.ts";
import type { Query } from "../../platform/db/index.ts";
import { FileRefused } from "../../platform/spreadsheets/index.ts";
import type { Act, People } from "../people.ts";
import { holdImport, openColumn, setState, settingsOf } from "./imports-for.ts";
import { readImportFile } from "./kept-file.ts";
import { working } from "./states.ts";
import { Writing } from "./steps/carry-out.ts";
import { DryRun, stateOf } from "./steps/check-rows.ts";
import { finishUndo, undoNext } from "./steps/undo-import.ts";
import { readTable } from "./table/read-table.ts";

/** What the work in the background needs beside the registry. */
export interface ImportRoom {
  readonly people: People;
  /** The colleague as they are now; undefined when they may not work any more: then the import stands still. */
  actorById(query: Query, staffId: string): Promise<Actor | undefined>;
}

/** Lets others at the desk get on between two transactions. */
const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));

/**
 * Goes on with an import until it waits for a human or is done: the dry run, the writing, or the taking back. May be
 * begun again after a kill, and twice at once: every step takes the import and what it did is one transaction.
 */
export async function runImport(room: ImportRoom, id: string): Promise<void> {
  const { people } = room;
  for (;;) {
    const row = await people.database.query
      .selectFrom("people_import")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirst();
    if (!row || !working.has(row.state)) return;
    const actor = await room.actorById(people.database.query, row.begun_by);
    if (!actor) return;
    const act: Act = { actor };
    if (row.state === "checking") await check(people, act, row);
    else if (row.state === "writing") {
      const writing = new Writing(people, id);
      await untilDone(people, (change) => writing.next(change, act));
    } else {
      await untilDone(people, (change) => undoNext(change, people, act, id));
      await finishUndo(people, act, id);
    }
    const after = await people.database.query
      .selectFrom("people_import")
      .select("state")
      .where("id", "=", id)
      .executeTakeFirst();
    if (after?.state === row.state) return;
  }
}

type Step = Parameters<People["database"]["change"]>[0];

async function untilDone(
  people: People,
  step: (change: Parameters<Step>[0]) => Promise<boolean>,
): Promise<void> {
  while (!(await people.database.change(step))) await breathe();
}

async function check(
  people: People,
  act: Act,
  row: { id: string; sheet: string | null; head_row: number | null; settings: string | null },
): Promise<void> {
  const settings = settingsOf(row);
  if (!settings) return;
  try {
    const bytes = await readImportFile(people.database.query, people, row.id);
    const sheet = openColumn(people.vault, row.id, "sheet", row.sheet);
    const table = readTable(bytes, sheet === "" ? undefined : sheet);
    const rows = table.rows.filter(({ number }) => number > (row.head_row ?? 0));
    const run = new DryRun(people, row.id, settings, rows);
    await untilDone(people, (change) => run.next(change, act));
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    const trouble = error.problem.why;
    await people.database.change(async (change) => {
      await holdImport(change, row.id);
      if ((await stateOf(change, row.id)) !== "checking") return;
      await change.updateTable("people_import").set({ trouble }).where("id", "=", row.id).execute();
      await setState(change, row.id, "columns", { beat_at: null });
    });
  }
}
