import { expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import { aBirth, aConsent, actOf, aName, openTestPeople, register } from "../../../test/people.ts";
import { moveOriginal, readCustody, readPerson, recordConsent } from "../index.ts";
import { addDocument, addRecord } from "../registering/write-record.ts";
import type { Custody } from "./move-original.ts";

forEachDatabase((_, open) => {
  test("a document that an embassy hands over is written down by operations, who write nothing else of a person", async () => {
    await using test = await openTestPeople(open);
    const { people } = test;
    const { id } = await register(test, {
      name: [aName("Invented Example")],
      birth: [aBirth("1980-05-06")],
    });
    await people.database.change((change) =>
      recordConsent(change, people, actOf("counsellor"), id, aConsent()),
    );
    const laissezPasser = {
      kind: "laissez-passer",
      number: "TEST 000 002",
      issuer: "IQ",
      authority: null,
      issued: "2026-02-27",
      expires: "2026-08-27",
      seen: "original",
      copy_held: false,
      usable: "yes",
    } as never;
    const operations = actOf("operations");
    const add = (act = operations) =>
      people.database.change((change) => addDocument(change, people, act, id, laissezPasser));
    const documentId = await add();
    const { facts } = await people.database.change((change) => readPerson(change, people, operations, id));
    expect(facts.document).toMatchObject([
      { id: documentId, values: { kind: "laissez-passer", issuer: "IQ" } },
    ]);
    const lines = await people.database.query
      .selectFrom("audit_line")
      .select(["action", "role"])
      .where("action", "=", "person.add-document")
      .execute();
    expect(lines).toEqual([{ action: "person.add-document", role: "operations" }]);
    await expect(add(actOf("reintegration-officer"))).rejects.toThrow("not-found");
    const asFact = people.database.change((change) =>
      addRecord(change, people, operations, id, "document", laissezPasser),
    );
    await expect(asFact).rejects.toThrow("not-found");
  });

  test("an original can be followed from hand to hand, by those who keep papers", async () => {
    await using test = await openTestPeople(open);
    const { people } = test;
    const { id } = await register(test, {
      name: [aName("Invented Example")],
      document: [
        {
          kind: "passport",
          number: "TEST 000 001",
          issuer: "AF",
          authority: null,
          issued: null,
          expires: null,
          seen: "original",
          copy_held: true,
          usable: "yes",
        },
      ],
    });
    const operations = actOf("operations");
    const { facts } = await people.database.change((change) => readPerson(change, people, operations, id));
    const documentId = facts.document[0]?.id ?? "";
    const move = (holder: Custody["holder"], act = operations) =>
      people.database.change((change) =>
        moveOriginal(
          change,
          people,
          act,
          { personId: id, documentId },
          {
            holder,
            moved_on: "2026-03-01" as Custody["moved_on"],
            note: "срещу разписка",
          },
        ),
      );
    await move("mission");
    await move("embassy");
    const lines = await readCustody(people.database.query, people, id);
    expect(lines.map(({ from, holder, note }) => [from, holder, note])).toEqual([
      ["mission", "embassy", "срещу разписка"],
      [null, "mission", "срещу разписка"],
    ]);
    await expect(move("lost", actOf("reintegration-officer"))).rejects.toThrow("not-found");
    const other = { personId: id, documentId: "none" };
    await expect(
      people.database.change((change) =>
        moveOriginal(change, people, operations, other, {
          holder: "lost",
          moved_on: "2026-03-01" as Custody["moved_on"],
          note: null,
        }),
      ),
    ).rejects.toThrow("not-found");
  });
});
