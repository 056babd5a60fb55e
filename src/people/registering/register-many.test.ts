import { describe, expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import { aBirth, actOf, aName, aPassport, openTestPeople, register } from "../../../test/people.ts";
import {
  checkMany,
  Newcomers,
  newPersonId,
  type PersonFacts,
  readPerson,
  registerMany,
  searchPersons,
} from "../index.ts";

const somebody: PersonFacts = { name: [aName("محمد کریمی")], birth: [aBirth("1994-03-12")] };
const theSameInLatin: PersonFacts = { name: [aName("Mohammad Karimi")], birth: [aBirth("1994-03-12")] };
const somebodyElse: PersonFacts = { name: [aName("Олена Вигадана")], birth: [aBirth("2001-07-30")] };
const counsellor = actOf("counsellor");

forEachDatabase((_, open) => {
  describe("many at once", () => {
    test("are compared with those on file and with those before them", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const { id } = await register(test, somebody);
      const checked = await people.database.change((change) =>
        checkMany(change, people, [somebodyElse, theSameInLatin, somebody, { ...somebodyElse }]),
      );
      expect(checked.map(({ onFile }) => onFile.map(({ personId }) => personId))).toEqual([
        [],
        [id],
        [id],
        [],
      ]);
      expect(checked.map(({ above }) => above.map(({ at, verdict }) => [at, verdict]))).toEqual([
        [],
        [],
        [[1, "same"]],
        [[0, "same"]],
      ]);
    });

    test("are compared with those of earlier calls where the same newcomers are handed over", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const newcomers = new Newcomers();
      const check = (facts: PersonFacts) =>
        people.database.change((change) => checkMany(change, people, [facts], newcomers));
      await check(somebodyElse);
      await check(somebody);
      const [second] = await check(theSameInLatin);
      expect(second?.above.map(({ at }) => at)).toEqual([1]);
      expect(newcomers.size).toBe(3);
    });

    test("are written down as one by one: found, read, each with its line in the log", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const facts: PersonFacts = { ...somebody, document: [aPassport({ number: "TEST 000 042" })] };
      const [one, other] = await people.database.change((change) =>
        registerMany(change, people, counsellor, [
          { office: "sofia", facts },
          { office: "sofia", facts: somebodyElse, ownerId: "o" },
        ]),
      );
      expect(await test.log()).toEqual([
        `person.register person:${one?.id}`,
        `person.register person:${other?.id}`,
      ]);
      const read = await people.database.change((change) =>
        readPerson(change, people, counsellor, one?.id ?? ""),
      );
      expect(read.facts.name.map(({ values }) => values)).toEqual([aName("محمد کریمی", { main: true })]);
      expect(read.facts.document.map(({ values }) => values.number)).toEqual(["TEST 000 042"]);
      for (const text of ["Мохамад Карими", "test-000042", one?.number ?? ""]) {
        const found = await people.database.change((change) =>
          searchPersons(change, people, counsellor, { text, birthYear: null, nationality: null }),
        );
        expect(found.map(({ label }) => label.id)).toEqual([one?.id]);
      }
    });

    test("are put into the queue with those they may be", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const known = await register(test, somebody);
      const [first, second] = [newPersonId(people), newPersonId(people)];
      await people.database.change((change) =>
        registerMany(change, people, counsellor, [
          { office: "sofia", facts: theSameInLatin, id: first },
          {
            office: "sofia",
            facts: theSameInLatin,
            id: second,
            doubts: [
              { personId: known.id, bits: 12.4, verdict: "possible" },
              { personId: first, bits: 25, verdict: "same" },
            ],
          },
        ]),
      );
      const queue = await people.database.query
        .selectFrom("person_doubt")
        .select(["low_id", "high_id", "bits", "verdict"])
        .orderBy("bits")
        .execute();
      const pair = (one: string, other: string) => ({
        low_id: [one, other].toSorted()[0],
        high_id: [one, other].toSorted()[1],
      });
      expect(queue).toEqual([
        { ...pair(second, known.id), bits: 12, verdict: "possible" },
        { ...pair(second, first), bits: 25, verdict: "same" },
      ]);
    });

    test("are all refused where one breaks a rule, and none by who may not write", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const wrong: PersonFacts = { name: [aName("12345")] };
      const both = (act = counsellor) =>
        people.database.change((change) =>
          registerMany(change, people, act, [
            { office: "sofia", facts: somebody },
            { office: "sofia", facts: wrong },
          ]),
        );
      await expect(both()).rejects.toThrow("breaks a rule");
      await expect(both(actOf("administrator"))).rejects.toThrow();
      await expect(both(actOf("counsellor", { offices: ["burgas"] }))).rejects.toThrow();
      expect(await people.database.query.selectFrom("person").selectAll().execute()).toEqual([]);
      expect(await people.database.query.selectFrom("drawn_number").selectAll().execute()).toEqual([]);
    });
  });
});
