import { describe, expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import { handIn, importRoom, strangers, writeImport } from "../../../test/imports.ts";
import {
  aBirth,
  actOf,
  aHold,
  aName,
  aPassport,
  openTestPeople,
  register,
  type TestPeople,
} from "../../../test/people.ts";
import { placeHold } from "../holds/place-hold.ts";
import { addRecord, readPerson } from "../index.ts";
import { readImport, readLines } from "./read-imports.ts";
import { runImport } from "./run-import.ts";
import type { ImportFate } from "./states.ts";
import { suggestSettings } from "./steps/begin-import.ts";
import { beginWriting, decideLine, Writing } from "./steps/carry-out.ts";
import { sweepImports, throwAway } from "./steps/throw-away.ts";
import { beginUndo } from "./steps/undo-import.ts";
import { readTable } from "./table/read-table.ts";

const counsellor = actOf("counsellor");

const list = [
  "Имена;Дата на раждане;Пол;Гражданство;Език;Телефон;Паспорт",
  "Измислен Пример;17.03.1994;м;Ирак;арабски;+359 000 000 011;TEST 100",
  "Invented Woman;около 1990;ж;Афганистан;дари;;",
  "Безимен;31.02.1994;м;Ирак;арабски;;",
  "Измислен Примєр;17.03.1994;м;Ирак;арабски;;TEST 100",
  "Invented Stranger;00.00.1980;м;Сирия;арабски;;",
].join("\n");

const linesOf = async ({ people }: TestPeople, id: string, ...fates: ImportFate[]) =>
  (await people.database.change((change) => readLines(change, people, counsellor, id, { fates, from: 0 })))
    .lines;

const persons = ({ people }: TestPeople) =>
  people.database.query.selectFrom("person").select("id").orderBy("id").execute();

forEachDatabase((_, open) => {
  describe("a spreadsheet of persons", () => {
    test("is read, shown row by row, and writes nothing until somebody says so", async () => {
      await using ground = await openTestPeople(open);
      await register(ground, { name: [aName("Invented Stranger")], birth: [aBirth("1980-04-05")] });
      const id = await handIn(ground, list);
      expect(await persons(ground)).toHaveLength(1);
      const { state, counts } = await readImport(ground.people.database.query, ground.people, counsellor, id);
      expect([state, counts]).toEqual(["checked", { new: 2, refused: 1, same: 1, possible: 1 }]);
      const [refused] = await linesOf(ground, id, "refused");
      expect(refused?.content?.problems).toEqual([
        { column: "birth", letters: "B", why: "not-a-date", value: "31.02.1994" },
      ]);
      const [double] = await linesOf(ground, id, "same");
      expect(double?.content?.above.map(({ line, verdict }) => [line, verdict])).toEqual([[2, "same"]]);
      const [possible] = await linesOf(ground, id, "possible");
      expect(possible?.content?.onFile).toHaveLength(1);
      const [first, second] = await linesOf(ground, id, "new");
      expect(first?.content?.facts).toMatchObject({
        birth: [{ date: "1994-03-17", precision: "exact", source: "staff" }],
        about: [{ sex: "male" }],
        nationality: [{ country: "IQ", standing: "claimed" }],
        language: [{ language: "ar" }],
        contact: [{ way: "phone", safe: "no" }],
        document: [{ kind: "passport", number: "TEST 100", issuer: "IQ" }],
      });
      expect(second?.content?.facts.birth).toMatchObject([{ date: "1990", precision: "estimated" }]);
    });

    test("is written row by row, what is doubtful into the queue, and its file is gone afterwards", async () => {
      await using ground = await openTestPeople(open);
      const { people } = ground;
      const known = await register(ground, {
        name: [aName("Invented Stranger")],
        birth: [aBirth("1980-04-05")],
      });
      const id = await handIn(ground, list);
      await writeImport(ground, id);
      const { state, counts } = await readImport(people.database.query, people, counsellor, id);
      expect([state, counts]).toEqual(["done", { written: 3, refused: 1, left: 1 }]);
      expect(await persons(ground)).toHaveLength(4);
      expect(await people.database.query.selectFrom("people_import_piece").select("seq").execute()).toEqual(
        [],
      );
      const doubts = await people.database.query.selectFrom("person_doubt").selectAll().execute();
      expect(doubts).toHaveLength(1);
      expect([doubts[0]?.low_id, doubts[0]?.high_id]).toContain(known.id);
      const [line] = await linesOf(ground, id, "written");
      const read = await people.database.change((change) =>
        readPerson(change, people, counsellor, line?.personId ?? ""),
      );
      expect(read.facts.name[0]?.values.full).toBe("Измислен Пример");
      expect((await ground.log()).filter((one) => one.startsWith("person.register"))).toHaveLength(4);
    });

    test("two rows that may be one person are asked about, however far apart they stand", async () => {
      await using ground = await openTestPeople(open);
      const { query } = ground.people.database;
      const [one, other] = ["Zarghuna Nangialai;12.03.1990", "Заргуна Нангялай;1990"];
      const between = Array.from({ length: 100 }, strangers);
      const id = await handIn(ground, ["Име;Роден", one, ...between, other].join("\n"));
      await writeImport(ground, id);
      const written = await query
        .selectFrom("people_import_line")
        .select("person_id")
        .where("line", "in", [2, 103])
        .execute();
      const doubts = await query.selectFrom("person_doubt").select(["low_id", "high_id"]).execute();
      expect(doubts.map(({ low_id, high_id }) => [low_id, high_id])).toContainEqual(
        written.map(({ person_id }) => person_id).toSorted(),
      );
    });

    test("stopped half way goes on where it stood, and writes no row twice", async () => {
      await using ground = await openTestPeople(open);
      const { people } = ground;
      const id = await handIn(ground, ["Име;Роден", ...Array.from({ length: 60 }, strangers)].join("\n"));
      await people.database.change(async (change) => {
        await change
          .updateTable("people_import_line")
          .set({ fate: "new" })
          .where("import_id", "=", id)
          .execute();
        await beginWriting(change, people, counsellor, id, "take");
      });
      const half = people.database.change(async (change) => {
        await new Writing(people, id).next(change, counsellor);
        throw new Error("killed");
      });
      await expect(half).rejects.toThrow("killed");
      expect(await persons(ground)).toHaveLength(0);
      await people.database.change((change) => new Writing(people, id).next(change, counsellor));
      const some = (await persons(ground)).length;
      expect(some).toBeGreaterThan(0);
      await Promise.all([runImport(importRoom(ground), id), runImport(importRoom(ground), id)]);
      const { state, counts } = await readImport(people.database.query, people, counsellor, id);
      expect(state).toBe("done");
      expect((counts.written ?? 0) + (counts["found-since"] ?? 0)).toBe(60);
      expect(await persons(ground)).toHaveLength(counts.written ?? 0);
    });

    test("taken back leaves what was there before, and names whom somebody has worked with since", async () => {
      await using ground = await openTestPeople(open);
      const { people } = ground;
      await register(ground, { name: [aName("Invented Before")], birth: [aBirth("1970-05-06")] });
      const before = await persons(ground);
      const id = await handIn(ground, list);
      await writeImport(ground, id);
      const written = await linesOf(ground, id, "written");
      const touched = written[1]?.personId ?? "";
      await people.database.change((change) =>
        addRecord(change, people, counsellor, touched, "name", aName("Друго Име", { kind: "alias" })),
      );
      await people.database.change((change) => beginUndo(change, people, counsellor, id, "Грешен списък."));
      await runImport(importRoom(ground), id);
      const { state, counts } = await readImport(people.database.query, people, counsellor, id);
      expect([state, counts]).toEqual(["undone", { undone: 2, "changed-since": 1, refused: 1, left: 1 }]);
      expect(await persons(ground)).toEqual(
        [...before, { id: touched }].toSorted((a, b) => (a.id < b.id ? -1 : 1)),
      );
      const [named] = await linesOf(ground, id, "changed-since");
      expect(named?.personId).toBe(touched);
      for (const table of [
        "person_name",
        "person_birth",
        "person_document",
        "person_glance",
        "person_exact_key",
      ] as const) {
        const rows = await people.database.query.selectFrom(table).select("person_id").distinct().execute();
        for (const { person_id } of rows)
          expect([...before.map((one) => one.id), touched]).toContain(person_id);
      }
      const gone = written[0]?.personId ?? "";
      expect(() => people.vault.seal(`person:${gone}`, { table: "a", column: "b", row: "c" }, "d")).toThrow();
    });

    test("taken back leaves whom a hold keeps from being destroyed", async () => {
      await using ground = await openTestPeople(open);
      const { people } = ground;
      const id = await handIn(ground, list);
      await writeImport(ground, id);
      const kept = (await linesOf(ground, id, "written"))[0]?.personId ?? "";
      await people.database.change((change) => placeHold(change, people, counsellor, kept, aHold()));
      await people.database.change((change) => beginUndo(change, people, counsellor, id, "Грешен списък."));
      await runImport(importRoom(ground), id);
      expect(await persons(ground)).toEqual([{ id: kept }]);
    });

    test("a row whose person was registered meanwhile is not written, and is named", async () => {
      await using ground = await openTestPeople(open);
      const { people } = ground;
      const id = await handIn(ground, list);
      await register(ground, {
        name: [aName("Измислен Пример")],
        birth: [aBirth("1994-03-17")],
        document: [aPassport({ number: "TEST 100", issuer: "IQ" })],
      });
      await writeImport(ground, id);
      const { counts } = await readImport(people.database.query, people, counsellor, id);
      expect(counts).toMatchObject({ "found-since": 1, written: 2 });
    });

    test("a row is taken or left as somebody decides, only while nothing is written", async () => {
      await using ground = await openTestPeople(open);
      const { people } = ground;
      const id = await handIn(ground, list);
      const decide = (line: number, choice: "take" | "leave") =>
        people.database.change((change) => decideLine(change, people, counsellor, id, line, choice));
      await decide(2, "leave");
      await decide(5, "take");
      await expect(decide(4, "take")).rejects.toThrow("conflict");
      await writeImport(ground, id);
      expect((await linesOf(ground, id, "left")).map(({ line }) => line)).toEqual([2]);
      expect((await linesOf(ground, id, "written")).map(({ line }) => line)).toEqual([3, 5, 6]);
      await expect(decide(3, "leave")).rejects.toThrow("conflict");
    });

    test("is nobody else's, and the next with the same headings is read the same way", async () => {
      await using ground = await openTestPeople(open);
      const { people } = ground;
      const id = await handIn(ground, list, { source: "passport" });
      const other = actOf("counsellor", { staffId: "other" });
      await expect(readImport(people.database.query, people, other, id)).rejects.toThrow("not-found");
      await expect(readImport(people.database.query, people, actOf("project-manager"), id)).rejects.toThrow(
        "not-found",
      );
      const head = readTable(Buffer.from(list)).rows[0];
      if (!head) throw new Error("no head");
      const next = await people.database.change((change) => suggestSettings(change, people, head));
      expect(next).toMatchObject({ remembered: true, settings: { source: "passport", consented: false } });
    });

    test("thrown away, or left lying, leaves nothing that could be read", async () => {
      await using ground = await openTestPeople(open);
      const { people } = ground;
      const [thrown, left] = [await handIn(ground, list), await handIn(ground, list)];
      await people.database.change((change) => throwAway(change, people, counsellor, thrown));
      ground.moveClock(15 * 24 * 3_600_000);
      await sweepImports(people);
      for (const id of [thrown, left]) {
        expect(await readImport(people.database.query, people, counsellor, id)).toMatchObject({
          state: "dropped",
          fileName: "",
          hasContents: false,
        });
        expect(
          (await linesOf(ground, id, "new", "same", "refused")).every(({ content }) => content === null),
        ).toBe(true);
      }
      expect(await people.database.query.selectFrom("people_import_piece").select("seq").execute()).toEqual(
        [],
      );
      expect(() => people.vault.seal(`import:${left}`, { table: "a", column: "b", row: "c" }, "d")).toThrow();
    });
  });
});
