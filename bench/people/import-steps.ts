import { beginCheck, beginImport, suggestSettings } from "../../src/people/importing/steps/begin-import.ts";
import { beginWriting, Writing } from "../../src/people/importing/steps/carry-out.ts";
import { DryRun } from "../../src/people/importing/steps/check-rows.ts";
import { readTable } from "../../src/people/importing/table/read-table.ts";
import type { Change } from "../../src/platform/db/index.ts";
import { type BenchRegistry, benchAct } from "./registry.ts";

export type Step = "dry run" | "writing";

/**
 * Brings a table in as `run-import.ts` does, step by step, and tells after each how many rows have been gone through.
 * Gives how many persons were written: of rows that are surely somebody known none is.
 */
export async function runImportBy(
  { people }: BenchRegistry,
  csv: string,
  told: (step: Step, rows: number) => void,
): Promise<number> {
  const { database } = people;
  const bytes = Buffer.from(csv, "utf8");
  const table = readTable(bytes);
  const [head, ...rows] = table.rows;
  if (!head) throw new Error("the table is empty");
  const id = await database.change((change) =>
    beginImport(
      change,
      people,
      benchAct,
      { name: "bench.csv", bytes, office: "sofia" },
      // The desk keeps the first rows to show them (`table/table-worker.ts`).
      { table: { ...table, rows: table.rows.slice(0, 60) }, filledRows: table.rows.length },
    ),
  );
  const { settings: suggested } = await database.change((change) => suggestSettings(change, people, head));
  const settings = { ...suggested, consented: true };
  await database.change((change) => beginCheck(change, people, benchAct, id, head, settings));
  const go = async (step: Step, next: (change: Change) => Promise<boolean>, count: () => Promise<number>) => {
    told(step, 0);
    while (!(await database.change(next))) told(step, await count());
  };
  const lines = async (...fates: ("written" | "found-since")[]) => {
    let counted = database.query
      .selectFrom("people_import_line")
      .select((line) => line.fn.countAll().as("count"))
      .where("import_id", "=", id);
    if (fates.length > 0) counted = counted.where("fate", "in", fates);
    return Number((await counted.executeTakeFirstOrThrow()).count);
  };
  const run = new DryRun(people, id, settings, rows);
  await go(
    "dry run",
    (change) => run.next(change, benchAct),
    () => lines(),
  );
  await database.change((change) => beginWriting(change, people, benchAct, id, "take"));
  const writing = new Writing(people, id);
  await go(
    "writing",
    (change) => writing.next(change, benchAct),
    () => lines("written", "found-since"),
  );
  return lines("written");
}
