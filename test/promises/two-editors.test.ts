import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { sql } from "kysely";
import { expect, test } from "vitest";
import {
  formsMigrations,
  openForEditing,
  readConflict,
  readHistory,
  saveVersioned,
  versionedBy,
} from "../../src/platform/forms/index.ts";
import { forEachDatabase, testNow } from "../databases.ts";
import { type Note, noteForm, noteMigration, noteRecord, writeNote } from "./two-editors.ts";
import { anyHistory, play } from "./two-editors-history.ts";

const schema = [...formsMigrations, noteMigration];
const first: Note = { title: "Заглавие", name: "Али", text: "Едно.\n\nДве.\n\nТри." };
const by = (actor: string) => ({ actor, at: testNow() });

forEachDatabase((kind, open) => {
  test("two people's changes to different fields and different paragraphs stand side by side", async () => {
    await using db = await open(schema);
    const record = noteRecord("n");
    const save = (basedOn: number, yours: Partial<Note>, actor: string) =>
      db.database.change((change) => saveVersioned(change, record, { basedOn, yours, ...by(actor) }));
    await save(0, first, "ana");
    await save(1, { ...first, title: "Ново", text: "Едно!\n\nДве.\n\nТри." }, "ana");
    const saved = await save(1, { name: "Алия", text: "Едно.\n\nДве.\n\nТри?" }, "boris");
    expect(saved).toEqual({
      outcome: "merged",
      version: 3,
      fields: { title: "Ново", name: "Алия", text: "Едно!\n\nДве.\n\nТри?" },
    });
    expect(await record.load(db.database.query)).toEqual({
      title: "Ново",
      name: "Алия",
      text: "Едно!\n\nДве.\n\nТри?",
    });
  });

  test("the same field changed by both is asked about, and what was sent is kept", async () => {
    await using db = await open(schema);
    const record = noteRecord("n");
    const save = (basedOn: number, yours: Partial<Note>, actor: string) =>
      db.database.change((change) => saveVersioned(change, record, { basedOn, yours, ...by(actor) }));
    await save(0, first, "ana");
    await save(1, { title: "На Ана" }, "ana");
    const saved = await save(1, { title: "На Борис", name: "Алия" }, "boris");
    expect(saved).toMatchObject({ outcome: "conflict", entry: 3, version: 2 });
    expect((await record.load(db.database.query))?.title).toBe("На Ана");
    expect(await readConflict(db.database.query, record, { entry: 3, version: 2 })).toMatchObject({
      fields: { title: "На Ана", name: "Алия" },
      merged: ["name"],
      conflicts: [{ field: "title", base: "Заглавие", yours: "На Борис", theirs: "На Ана" }],
      actor: "boris",
    });
    expect((await readHistory(db.database.query, record)).at(-1)).toMatchObject({
      outcome: "set-aside",
      fields: { title: "На Борис" },
    });
  });

  test("a text whose every line stands already, in a newer one, is kept in the history too", async () => {
    await using db = await open(schema);
    const record = noteRecord("n");
    const save = (basedOn: number, text: string, actor: string) =>
      db.database.change((change) =>
        saveVersioned(change, record, { basedOn, yours: { text }, ...by(actor) }),
      );
    await db.database.change((change) =>
      saveVersioned(change, record, { basedOn: 0, yours: first, ...by("ana") }),
    );
    await save(1, "Едно!\n\nДве.\n\nТри?", "ana");
    expect(await save(1, "Едно!\n\nДве.\n\nТри.", "boris")).toMatchObject({
      outcome: "merged",
      fields: { ...first, text: "Едно!\n\nДве.\n\nТри?" },
    });
    const history = await readHistory(db.database.query, record);
    expect(history.map(({ actor }) => actor)).toEqual(["ana", "ana", "boris"]);
    expect(JSON.stringify(history.at(-1))).toContain("Едно!\\n\\nДве.\\n\\nТри.");
  });

  test("a merge that comes out as it was sent is still called one", async () => {
    await using db = await open(schema);
    const record = noteRecord("n");
    const save = (basedOn: number, text: string, actor: string) =>
      db.database.change((change) =>
        saveVersioned(change, record, { basedOn, yours: { ...first, text }, ...by(actor) }),
      );
    await save(0, "Едно.\n\nДве.\n\nТри.", "ana");
    await save(1, "Едно.\n\nДве.\n\nТри!", "ana");
    expect(await save(1, "Едно!\n\nДве.\n\nТри!", "boris")).toMatchObject({ outcome: "merged", version: 3 });
  });

  test("fifty people who save at once make versions without gaps and lose nothing", async () => {
    await using db = await open(schema);
    const record = noteRecord("n");
    const save = (at: number) =>
      db.database.change((change) =>
        saveVersioned(change, record, { basedOn: 1, yours: { title: `title ${at}` }, ...by(`s${at}`) }),
      );
    await db.database.change((change) =>
      saveVersioned(change, record, { basedOn: 0, yours: first, ...by("ana") }),
    );
    const outcomes = (await Promise.all(Array.from({ length: 50 }, (_, at) => save(at)))).map(
      ({ outcome }) => outcome,
    );
    expect(outcomes.filter((outcome) => outcome === "saved")).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === "conflict")).toHaveLength(49);
    const titles = new Set((await readHistory(db.database.query, record)).map(({ fields }) => fields.title));
    for (let at = 0; at < 50; at += 1) expect(titles).toContain(`title ${at}`);
  });

  test("a change that kept no versions is noticed and not written over", async () => {
    await using db = await open(schema);
    const record = noteRecord("n");
    await db.database.change((change) => writeNote(change, "n", first));
    const opened = await openForEditing(db.database, record, by("ana"));
    expect(opened).toEqual({ version: 1, fields: first });
    expect(await openForEditing(db.database, record, by("boris"))).toEqual(opened);
    await db.database.change((change) => writeNote(change, "n", { ...first, title: "Внесено" }));
    const saved = await db.database.change((change) =>
      saveVersioned(change, record, { basedOn: 1, yours: { ...first, title: "На Ана" }, ...by("ana") }),
    );
    expect(saved).toMatchObject({ outcome: "conflict", version: 2 });
    expect((await readHistory(db.database.query, record)).map(({ outcome }) => outcome)).toEqual([
      "found",
      "found",
      "set-aside",
    ]);
  });

  test("a version that never was is refused, and so is a record that is gone", async () => {
    await using db = await open(schema);
    const record = noteRecord("n");
    const save = (basedOn: number) =>
      db.database.change((change) => saveVersioned(change, record, { basedOn, yours: first, ...by("ana") }));
    await expect(save(1)).rejects.toMatchObject({ status: 422 });
    await save(0);
    await expect(save(7)).rejects.toMatchObject({ status: 422 });
    await sql`delete from note`.execute(db.database.query);
    await expect(save(1)).rejects.toMatchObject({ status: 404 });
  });

  test("a form that seals a field cannot keep a history without knowing how", () => {
    const { sealing: _none, ...record } = noteRecord("n");
    expect(() => versionedBy<Note>(noteForm, record)).toThrow("name");
  });

  const runs = kind === "sqlite" ? 1_000 : 60;
  test(`${runs} random histories of two people: nothing lost, nothing silently written over`, {
    timeout: 60_000,
  }, async () => {
    await using db = await open(schema);
    await fc.assert(
      fc.asyncProperty(anyHistory, (steps) => play(db.database, randomUUID(), steps)),
      { numRuns: runs },
    );
  });
});
