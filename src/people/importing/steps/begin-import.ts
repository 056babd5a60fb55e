import { newId } from "../../../access/index.ts";
import { missionDay } from "../../../core/day.ts";
import type { Change, Query } from "../../../platform/db/index.ts";
import { notFound, Refusal } from "../../../platform/http/index.ts";
import { type Act, demand, note, type People } from "../../people.ts";
import { findHead, guessColumns, headingsOf } from "../headings.ts";
import { importObject, importSubject, importsFor, openColumn, sealColumn, setState } from "../imports-for.ts";
import { keepImportFile } from "../kept-file.ts";
import { columnsFrom, type ImportSettings } from "../settings.ts";
import type { Table, TableRow } from "../table/table.ts";
import type { TableAnswer } from "../table/table-worker.ts";

type Looked = Extract<TableAnswer, { readonly table: unknown }>;

export interface HandedIn {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** One of the actor's own offices; null: only whoever brings them in sees the persons. */
  readonly office: string | null;
}

/** Takes a spreadsheet in, sealed. Nothing of it is in the registry yet. Gives the import's id. */
export async function beginImport(
  change: Change,
  people: People,
  act: Act,
  { name, bytes, office }: HandedIn,
  looked: Looked,
): Promise<string> {
  const right = demand(act.actor, "person.import");
  if (office !== null && !act.actor.offices.includes(office)) throw notFound();
  const id = newId(people.random);
  people.vault.makeKeys([importSubject(id)]);
  const at = people.now();
  await change
    .insertInto("people_import")
    .values({
      id,
      state: "columns",
      office,
      begun_at: at.toISOString(),
      begun_by: act.actor.staffId,
      file_name: sealColumn(people.vault, id, "file_name", name),
      sheet: sealColumn(people.vault, id, "sheet", looked.table.sheet),
      look: sealColumn(people.vault, id, "look", JSON.stringify(looked.table)),
      head_row: findHead(looked.table.rows)?.number ?? null,
      filled_rows: looked.filledRows,
      settings: null,
      undo_reason: null,
      beat_at: null,
      done_at: null,
      trouble: null,
    })
    .execute();
  await keepImportFile(change, people, id, bytes);
  await note(change, act, right, { action: "person.import-begin", object: importObject(id) }, at);
  return id;
}

/** Reads another sheet, or takes another row for the headings. */
export async function chooseTable(
  change: Change,
  people: People,
  act: Act,
  id: string,
  { table, filledRows }: Looked,
  headRow: number | null,
): Promise<void> {
  const row = await importsFor(act).hold(change, id);
  if (row.state !== "columns") throw new Refusal("conflict", 409);
  await change
    .updateTable("people_import")
    .set({
      sheet: sealColumn(people.vault, id, "sheet", table.sheet),
      look: sealColumn(people.vault, id, "look", JSON.stringify(table)),
      head_row: headRow ?? findHead(table.rows)?.number ?? null,
      filled_rows: filledRows,
    })
    .where("id", "=", id)
    .execute();
}

/** The table as it was looked into: its sheets and first rows; null once it was thrown away. */
export const lookedInto = (
  { vault }: Pick<People, "vault">,
  row: { readonly id: string; readonly look: string | null },
): Table | null =>
  row.look === null ? null : (JSON.parse(openColumn(vault, row.id, "look", row.look)) as Table);

/** What stands for a set of headings; tells nothing of them. */
const signatureOf = ({ vault }: Pick<People, "vault">, headings: readonly string[]): string =>
  vault.blindIndex("people-import.headings", JSON.stringify(headings));

/** How a table is to be read: as the last one with the same headings was, or as its headings and cells suggest. */
export async function suggestSettings(
  query: Query,
  people: People,
  head: TableRow,
): Promise<{ readonly settings: ImportSettings; readonly remembered: boolean }> {
  const headings = headingsOf(head);
  const today = missionDay(people.now());
  const kept = await query
    .selectFrom("people_import_columns")
    .select("settings")
    .where("signature", "=", signatureOf(people, headings))
    .executeTakeFirst();
  if (kept) {
    const settings = JSON.parse(kept.settings) as ImportSettings;
    // Consent and the day are of each list anew.
    return { settings: { ...settings, asOf: today, consented: false }, remembered: true };
  }
  const guessed = guessColumns(headings);
  const columns = columnsFrom(Object.entries(guessed) as [string, number][], headings.length);
  const plain = {
    order: "day-first",
    source: "staff",
    language: null,
    asOf: today,
    consented: false,
  } as const;
  return { settings: { ...plain, columns }, remembered: false };
}

/** Says how the table is read, remembers it for the next one, and begins the dry run. */
export async function beginCheck(
  change: Change,
  people: People,
  act: Act,
  id: string,
  head: TableRow,
  settings: ImportSettings,
): Promise<void> {
  const row = await importsFor(act).hold(change, id);
  if (row.state !== "columns" && row.state !== "checked") throw new Refusal("conflict", 409);
  const at = people.now();
  const text = JSON.stringify(settings);
  await change.deleteFrom("people_import_line").where("import_id", "=", id).execute();
  await change
    .updateTable("people_import")
    .set({ settings: text, head_row: head.number, trouble: null })
    .where("id", "=", id)
    .execute();
  await setState(change, id, "checking", { beat_at: null });
  const kept = { settings: text, kept_at: at.toISOString(), kept_by: act.actor.staffId };
  await change
    .insertInto("people_import_columns")
    .values({ signature: signatureOf(people, headingsOf(head)), ...kept })
    .onConflict((known) => known.column("signature").doUpdateSet(kept))
    .execute();
  await note(change, act, "person.import", { action: "person.import-check", object: importObject(id) }, at);
}
