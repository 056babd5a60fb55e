import type { Change } from "../../../platform/db/index.ts";
import { Refusal } from "../../../platform/http/index.ts";
import { type Act, note, type People } from "../../people.ts";
import { objectOf, subjectOf } from "../../permission/persons-for.ts";
import { fingerprints } from "../fingerprint.ts";
import { holdImport, importObject, importsFor, setState } from "../imports-for.ts";
import { stateOf } from "./check-rows.ts";

/** So many persons are taken out in one transaction. */
const together = 50;

/** Begins to take a whole import back. Whoever was worked with since stays, and is named. */
export async function beginUndo(
  change: Change,
  people: People,
  act: Act,
  id: string,
  reason: string,
): Promise<void> {
  const row = await importsFor(act).hold(change, id);
  if (row.state === "undoing" || row.state === "undone") return;
  if (row.state !== "done") throw new Refusal("conflict", 409);
  const subject = `import-undo:${id}`;
  const place = { table: "people_import", column: "undo_reason", row: id };
  await change
    .updateTable("people_import")
    .set({ undo_reason: people.vault.seal(subject, place, reason) })
    .where("id", "=", id)
    .execute();
  await setState(change, id, "undoing", { beat_at: null });
  await note(
    change,
    act,
    "person.import",
    { action: "person.import-undo", object: importObject(id) },
    people.now(),
  );
}

/**
 * Takes the next persons out, in the order in which they came; true when there are none left. Their keys are destroyed
 * by `finishUndo` when all is said.
 */
export async function undoNext(change: Change, people: People, act: Act, id: string): Promise<boolean> {
  await holdImport(change, id);
  if ((await stateOf(change, id)) !== "undoing") return true;
  const lines = await change
    .selectFrom("people_import_line")
    .select(["line", "person_id", "fingerprint"])
    .where("import_id", "=", id)
    .where("fate", "=", "written")
    .orderBy("line")
    .limit(together)
    .execute();
  if (lines.length === 0) return true;
  const now = people.now();
  const ids = lines.map(({ person_id }) => person_id ?? "").toSorted();
  // Taken in order, so that nobody changes one of them between the looking and the taking out.
  for (const personId of ids) {
    await change
      .updateTable("person")
      .set((row) => ({ number: row.ref("number") }))
      .where("id", "=", personId)
      .execute();
  }
  const marks = await fingerprints(change, people.database, ids);
  for (const { line, person_id, fingerprint } of lines) {
    const untouched = person_id !== null && marks.get(person_id) === fingerprint;
    await change
      .updateTable("people_import_line")
      .set({ fate: untouched ? "undone" : "changed-since" })
      .where("import_id", "=", id)
      .where("line", "=", line)
      .execute();
    if (!untouched || person_id === null) continue;
    await change.deleteFrom("person").where("id", "=", person_id).execute();
    const noted = {
      action: "person.take-back",
      object: objectOf(person_id),
      fields: [importObject(id)],
    } as const;
    await note(change, act, "person.import", noted, now);
  }
  await setState(change, id, "undoing", { beat_at: now.toISOString() });
  return false;
}

/**
 * Destroys the keys of those who were taken out, so that no backup opens them any more, and only then says that the import
 * is taken back: what a kill in between left undone is done by whoever goes on with it. Again does no harm.
 */
export async function finishUndo(people: People, act: Act, id: string): Promise<void> {
  // As a statement of its own, whoever took them out: what it gives is on disk, so that nobody's key goes before they do.
  const rows = await people.database.statement((query) =>
    query
      .selectFrom("people_import_line")
      .select("person_id")
      .where("import_id", "=", id)
      .where("fate", "=", "undone")
      .execute(),
  );
  people.vault.destroyKeys(rows.map(({ person_id }) => subjectOf(person_id ?? "")));
  await people.database.change(async (change) => {
    await holdImport(change, id);
    if ((await stateOf(change, id)) !== "undoing") return;
    await setState(change, id, "undone", { beat_at: null });
    const noted = { action: "person.import-undone", object: importObject(id) } as const;
    await note(change, act, "person.import", noted, people.now());
  });
}
