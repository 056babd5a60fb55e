import { expect, test } from "vitest";
import { dossier, type TestCase, type TestCases } from "../../../test/cases.ts";
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
