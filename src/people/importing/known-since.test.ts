import { expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import { handIn, strangers, writeImport } from "../../../test/imports.ts";
import {
  aBirth,
  aConsent,
  actOf,
  aName,
  aPassport,
  openTestPeople,
  register,
  type TestPeople,
} from "../../../test/people.ts";
import { addRecord, mergePersons, recordConsent } from "../index.ts";
import { readImport } from "./read-imports.ts";
import { beginWriting, Writing } from "./steps/carry-out.ts";

const counsellor = actOf("counsellor");

const head = "Име;Роден;Паспорт";
const karimi = "Mohammad Karimi;12.03.1994;TEST 100";
const mayBeKarimi = { name: [aName("محمد کریمی")], birth: [aBirth("1994", { precision: "year" })] };

const countsOf = async ({ people }: TestPeople, id: string) =>
  (await readImport(people.database.query, people, counsellor, id)).counts;

const doubted = async ({ people }: TestPeople) => {
  const rows = await people.database.query.selectFrom("person_doubt").select(["low_id", "high_id"]).execute();
  return rows.flatMap(({ low_id, high_id }) => [low_id, high_id]);
};

forEachDatabase((_, open) => {
  test("a row whose person's record was completed since the dry run is not written, and is named", async () => {
    await using ground = await openTestPeople(open);
    const { id: known } = await register(ground, {
      name: [aName("Gulalai Wahdat")],
      birth: [aBirth("1961-04-05")],
    });
    const id = await handIn(ground, [head, karimi].join("\n"));
    expect(await countsOf(ground, id)).toEqual({ new: 1 });
    await ground.people.database.change(async (change) => {
      await recordConsent(change, ground.people, counsellor, known, aConsent());
      const add = addRecord.bind(null, change, ground.people, counsellor, known);
      await add("name", aName("Мохамад Карими", { kind: "alias" }));
      await add("birth", aBirth("1994-03-12"));
      await add("document", aPassport({ number: "TEST 100" }));
    });
    await writeImport(ground, id);
    expect(await countsOf(ground, id)).toEqual({ "found-since": 1 });
  });

  test("who was shown beside a row and has been taken out since is doubted no more", async () => {
    await using ground = await openTestPeople(open);
    const { id: gone } = await register(ground, mayBeKarimi);
    const id = await handIn(ground, [head, karimi].join("\n"));
    expect(await countsOf(ground, id)).toEqual({ possible: 1 });
    await ground.people.database.query.deleteFrom("person").where("id", "=", gone).execute();
    await writeImport(ground, id);
    expect([await countsOf(ground, id), await doubted(ground)]).toEqual([{ written: 1 }, []]);
  });

  test("who was shown beside a row and has been merged since is doubted under the record that stayed", async () => {
    await using ground = await openTestPeople(open);
    const { people } = ground;
    const { id: shown } = await register(ground, mayBeKarimi);
    const { id: stays } = await register(ground, {
      name: [aName("Gulalai Wahdat")],
      birth: [aBirth("1961-04-05")],
    });
    const id = await handIn(ground, [head, karimi].join("\n"));
    await people.database.change((change) =>
      mergePersons(change, people, counsellor, { keptId: stays, goneId: shown }, "Един човек."),
    );
    await writeImport(ground, id);
    expect(await countsOf(ground, id)).toEqual({ written: 1 });
    expect(await doubted(ground)).not.toContain(shown);
  });

  test("two who write one import in turns take each other's rows for nobody else's", async () => {
    await using ground = await openTestPeople(open);
    const { people } = ground;
    const id = await handIn(ground, ["Име;Роден", ...Array.from({ length: 350 }, strangers)].join("\n"));
    await people.database.change((change) => beginWriting(change, people, counsellor, id, "take"));
    const { new: fresh = 0, possible = 0 } = await countsOf(ground, id);
    const [one, other] = [new Writing(people, id), new Writing(people, id)];
    const next = (writing: Writing) => people.database.change((change) => writing.next(change, counsellor));
    for (const writing of [one, other, one, other, one, other]) await next(writing);
    expect((await countsOf(ground, id)).written).toBe(fresh + possible);
    expect(await countsOf(ground, id)).not.toHaveProperty("found-since");
  });

  test("somebody registered between two parts is found by the rows of the next", async () => {
    await using ground = await openTestPeople(open);
    const { people } = ground;
    const rows = [...Array.from({ length: 150 }, strangers), "Mohammad Karimi;12.03.1994"];
    const id = await handIn(ground, ["Име;Роден", ...rows].join("\n"));
    await people.database.change((change) => beginWriting(change, people, counsellor, id, "take"));
    const writing = new Writing(people, id);
    const next = () => people.database.change((change) => writing.next(change, counsellor));
    await next();
    await register(ground, { name: [aName("محمد کریمی")], birth: [aBirth("1994-03-12")] });
    await next();
    expect(await countsOf(ground, id)).toMatchObject({ "found-since": 1 });
  });
});
