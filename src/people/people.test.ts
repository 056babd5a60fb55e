import { describe, expect, test } from "vitest";
import { forEachDatabase } from "../../test/databases.ts";
import { aBirth, actOf, aName, openTestPeople, register } from "../../test/people.ts";
import { addRecord, changeRecord, personsFor, readNumber, readPerson, removeRecord } from "./index.ts";

const phone = {
  way: "phone",
  reach: "+359 000 123 456",
  app: null,
  whose: "own",
  who: null,
  safe: "only-text",
  safe_note: null,
  place: null,
  address: null,
} as const;

forEachDatabase((_, open) => {
  describe("a person", () => {
    test("is written down with names in several scripts and read back as they were told", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const { id, number } = await register(test, {
        name: [aName("Измислен Пример"), aName("نمونه ساختگی"), aName("Invented Example")],
        birth: [aBirth("1994-03-17")],
        contact: [phone],
      });
      expect(readNumber(number)).toBe(number);
      const read = await people.database.change((change) =>
        readPerson(change, people, actOf("counsellor"), id),
      );
      expect(read.facts.name.map(({ values }) => [values.full, values.main])).toEqual(
        expect.arrayContaining([
          ["Измислен Пример", true],
          ["نمونه ساختگی", true],
          ["Invented Example", true],
        ]),
      );
      expect(read.facts.contact[0]?.values).toEqual(phone);
      expect(read.facts.birth[0]?.values).toMatchObject({ date: "1994-03-17", main: true, contested: false });
      expect(await test.log()).toEqual([`person.register person:${id}`, `person.read person:${id}`]);
    });

    test("keeps one main name in each script", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const { id } = await register(test, { name: [aName("Invented Example")] });
      await people.database.change((change) =>
        addRecord(change, people, actOf("counsellor"), id, "name", aName("Invnted Exampel", { main: true })),
      );
      await people.database.change((change) =>
        addRecord(change, people, actOf("counsellor"), id, "name", aName("Измислен Пример")),
      );
      const { facts } = await people.database.change((change) =>
        readPerson(change, people, actOf("counsellor"), id),
      );
      const mains = facts.name.filter(({ values }) => values.main).map(({ values }) => values.full);
      expect(mains.toSorted()).toEqual(["Invnted Exampel", "Измислен Пример"]);
    });

    test("is changed by two people without one undoing the other", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const { id } = await register(test, { name: [aName("Invented Example")], contact: [phone] });
      const { facts } = await people.database.change((change) =>
        readPerson(change, people, actOf("counsellor"), id),
      );
      const contact = facts.contact[0];
      if (!contact) throw new Error("no contact");
      const place = { personId: id, id: contact.id };
      const save = (values: Partial<typeof contact.values>, basedOn: number) =>
        people.database.change((change) =>
          changeRecord(change, people, actOf("counsellor"), place, "contact", {
            basedOn,
            values: { ...contact.values, ...values },
          }),
        );
      expect(await save({ app: "viber" }, 1)).toMatchObject({ outcome: "saved", version: 2 });
      expect(await save({ safe: "no" }, 1)).toMatchObject({ outcome: "merged", version: 3 });
      expect(await save({ app: "imo" }, 1)).toMatchObject({ outcome: "conflict" });
      const after = await people.database.change((change) =>
        readPerson(change, people, actOf("counsellor"), id, ["contact"]),
      );
      expect(after.facts.contact[0]?.values).toMatchObject({ app: "viber", safe: "no" });
    });

    test("keeps what was removed in its history, and is no longer found by it", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const { id } = await register(test, { name: [aName("Invented Example")], contact: [phone] });
      const { facts } = await people.database.change((change) =>
        readPerson(change, people, actOf("counsellor"), id),
      );
      const place = { personId: id, id: facts.contact[0]?.id ?? "" };
      const keys = () => people.database.query.selectFrom("person_exact_key").selectAll().execute();
      expect(await keys()).toHaveLength(1);
      await people.database.change((change) =>
        removeRecord(change, people, actOf("counsellor"), place, "contact"),
      );
      expect(await keys()).toEqual([]);
      const history = await people.database.query
        .selectFrom("record_history")
        .select(["record_type", "fields"])
        .execute();
      expect(history).toHaveLength(1);
      expect(history[0]?.fields).not.toContain("123 456");
      expect(history[0]?.fields).toContain("sealed");
    });
  });

  describe("who sees a person", () => {
    test("is the office and the owner; nobody else learns that there is one", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const { id } = await register(test, { name: [aName("Invented Example")] });
      const sees = async (act: ReturnType<typeof actOf>) =>
        (await personsFor(people, act).find(people.database.query, id)) !== undefined;
      expect(await sees(actOf("legal-adviser"))).toBe(true);
      expect(await sees(actOf("operations"))).toBe(true);
      expect(await sees(actOf("counsellor", { offices: ["burgas"], staffId: "other" }))).toBe(false);
      expect(await sees(actOf("counsellor", { offices: [] }))).toBe(true);
      for (const role of [
        "administrator",
        "editor",
        "finance",
        "auditor",
        "data-protection-officer",
      ] as const) {
        expect(await sees(actOf(role)), role).toBe(false);
      }
      const list = personsFor(people, actOf("editor")).visible(people.database.query).select("id").execute();
      expect(await list).toEqual([]);
    });

    test("does not show operations what only counsellors need, and lets nobody write through a glass", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const { id } = await register(test, { name: [aName("Invented Example")] });
      const operations = actOf("operations");
      const { kinds } = await people.database.change((change) => readPerson(change, people, operations, id));
      expect(kinds).not.toContain("status");
      expect(kinds).toContain("document");
      await expect(
        people.database.change((change) => addRecord(change, people, operations, id, "contact", phone)),
      ).rejects.toThrow("not-found");

      const officer = actOf("data-protection-officer", { offices: [] });
      await people.database.query
        .insertInto("staff")
        .values({
          id: "data-protection-officer",
          name: "x",
          email: "x",
          email_index: "x",
          status: "active",
          language: "en",
          created_at: "x",
          created_by: null,
          set_up_by: "x",
          version: 1,
        })
        .execute();
      await people.database.query
        .insertInto("glass_break")
        .values({
          id: "g1",
          staff_id: "data-protection-officer",
          object: `person:${id}`,
          owner_id: null,
          reason: "x",
          broken_at: "x",
          until: "2026-03-01T10:00:00.000Z",
        })
        .execute();
      const read = await people.database.change((change) => readPerson(change, people, officer, id));
      expect(read.kinds).toContain("status");
      const last = await people.database.query
        .selectFrom("audit_line")
        .select(["reason", "role"])
        .orderBy("seq", "desc")
        .executeTakeFirst();
      expect(last).toEqual({ reason: "glass_break:g1", role: "data-protection-officer" });
      await expect(
        people.database.change((change) => addRecord(change, people, officer, id, "contact", phone)),
      ).rejects.toThrow("not-found");
      test.moveClock(3_600_000);
      await expect(
        people.database.change((change) => readPerson(change, people, officer, id)),
      ).rejects.toThrow("not-found");
    });
  });

  describe("what is no fact", () => {
    test("is refused with the field it is in", async () => {
      await using test = await openTestPeople(open);
      const refused = (facts: Parameters<typeof register>[1]) =>
        expect(register(test, facts)).rejects.toMatchObject({ name: "RecordRefused" });
      await refused({ name: [aName("\u0301\u0301\u0301")] });
      await refused({ name: [aName("😀😀")] });
      await refused({ name: [aName("Иван Pетров")] });
      await refused({ birth: [aBirth("1876-01-01")] });
      await refused({ birth: [aBirth("1994")] });
      await refused({ birth: [aBirth(null, { precision: "estimated" })] });
      await refused({ contact: [{ ...phone, reach: "утре" }] });
      await refused({ contact: [{ ...phone, safe: "only-hours" }] });
      const persons = await test.people.database.query.selectFrom("person").select("id").execute();
      expect(persons).toEqual([]);
    });
  });
});
