import { describe, expect, test } from "vitest";
import { inventCase, move, openTestCases, stand } from "../../test/cases.ts";
import { forEachDatabase, openTestDatabase } from "../../test/databases.ts";
import { actOf } from "../../test/people.ts";
import {
  AlreadyInCase,
  assignCase,
  casesFor,
  handOver,
  openCase,
  readCaseFacts,
  settleDuties,
  splitCase,
} from "./index.ts";
import { deriveCase } from "./moving/derive-case.ts";
import { holdAllCases, touchCase } from "./permission/cases-for.ts";

const family = [{ role: "principal" as const }, { role: "spouse" as const }, { role: "child" as const }];

forEachDatabase((_, open) => {
  describe("a case", () => {
    test("is opened once for a person, by those who work with cases, and is seen by their office", async () => {
      await using test = await openTestCases(open, []);
      const { cases } = test;
      const made = await inventCase(test, family);
      const see = (act = actOf("counsellor")) => casesFor(cases, act).find(cases.database.query, made.id);
      expect(await see()).toMatchObject({ state: "registered", kind: "family" });
      expect(await see(actOf("counsellor", { staffId: "far", offices: ["burgas"] }))).toBeUndefined();
      expect(await see(actOf("administrator"))).toBeUndefined();
      const again = cases.database.change((change) =>
        openCase(change, cases, actOf("counsellor"), {
          office: "sofia",
          members: [{ personId: made.all[1]?.personId ?? "", role: "principal" }],
        }),
      );
      await expect(again).rejects.toBeInstanceOf(AlreadyInCase);
    });

    test("stands where its least advanced open member stands", async () => {
      await using test = await openTestCases(open, []);
      const { cases } = test;
      const made = await inventCase(test, family);
      const [father, mother, child] = made.all;
      for (const one of made.all) await stand(test, one.id, "booked");
      await move(test, made, { memberId: mother?.id ?? "", to: "rebooking", reason: "illness" });
      const state = async () => (await readCaseFacts(cases.database.query, cases, made.id)).returnCase.state;
      expect(await state()).toBe("rebooking");
      await move(test, made, { memberId: mother?.id ?? "", to: "withdrawn", reason: "family-decision" });
      expect(await state()).toBe("booked");
      for (const one of [father, child]) {
        await move(test, made, { memberId: one?.id ?? "", to: "withdrawn", reason: "other" });
      }
      expect(await state()).toBe("withdrawn");
    });

    test("of two who are equally far the same one counts, however often it is reckoned", async () => {
      await using test = await openTestCases(open, []);
      const { cases } = test;
      for (let one = 0; one < 6; one += 1) {
        const made = await inventCase(test, family);
        for (const member of made.all) await stand(test, member.id, "counselling");
        const stopped = made.all[one % 3]?.id ?? "";
        await move(test, made, { memberId: stopped, to: "suspended", reason: "court" });
        const row = () =>
          cases.database.query
            .selectFrom("return_case")
            .select(["state", "state_since"])
            .where("id", "=", made.id)
            .executeTakeFirst();
        const before = await row();
        await cases.database.change((change) => deriveCase(change, cases, made.id));
        await cases.database.change((change) => settleDuties(change, cases, made.id));
        expect(await row()).toEqual(before);
      }
    });

    test("keeps every move with who, when, from, to and why, and refuses one without its reason", async () => {
      await using test = await openTestCases(open, []);
      const { cases } = test;
      const made = await inventCase(test);
      const memberId = made.all[0]?.id ?? "";
      await stand(test, memberId, "booked");
      await expect(move(test, made, { memberId, to: "withdrawn" })).rejects.toMatchObject({
        name: "ReasonRefused",
      });
      await expect(move(test, made, { memberId, to: "withdrawn", reason: "weather" })).rejects.toMatchObject({
        name: "ReasonRefused",
      });
      await expect(move(test, made, { memberId, to: "arrived" })).rejects.toMatchObject({
        name: "NoSuchWay",
      });
      const words = "Каза, че остава при брат си.";
      await move(test, made, { memberId, to: "withdrawn", reason: "hope-to-stay", words }, "operations");
      const events = await cases.database.query
        .selectFrom("case_event")
        .selectAll()
        .where("kind", "=", "moved")
        .execute();
      expect(events).toMatchObject([
        { from_state: "booked", to_state: "withdrawn", reason: "hope-to-stay", by: "operations" },
      ]);
      expect(events[0]?.words).not.toContain("брат");
      expect((await test.log()).at(-1)).toBe(`case.move case:${made.id}`);
    });

    test("is reopened where it was by a supervisor only", async () => {
      await using test = await openTestCases(open, []);
      const made = await inventCase(test);
      const memberId = made.all[0]?.id ?? "";
      await stand(test, memberId, "preparing");
      await move(test, made, { memberId, to: "suspended", reason: "court" });
      await move(test, made, { memberId, to: "withdrawn", reason: "too-slow" });
      const back = { memberId, to: "preparing", reason: "came-back" } as const;
      await expect(move(test, made, back)).rejects.toThrow("not-found");
      await expect(move(test, made, { ...back, to: "booked" }, "project-manager")).rejects.toMatchObject({
        name: "NoSuchWay",
      });
      await move(test, made, back, "project-manager");
    });

    test("lets two colleagues move one member at once: one of them does", async () => {
      await using test = await openTestCases(open, []);
      const made = await inventCase(test);
      const memberId = made.all[0]?.id ?? "";
      await stand(test, memberId, "booked");
      const both = await Promise.allSettled([
        move(test, made, { memberId, to: "withdrawn", reason: "illness" }),
        move(test, made, { memberId, to: "no-show", reason: "ill" }, "operations"),
      ]);
      const done = both.filter(({ status }) => status === "fulfilled").length;
      const { members } = await readCaseFacts(test.cases.database.query, test.cases, made.id);
      const events = await test.cases.database.query
        .selectFrom("case_event")
        .select(["from_state", "to_state"])
        .where("kind", "=", "moved")
        .orderBy("seq")
        .execute();
      // Not coming may come first and withdrawing after it; the other way round there is no way.
      expect(events.length).toBe(done);
      expect(events.at(-1)?.to_state).toBe(members[0]?.state);
      for (const [at, { from_state }] of events.entries()) {
        expect(from_state).toBe(at === 0 ? "booked" : events[at - 1]?.to_state);
      }
    });

    test("is divided when a member goes another way, and handed over with all it has", async () => {
      await using test = await openTestCases(open, []);
      const { cases } = test;
      const made = await inventCase(test, family);
      const { id: own } = await cases.database.change((change) =>
        splitCase(change, cases, actOf("counsellor"), made.id, made.all[2]?.id ?? ""),
      );
      const facts = (id: string) => readCaseFacts(cases.database.query, cases, id);
      expect((await facts(own)).members).toMatchObject([
        { personId: made.all[2]?.personId, role: "principal" },
      ]);
      expect((await facts(made.id)).members).toHaveLength(2);
      const given = await cases.database.change((change) =>
        handOver(change, cases, actOf("project-manager"), { from: "counsellor", to: "colleague" }),
      );
      expect(given).toEqual({ handed: 2, left: 0 });
      expect((await facts(own)).returnCase.managerId).toBe("colleague");
      await cases.database.change((change) =>
        assignCase(change, cases, actOf("counsellor"), own, "counsellor"),
      );
      expect((await facts(own)).returnCase.managerId).toBe("counsellor");
    });
  });
});

test("on postgres who decides for all cases waits for those at work on one, and they wait for the decision", async () => {
  await using ground = await openTestCases(() => openTestDatabase("postgres"), []);
  const { cases } = ground;
  const [one, other] = [await inventCase(ground), await inventCase(ground)];
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>();
  const { promise: held, resolve: holds } = Promise.withResolvers<void>();
  const done: string[] = [];
  const at = "2026-03-01T09:00:00.000Z";
  const working = cases.database.change(async (change) => {
    await touchCase(change, { id: one.id, at });
    holds();
    await mayEnd;
    done.push("work");
  });
  await held;
  // Two who work on cases do not wait for each other.
  await cases.database.change((change) => touchCase(change, { id: other.id, at }));
  const deciding = cases.database.change(async (change) => {
    await holdAllCases(change);
    done.push("decision");
    for (const { id } of [one, other]) await touchCase(change, { id, at });
  });
  end();
  await Promise.all([working, deciding]);
  expect(done).toEqual(["work", "decision"]);
});
