import { expect, test } from "vitest";
import { runImport } from "../../src/people/importing/run-import.ts";
import { sweepImports, throwAway } from "../../src/people/importing/steps/throw-away.ts";
import { beginUndo, undoNext } from "../../src/people/importing/steps/undo-import.ts";
import { forEachDatabase } from "../databases.ts";
import { handIn, importRoom, writeImport } from "../imports.ts";
import { actOf, openTestPeople } from "../people.ts";
import { afterTheCut, cutWithTheKeys, openToBeCut, untilTheCut } from "../power-cut.ts";

const counsellor = actOf("counsellor");
const list = "Име;Роден\nИзмислен Пример;17.3.1994\nInvented Woman;1990\n";

forEachDatabase((kind) => {
  test("the key of an import goes once the disk says that it was thrown away, whoever did that", async () => {
    const database = await openToBeCut(kind);
    await using ground = await openTestPeople(async () => database);
    const { people } = ground;
    const id = await handIn(ground, list);
    await database.hasty.change((change) => throwAway(change, people, counsellor, id));
    const cutting = cutWithTheKeys(people, database);
    await untilTheCut(sweepImports(cutting));
    expect([...cutting.went]).toEqual([`import:${id}`]);
    const later = await afterTheCut(people, database);
    const found = await later.database.query
      .selectFrom("people_import")
      .select(["state", "file_name"])
      .execute();
    expect(found).toEqual([{ state: "dropped", file_name: null }]);
    await sweepImports(later);
  });

  test("the keys of those whom an import had brought go once the disk says that they were taken out, and before it says that all is done", async () => {
    const database = await openToBeCut(kind);
    await using ground = await openTestPeople(async () => database);
    const { people } = ground;
    const id = await handIn(ground, list);
    await writeImport(ground, id);
    const persons = await people.database.query.selectFrom("person").select("id").orderBy("id").execute();
    await people.database.change((change) => beginUndo(change, people, counsellor, id, "Грешен списък."));
    await database.hasty.change((change) => undoNext(change, people, counsellor, id));
    const cutting = cutWithTheKeys(people, database);
    await untilTheCut(runImport(importRoom({ ...ground, people: cutting }), id));
    expect([...cutting.went].toSorted()).toEqual(persons.map((person) => `person:${person.id}`));
    const later = await afterTheCut(people, database);
    const { query } = later.database;
    expect(await query.selectFrom("person").select("id").execute()).toEqual([]);
    const state = () => query.selectFrom("people_import").select("state").execute();
    expect(await state()).toEqual([{ state: "undoing" }]);
    await runImport(importRoom({ ...ground, people: later }), id);
    expect(await state()).toEqual([{ state: "undone" }]);
    const last = await query
      .selectFrom("audit_line")
      .select("action")
      .orderBy("seq", "desc")
      .limit(1)
      .execute();
    expect(last).toEqual([{ action: "person.import-undone" }]);
  });

  test("keys that a kill kept from going are destroyed at the next start", async () => {
    await using ground = await openTestPeople(async () => openToBeCut(kind));
    const { people } = ground;
    const id = await handIn(ground, list);
    await writeImport(ground, id);
    const [person] = await people.database.query.selectFrom("person").select("id").execute();
    await people.database.change((change) => beginUndo(change, people, counsellor, id, "Грешен списък."));
    const destroyKeys = () => {
      throw new Error("killed");
    };
    const killed = { ...people, vault: { ...people.vault, destroyKeys } };
    await expect(runImport(importRoom({ ...ground, people: killed }), id)).rejects.toThrow("killed");
    expect(people.vault.isDestroyed(`person:${person?.id}`)).toBe(false);
    await runImport(importRoom(ground), id);
    expect(people.vault.isDestroyed(`person:${person?.id}`)).toBe(true);
  });
});
