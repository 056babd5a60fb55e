import { expect, test } from "vitest";
import { dossier, type TestCase, type TestCases, tasksOf } from "../../../test/cases.ts";
import { openCasesDesk } from "../../../test/cases-desk.tsx";
import { forEachDatabase } from "../../../test/databases.ts";
import { actOf } from "../../../test/people.ts";
import {
  agreed,
  approve,
  backHome,
  draft,
  first,
  inDays,
  openTestReturns,
  put,
  sign,
} from "../../../test/reintegration.ts";
import { planPanel } from "../pages/plan-panel.tsx";
import { delivery } from "../steps/delivery.ts";
import { plan } from "../steps/plan.ts";
import { instalment, planLine } from "../steps/plan-line.ts";
import { instalmentsOf, linesOf } from "./standing.ts";

const parts = (...amounts: readonly number[]) =>
  amounts.map((amount, at) => ({ number: at + 1, amount, condition: "none" as const }));

const gives = (t: TestCases, made: TestCase, parent: string, amount: number) => {
  const given = { how: "invoice", invoice_number: "17", supplier: "Invented supplier" } as const;
  return put(t, made, delivery, { ...given, amount, receipt: "pen" }, { parent });
};

/** Begins another version as the member's page leads there, with nothing typed; gives its measures and its form. */
async function beginsOnPage(t: TestCases, made: TestCase) {
  await using desk = openCasesDesk(t, actOf("reintegration-officer").actor, [planPanel]);
  const panel = await (await desk.get(`/cases/${made.id}/members/${first(made)}`)).text();
  const add = `/cases/${made.id}/add/plan?member=${first(made)}`;
  expect(panel).toContain(`href="${add}"`);
  const form = await (await desk.get(add)).text();
  const begun = (await desk.press(add, add)).headers.get("location") ?? "";
  const [, id = ""] = /records\/([0-9a-f]+)/.exec(begun) ?? [];
  const now = await dossier(t, made, first(made));
  const measures = linesOf(now, id).map((line) => ({
    measure: line.open.measure,
    due: line.open.due,
    amount: line.amount,
    currency: line.currency,
    parts: instalmentsOf(now, line.id).map(({ number, amount }) => `${number}: ${amount}`),
  }));
  return { id, panel, form, measures, lines: linesOf(now, id).map((line) => line.id) };
}

forEachDatabase((_, open) => {
  test("a version that was overtaken is begun anew with its own measures, less what was given since", async () => {
    await using t = await openTestReturns(open);
    const made = await backHome(t);
    const version = await agreed(t, made, [
      { price: 1500, parts: parts(800, 700) },
      { measure: "tools", price: 300 },
    ]);
    const due = inDays(t, 60);
    const negotiated = await draft(
      t,
      made,
      [
        { price: 1300, more: { due }, parts: parts(600, 400, 300) },
        { measure: "rent", price: 200, more: { due } },
      ],
      { because: "supplier-failed", goals: "Магазин в друга улица.", left: version.lines },
    );
    await sign(t, made, negotiated.id);
    await gives(t, made, version.lines[0] ?? "", 800);
    const { panel, form, id, measures, lines } = await beginsOnPage(t, made);
    expect(panel).toContain("it can no longer be agreed to");
    expect(form).toContain("Begins with the measures of version 2, less what was given since.");
    expect(form).toContain("Магазин в друга улица.");
    expect(form).toMatch(/value="supplier-failed"[^>]*(checked|selected)/);
    const same = { due, currency: "EUR" };
    expect(measures).toEqual([
      { ...same, measure: "own-business", amount: 50_000, parts: ["1: 20000", "2: 30000"] },
      { ...same, measure: "rent", amount: 20_000, parts: ["1: 20000"] },
    ]);
    await sign(t, made, id);
    await approve(t, made, id);
    await gives(t, made, lines[0] ?? "", 200);
  });

  test("a draft that was overtaken takes no more measures or parts, and nobody is asked to decide on a signed one", async () => {
    await using t = await openTestReturns(open);
    const made = await backHome(t);
    const version = await agreed(t, made, [{ price: 1500, parts: parts(800, 700) }]);
    const begun = (more: object = {}) => put(t, made, plan, { goals: "Invented.", because: "wish", ...more });
    const signed = await begun();
    const same = linesOf(await dossier(t, made, first(made)), signed).map(({ id }) => id);
    const early = await begun({ left: same });
    const rent = { measure: "rent", unit_price: 100, budget_line: "H.3", available: "yes" } as const;
    const adds = (parent: string) =>
      put(t, made, planLine, { ...rent, due: inDays(t, 30), quotations: 3 } as never, { parent });
    const line = await adds(early);
    await sign(t, made, signed);
    const decisions = async () =>
      (await tasksOf(t, made)).filter((one) => one.startsWith("reintegration.plan-decision"));
    expect(await decisions()).toHaveLength(1);
    await gives(t, made, version.lines[0] ?? "", 800);
    expect(await decisions()).toEqual([]);
    // Nothing of the rent was given: the draft with the rent alone is still what it was, until a later one is in force.
    const next = await begun();
    await sign(t, made, next);
    await approve(t, made, next);
    const overtaken = "problem.later-in-force";
    await expect(adds(early)).rejects.toMatchObject({ problems: { measure: { text: overtaken } } });
    await expect(put(t, made, instalment, { amount: 50 }, { parent: line })).rejects.toMatchObject({
      problems: { number: { text: overtaken } },
    });
    await expect(sign(t, made, early)).rejects.toMatchObject({ problems: { on: { text: overtaken } } });
    const now = await dossier(t, made, first(made));
    expect([planLine.mayFollow(now, early), instalment.mayFollow(now, line)]).toEqual([false, false]);
  });

  test("a draft of whose measures something was given since takes no more of them", async () => {
    await using t = await openTestReturns(open);
    const made = await backHome(t);
    const version = await agreed(t, made, [{ price: 1500, parts: parts(800, 700) }]);
    const begun = await put(t, made, plan, { goals: "Invented.", because: "wish" });
    await gives(t, made, version.lines[0] ?? "", 800);
    await expect(
      put(t, made, planLine, { measure: "rent", unit_price: 100, due: inDays(t, 30) }, { parent: begun }),
    ).rejects.toMatchObject({ problems: { measure: { text: "problem.given-since" } } });
  });

  test("of two measures alike it is the one that goes on with the given one of which something is gone", async () => {
    await using t = await openTestReturns(open);
    const made = await backHome(t);
    const version = await agreed(t, made, [
      { price: 500, more: { due: inDays(t, 40) } },
      { price: 300, more: { due: inDays(t, 50) } },
    ]);
    const begun = () => put(t, made, plan, { goals: "Invented.", because: "wish" });
    await begun();
    await gives(t, made, version.lines[1] ?? "", 300);
    const { measures } = await beginsOnPage(t, made);
    expect(measures).toMatchObject([{ amount: 50_000, due: inDays(t, 40) }]);
  });

  test("what was given in another currency than the version has it in is taken from nothing: the plan in force goes on", async () => {
    await using t = await openTestReturns(open);
    const made = await backHome(t);
    const version = await agreed(t, made, [{ price: 1500, parts: parts(800, 700) }]);
    const inDollars = { currency: "USD", rate: 1.1, rate_source: "un", rate_on: inDays(t, 0) } as const;
    await draft(t, made, [{ price: 1600, more: inDollars }], { because: "price", left: version.lines });
    await gives(t, made, version.lines[0] ?? "", 800);
    const { form, measures } = await beginsOnPage(t, made);
    expect(form).toContain("Begins with the measures of the plan in force");
    expect(measures).toMatchObject([{ amount: 70_000, currency: "EUR", parts: ["1: 70000"] }]);
  });
});
