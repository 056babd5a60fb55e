import { describe, expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import {
  aBirth,
  aConsent,
  actOf,
  aName,
  maySharePurpose,
  openTestPeople,
  register,
  type TestPeople,
} from "../../../test/people.ts";
import { addRecord, type ConsentAnswer, recordConsent, withdrawConsent } from "../index.ts";

const counsellor = actOf("counsellor");
const adult = { name: [aName("Invented Example")], birth: [aBirth("1980-05-06")] };

const consent = ({ people }: TestPeople, id: string, more: Partial<ConsentAnswer> = {}) =>
  people.database.change((change) => recordConsent(change, people, counsellor, id, aConsent(more)));

const withdraw = ({ people }: TestPeople, id: string) =>
  people.database.change((change) => withdrawConsent(change, people, counsellor, id, "embassy"));

forEachDatabase((_, open) => {
  describe("a consent", () => {
    test("holds from the moment it is written down until the moment it is taken back", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const { id } = await register(test, adult);
      const mayShare = (at = people.now()) => maySharePurpose(people.database.query, id, "embassy", at);
      const before = people.now();
      test.moveClock(1_000);
      expect(await mayShare()).toBe(false);
      await consent(test, id, { purpose: "embassy" });
      expect([await mayShare(), await mayShare(before)]).toEqual([true, false]);
      expect(await maySharePurpose(people.database.query, id, "medical", people.now())).toBe(false);
      test.moveClock(60_000);
      expect(await withdraw(test, id)).toBe(true);
      expect(await mayShare()).toBe(false);
      expect(await mayShare(new Date(people.now().getTime() - 1))).toBe(true);
    });

    test("taken back twice, also at once, is taken back once", async () => {
      await using test = await openTestPeople(open);
      const { id } = await register(test, adult);
      await consent(test, id, { purpose: "embassy" });
      const taken = await Promise.all([withdraw(test, id), withdraw(test, id)]);
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await withdraw(test, id)).toBe(false);
      expect((await test.log()).filter((line) => line.startsWith("consent.withdrawn"))).toHaveLength(1);
    });

    test("is not revived by an older paper", async () => {
      await using test = await openTestPeople(open);
      const { id } = await register(test, adult);
      await consent(test, id, { purpose: "embassy" });
      await withdraw(test, id);
      const older = consent(test, id, {
        purpose: "embassy",
        given_on: "2026-02-20" as ConsentAnswer["given_on"],
      });
      await expect(older).rejects.toMatchObject({ problems: { given_on: {} } });
    });

    test("by thumb or by word wants somebody who was there; of a child, the child and a representative", async () => {
      await using test = await openTestPeople(open);
      const { id } = await register(test, adult);
      for (const form of ["thumb", "oral"] as const) {
        await expect(consent(test, id, { form })).rejects.toMatchObject({ problems: { witness: {} } });
      }
      const child = await register(test, { birth: [aBirth("2012", { precision: "year" })] });
      await expect(consent(test, child.id)).rejects.toMatchObject({
        problems: { representative: {}, child_agrees: {} },
      });
      await consent(test, child.id, { representative: "Измислен Представител", child_agrees: true });
    });

    test("to casework comes before what only casework needs", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const { id } = await register(test, adult);
      const work = { kind: "lnch", value: "9900990099" } as const;
      const add = () =>
        people.database.change((change) => addRecord(change, people, counsellor, id, "identifier", work));
      await expect(add()).rejects.toMatchObject({ name: "ConsentMissing" });
      await consent(test, id, { decision: "refused" });
      await expect(add()).rejects.toMatchObject({ name: "ConsentMissing" });
      await consent(test, id);
      await add();
    });
  });
});
