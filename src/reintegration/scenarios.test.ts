import { describe, expect, test } from "vitest";
import { dossier, move, type TestCase, type TestCases, tasksOf } from "../../test/cases.ts";
import { forEachDatabase } from "../../test/databases.ts";
import { aBirth } from "../../test/people.ts";
import {
  agreed,
  approve,
  backHome,
  draft,
  first,
  inDays,
  later,
  openTestReturns,
  put,
  sign,
  talk,
} from "../../test/reintegration.ts";
import { today } from "../../test/travel.ts";
import { CaseRecordRefused } from "../cases/index.ts";
import { addMonths } from "../core/day.ts";
import { ceilingsOf, pricedLines } from "./plan/ceilings-of.ts";
import { planInForce } from "./plan/standing.ts";
import { delivery, planIncident, recovery, useReport } from "./steps/delivery.ts";
import { surveyKinds } from "./steps/survey.ts";
import { contactTry, monitoringVisit, remigration } from "./steps/visit.ts";

const stateOf = async (t: TestCases, made: TestCase, id = first(made)) =>
  (await dossier(t, made, id)).member.state;
const due = (t: TestCases, made: TestCase) => tasksOf(t, made);

/** Which fields a refused record names, with what is said of each. */
async function refused(written: Promise<unknown>): Promise<Record<string, string>> {
  const error = await written.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CaseRecordRefused)) throw error ?? new Error("Nobody refused it.");
  return Object.fromEntries(
    Object.entries(error.problems).map(([field, { text }]) => [field, text as string]),
  );
}

const give = (
  t: TestCases,
  made: TestCase,
  line: string,
  amount: number,
  more: object = {},
  about = first(made),
) =>
  put(
    t,
    made,
    delivery,
    { how: "invoice", invoice_number: "17", supplier: "Измислен доставчик", amount, receipt: "pen", ...more },
    { about, parent: line },
  );

const visit = (
  t: TestCases,
  made: TestCase,
  more: object = {},
  by: "reintegration-officer" | "project-manager" = "reintegration-officer",
) =>
  put(
    t,
    made,
    monitoringVisit,
    { mode: "phone", found: "yes", safety: "well", leaving: "no", activity: "running", ...more } as never,
    { by },
  );

forEachDatabase((_, open) => {
  describe("a plan", () => {
    test("made for the household is the plan of those who live with the person, and nobody else is asked for one", async () => {
      await using t = await openTestReturns(open);
      const made = await backHome(t, [
        { role: "principal" },
        { role: "child", facts: { birth: [aBirth("2021-05-30")] } },
      ]);
      const child = made.all[1]?.id ?? "";
      const planTasks = async () =>
        (await due(t, made)).filter((task) => task.startsWith("reintegration.plan "));
      expect(await planTasks()).toHaveLength(2);
      await talk(t, made, child);
      const into = async () =>
        move(t, made, { memberId: child, to: "reintegration" }, "reintegration-officer").then(
          () => "moved",
          (error: Error) => error.message,
        );
      expect(await into()).toContain("reintegration.plan");
      const { id } = await draft(t, made, [{ price: 500 }]);
      expect(await planTasks()).toHaveLength(1);
      expect(await into()).toContain("reintegration.plan");
      await talk(t, made);
      await sign(t, made, id);
      await approve(t, made, id);
      expect(await into()).toBe("moved");
    });

    test("of one's own is asked of everybody else where it is not made for the household", async () => {
      await using t = await openTestReturns(open);
      const made = await backHome(t, [{ role: "principal" }, { role: "spouse" }]);
      const spouse = made.all[1]?.id ?? "";
      await agreed(t, made, [{ price: 500 }], { household: false });
      await talk(t, made, spouse);
      expect((await due(t, made)).filter((task) => task.startsWith("reintegration.plan "))).toHaveLength(1);
      await expect(
        move(t, made, { memberId: spouse, to: "reintegration" }, "reintegration-officer"),
      ).rejects.toThrow("reintegration.plan");
    });

    test("brings into reintegration whoever was talked with, signed it and has it approved, and nobody before", async () => {
      await using t = await openTestReturns(open);
      const made = await backHome(t);
      const arrived = today(t);
      expect(await due(t, made)).toEqual(
        expect.arrayContaining([
          `reintegration.counselling ${inDays(t, 14)}`,
          `reintegration.plan ${addMonths(arrived, 1)}`,
          ...[1, 3, 6, 12].map((month) => `reintegration.visit ${addMonths(arrived, month)}`),
        ]),
      );
      const version = await draft(t, made, [{ price: 800 }]);
      expect(await refused(approve(t, made, version.id))).toEqual({ level: "problem.plan-not-signed" });
      await sign(t, made, version.id);
      await approve(t, made, version.id);
      // Nobody had talked with them: approved, and still where they were.
      expect(await stateOf(t, made)).toBe("arrived");
      await expect(
        move(t, made, { memberId: first(made), to: "reintegration" }, "reintegration-officer"),
      ).rejects.toMatchObject({
        name: "GuardsMissing",
      });
      await talk(t, made);
      await move(t, made, { memberId: first(made), to: "reintegration" }, "reintegration-officer");
      expect(await stateOf(t, made)).toBe("reintegration");
      expect(await due(t, made)).toContain(`reintegration.delivery ${inDays(t, 30)}`);
    });

    test("is given back with a reason, and another version follows; the donor agrees where it must", async () => {
      await using t = await openTestReturns(open);
      const made = await backHome(t);
      await talk(t, made);
      const one = await draft(t, made, [{ price: 900 }]);
      await sign(t, made, one.id);
      expect(await refused(approve(t, made, one.id, { decision: "returned" }))).toEqual({
        reason: "problem.required",
      });
      await approve(t, made, one.id, { decision: "returned", reason: "unclear" });
      const two = await draft(t, made, [{ price: 700 }], { because: "returned", donor: true });
      await sign(t, made, two.id);
      await approve(t, made, two.id);
      expect(await stateOf(t, made)).toBe("arrived");
      expect((await due(t, made)).some((one) => one.startsWith("reintegration.plan-decision"))).toBe(true);
      await approve(t, made, two.id);
      expect(await stateOf(t, made)).toBe("reintegration");
      expect(planInForce(await dossier(t, made, first(made)))?.id).toBe(two.id);
      expect(await refused(draft(t, made, [{ price: 1 }], { because: "first" }))).toEqual({
        because: "problem.not-first-version",
      });
    });

    test("keeps one ceiling for a household with two wives, whoever a measure is for", async () => {
      await using t = await openTestReturns(open);
      const made = await backHome(t, [{ role: "principal" }, { role: "spouse" }, { role: "spouse" }]);
      const ceiling = { ceiling_person: null, ceiling_household: 2500 };
      const ids = made.all.map(({ id }) => id);
      await draft(t, made, [{ price: 1000 }], ceiling, ids[0]);
      await draft(t, made, [{ price: 1000 }], ceiling, ids[1]);
      expect(await refused(draft(t, made, [{ price: 600 }], ceiling, ids[2]))).toEqual({
        unit_price: "problem.over-household",
      });
    });

    test("says no to money where only goods are given, to few offers, to late days and to what cannot be had", async () => {
      await using t = await openTestReturns(open);
      const made = await backHome(t);
      expect(
        await refused(
          draft(t, made, [
            {
              measure: "tools",
              price: 2100,
              more: { mode: "cash", quotations: 1, due: inDays(t, 400), available: "no" },
            },
          ]),
        ),
      ).toEqual({
        mode: "problem.no-cash",
        due: "problem.too-late",
        available: "problem.not-there",
        quotations_why: "problem.quotations",
        unit_price: "problem.over-person",
      });
    });

    test("of a child is signed by the guardian and what it gives goes to the guardian, with the child's word", async () => {
      await using t = await openTestReturns(open);
      const made = await backHome(t, [{ role: "principal", facts: { birth: [aBirth("2012-05-05")] } }]);
      await talk(t, made);
      const version = await draft(t, made, [{ measure: "school-fees", price: 300 }]);
      expect(await refused(sign(t, made, version.id))).toEqual({
        guardian: "problem.guardian-needed",
        child_agrees: "problem.child-agrees",
      });
      await sign(t, made, version.id, { guardian: "Измислена леля", child_agrees: true });
      await approve(t, made, version.id);
      const [line = ""] = version.lines;
      expect(await refused(give(t, made, line, 300, { received_by: "person" }))).toEqual({
        received_by: "problem.guardian-first",
      });
      const taken = { received_by: "guardian", receiver: "Измислена леля" };
      expect(await refused(give(t, made, line, 300, taken))).toEqual({
        child_agrees: "problem.child-agrees",
      });
      await give(t, made, line, 300, { ...taken, child_agrees: true });
    });
  });

  test("scenario 20: goods in afghani and dollars under a ceiling in euro, each by its frozen rate", async () => {
    await using t = await openTestReturns(open);
    const made = await backHome(t);
    const rate = (units: number) => ({ rate: units, rate_source: "un" as const, rate_on: today(t) });
    await talk(t, made);
    expect(await refused(draft(t, made, [{ price: 35_000, more: { currency: "AFN" } }]))).toEqual({
      rate: "problem.rate-missing",
    });
    const version = await draft(
      t,
      made,
      [
        { price: 71_500, more: { currency: "AFN", ...rate(71.5) } },
        { measure: "tools", price: 1080, more: { currency: "USD", ...rate(1.08) } },
      ],
      { because: "not-feasible" },
    );
    await sign(t, made, version.id);
    await approve(t, made, version.id);
    const now = await dossier(t, made, first(made));
    const inForce = planInForce(now);
    if (!inForce) throw new Error("No plan is in force.");
    expect(
      pricedLines(now, "EUR").map(({ amount, currency, inCeiling }) => [amount, currency, inCeiling]),
    ).toEqual([
      [7_150_000, "AFN", 100_000],
      [108_000, "USD", 100_000],
    ]);
    expect(ceilingsOf(inForce)).toEqual([{ scope: "person", currency: "EUR", amount: 200_000 }]);
    const [afghani = "", dollars = ""] = version.lines;
    // The supplier wrote his bill in afghani for what was planned in dollars.
    expect(await refused(give(t, made, dollars, 71_500, { currency: "AFN" }))).toEqual({
      rate: "problem.rate-missing",
    });
    expect(await refused(give(t, made, dollars, 90_000, { currency: "AFN", ...rate(66.2) }))).toEqual({
      amount: "problem.over-instalment",
    });
    await give(t, made, dollars, 71_496, { currency: "AFN", ...rate(66.2) });
    await give(t, made, afghani, 71_500);
    expect((await due(t, made)).filter((one) => one.startsWith("reintegration.delivery"))).toEqual([]);
    await move(t, made, { memberId: first(made), to: "monitoring" }, "reintegration-officer");
  });

  test("scenario 21: the supplier of a shop takes the first part and closes; the second is stopped, a new version is made, the donor told", async () => {
    await using t = await openTestReturns(open);
    const made = await backHome(t);
    const parts = [
      { number: 1, amount: 800, condition: "none" as const },
      { number: 2, amount: 700, condition: "visit" as const },
    ];
    const version = await agreed(t, made, [{ price: 1500, parts }]);
    const [line = ""] = version.lines;
    expect(await refused(give(t, made, line, 700, { instalment: 2 }))).toEqual({
      instalment: "problem.release-earlier-first",
    });
    await give(t, made, line, 800);
    expect(await refused(give(t, made, line, 700))).toEqual({ instalment: "problem.release-visit" });
    await put(t, made, useReport, { used: "as-planned" }, { parent: line });
    expect(await refused(give(t, made, line, 700))).toEqual({ instalment: "problem.release-visit" });
    later(t, 10);
    await put(t, made, planIncident, { what: "supplier-gone", stops: true }, { parent: line });
    expect((await due(t, made)).some((one) => one.startsWith("reintegration.donor"))).toBe(true);
    expect(await refused(give(t, made, line, 700))).toEqual({ instalment: "problem.release-stopped" });
    expect(await refused(put(t, made, recovery, { amount: 900 }, { parent: line }))).toEqual({
      amount: "problem.over-given",
    });
    await put(t, made, recovery, { amount: 300 }, { parent: line });
    // 800 given less 300 that came back count against the ceiling of 2000.
    expect(await refused(draft(t, made, [{ price: 1501 }], { because: "supplier-failed" }))).toEqual({
      unit_price: "problem.over-person",
    });
    const next = await draft(t, made, [{ price: 1500 }], { because: "supplier-failed" });
    expect(planInForce(await dossier(t, made, first(made)))?.id).toBe(version.id);
    await sign(t, made, next.id);
    await approve(t, made, next.id);
    expect(await refused(give(t, made, line, 100))).toEqual({ on: "problem.plan-not-in-force" });
    await give(t, made, next.lines[0] ?? "", 1500);
  });

  test("scenario 22: somebody is in Bulgaria again: the old case ends with the day on which they left, and counts once", async () => {
    await using t = await openTestReturns(open);
    const made = await backHome(t);
    await agreed(t, made, [{ price: 500 }]);
    later(t, 400);
    await expect(
      move(
        t,
        made,
        { memberId: first(made), to: "remigrated", reason: "remigrated" },
        "reintegration-officer",
      ),
    ).rejects.toMatchObject({ name: "GuardsMissing" });
    const left = inDays(t, -20);
    await put(t, made, remigration, { on: left, country: "BG", known_by: "new-contact", out_of: "need" });
    expect(await stateOf(t, made)).toBe("remigrated");
    const record = (await dossier(t, made, first(made))).latest(remigration);
    expect([record?.happenedOn, record?.outcome]).toEqual([left, "BG"]);
    expect((await due(t, made)).filter((one) => one.startsWith("reintegration."))).toEqual([]);
  });

  test("who died is found so by a visitor; a colleague then writes down what must be on record about it", async () => {
    await using t = await openTestReturns(open);
    const made = await backHome(t);
    await visit(t, made, { found: "deceased", safety: null, leaving: null, activity: null });
    expect(await stateOf(t, made)).toBe("arrived");
    expect(await due(t, made)).toContain(`reintegration.death ${today(t)}`);
    await move(t, made, { memberId: first(made), to: "deceased" });
    expect((await due(t, made)).filter((one) => one.startsWith("reintegration."))).toEqual([]);
  });

  describe("after the return", () => {
    const [rss] = surveyKinds;
    if (!rss) throw new Error("No survey is there.");
    const ask = (t: TestCases, made: TestCase, more: object = {}) =>
      put(t, made, rss, { mode: "phone", language: "ar", E1: "ok", ...more } as never);

    test("visits and surveys have their months, one survey in a quarter, and the way ends with them or with a reason", async () => {
      await using t = await openTestReturns(open);
      const made = await backHome(t);
      await move(t, made, { memberId: first(made), to: "monitoring" }, "reintegration-officer");
      const arrived = today(t);
      later(t, 30);
      await visit(t, made);
      await ask(t, made);
      expect(await refused(ask(t, made))).toEqual({ on: "problem.same-quarter" });
      const tasks = await due(t, made);
      expect(tasks.filter((one) => one.startsWith("reintegration.visit"))).toEqual(
        [3, 6, 12].map((month) => `reintegration.visit ${addMonths(arrived, month)}`),
      );
      expect(tasks.filter((one) => one.startsWith("reintegration.survey"))).toEqual(
        [6, 12].map((month) => `reintegration.survey ${addMonths(arrived, month)}`),
      );
      const closing = () =>
        move(t, made, { memberId: first(made), to: "closed", reason: "monitoring-ended" });
      await expect(closing()).rejects.toMatchObject({ name: "GuardsMissing" });
    });

    test("whoever gave something does not ask how it went, and nobody is asked who did not agree", async () => {
      await using t = await openTestReturns(open);
      const made = await backHome(t);
      const { lines } = await agreed(t, made, [{ price: 500 }]);
      await give(t, made, lines[0] ?? "", 500);
      expect(await refused(ask(t, made))).toEqual({ mode: "problem.payer" });
      expect(await refused(visit(t, made))).toEqual({ mode: "problem.payer" });
      expect(await refused(ask(t, made, { proxy: "caretaker" }))).toMatchObject({
        proxy: "problem.no-proxy",
      });
    });

    test("contact is lost after five tries, and not while one of them reached the person", async () => {
      await using t = await openTestReturns(open);
      const made = await backHome(t);
      const lose = () =>
        move(t, made, { memberId: first(made), to: "lost", reason: "lost-contact" }, "reintegration-officer");
      for (let at = 0; at < 4; at += 1) {
        await put(t, made, contactTry, { way: "phone", reached: false });
        later(t, 3);
      }
      await expect(lose()).rejects.toMatchObject({ name: "GuardsMissing" });
      await put(t, made, contactTry, { way: "family", reached: true });
      later(t, 1);
      await put(t, made, contactTry, { way: "phone", reached: false });
      await expect(lose()).rejects.toMatchObject({ name: "GuardsMissing" });
      for (let at = 0; at < 4; at += 1) {
        later(t, 3);
        await put(t, made, contactTry, { way: "message", reached: false });
      }
      expect((await due(t, made)).some((one) => one.startsWith("reintegration.lost"))).toBe(true);
      await lose();
      expect(await stateOf(t, made)).toBe("lost");
    });
  });
});
