import { describe, expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import { aContact, actOf, aName, openTestPeople, register, type TestPeople } from "../../../test/people.ts";
import {
  closeContact,
  type FirstContact,
  readContact,
  readContactBoard,
  recordFirstContact,
  tieContact,
  triageContact,
} from "../index.ts";

const counsellor = actOf("counsellor");

const ring = ({ people }: TestPeople, more: Partial<FirstContact> = {}, act = counsellor) =>
  people.database.change((change) => recordFirstContact(change, people, act, aContact(more)));

const board = ({ people }: TestPeople, act = counsellor) =>
  people.database.change((change) => readContactBoard(change, people, act));

forEachDatabase((_, open) => {
  describe("a first contact", () => {
    test("with a risk waits on top until somebody has looked at it, and is not put away before", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      await ring(test, { called: "Измислен" });
      const { id } = await ring(test, { called: "نمونه", risks: ["violence"] });
      await ring(test, {
        appointment_day: "2026-03-04" as FirstContact["appointment_day"],
        appointment_time: "10:30",
      });
      const first = await board(test);
      expect(first.urgent.map(({ values }) => values.called)).toEqual(["نمونه"]);
      expect(first.waiting.map(({ values }) => values.called)).toEqual(["Измислен"]);
      expect(first.appointments).toHaveLength(1);
      const close = () =>
        people.database.change((change) => closeContact(change, people, counsellor, id, "answered"));
      await expect(close()).rejects.toThrow("conflict");
      await people.database.change((change) =>
        triageContact(change, people, counsellor, id, "Обадихме се, тя е в кризисен център."),
      );
      const later = await board(test);
      expect([later.urgent.length, later.waiting[1]?.triage?.what]).toEqual([
        0,
        "Обадихме се, тя е в кризисен център.",
      ]);
      await close();
      expect((await board(test)).waiting).toHaveLength(1);
    });

    test("of somebody who may smuggle people waits on top, and tells them neither a day nor a place", async () => {
      await using test = await openTestPeople(open);
      const risks = ["smuggler"] as const;
      const day = "2026-03-04" as FirstContact["appointment_day"];
      const phone = "+359 000 123 456";
      await expect(
        ring(test, { risks, phone, safe: "yes", appointment_day: day, appointment_place: "Sofia" }),
      ).rejects.toMatchObject({ problems: { appointment_day: {}, safe: {}, caller: {} } });
      await ring(test, { risks, phone, safe: "no", caller: "other" });
      expect((await board(test)).urgent).toHaveLength(1);
    });

    test("is found together with others from the same phone, however the number is written, and with the person", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const phone = { safe: "yes" } as const;
      const { id } = await ring(test, { ...phone, phone: "+359 000 123 456" });
      const other = await ring(test, { ...phone, phone: "٠٠٠٠ ١٢٣٤٥٦" });
      await ring(test, { ...phone, phone: "+359 000 123 457" });
      const person = await register(test, {
        name: [aName("Invented Example")],
        contact: [
          {
            way: "phone",
            reach: "00359000123456",
            app: null,
            whose: "own",
            who: null,
            safe: "yes",
            safe_note: null,
            place: null,
            address: null,
          },
        ],
      });
      const read = await people.database.change((change) => readContact(change, people, counsellor, id));
      expect(read.samePhone.map((contact) => contact.id)).toEqual([other.id]);
      expect(read.personIds).toEqual([person.id]);
      await people.database.change((change) => tieContact(change, people, counsellor, id, person.id));
      const tied = await people.database.change((change) => readContact(change, people, counsellor, id));
      expect(tied.contact).toMatchObject({ personId: person.id, closed: { how: "registered" } });
    });

    test("belongs to its office; others find nothing", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const { id } = await ring(test);
      const far = actOf("counsellor", { staffId: "far", offices: ["burgas"] });
      expect((await board(test, far)).waiting).toEqual([]);
      for (const act of [far, actOf("operations"), actOf("administrator")]) {
        await expect(
          people.database.change((change) => readContact(change, people, act, id)),
        ).rejects.toThrow("not-found");
      }
    });

    test("says what does not fit", async () => {
      await using test = await openTestPeople(open);
      for (const [more, field] of [
        [{ called: "😀" }, "called"],
        [{ phone: "+359 000 123 456" }, "safe"],
        [{ appointment_time: "25:00", appointment_day: "2026-03-04" as never }, "appointment_time"],
        [{ appointment_time: "10:00" }, "appointment_day"],
      ] as const) {
        await expect(ring(test, more)).rejects.toMatchObject({ problems: { [field]: {} } });
      }
    });
  });
});
