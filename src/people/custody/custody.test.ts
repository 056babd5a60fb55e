import { expect, test } from "vitest";
import { forEachDatabase } from "../../../test/databases.ts";
import { actOf, aName, openTestPeople, register } from "../../../test/people.ts";
import { moveOriginal, readCustody, readPerson } from "../index.ts";
import type { Custody } from "./move-original.ts";

forEachDatabase((_, open) => {
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
