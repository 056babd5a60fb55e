import type { Change } from "../../../platform/db/index.ts";
import { Refusal } from "../../../platform/http/index.ts";
import { type Act, note, type People } from "../../people.ts";
import { holdImport, importObject, importSubject, importsFor, setState } from "../imports-for.ts";
import { dropImportFile } from "../kept-file.ts";
import { stateOf } from "./check-rows.ts";

/** How long what was not taken stays to be put right, in ms: two weeks. */
const keptFor = 14 * 24 * 60 * 60 * 1_000;

/** Throws away what was handed in and not written. Who was made of which row stays, so that it can be taken back. */
export async function throwAway(change: Change, people: People, act: Act, id: string): Promise<void> {
  const row = await importsFor(act).hold(change, id);
  if (row.state === "writing" || row.state === "undoing") throw new Refusal("conflict", 409);
  await forget(change, id);
  if (row.state === "columns" || row.state === "checking" || row.state === "checked") {
    await setState(change, id, "dropped", { done_at: people.now().toISOString() });
  }
  await note(
    change,
    act,
    "person.import",
    { action: "person.import-drop", object: importObject(id) },
    people.now(),
  );
}

async function forget(change: Change, id: string): Promise<void> {
  await dropImportFile(change, id);
  await change.updateTable("people_import_line").set({ content: null }).where("import_id", "=", id).execute();
  await change
    .updateTable("people_import")
    .set({ file_name: null, sheet: null, look: null })
    .where("id", "=", id)
    .execute();
}

/** Throws away what was left lying: contents that nobody took up in two weeks, and the keys of all that is gone. */
export async function sweepImports(people: People): Promise<void> {
  const before = new Date(people.now().getTime() - keptFor).toISOString();
  const old = await people.database.query
    .selectFrom("people_import")
    .select("id")
    .where("begun_at", "<", before)
    .where("file_name", "is not", null)
    .where("state", "not in", ["writing", "undoing"])
    .execute();
  for (const { id } of old) await people.database.change((change) => forgetUnlessAtWork(change, id));
  // As a statement of its own, whoever threw it away: what it gives is on disk, so that no key goes before the word of it.
  const gone = await people.database.statement((query) =>
    query.selectFrom("people_import").select("id").where("file_name", "is", null).execute(),
  );
  people.vault.destroyKeys(gone.map(({ id }) => importSubject(id)));
}

/** Its owner may have taken it up since it was found lying. */
async function forgetUnlessAtWork(change: Change, id: string): Promise<void> {
  await holdImport(change, id);
  const state = await stateOf(change, id);
  if (state === "writing" || state === "undoing") return;
  await forget(change, id);
  if (state !== "done" && state !== "undone") await setState(change, id, "dropped");
}
