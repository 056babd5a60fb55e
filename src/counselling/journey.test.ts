import { describe, expect, test } from "vitest";
import {
  aDeclaration,
  anApplication,
  dossier,
  inventCase,
  move,
  openTestCases,
  stand,
  type TestCase,
  type TestCases,
  tasksOf,
  write,
} from "../../test/cases.ts";
import {
  aDeadline,
  aLegalSession,
  aProceeding,
  aReturnSession,
  talk,
  testDay,
} from "../../test/counselling.ts";
import { forEachDatabase, type OpenTestDatabase, openTestDatabase } from "../../test/databases.ts";
import { aBirth, aConsent, actOf } from "../../test/people.ts";
import {
  application,
  casesPart,
  changeCaseRecord,
  declaration,
  GuardsMissing,
  moveMember,
} from "../cases/index.ts";
import type { PartialDate } from "../core/partial-date.ts";
import { addRecord, recordConsent } from "../people/index.ts";
import { counsellingPart } from "./journey-part.ts";
import { capacityAssessment } from "./steps/capacity-assessment.ts";
import { legalDeadline } from "./steps/legal-deadline.ts";
import { legalSession } from "./steps/legal-session.ts";
import { pressureSettled } from "./steps/pressure-settled.ts";
import { proceeding } from "./steps/proceeding.ts";
import { returnSession } from "./steps/return-session.ts";
import { counsellingTexts } from "./texts/index.ts";

const oneDay = 86_400_000;
type Called = { readonly id: string; readonly personId: string };

/** Somebody in counselling, alone. */
async function counselled(open: OpenTestDatabase, parts = [counsellingPart]) {
  const test = await openTestCases(open, parts);
  const made = await inventCase(test);
  const id = made.all[0]?.id ?? "";
  await stand(test, id, "counselling");
  return { ...test, test, made, id, [Symbol.asyncDispose]: () => test[Symbol.asyncDispose]() };
}

/** Which lines stand in the way of a move. */
async function missingBefore(
  test: TestCases,
  made: TestCase,
  id: string,
  to: "applied" | "booked" | "departed",
) {
  try {
    await move(test, made, { memberId: id, to });
  } catch (error) {
    if (error instanceof GuardsMissing) return error.lines.map(({ guard }) => guard.key.split(".")[1]);
    throw error;
  }
  return [];
}

test("every step, line of the checklist, task and item of evidence has its words", () => {
  const words = counsellingTexts.catalogues.en ?? {};
  const titles = [
    ...(counsellingPart.kinds ?? []),
    ...(counsellingPart.guards ?? []),
    ...(counsellingPart.duties ?? []),
    ...(counsellingPart.evidence ?? []),
  ].map(({ title }) => title);
  expect(titles.filter((title) => !Object.hasOwn(words, title))).toEqual([]);
});

test("a paper that was served asks for each of its terms until it is written down, and the form knows it", async () => {
  await using on = await counselled(() => openTestDatabase("sqlite"));
  const { made, id } = on;
  const [{ personId } = { personId: "" }] = made.all;
  const { cases } = on.test;
  const order = {
    ...{ status: "return-order-term-running", since: "2026-02-27", until: null, source: "moi-order" },
    ...{ proof: null, order_number: null, served_on: "2026-02-27", served_how: null, understood: "no" },
  } as never;
  const due = async () =>
    (await tasksOf(on.test, made)).filter((task) => task.startsWith("counselling.unwritten-term"));
  expect(await due()).toEqual([]);
  await cases.database.change(async (change) => {
    await recordConsent(change, cases, actOf("counsellor"), personId, aConsent());
    await addRecord(change, cases, actOf("counsellor"), personId, "status", order);
  });
  expect(await due()).toEqual(["counselling.unwritten-term 2026-03-02"]);
  const known = async () => legalDeadline.known(await dossier(on.test, made, id));
  const served = { standing: "open", served_on: "2026-02-27", understood: "no" };
  expect(await known()).toEqual({ ...served, rule: "appeal-return-order" });
  const term = (rule: "appeal-return-order" | "voluntary-departure", length: number | null) =>
    write(on.test, made, legalDeadline, aDeadline({ rule, length, served_on: "2026-02-27" as PartialDate }), {
      by: "legal-adviser",
      about: [id],
    });
  await term("appeal-return-order", null);
  expect(await known()).toEqual({ ...served, rule: "voluntary-departure" });
  expect(await due()).toHaveLength(1);
  await term("voluntary-departure", 7);
  expect(await known()).toEqual(served);
  expect(await due()).toEqual([]);
});

test("a term that ran out long ago is asked for no more", async () => {
  await using on = await counselled(() => openTestDatabase("sqlite"));
  const { cases } = on.test;
  const [{ personId } = { personId: "" }] = on.made.all;
  const old = {
    ...{ status: "special-home", since: "2025-10", until: null, source: "moi-order", proof: null },
    ...{ order_number: null, served_on: "2025-10-01", served_how: null, understood: null },
  } as never;
  await cases.database.change(async (change) => {
    await recordConsent(change, cases, actOf("counsellor"), personId, aConsent());
    await addRecord(change, cases, actOf("counsellor"), personId, "status", old);
  });
  expect(await tasksOf(on.test, on.made)).toEqual(["counselling.legal-talk 2026-03-05"]);
});

forEachDatabase((_, open) => {
  describe("before somebody applies", () => {
    test("there was a talk about return, and only then does the way go on", async () => {
      await using on = await counselled(open);
      const { made, id } = on;
      expect(await missingBefore(on.test, made, id, "applied")).toEqual(["return-session", "own-voice"]);
      await talk(on.test, made, [id]);
      expect(await missingBefore(on.test, made, id, "applied")).toEqual([]);
    });

    test("the first talk begins the counselling", async () => {
      await using on = await counselled(open);
      await stand(on.test, on.id, "registered");
      await talk(on.test, on.made, [on.id], { readiness: "thinking" });
      expect((await dossier(on.test, on.made, on.id)).member.state).toBe("counselling");
    });

    test("an interpreter who is related is not the only voice", async () => {
      await using on = await counselled(open);
      const { test, made, id } = on;
      await talk(test, made, [id], { interpreter_is: "relative", heard_by: ["family"] });
      expect(await missingBefore(test, made, id, "applied")).toEqual(["own-voice"]);
      await talk(test, made, [id], { interpreter_is: "mission", heard_by: ["officers"] });
      expect(await missingBefore(test, made, id, "applied")).toEqual(["own-voice"]);
      await talk(test, made, [id], { mode: "phone" });
      expect(await missingBefore(test, made, id, "applied")).toEqual(["own-voice"]);
      await talk(test, made, [id], { mode: "video", interpreter_is: "other-organisation" });
      expect(await missingBefore(test, made, id, "applied")).toEqual([]);
    });

    test("a decision that names a family is a term of each of them, written once", async () => {
      await using test = await openTestCases(open, [counsellingPart]);
      const made = await inventCase(test, [{ role: "principal" }, { role: "spouse" }]);
      const about = made.all.map(({ id }) => id);
      const ids = await write(test, made, legalDeadline, aDeadline(), { by: "legal-adviser", about });
      expect(ids).toHaveLength(2);
      for (const id of about) {
        expect((await dossier(test, made, id)).recordsOf(legalDeadline)).toHaveLength(1);
      }
    });

    test("a small child whose parent is here by a document speaks through that parent; one that signs does not", async () => {
      await using test = await openTestCases(open, [counsellingPart]);
      const born = (day: string) => ({ birth: [aBirth(day)] });
      const made = await inventCase(test, [
        { role: "principal" },
        { role: "child", facts: born("2021-05-30") },
        { role: "child", facts: born("2011-05-30") },
      ]);
      const [mother, small, big] = made.all as [Called, Called, Called];
      const all = made.all.map(({ id }) => id);
      for (const id of all) await stand(test, id, "counselling");
      await talk(test, made, all, { heard_by: ["family"] });
      const missing = async () =>
        Promise.all([small, big].map(({ id }) => missingBefore(test, made, id, "applied")));
      const bond = async (evidence: "document" | "statement") => {
        await test.cases.database.query.deleteFrom("person_relationship").execute();
        const row = {
          person_id: mother.personId,
          kind: "parent",
          evidence,
          custody: "yes",
          made_by: "counsellor",
        };
        const open = { valid_from: null, valid_until: null, note: null, struck_at: null };
        const made_at = test.cases.now().toISOString();
        const rows = [small, big].map(({ personId }) => ({
          ...row,
          ...open,
          id: `b${personId}`.slice(0, 24),
          other_id: personId,
          made_at,
        }));
        await test.cases.database.query.insertInto("person_relationship").values(rows).execute();
      };
      await bond("statement");
      expect(await missing()).toEqual([["own-voice"], ["own-voice"]]);
      await bond("document");
      expect(await missing()).toEqual([[], ["own-voice"]]);
    });

    test("pressure that was seen stops the way until it is gone, and is an alarm meanwhile", async () => {
      await using on = await counselled(open);
      const { test, made, id } = on;
      await talk(test, made, [id], { pressure: "unclear" });
      expect(await missingBefore(test, made, id, "applied")).toEqual(["pressure"]);
      expect(await tasksOf(test, made)).toEqual(["counselling.pressure 2026-03-01"]);
      // Another talk without pressure resolves nothing by itself.
      on.test.moveClock(1000);
      await talk(test, made, [id]);
      expect(await missingBefore(test, made, id, "applied")).toEqual(["pressure"]);
      const settled = (result: "gone" | "still-there") =>
        write(
          test,
          made,
          pressureSettled,
          { looked_on: testDay, how: ["alone"], result, words: "Invented words." },
          { about: [id] },
        );
      await settled("still-there");
      expect(await missingBefore(test, made, id, "applied")).toEqual(["pressure"]);
      on.test.moveClock(1000);
      await settled("gone");
      expect(await tasksOf(test, made)).toEqual([]);
      expect(await missingBefore(test, made, id, "applied")).toEqual([]);
    });

    test("a no, or no clear yes, is not overruled", async () => {
      await using on = await counselled(open);
      const { test, made, id } = on;
      await talk(test, made, [id]);
      on.test.moveClock(1000);
      await talk(test, made, [id], { voluntary: "unclear" });
      expect(await missingBefore(test, made, id, "applied")).toEqual(["voluntary"]);
      on.test.moveClock(1000);
      await talk(test, made, [id], { voluntary: "yes", readiness: "decided-no" });
      expect(await missingBefore(test, made, id, "applied")).toEqual(["voluntary"]);
    });

    test("whoever may not be able to decide waits for somebody qualified; others see the result only (scenario 16)", async () => {
      await using on = await counselled(open);
      const { test, made, id } = on;
      await talk(test, made, [id], { capacity: "doubt" });
      expect(await missingBefore(test, made, id, "applied")).toEqual(["capacity"]);
      expect(await tasksOf(test, made)).toEqual(["counselling.capacity 2026-03-01"]);
      const found = (result: "not-now" | "able-with-support") =>
        write(
          test,
          made,
          capacityAssessment,
          { seen_on: testDay, profession: "psychiatrist", result, decides: null, finding: "Sealed finding." },
          { about: [id], by: "medical-adviser" },
        );
      await expect(
        write(
          test,
          made,
          capacityAssessment,
          { seen_on: testDay, profession: "doctor", result: "able", decides: null, finding: null },
          { about: [id] },
        ),
      ).rejects.toThrow("not-found");
      await found("not-now");
      expect(await missingBefore(test, made, id, "applied")).toEqual(["capacity"]);
      on.test.moveClock(1000);
      await found("able-with-support");
      expect(await missingBefore(test, made, id, "applied")).toEqual([]);
      on.test.moveClock(1000);
      await stand(test, id, "counselling");
      await talk(test, made, [id], { capacity: "doubt" });
      expect(await missingBefore(test, made, id, "applied")).toEqual(["capacity"]);
    });

    test("a lawyer talks with whoever has a proceeding or an order", async () => {
      await using on = await counselled(open);
      const { test, made, id } = on;
      await talk(test, made, [id]);
      await write(test, made, proceeding, aProceeding(), { about: [id] });
      expect(await missingBefore(test, made, id, "applied")).toEqual(["legal-session"]);
      // Sunday; 3 March is a holiday.
      expect(await tasksOf(test, made)).toEqual(["counselling.legal-talk 2026-03-05"]);
      await expect(write(test, made, legalSession, aLegalSession(), { about: [id] })).rejects.toThrow(
        "not-found",
      );
      await write(test, made, legalSession, aLegalSession(), { about: [id], by: "legal-adviser" });
      expect(await missingBefore(test, made, id, "applied")).toEqual([]);
    });

    test("an appeal that is still possible is explained first (scenario 13)", async () => {
      await using on = await counselled(open);
      const { test, made, id } = on;
      await talk(test, made, [id]);
      await write(test, made, legalSession, aLegalSession(), { about: [id], by: "legal-adviser" });
      const by = "legal-adviser" as const;
      const [term = ""] = await write(test, made, legalDeadline, aDeadline(), { about: [id], by });
      const [leaving = ""] = await write(
        test,
        made,
        legalDeadline,
        aDeadline({ rule: "voluntary-departure", length: 15 }),
        { about: [id], by },
      );
      expect(leaving).not.toBe("");
      expect(await tasksOf(test, made)).toEqual([
        "counselling.term 2026-03-06",
        "counselling.term 2026-03-07",
      ]);
      expect(await missingBefore(test, made, id, "applied")).toEqual(["open-appeal"]);
      const place = { caseId: made.id, recordId: term };
      const goesOn = () =>
        test.cases.database.change((change) =>
          changeCaseRecord(change, test.cases, actOf(by), place, legalDeadline, {
            basedOn: 1,
            values: aDeadline({ goes_on: true }),
          }),
        );
      expect((await goesOn()).outcome).toBe("saved");
      expect(await missingBefore(test, made, id, "applied")).toEqual([]);
      // The term runs on: that the person goes on takes no right away.
      expect(await tasksOf(test, made)).toContain("counselling.term 2026-03-06");
    });

    test("an appeal stands in the way of the flight too, on its last day and not after it", async () => {
      await using on = await counselled(open);
      const { test, made, id } = on;
      await talk(test, made, [id]);
      await write(test, made, legalSession, aLegalSession(), { about: [id], by: "legal-adviser" });
      await write(test, made, legalDeadline, aDeadline(), { about: [id], by: "legal-adviser" });
      await stand(test, id, "ready");
      on.test.moveClock(5 * oneDay);
      expect(await missingBefore(test, made, id, "booked")).toEqual(["open-appeal"]);
      on.test.moveClock(oneDay);
      expect(await missingBefore(test, made, id, "booked")).toEqual([]);
    });
  });

  describe("a legal term", () => {
    test("is refused where the law does not know it, and is given up only after it was explained", async () => {
      await using on = await counselled(open);
      const { test, made, id } = on;
      const wrong = (more: Parameters<typeof aDeadline>[0]) =>
        write(test, made, legalDeadline, aDeadline(more), { about: [id], by: "legal-adviser" });
      const refusal = (field: string) =>
        expect.objectContaining({ problems: { [field]: expect.anything() } });
      await expect(wrong({ rule: "voluntary-departure" })).rejects.toEqual(refusal("length"));
      await expect(wrong({ rule: "voluntary-departure", length: 40 })).rejects.toEqual(refusal("length"));
      await expect(wrong({ served_on: "2001-01-01" as PartialDate })).rejects.toEqual(refusal("served_on"));
      await expect(wrong({ standing: "waived" })).rejects.toEqual(refusal("goes_on"));
      await expect(wrong({ lawyer_day: "2026-02-20" as PartialDate })).rejects.toEqual(refusal("lawyer_day"));
    });

    test("ends on the lawyer's day where the lawyer says so", async () => {
      await using on = await counselled(open);
      await write(on.test, on.made, legalDeadline, aDeadline({ lawyer_day: "2026-03-04" as PartialDate }), {
        about: [on.id],
        by: "legal-adviser",
      });
      expect(await tasksOf(on.test, on.made)).toContain("counselling.term 2026-03-04");
    });

    test("goes on when the person withdraws: an appeal does not end with the case", async () => {
      await using on = await counselled(open);
      const { test, made, id } = on;
      await write(test, made, legalDeadline, aDeadline(), { about: [id], by: "legal-adviser" });
      await move(test, made, { memberId: id, to: "withdrawn", reason: "hope-to-stay" });
      expect(await tasksOf(test, made)).toEqual(["counselling.term 2026-03-06"]);
    });
  });

  test("a withdrawal whose consequences nobody explained is the lawyer's until they have", async () => {
    await using on = await counselled(open);
    const { test, made, id } = on;
    const withdraw = (asylum_told: string) => {
      const answers = { on: testDay as PartialDate, asylum_told, costs: null };
      const order = { memberId: id, to: "withdrawn", reason: "hope-to-stay", answers } as const;
      return test.cases.database.change((change) =>
        moveMember(change, test.cases, actOf("counsellor"), made.id, order),
      );
    };
    await withdraw("not-yet");
    expect(await tasksOf(test, made)).toEqual([`counselling.explain-withdrawal ${testDay}`]);
    test.moveClock(1);
    await write(test, made, legalSession, aLegalSession(), { about: [id], by: "legal-adviser" });
    expect(await tasksOf(test, made)).toEqual([]);
    await stand(test, id, "counselling");
    await withdraw("explained");
    expect(await tasksOf(test, made)).toEqual([]);
  });

  describe("an asylum request", () => {
    test("is withdrawn only after the consequences were explained", async () => {
      await using on = await counselled(open);
      const withdrawn = aProceeding({ standing: "withdrawn" });
      await expect(write(on.test, on.made, proceeding, withdrawn, { about: [on.id] })).rejects.toMatchObject({
        problems: { effects_explained: { text: "proceeding.explain-first" } },
      });
    });

    test("that was withdrawn by somebody who then hesitates is a lawyer's at once (scenario 7)", async () => {
      await using on = await counselled(open);
      const { test, made, id } = on;
      await stand(test, id, "preparing");
      await write(test, made, legalSession, aLegalSession(), { about: [id], by: "legal-adviser" });
      const withdrawn = aProceeding({ standing: "withdrawn", effects_explained: true });
      await write(test, made, proceeding, withdrawn, { about: [id] });
      expect(await tasksOf(test, made)).toEqual([]);
      on.test.moveClock(oneDay);
      await move(test, made, { memberId: id, to: "counselling", reason: "withdrew-asylum-hesitates" });
      expect(await tasksOf(test, made)).toEqual(["counselling.hesitates 2026-03-02"]);
      on.test.moveClock(1000);
      await write(test, made, legalSession, aLegalSession({ held_on: "2026-03-02" as PartialDate }), {
        about: [id],
        by: "legal-adviser",
      });
      expect(await tasksOf(test, made)).toEqual([]);
    });

    test("that is open keeps somebody from boarding", async () => {
      await using on = await counselled(open);
      const { test, made, id } = on;
      await write(test, made, proceeding, aProceeding(), { about: [id] });
      await stand(test, id, "booked");
      expect(await missingBefore(test, made, id, "departed")).toEqual(["proceedings"]);
      on.test.moveClock(1000);
      const closed = aProceeding({ standing: "discontinued" });
      await write(test, made, proceeding, closed, { about: [id] });
      expect(await missingBefore(test, made, id, "departed")).toEqual([]);
    });
  });

  describe("what the lawyer was told", () => {
    test("is opened by the legal circle alone, and does not stand in the raw database", async () => {
      await using on = await counselled(open);
      const { test, made, id } = on;
      const secret = "Тайната на клиента е запазена";
      await write(
        test,
        made,
        legalSession,
        aLegalSession({ advice: secret, understood: secret, topics: ["trafficking-rights"] }),
        { about: [id], by: "legal-adviser" },
      );
      await write(test, made, legalDeadline, aDeadline({ note: secret, paper: secret }), {
        about: [id],
        by: "legal-adviser",
      });
      for (const table of ["case_record", "case_event", "case_task", "audit_line", "return_case"] as const) {
        const raw = JSON.stringify(await test.cases.database.query.selectFrom(table).selectAll().execute());
        expect(raw).not.toContain(secret);
        expect(raw).not.toContain("trafficking-rights");
      }
    });
  });

  test("whoever cannot read puts their thumb to a declaration only after it was read aloud, with a witness", async () => {
    await using on = await counselled(open, [casesPart, counsellingPart]);
    const { test, made, id } = on;
    const { people } = test;
    await people.database.change((change) =>
      recordConsent(change, people, actOf("counsellor"), made.all[0]?.personId ?? "", aConsent()),
    );
    await talk(test, made, [id]);
    await write(test, made, application, anApplication(), { about: [id] });
    const sign = (more: Parameters<typeof aDeclaration>[0]) =>
      write(test, made, declaration, aDeclaration({ signature: "thumb", ...more }), { about: [id] });
    await expect(sign({})).rejects.toMatchObject({
      problems: {
        witness: { text: "declaration.witness-needed" },
        read_aloud: { text: "declaration.read-it" },
      },
    });
    await expect(sign({ read_aloud: true })).rejects.toMatchObject({
      problems: { witness: { text: "declaration.witness-needed" } },
    });
    await sign({ read_aloud: true, witness: "Invented Witness" });
    expect((await dossier(test, made, id)).member.state).toBe("applied");
  });

  test("a talk with several is written once and stands with each", async () => {
    await using test = await openTestCases(open, [counsellingPart]);
    const made = await inventCase(test, [{ role: "principal" }, { role: "spouse" }]);
    const ids = made.all.map(({ id }) => id);
    await talk(test, made, ids);
    const [first, second] = await Promise.all(ids.map((id) => dossier(test, made, id)));
    const together = (one: typeof first) => one?.latest(returnSession)?.togetherId;
    expect(together(first)).toBe(together(second));
    expect(together(first)).toBeTruthy();
    expect(aReturnSession().held_on).toBe(testDay);
  });
});
