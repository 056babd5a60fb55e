import { describe, expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import {
  aBirth,
  aConsent,
  actOf,
  aName,
  openTestPeople,
  register,
  type TestPeople,
} from "../../../test/people.ts";
import {
  addRecord,
  changeRecord,
  countUnfiled,
  recordConsent,
  refileNames,
  removeRecord,
  searchPersons,
} from "../index.ts";

const counsellor = actOf("counsellor");

async function found({ people }: TestPeople, text: string): Promise<string[]> {
  const persons = await people.database.change((change) =>
    searchPersons(change, people, counsellor, { text, birthYear: null, nationality: null }),
  );
  return persons.map(({ label }) => label.id);
}

async function filedTables({ people: { database } }: TestPeople) {
  const [glances, names, keys] = await Promise.all([
    database.query
      .selectFrom("person_glance")
      .select(["no", "person_id", "rules", "told"])
      .orderBy("no")
      .execute(),
    database.query.selectFrom("person_name_key").selectAll().orderBy("sound").orderBy("no").execute(),
    database.query.selectFrom("name_sound_key").selectAll().orderBy("key").orderBy("sound").execute(),
  ]);
  return { glances, names, keys };
}

forEachDatabase((_, open) => {
  describe("what a person is found by", () => {
    test("follows their names as they are added, changed and taken out", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const { id } = await register(test, {
        name: [aName("Измислен Първанов")],
        birth: [aBirth("1990-05-06")],
      });
      await people.database.change((change) => recordConsent(change, people, counsellor, id, aConsent()));
      const added = await people.database.change((change) =>
        addRecord(change, people, counsellor, id, "name", aName("Zulfiqar Nowhere")),
      );
      expect(await found(test, "Зульфикар Nowhere")).toEqual([id]);
      await people.database.change((change) =>
        changeRecord(change, people, counsellor, { personId: id, id: added }, "name", {
          basedOn: 1,
          values: aName("Batbayar Nowhere"),
        }),
      );
      expect(await found(test, "Zulfiqar")).toEqual([]);
      expect(await found(test, "Батбаяр")).toEqual([id]);
      await people.database.change((change) =>
        removeRecord(change, people, counsellor, { personId: id, id: added }, "name"),
      );
      expect(await found(test, "Batbayar")).toEqual([]);
      expect(await found(test, "Parvanov Izmislen")).toEqual([id]);
    });

    test("is gone with the person", async () => {
      await using test = await openTestPeople(open);
      const { id } = await register(test, { name: [aName("Invented Example")] });
      await test.people.database.change((change) =>
        change.deleteFrom("person").where("id", "=", id).execute(),
      );
      const left = await filedTables(test);
      expect([left.glances, left.names]).toEqual([[], []]);
      // What is left of the words tells of nobody, and the next filing takes it out.
      expect(left.keys).not.toEqual([]);
      await refileNames(test.people, () => {});
      expect((await filedTables(test)).keys).toEqual([]);
    });

    test("a word of two, and two words of one", async () => {
      await using test = await openTestPeople(open);
      const apart = await register(test, { name: [aName("Ali Reza Nowhereian")] });
      const inOne = await register(test, { name: [aName("Gholamreza Inventedian")] });
      expect(await found(test, "Alireza Nowhereian")).toEqual([apart.id]);
      expect(await found(test, "Alireza")).toEqual([apart.id]);
      expect(await found(test, "Gholam Reza Inventedian")).toEqual([inOne.id]);
    });

    test("one slip of the finger in somebody's only word hides nobody", async () => {
      await using test = await openTestPeople(open);
      const { id } = await register(test, { name: [aName("Zulfiqar")] });
      await register(test, { name: [aName("Measured Otherwise")] });
      for (const slip of ["Zulfiqat", "Zulfiar", "Zulifqar"])
        expect([slip, await found(test, slip)]).toEqual([slip, [id]]);
    });
  });

  describe("filing anew", () => {
    test("makes what was there before, by the present rules, and once only", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      for (const [at, name] of ["محمد کریمی", "Invented Example", "Олена Вигадана"].entries()) {
        await register(test, { name: [aName(name)], birth: at === 0 ? [] : [aBirth(`19${70 + at}-05-06`)] });
      }
      const before = await filedTables(test);
      expect(before.names.map(({ year }) => year)).toEqual(expect.arrayContaining([0, 1971, 1972]));
      expect(await countUnfiled(people.database.query)).toBe(0);
      await people.database.change(async (change) => {
        await change.deleteFrom("person_name_key").execute();
        await change.deleteFrom("name_sound_key").execute();
        await change.updateTable("person_glance").set({ rules: 1, told: "[]" }).execute();
      });
      expect(await countUnfiled(people.database.query)).toBe(3);
      expect(await found(test, "Invented")).toEqual([]);
      const told: number[] = [];
      expect(await refileNames(people, (done) => told.push(done))).toBe(3);
      expect(told).toEqual([3]);
      expect(await filedTables(test)).toEqual(before);
      expect(await found(test, "Mohammad Karimi")).toHaveLength(1);
      expect(await countUnfiled(people.database.query)).toBe(0);
      const lines = await test.log();
      expect(lines.filter((line) => line.startsWith("names.refile"))).toEqual([
        "names.refile registry:names",
      ]);
      expect(await refileNames(people, () => {})).toBe(0);
      expect(await test.log()).toEqual(lines);
    });

    test("passes over the erased, and takes out what was filed of them", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const [gone, stays] = [
        await register(test, { name: [aName("Invented Example")] }),
        await register(test, { name: [aName("Измислен Пример")] }),
      ];
      (people.vault as { destroyKey?: (subject: string) => void }).destroyKey?.(`person:${gone.id}`);
      await people.database.change((change) =>
        change.updateTable("person_glance").set({ rules: 1 }).execute(),
      );
      expect(await refileNames(people, () => {})).toBe(1);
      const { glances } = await filedTables(test);
      expect(glances.map(({ person_id }) => person_id)).toEqual([stays.id]);
    });
  });
});
