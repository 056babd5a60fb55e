import { describe, expect, test } from "vitest";
import {
  aDeclaration,
  dossier,
  type Invented,
  inventCase,
  move,
  openTestCases,
  stand,
  type TestCase,
  type TestCases,
  tasksOf,
  write,
} from "../../test/cases.ts";
import { testDay } from "../../test/counselling.ts";
import { forEachDatabase, type OpenTestDatabase } from "../../test/databases.ts";
import { aBirth } from "../../test/people.ts";
import { aChildTalk, aRepresentative, screen } from "../../test/protection.ts";
import { declaration, GuardsMissing, type MemberState, settleDuties } from "../cases/index.ts";
import type { PartialDate } from "../core/partial-date.ts";
import { gateItems, isUnaccompanied } from "./index.ts";
import { protectionPart } from "./journey-part.ts";
import { childSignal, childStays, childTalk, majorityPlan, representative } from "./steps/child.ts";
import { gateAnswer } from "./steps/gate-answer.ts";
import { protectionHold, screeningB } from "./steps/screening.ts";
import { protectionTexts } from "./texts/index.ts";

const oneDay = 86_400_000;
const day = (text: string) => text as PartialDate;
const officer = "protection-officer" as const;

const childOf = (born: string, role: Invented["role"] = "principal"): Invented => ({
  role,
  facts: { birth: [aBirth(born)] },
});

async function inCounselling(open: OpenTestDatabase, invented?: readonly Invented[]) {
  const test = await openTestCases(open, [protectionPart]);
  const made = await inventCase(test, invented);
  for (const { id } of made.all) await stand(test, id, "counselling");
  const [id = "", other = ""] = made.all.map((one) => one.id);
  return { test, made, id, other, [Symbol.asyncDispose]: () => test[Symbol.asyncDispose]() };
}

async function linesBefore(test: TestCases, made: TestCase, id: string, to: MemberState) {
  try {
    await move(test, made, { memberId: id, to });
  } catch (error) {
    if (error instanceof GuardsMissing) return error.lines;
    throw error;
  }
  return [];
}
const missingBefore = async (...asked: Parameters<typeof linesBefore>) =>
  (await linesBefore(...asked)).map(({ guard }) => guard.key.replace("protection.", ""));

const signal = { told_on: testDay, way: "oral", office: null, number: null } as const;

const settle = (test: TestCases, made: TestCase) =>
  test.cases.database.change((change) => settleDuties(change, test.cases, made.id));

test("every step, line of the checklist, task and item of evidence has its words, and every line leads somewhere", () => {
  const words = protectionTexts.catalogues.en ?? {};
  const titles = [
    ...(protectionPart.kinds ?? []),
    ...(protectionPart.guards ?? []),
    ...(protectionPart.duties ?? []),
    ...(protectionPart.evidence ?? []),
  ].map(({ title }) => title);
  expect(titles.filter((title) => !Object.hasOwn(words, title))).toEqual([]);
  expect(gateItems.filter((item) => !Object.hasOwn(words, `gate-refused.${item}`))).toEqual([]);
});

forEachDatabase((_, open) => {
  describe("an adult", () => {
    test("applies after the screening, whose answers no counsellor's dossier shows", async () => {
      await using on = await inCounselling(open);
      const { test, made, id } = on;
      expect(await missingBefore(test, made, id, "applied")).toEqual(["screening"]);
      await screen(test, made, id, { illness: "not-asked" });
      expect(await missingBefore(test, made, id, "applied")).toEqual(["screening"]);
      test.moveClock(1000);
      await screen(test, made, id, { "afraid-here": "yes" });
      const [, record] = (await dossier(test, made, id)).recordsOf({
        name: "screening-a",
        form: declaration.form,
      });
      expect(record?.outcome).toBe("look-closer");
      expect(Object.keys(record?.open ?? {}).toSorted()).toEqual([
        "alone",
        "interviewer_offered",
        "questions",
        "screened_on",
        "stage",
      ]);
      expect(await missingBefore(test, made, id, "applied")).toEqual([]);
      expect(await tasksOf(test, made)).toEqual(["protection.closer-look 2026-03-04"]);
    });

    test("goes no further than a specialist's conclusion allows", async () => {
      await using on = await inCounselling(open);
      const { test, made, id } = on;
      await screen(test, made, id, { "ending-life": "yes" });
      expect(await tasksOf(test, made)).toEqual(["protection.closer-look 2026-03-01"]);
      await stand(test, id, "clearance");
      const conclude = (effect: "postpone" | "do-not-return" | "measures") =>
        write(
          test,
          made,
          screeningB,
          {
            questions: "2026-1",
            screened_on: testDay,
            level: "high",
            effect,
            urgent_action: null,
            referral: [],
            conclusion: null,
            safety_plan: null,
          },
          { about: [id], by: officer },
        );
      const lines = () => missingBeforeDecision(test, made, id);
      expect(await lines()).toEqual(["closer-look"]);
      await conclude("postpone");
      expect(await lines()).toEqual(["effect"]);
      test.moveClock(1000);
      await conclude("do-not-return");
      expect(await lines()).toEqual(["effect"]);
      test.moveClock(1000);
      await conclude("measures");
      expect(await lines()).toEqual([]);
    });

    test("in a group with whoever they fear waits, and the others are not told why (scenario 17)", async () => {
      await using on = await inCounselling(open, [{ role: "principal" }, { role: "dependant" }]);
      const { test, made, id, other } = on;
      for (const one of [id, other]) await screen(test, made, one);
      const reason = "Държат телефона ѝ";
      const hold = (asked: "wait" | "go-on", by: typeof officer | "counsellor" = officer) =>
        write(
          test,
          made,
          protectionHold,
          { noted_on: testDay, hold: asked, whole_case: true, reason, safety_plan: null, referred: true },
          { about: [id], by },
        );
      await expect(hold("go-on", "counsellor")).rejects.toThrow("not-found");
      await hold("wait");
      for (const one of [id, other]) {
        expect(await missingBefore(test, made, one, "applied")).toEqual(["hold"]);
      }
      const raw = JSON.stringify(
        await test.cases.database.query.selectFrom("case_record").selectAll().execute(),
      );
      expect(raw).not.toContain(reason);
      test.moveClock(1000);
      await hold("go-on");
      expect(await missingBefore(test, made, other, "applied")).toEqual([]);
    });
  });

  describe("a child without its family", () => {
    test("is signalled at once and needs a representative before anything is signed (scenario 18)", async () => {
      await using on = await inCounselling(open, [childOf("2013-01-05"), { role: "dependant" }]);
      const { test, made, id } = on;
      await screen(test, made, id);
      const bond = async (evidence: string) => {
        const query = test.cases.database.query;
        await query.deleteFrom("person_relationship").execute();
        const [child, man] = made.all.map(({ personId }) => personId) as [string, string];
        await query
          .insertInto("person_relationship")
          .values({
            id: "bond",
            person_id: child,
            other_id: man,
            kind: "other-relative",
            evidence,
            custody: null,
            valid_from: null,
            valid_until: null,
            note: null,
            made_at: test.cases.now().toISOString(),
            made_by: "counsellor",
            struck_at: null,
          })
          .execute();
      };
      const alarms = async () =>
        (await tasksOf(test, made)).filter((task) => !/majority|signs-itself/.test(task));
      await bond("none");
      await settle(test, made);
      expect(await alarms()).toEqual([
        "protection.representative 2026-03-01",
        "protection.signal 2026-03-01",
      ]);
      const lines = await linesBefore(test, made, id, "applied");
      expect(lines.map(({ guard, say }) => `${guard.key} ${say}`)).toEqual([
        "protection.signer guard.signer-unproved",
        "protection.signal guard.signal-none",
      ]);
      await write(test, made, childSignal, signal, { about: [id] });
      await expect(
        write(test, made, representative, aRepresentative({ type: "municipality" }), {
          about: [id],
          by: officer,
        }),
      ).rejects.toMatchObject({ problems: { type: { text: "representative.municipality-over" } } });
      await write(test, made, representative, aRepresentative({ type: "none-yet" }), {
        about: [id],
        by: officer,
      });
      expect(await missingBefore(test, made, id, "applied")).toEqual(["signer"]);
      test.moveClock(1000);
      await write(test, made, representative, aRepresentative(), { about: [id], by: officer });
      expect(await alarms()).toEqual([]);
      await bond("document");
      expect(isUnaccompanied(await dossier(test, made, id))).toBe(false);
      expect(await missingBefore(test, made, id, "applied")).toEqual([]);
    });

    test("does not go on when its representative's powers have ended", async () => {
      await using on = await inCounselling(open, [childOf("2012-01-05")]);
      const { test, made, id } = on;
      await screen(test, made, id);
      await write(test, made, childSignal, signal, { about: [id] });
      const ended = aRepresentative({ until: day("2026-02-28") });
      await write(test, made, representative, ended, { about: [id], by: officer });
      expect(await missingBefore(test, made, id, "applied")).toEqual(["signer"]);
    });

    test("is held at the gate by each of sixteen lines, and every line leads somewhere", async () => {
      await using on = await inCounselling(open, [childOf("2012-01-05")]);
      const { test, made, id } = on;
      await screen(test, made, id, { stage: "before-booking" });
      await stand(test, id, "applied");
      expect(await missingBefore(test, made, id, "clearance")).toEqual([
        "signal",
        "gate-informed",
        "gate-own-wish",
        "gate-representative",
        "gate-representative-consents",
      ]);
      await write(test, made, childSignal, signal, { about: [id] });
      await stand(test, id, "ready");
      const lines = await linesBefore(test, made, id, "booked");
      expect(lines.map(({ guard }) => guard.key)).toEqual(gateItems.map((item) => `protection.gate-${item}`));
      expect(lines.filter(({ leads }) => leads === undefined)).toEqual([]);
      expect(lines.filter(({ guard }) => guard.waivedBy !== undefined)).toEqual([]);
      const by = officer;
      await write(test, made, childTalk, aChildTalk(), { about: [id], by });
      await write(test, made, representative, aRepresentative(), { about: [id], by });
      expect(await missingBefore(test, made, id, "booked")).not.toContain("gate-informed");
      expect(await missingBefore(test, made, id, "booked")).toContain("gate-own-wish");
      test.moveClock(oneDay);
      await write(test, made, childTalk, aChildTalk({ held_on: day("2026-03-02") }), { about: [id], by });
      const left = await missingBefore(test, made, id, "booked");
      expect(left).toEqual(gateItems.slice(4).map((item) => `gate-${item}`));
    });

    test("stays in care when the parents refuse: the return ends, the case does not (scenario 19)", async () => {
      await using on = await inCounselling(open, [childOf("2012-01-05")]);
      const { test, made, id } = on;
      await screen(test, made, id, { stage: "before-booking" });
      await write(
        test,
        made,
        gateAnswer,
        { item: "family-agrees", answered_on: testDay, answer: "refused", who: null, evidence: null },
        { about: [id], by: officer },
      );
      await stand(test, id, "ready");
      const lines = await linesBefore(test, made, id, "booked");
      expect(lines.find(({ guard }) => guard.key === "protection.gate-family-agrees")).toMatchObject({
        say: "gate-refused.family-agrees",
      });
      expect((await dossier(test, made, id)).member.state).toBe("ready");
      await expect(
        write(
          test,
          made,
          gateAnswer,
          { item: "family-agrees", answered_on: testDay, answer: "not-needed", who: null, evidence: null },
          { about: [id], by: officer },
        ),
      ).rejects.toMatchObject({ problems: { answer: { text: "gate-answer.always-needed" } } });
    });
  });

  test("a daughter of seventeen who refuses is a task of child protection until somebody cares for her (scenario 1)", async () => {
    await using on = await inCounselling(open, [
      { role: "principal" },
      { role: "spouse" },
      childOf("2008-10-01", "child"),
    ]);
    const { test, made } = on;
    const daughter = made.all[2]?.id ?? "";
    for (const { id } of made.all) await stand(test, id, "booked");
    await move(test, made, { memberId: daughter, to: "withdrawn", reason: "hope-to-stay" });
    expect(await tasksOf(test, made)).toContain("protection.child-stays 2026-03-01");
    const stays = (cares: "nobody-yet" | "child-protection") =>
      write(
        test,
        made,
        childStays,
        { settled_on: testDay, cares, who: null, note: null },
        { about: [daughter], by: officer },
      );
    await stays("nobody-yet");
    expect(await tasksOf(test, made)).toContain("protection.child-stays 2026-03-01");
    test.moveClock(1000);
    await stays("child-protection");
    expect(await tasksOf(test, made)).not.toContain("protection.child-stays 2026-03-01");
  });

  test("a child who comes of age mid-case is prepared for it, and then signs anew, alone (scenario 2)", async () => {
    await using on = await inCounselling(open, [childOf("2008-04-20")]);
    const { test, made, id } = on;
    const by = officer;
    await screen(test, made, id, { stage: "before-booking" });
    await write(test, made, childSignal, signal, { about: [id] });
    await write(test, made, representative, aRepresentative(), { about: [id], by });
    const majority = async () => (await tasksOf(test, made)).filter((task) => task.includes("majority"));
    expect(await majority()).toEqual([
      "protection.majority 2026-01-20",
      "protection.majority 2026-03-21",
      "protection.majority 2026-04-13",
    ]);
    await write(
      test,
      made,
      majorityPlan,
      { planned_on: testDay, told: true, note: null },
      { about: [id], by },
    );
    expect(await majority()).toEqual(["protection.majority 2026-03-21", "protection.majority 2026-04-13"]);
    const signs = aDeclaration({ representative: "Invented Lawyer" });
    const withDeclaration = await openDeclarations(test);
    await write(withDeclaration, made, declaration, signs, { about: [id] });
    await stand(test, id, "ready");
    expect(isUnaccompanied(await dossier(test, made, id))).toBe(true);
    expect(await missingBefore(test, made, id, "booked")).not.toContain("own-signature");
    test.moveClock(50 * oneDay);
    expect(isUnaccompanied(await dossier(test, made, id))).toBe(false);
    // At application the child was unaccompanied; at departure it is not: two figures.
    expect(isUnaccompanied(await dossier(test, made, id), testDay)).toBe(true);
    expect(await missingBefore(test, made, id, "booked")).toEqual(["own-signature"]);
    test.moveClock(1000);
    await stand(test, id, "preparing");
    await write(withDeclaration, made, declaration, aDeclaration({ signed_on: day("2026-04-20") }), {
      about: [id],
    });
    await stand(test, id, "ready");
    expect(await missingBefore(test, made, id, "booked")).toEqual([]);
    expect(await majority()).toEqual([]);
  });
});

/** The same cases with the declaration beside protection's own steps, and none of its guards. */
async function openDeclarations(test: TestCases): Promise<TestCases> {
  const kinds = new Map([...test.cases.journey.kinds, [declaration.name, declaration as never]]);
  return { ...test, cases: { ...test.cases, journey: { ...test.cases.journey, kinds } } };
}

async function missingBeforeDecision(test: TestCases, made: TestCase, memberId: string) {
  try {
    await move(test, made, { memberId, to: "eligible" }, "project-manager");
  } catch (error) {
    if (error instanceof GuardsMissing)
      return error.lines.map(({ guard }) => guard.key.replace("protection.", ""));
    throw error;
  }
  return [];
}
