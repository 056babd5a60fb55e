import { describe, expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import { fieldsIn } from "../../../test/newsroom-desk.tsx";
import { aBirth, aContact, actOf, aName, aPhone, openTestPeople, register } from "../../../test/people.ts";
import { openPeopleDesk, peopleOrigin } from "../../../test/people-desk.tsx";
import { recordFirstContact } from "../index.ts";

const counsellor = actOf("counsellor");

forEachDatabase((_, open) => {
  describe("registering somebody who called", () => {
    test("who turns out to be known ties the call to the record, and registers nobody", async () => {
      await using ground = await openTestPeople(open);
      const { people } = ground;
      const desk = await openPeopleDesk(ground, counsellor.actor);
      const known = await register(ground, {
        name: [aName("Invented Example")],
        birth: [aBirth("1980-05-06")],
        contact: [aPhone()],
      });
      const { id: contact } = await people.database.change((change) =>
        recordFirstContact(
          change,
          people,
          counsellor,
          aContact({ called: "Invented Exampel", phone: "+359 000 123 456", safe: "yes" }),
        ),
      );
      const asked = await desk.fill(`/people/new?contact=${contact}`, `/people?contact=${contact}`, {
        date: "6.5.1980",
      });
      expect(asked.status).toBe(422);
      const page = await asked.text();
      const tie = `/people/contacts/${contact}/person`;
      // The button stands outside the long form, so that Enter in a field never presses it.
      expect(page).toContain(`form="tie" name="person_number" value="${known.number}"`);
      const answer = await desk.app.request(peopleOrigin + tie, {
        method: "POST",
        headers: {
          origin: peopleOrigin,
          "sec-fetch-site": "same-origin",
          "content-type": "application/x-www-form-urlencoded",
        },
        body: new URLSearchParams({ ...fieldsIn(page, tie), person_number: known.number }).toString(),
      });
      expect(answer.status).toBe(303);
      const row = await people.database.query
        .selectFrom("first_contact")
        .select(["person_id", "closed_how"])
        .where("id", "=", contact)
        .executeTakeFirstOrThrow();
      expect(row).toEqual({ person_id: known.id, closed_how: "registered" });
      const persons = await people.database.query.selectFrom("person").select("id").execute();
      expect(persons).toEqual([{ id: known.id }]);
    });
  });
});
