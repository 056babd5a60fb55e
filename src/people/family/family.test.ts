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
  formGroup,
  joinGroup,
  leaveGroup,
  readGroup,
  readRelations,
  recordConsent,
  relate,
  strikeRelation,
} from "../index.ts";
import type { RelationKind } from "./family-forms.ts";

const counsellor = actOf("counsellor");

async function somebody(test: TestPeople, name: string) {
  const made = await register(test, { name: [aName(name)], birth: [aBirth("1980-05-06")] });
  await test.people.database.change((change) =>
    recordConsent(change, test.people, counsellor, made.id, aConsent()),
  );
  return made;
}

const say = ({ people }: TestPeople, id: string, kind: RelationKind, other: { number: string }) =>
  people.database.change((change) =>
    relate(change, people, counsellor, id, {
      other_number: other.number,
      kind,
      evidence: "statement",
      custody: null,
      valid_from: null,
      valid_until: null,
      note: "Акт № 12",
    }),
  );

forEachDatabase((_, open) => {
  describe("a relationship", () => {
    test("is seen from both sides, each with its own word for the other", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const [mother, child] = [
        await somebody(test, "Invented Mother"),
        await somebody(test, "Invented Child"),
      ];
      await say(test, child.id, "child", mother);
      const from = (id: string) => readRelations(people.database.query, people, counsellor, id);
      expect(await from(mother.id)).toMatchObject([
        { otherId: child.id, kind: "parent", otherIs: "child", note: "Акт № 12" },
      ]);
      expect(await from(child.id)).toMatchObject([{ otherId: mother.id, kind: "child" }]);
      await expect(say(test, mother.id, "parent", child)).rejects.toMatchObject({ problems: { kind: {} } });
      const [line] = await from(child.id);
      await people.database.change((change) =>
        strikeRelation(change, people, counsellor, mother.id, line?.id ?? ""),
      );
      expect(await from(mother.id)).toEqual([]);
    });

    test("makes nobody their own ancestor, however long the way round", async () => {
      await using test = await openTestPeople(open);
      const [a, b, c] = [await somebody(test, "A"), await somebody(test, "B"), await somebody(test, "C")];
      await say(test, a.id, "parent", b);
      await say(test, b.id, "parent", c);
      for (const attempt of [() => say(test, c.id, "parent", a), () => say(test, a.id, "child", c)]) {
        await expect(attempt()).rejects.toMatchObject({
          problems: { kind: { text: "problem.relation-circle" } },
        });
      }
      await expect(say(test, a.id, "spouse", a)).rejects.toMatchObject({
        problems: { other_number: { text: "problem.same-person" } },
      });
    });

    test("closes no circle from two sides at once", async () => {
      await using test = await openTestPeople(open);
      const [a, b] = [await somebody(test, "A"), await somebody(test, "B")];
      const both = await Promise.allSettled([say(test, a.id, "parent", b), say(test, b.id, "parent", a)]);
      expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    });

    test("with a person of another office does not show that person", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const far = actOf("counsellor", { staffId: "far", offices: ["burgas"] });
      const here = await somebody(test, "Here");
      const { number } = await people.database.change(async (change) => {
        const { registerPerson } = await import("../index.ts");
        return registerPerson(change, people, far, { office: "burgas", facts: { name: [aName("Far")] } });
      });
      await expect(say(test, here.id, "sibling", { number })).rejects.toMatchObject({
        problems: { other_number: { text: "problem.no-such-number" } },
      });
      await expect(say(test, here.id, "sibling", { number: "1234" })).rejects.toMatchObject({
        problems: { other_number: { text: "problem.no-such-number" } },
      });
    });
  });

  test("a travelling group is formed, joined and left; nobody is in two", async () => {
    await using test = await openTestPeople(open);
    const { people } = test;
    const [a, b, c] = [await somebody(test, "A"), await somebody(test, "B"), await somebody(test, "C")];
    await people.database.change((change) =>
      formGroup(change, people, counsellor, [
        { personId: a.id, part: "principal" },
        { personId: b.id, part: "spouse" },
      ]),
    );
    const join = (id: string) =>
      people.database.change((change) =>
        joinGroup(change, people, counsellor, a.id, { personId: id, part: "child" }),
      );
    await join(c.id);
    await expect(join(c.id)).rejects.toMatchObject({ problems: { member_number: {} } });
    await people.database.change((change) => leaveGroup(change, people, counsellor, b.id));
    const group = await readGroup(people.database.query, people, counsellor, a.id);
    expect(group.map(({ personId, part }) => [personId, part])).toEqual([
      [a.id, "principal"],
      [c.id, "child"],
    ]);
    await join(b.id);
  });
});
