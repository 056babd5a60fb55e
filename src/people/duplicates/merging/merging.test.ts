import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { forEachDatabase, openTestDatabase } from "../../../../test/databases.ts";
import {
  aBirth,
  aConsent,
  actOf,
  aName,
  aPassport,
  maySharePurpose,
  openTestPeople,
  register,
  type TestPeople,
} from "../../../../test/people.ts";
import {
  addRecord,
  confirmMerge,
  likelyRecordsOf,
  mergePersons,
  readMerges,
  readPerson,
  recordConsent,
  relate,
  searchPersons,
  tellApart,
  unmergePersons,
  withdrawConsent,
} from "../../index.ts";

const act = actOf("counsellor");
const other = actOf("counsellor", { staffId: "colleague" });

const merge = ({ people }: TestPeople, keptId: string, goneId: string, by = act) =>
  people.database.change((change) => mergePersons(change, people, by, { keptId, goneId }, "one passport"));

const undo = ({ people }: TestPeople, mergeId: string) =>
  people.database.change((change) => unmergePersons(change, people, act, mergeId, "seen together"));

const namesOf = async ({ people }: TestPeople, id: string) => {
  const { facts } = await people.database.change((change) => readPerson(change, people, act, id, ["name"]));
  return facts.name.map(({ values }) => values.full).toSorted();
};

const addName = ({ people }: TestPeople, id: string, full: string) =>
  people.database.change((change) => addRecord(change, people, act, id, "name", aName(full)));

const mergesOf = async ({ people }: TestPeople, ids: readonly string[]) =>
  readMerges(people.database.query, people, ids);

const find = async ({ people }: TestPeople, text: string) => {
  const found = await people.database.change((change) =>
    searchPersons(change, people, act, { text, birthYear: null, nationality: null }),
  );
  return found.map(({ label }) => label.id);
};

const two = async (test: TestPeople) => {
  const kept = await register(test, { name: [aName("Invented Example")], birth: [aBirth("1990-05-06")] });
  const gone = await register(test, { name: [aName("Измислен Пример")], birth: [aBirth("1991-05-06")] });
  return { kept: kept.id, gone: gone.id, goneNumber: gone.number };
};

forEachDatabase((_, open) => {
  describe("merging two records", () => {
    test("shows the facts of both under either number, and finds the one person by all of them", async () => {
      await using test = await openTestPeople(open);
      const { kept, gone, goneNumber } = await two(test);
      await addName(test, gone, "Plainly Fictional");
      expect(await merge(test, kept, gone)).toBe("merged");
      const both = ["Invented Example", "Plainly Fictional", "Измислен Пример"];
      expect(await namesOf(test, kept)).toEqual(both);
      expect(await namesOf(test, gone)).toEqual(both);
      expect(await find(test, "fictional plainly")).toEqual([kept]);
      expect(await find(test, "Invented Example")).toEqual([kept]);
      expect(await find(test, goneNumber)).toEqual([kept]);
      expect((await test.log()).filter((line) => line.startsWith("person.merge"))).toEqual([
        `person.merge person:${kept}`,
      ]);
    });

    test("is taken back into two persons, each with what was written to their record before and since", async () => {
      await using test = await openTestPeople(open);
      const { kept, gone } = await two(test);
      await merge(test, kept, gone);
      await addName(test, kept, "Later Keptname");
      await addName(test, gone, "Later Gonename");
      const [made] = await mergesOf(test, [kept, gone]);
      await undo(test, made?.id ?? "");
      expect(await namesOf(test, kept)).toEqual(["Invented Example", "Later Keptname"]);
      expect(await namesOf(test, gone)).toEqual(["Later Gonename", "Измислен Пример"]);
      expect(await find(test, "Later Gonename")).toEqual([gone]);
      await expect(undo(test, made?.id ?? "")).rejects.toThrow();
    });

    test("lets whoever works with either record see the person, and nobody else", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const { kept, gone } = await two(test);
      await people.database.query
        .updateTable("person")
        .set({ office: "burgas" })
        .where("id", "=", gone)
        .execute();
      await merge(test, kept, gone);
      const read = (office: string) =>
        people.database.change((change) =>
          readPerson(change, people, actOf("counsellor", { staffId: office, offices: [office] }), kept),
        );
      expect((await read("burgas")).facts.name).toHaveLength(2);
      await expect(read("varna")).rejects.toThrow();
      const [made] = await mergesOf(test, [kept, gone]);
      await undo(test, made?.id ?? "");
      await expect(read("burgas")).rejects.toThrow();
    });

    test("a consent taken back is taken back for both records, also after they are two again", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const { kept, gone } = await two(test);
      const yes = aConsent({ purpose: "embassy" });
      await people.database.change((change) => recordConsent(change, people, act, gone, yes));
      await merge(test, kept, gone);
      const may = (id: string) => maySharePurpose(people.database.query, id, "embassy", people.now());
      expect(await may(kept)).toBe(true);
      test.moveClock(1000);
      await people.database.change((change) => withdrawConsent(change, people, act, kept, "embassy"));
      expect(await may(kept)).toBe(false);
      const [made] = await mergesOf(test, [kept, gone]);
      await undo(test, made?.id ?? "");
      expect([await may(kept), await may(gone)]).toEqual([false, false]);
    });

    test("waits for a second person where the two look like twins", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const birth = [aBirth("1990-05-06")];
      const one = await register(test, { name: [aName("Hamid Inventedson")], birth });
      const twin = await register(test, { name: [aName("Rashid Inventedson")], birth });
      expect(await merge(test, one.id, twin.id)).toBe("waiting");
      expect(await namesOf(test, one.id)).toEqual(["Hamid Inventedson"]);
      const [waiting] = await mergesOf(test, [one.id, twin.id]);
      const agree = (by = act) =>
        people.database.change((change) => confirmMerge(change, people, by, waiting?.id ?? ""));
      await expect(agree()).rejects.toThrow();
      await expect(merge(test, one.id, twin.id, other)).rejects.toThrow();
      await agree(other);
      expect(await namesOf(test, one.id)).toEqual(["Hamid Inventedson", "Rashid Inventedson"]);
      await expect(agree(other)).rejects.toThrow();
    });
  });

  describe("what cannot be merged", () => {
    test("a person with themselves, two already merged, and two that are relatives", async () => {
      await using test = await openTestPeople(open);
      const { people } = test;
      const { kept, gone } = await two(test);
      const third = await register(test, { name: [aName("Third Example")] });
      await expect(merge(test, kept, kept)).rejects.toThrow();
      await merge(test, kept, gone);
      await expect(merge(test, gone, kept)).rejects.toThrow();
      await merge(test, third.id, kept);
      await expect(merge(test, gone, third.id)).rejects.toThrow();

      const fourth = await register(test, { name: [aName("Fourth Example")], birth: [aBirth("1980-02-03")] });
      await people.database.change((change) => recordConsent(change, people, act, fourth.id, aConsent()));
      await people.database.change((change) =>
        relate(change, people, act, fourth.id, {
          other_number: third.number,
          kind: "sibling",
          evidence: "statement",
          custody: null,
          valid_from: null,
          valid_until: null,
          note: null,
        }),
      );
      await expect(merge(test, fourth.id, third.id)).rejects.toThrow();
    });

    test("a pair by two people at once: one merges, the other is told", async () => {
      await using test = await openTestPeople(open);
      const { kept, gone } = await two(test);
      const outcomes = await Promise.allSettled([merge(test, kept, gone), merge(test, gone, kept, other)]);
      expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      const rows = await test.people.database.query
        .selectFrom("person")
        .select("merged_into")
        .where("merged_into", "is not", null)
        .execute();
      expect(rows).toHaveLength(1);
    });

    test("somebody of another office", async () => {
      await using test = await openTestPeople(open);
      const { kept, gone } = await two(test);
      const stranger = actOf("counsellor", { staffId: "stranger", offices: ["varna"] });
      await expect(merge(test, kept, gone, stranger)).rejects.toThrow();
    });
  });

  test("what a human told apart the machine does not bring up again", async () => {
    await using test = await openTestPeople(open);
    const { people } = test;
    const birth = [aBirth("1990-05-06")];
    const one = await register(test, { name: [aName("Invented Example")], birth, document: [aPassport()] });
    const same = await register(test, { name: [aName("Invented Example")], birth, document: [aPassport()] });
    const likely = () => people.database.change((change) => likelyRecordsOf(change, people, one.id));
    expect((await likely()).map(({ personId, verdict }) => [personId, verdict])).toEqual([[same.id, "same"]]);
    await people.database.change((change) =>
      tellApart(change, people, act, same.id, one.id, "seen together"),
    );
    expect(await likely()).toEqual([]);
  });
});

// SQLite alone: the rule is in the program, and the databases were asked above.
test("any order of merging, taking back and adding loses nothing and leaves each fact with its record", {
  timeout: 120_000,
}, async () => {
  const step = fc.oneof(
    fc.record({ does: fc.constant("merge" as const), a: fc.nat(3), b: fc.nat(3) }),
    fc.record({ does: fc.constant("undo" as const), a: fc.nat(9), b: fc.nat(3) }),
    fc.record({ does: fc.constant("add" as const), a: fc.nat(3), b: fc.nat(3) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      await using test = await openTestPeople(() => openTestDatabase("sqlite"));
      const ids: string[] = [];
      for (const at of [0, 1, 2, 3]) ids.push((await register(test, { name: [aName(`Name ${at}`)] })).id);
      const written = new Map(ids.map((id, at) => [id, [`Name ${at}`]]));
      const into = new Map<string, { root: string; mergeId: string }>();
      const rootOf = (id: string): string => {
        const next = into.get(id);
        return next ? rootOf(next.root) : id;
      };
      for (const [at, { does, a, b }] of steps.entries()) {
        const [one = "", two = ""] = [ids[a % 4], ids[b]];
        if (does === "add") {
          await addName(test, one, `Later ${at}`);
          written.get(one)?.push(`Later ${at}`);
        } else if (does === "merge") {
          const [kept, gone] = [rootOf(one), rootOf(two)];
          if (kept === gone) await expect(merge(test, one, two)).rejects.toThrow();
          else {
            await merge(test, one, two);
            const made = (await mergesOf(test, ids)).find(
              ({ goneId, keptId }) => goneId === gone && keptId === kept,
            );
            into.set(gone, { root: kept, mergeId: made?.id ?? "" });
          }
        } else {
          const edges = [...into];
          const edge = edges[a % Math.max(1, edges.length)];
          if (!edge) continue;
          await undo(test, edge[1].mergeId);
          into.delete(edge[0]);
        }
      }
      for (const id of ids) {
        const group = ids.filter((one) => rootOf(one) === rootOf(id));
        const expected = group.flatMap((one) => written.get(one) ?? []).toSorted();
        expect(await namesOf(test, id)).toEqual(expected);
      }
      const rows = await test.people.database.query
        .selectFrom("person_group")
        .select(["person_id", "root_id"])
        .execute();
      const grouped = ids.filter((id) => ids.some((one) => one !== id && rootOf(one) === rootOf(id)));
      expect(new Map(rows.map(({ person_id, root_id }) => [person_id, root_id]))).toEqual(
        new Map(grouped.map((id) => [id, rootOf(id)])),
      );
    }),
    { numRuns: 25 },
  );
});
