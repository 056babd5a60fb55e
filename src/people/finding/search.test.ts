import { describe, expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import { aBirth, actOf, aName, openTestPeople, register } from "../../../test/people.ts";
import { likelyRecords, searchPersons, toKnownPerson } from "../index.ts";

forEachDatabase((_, open) => {
  describe("looking for a person", () => {
    test("finds them under a spelling of another script and another order of the words", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const { id } = await register(test, { name: [aName("محمد کریمی")], birth: [aBirth("1994-03-12")] });
      await register(test, { name: [aName("Измислен Пример")] });
      for (const text of ["Mohammad Karimi", "Карими Мохамад", "KARIMI MOHAMED", "محمد كريمي"]) {
        const found = await people.database.change((change) =>
          searchPersons(change, people, actOf("counsellor"), { text, birthYear: null, nationality: null }),
        );
        expect(found.map(({ label }) => label.id)).toEqual([id]);
        expect(found[0]?.score).toBeGreaterThan(0.7);
        expect(found[0]?.reasons.length).toBe(2);
      }
    });

    test("finds them though a letter was left out, doubled, swapped or the next key, in short words and across scripts", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const find = async (text: string) => {
        const found = await people.database.change((change) =>
          searchPersons(change, people, actOf("counsellor"), { text, birthYear: null, nationality: null }),
        );
        return found[0]?.label.id;
      };
      const slips = {
        "محمد احمدی": ["Mohamad Ahmdai", "Мохамад Ахмади", "محمد احكدی"],
        "Jiyan Çelik": ["Jiyan Çeik", "Jiyyan Çelil", "Джиян Чеилк"],
        "عبدالرحمان حمدی": ["Абдулрахмнан Хамди", "Abdulrahmna Hamdi"],
        "Бойко Анна": ["Ботко Анна", "Бойко Ана"],
      };
      for (const [name, typed] of Object.entries(slips)) {
        const { id } = await register(test, { name: [aName(name)] });
        for (const text of typed) expect([text, await find(text)]).toEqual([text, id]);
      }
    });

    test("puts the one born in the year that was asked for first", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const older = await register(test, {
        name: [aName("Invented Example")],
        birth: [aBirth("1970-03-12")],
      });
      const younger = await register(test, {
        name: [aName("Invented Example")],
        birth: [aBirth("1999-03-12")],
      });
      for (const [birthYear, id] of [
        [1970, older.id],
        [1998, younger.id],
      ] as const) {
        const found = await people.database.change((change) =>
          searchPersons(change, people, actOf("counsellor"), {
            text: "example invented",
            birthYear,
            nationality: null,
          }),
        );
        expect(found[0]?.label.id).toBe(id);
        expect(found).toHaveLength(2);
      }
    });

    test("finds by the person's own number, and shows nobody whom the reader may not see", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const { id, number } = await register(test, { name: [aName("Invented Example")] });
      const ask = (act: ReturnType<typeof actOf>, text: string) =>
        people.database.change((change) =>
          searchPersons(change, people, act, { text, birthYear: null, nationality: null }),
        );
      expect((await ask(actOf("counsellor"), number)).map(({ label }) => label.id)).toEqual([id]);
      expect(await ask(actOf("counsellor", { staffId: "other", offices: ["burgas"] }), "Invented")).toEqual(
        [],
      );
      await expect(ask(actOf("administrator"), "Invented")).rejects.toThrow();
    });

    test("leaves a line for each person shown and none of what was asked", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const { id } = await register(test, { name: [aName("Invented Example")] });
      await people.database.change((change) =>
        searchPersons(change, people, actOf("counsellor"), {
          text: "invented",
          birthYear: null,
          nationality: null,
        }),
      );
      expect((await test.log()).slice(-1)).toEqual([`person.find person:${id}`]);
      const lines = JSON.stringify(
        await people.database.query.selectFrom("audit_line").selectAll().execute(),
      );
      expect(lines.toLowerCase()).not.toContain("invented");
    });
  });

  describe("before somebody is written down", () => {
    test("the record of the same person is offered, of any office, though the birthday was swapped", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const { id } = await register(test, { name: [aName("حسین رضایی")], birth: [aBirth("1994-03-12")] });
      const known = toKnownPerson(people.vault, {
        name: [aName("Hussein Rezaei")],
        birth: [aBirth("1994-12-03")],
      });
      const [likely] = await people.database.change((change) => likelyRecords(change, people, known));
      expect(likely).toMatchObject({ personId: id, verdict: "same" });
      expect(likely?.evidence.map(({ seen }) => seen)).toContain("birth-swapped");
    });

    test("a name with a slip is asked about, and nobody is the same for being a slip away", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const born = [aBirth("1994-03-12")];
      const { id } = await register(test, { name: [aName("Samir Rezaei")], birth: born });
      for (const name of ["Samir Rezeai", "Samri Rezaei", "Sabir Rezaei"]) {
        const known = toKnownPerson(people.vault, { name: [aName(name)], birth: born });
        const likely = await people.database.change((change) => likelyRecords(change, people, known));
        expect([name, likely.map(({ personId }) => personId)]).toEqual([name, [id]]);
        if (name.startsWith("Sabir")) expect(likely[0]?.verdict).toBe("possible");
      }
    });

    test("a brother is shown as a question, never as the same", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const { id } = await register(test, { name: [aName("Ahmad Rezaei")], birth: [aBirth("1994-03-12")] });
      const known = toKnownPerson(people.vault, {
        name: [aName("Karim Rezaei")],
        birth: [aBirth("1994-03-12")],
      });
      const likely = await people.database.change((change) => likelyRecords(change, people, known));
      expect(likely.map(({ personId, verdict }) => [personId, verdict])).toEqual([[id, "possible"]]);
    });
  });
});
