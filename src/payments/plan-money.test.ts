import { expect, test } from "vitest";
import { dossier, type TestCase, type TestCases, write } from "../../test/cases.ts";
import { assembleCases, casesOrigin } from "../../test/cases-app.tsx";
import { entitledAtHome } from "../../test/entitled-at-home.ts";
import { aRequest, refusals } from "../../test/payments.ts";
import { actOf } from "../../test/people.ts";
import { agreed, draft, first, put } from "../../test/reintegration.ts";
import { today } from "../../test/travel.ts";
import { readCaseFacts, valuesOfRecord } from "../cases/index.ts";
import { openPrinter } from "../platform/print/index.ts";
import { delivery, instalment, monitoringVisit, plan, planLine } from "../reintegration/index.ts";
import { moneyPanel } from "./pages/money-panel.tsx";
import { findRate } from "./rates/find-rate.ts";
import { paymentApproval } from "./steps/payment.ts";
import { instalmentProof, paymentRequest } from "./steps/request.ts";
import { waitingForPayment } from "./waiting.ts";

const unprinted = openPrinter();

/** Afghani for one euro, by InforEuro, since 1 March. */
async function publish({ cases }: TestCases, units: string): Promise<void> {
  const made = { made_at: cases.now().toISOString(), made_by: "finance" };
  const file = { id: "i", source: "inforeuro", file_name: "f", file_hash: "h", correction: null } as const;
  const rate = { source: "inforeuro", currency: "AFN", since: "2026-03-01", seq: 1, units } as const;
  await cases.database.change(async (change) => {
    await change
      .insertInto("rate_import")
      .values({ ...file, ...made })
      .execute();
    await change
      .insertInto("exchange_rate")
      .values({ ...rate, import_id: "i" })
      .execute();
  });
}

/** The form of a kind as a counsellor opens it. */
async function form({ cases }: TestCases, made: TestCase, kind: string, parent: string): Promise<string> {
  const app = assembleCases(cases, { ...actOf("counsellor").actor, language: "en" }, unprinted);
  const address = `/cases/${made.id}/add/${kind}?member=${first(made)}&parent=${parent}`;
  return (await app.request(casesOrigin + address)).text();
}

/** Its values by name. */
async function opened(t: TestCases, made: TestCase, kind: string, parent: string) {
  const html = await form(t, made, kind, parent);
  const typed = html.matchAll(/<input[^>]* value="([^"]*)"[^>]* name="([^"]+)"/g);
  return new Map([...typed].map(([, value, name]) => [name, value]));
}

test("a plan begins under the ceilings, with the budget line and the last day of the project that pays", async () => {
  const { t, made } = await entitledAtHome();
  await using _ = t;
  expect(plan.known(await dossier(t, made, first(made)))).toMatchObject({
    ceiling_currency: "EUR",
    // The help in kind has a ceiling of its own below the person's.
    ceiling_person: 900,
    ceiling_household: 1500,
    project_until: "2027-03-31",
  });
  expect(planLine.known(await dossier(t, made, first(made)), null)).toMatchObject({ budget_line: "H1" });
});

test("a measure in another currency takes the rate on record, and asks for one only where there is none", async () => {
  const { t, made } = await entitledAtHome();
  await using _ = t;
  const price = { price: 7_150, more: { currency: "AFN" } };
  await expect(draft(t, made, [price])).rejects.toMatchObject({
    problems: { rate: { text: "problem.rate-missing" } },
  });
  await publish(t, "71.5");
  const { lines } = await draft(t, made, [price], { because: "wish" });
  const line = (await dossier(t, made, first(made))).recordsOf(planLine).find(({ id }) => id === lines[0]);
  expect(line?.open).toMatchObject({ rate: 71.5, rate_source: "inforeuro", rate_on: "2026-03-01" });
});

test("a case with a plan is read in two statements, without a look at any rate", async () => {
  const { t, made } = await entitledAtHome();
  await using _ = t;
  await agreed(t, made, [{ price: 500 }]);
  const asked = { tables: new Set<string>(), statements: 0 };
  const watched = t.cases.database.query.withPlugin({
    transformQuery({ node }) {
      for (const [, table] of JSON.stringify(node).matchAll(/"name":"([a-z_]+)"/g)) {
        asked.tables.add(table ?? "");
      }
      return node;
    },
    async transformResult({ result }) {
      asked.statements += 1;
      return result;
    },
  });
  await readCaseFacts(watched, t.cases, made.id);
  // The case, and what was given elsewhere; the projects of these tests stand in no table.
  expect(asked.statements).toBe(2);
  expect(asked.tables).not.toContain("exchange_rate");
  await findRate(watched, { source: "inforeuro", base: "EUR", currency: "AFN", day: "2026-03-10" });
  expect(asked.tables).toContain("exchange_rate");
});

test("money for a plan is asked for part by part with what the plan says, to whom it is bought from", async () => {
  const { t, made, pack } = await entitledAtHome();
  await using _ = t;
  const parts = [
    { number: 1, amount: 500, condition: "none" },
    { number: 2, amount: 300, condition: "visit" },
  ] as const;
  const before = await opened(t, made, "payment-request", pack);
  expect(before.get("payee_name")).toBe("Invented principal 0");
  // Before there is a plan, nobody is asked which measure of it is paid.
  expect(await form(t, made, "payment-request", pack)).not.toContain('name="measure"');
  await agreed(t, made, [{ price: 800, more: { provider: "Измислен магазин" }, parts }], {
    ceiling_person: 900,
  });
  const known = async () => paymentRequest.known(await dossier(t, made, first(made)), pack);
  const kind = { aid: "reintegration-kind", currency: "EUR", payee: "supplier" };
  expect(await known()).toMatchObject({ ...kind, amount: 500, instalment: 1, condition: "none" });
  expect((await opened(t, made, "payment-request", pack)).get("payee_name")).toBe("Измислен магазин");
  const asked = aRequest({ ...(await known()), payee_name: "Измислен магазин" } as never);
  await write(t, made, paymentRequest, asked, { about: [first(made)], parentId: pack });
  expect(await known()).toMatchObject({ ...kind, amount: 300, instalment: 2, condition: "visit" });
});

test("a new version of a plan begins with the words of the one before, and what was given comes from its supplier", async () => {
  const { t, made } = await entitledAtHome();
  await using _ = t;
  const { lines } = await agreed(t, made, [{ price: 800, more: { provider: "Измислен магазин" } }]);
  const app = assembleCases(t.cases, actOf("reintegration-officer").actor, unprinted);
  const add = async (kind: string, parent?: string) =>
    (
      await app.request(
        `${casesOrigin}/cases/${made.id}/add/${kind}?member=${first(made)}${parent ? `&parent=${parent}` : ""}`,
      )
    ).text();
  expect(await add("plan")).toContain("Да отворя магазин.</textarea>");
  const given = await add("delivery", lines[0]);
  expect(given).toMatch(/value="Измислен магазин"[^>]* name="supplier"/);
  expect(given).toMatch(/value="800"[^>]* name="amount"/);
});

test("a new version of a plan begins with the measures of the one before that are still to be given", async () => {
  const { t, made } = await entitledAtHome();
  await using _ = t;
  const parts = [
    { number: 1, amount: 200, condition: "none" },
    { number: 2, amount: 300, condition: "visit" },
  ] as const;
  const { lines } = await agreed(t, made, [
    { price: 500, more: { provider: "Измислен магазин" }, parts },
    { measure: "school-fees", price: 100 },
    { measure: "rent", price: 50 },
  ]);
  const bought = { how: "invoice", invoice_number: "1", supplier: "Invented", receipt: "pen" } as const;
  await put(t, made, delivery, { ...bought, amount: 200 }, { parent: lines[0] ?? "" });
  await put(t, made, delivery, { ...bought, amount: 100 }, { parent: lines[1] ?? "" });
  const next = await draft(t, made, [], { because: "wish", ceiling_person: 900 });

  const home = await dossier(t, made, first(made));
  const brought = home.partsOf(planLine, next.id);
  expect(brought.map(({ outcome, amount }) => [outcome, amount])).toEqual([
    ["own-business", 30_000],
    ["rent", 5_000],
  ]);
  const [shop] = brought;
  expect(shop && valuesOfRecord(t.cases, planLine as never, shop)).toMatchObject({
    provider: "Измислен магазин",
  });
  const rest = home.partsOf(instalment, shop?.id ?? "").map(({ open, amount }) => [open.number, amount]);
  expect(rest).toEqual([[1, 30_000]]);
});

test("a new version says which measures do not fit into it and why, and is saved once they are left by choice", async () => {
  const { t, made } = await entitledAtHome();
  await using _ = t;
  const { lines } = await agreed(t, made, [{ price: 500 }, { measure: "rent", price: 100 }], {
    ceiling_person: 900,
  });
  const wish = { because: "price", ceiling_person: 300 } as const;
  await expect(draft(t, made, [], wish)).rejects.toMatchObject({
    problems: {
      left: {
        text: "problem.left-behind",
        each: [
          {
            text: "problem.left-one",
            named: { measure: "measure.own-business" },
            each: [{ text: "problem.over-person", values: { most: 300, total: 500, currency: "EUR" } }],
          },
        ],
      },
    },
  });
  const { id } = await draft(t, made, [], { ...wish, left: [lines[0] ?? ""] });
  const brought = (await dossier(t, made, first(made))).partsOf(planLine, id);
  expect(brought.map(({ outcome }) => outcome)).toEqual(["rent"]);
  const app = assembleCases(t.cases, { ...actOf("reintegration-officer").actor, language: "bg" }, unprinted);
  const page = await (await app.request(`${casesOrigin}/cases/${made.id}/records/${id}`)).text();
  expect(page.replaceAll("\u00a0", " ")).toContain("собствен бизнес, 500,00 EUR");
});

test("a foreign request waits for its rate: the money says so, the decision says which is missing and where it is entered", async () => {
  const { t, made, pack } = await entitledAtHome();
  await using _ = t;
  const wish = aRequest({ aid: "reintegration-kind", amount: 7_150, currency: "AFN" });
  const asking = { about: [first(made)], parentId: pack };
  const [request = ""] = await write(t, made, paymentRequest, wish, asking);
  const seen = { id: made.id, may: () => true } as never;
  const panel = async () =>
    String(
      await moneyPanel.render({ language: "en" } as never, seen, await dossier(t, made, first(made))),
    ).replaceAll("\u00a0", " ");
  expect(await panel()).toMatch(/AFN 7,150.00 <span class="soft">waiting for a rate/);
  const app = assembleCases(t.cases, { ...actOf("project-manager").actor, language: "en" }, unprinted);
  const page = async () =>
    (
      await app.request(
        `${casesOrigin}/cases/${made.id}/add/payment-approval?member=${first(made)}&parent=${request}`,
      )
    ).text();
  expect(await page()).toContain("There is no rate of InforEuro on record for AFN on 1 March 2026");
  expect(await page()).toContain('href="/payments/rates"');
  const decide = (more: object) => {
    const empty = { reason: null, rate: null, rate_source: null, rate_date: null, on: today(t) };
    const values = { ...empty, decision: "approved", ...more } as never;
    const by = { by: "project-manager", about: [first(made)], parentId: request } as const;
    return write(t, made, paymentApproval, values, by);
  };
  expect(await refusals(decide({}))).toEqual(["problem.rate-missing"]);
  await publish(t, "71.5");
  expect(await page()).not.toContain("no rate of");
  expect(await panel()).not.toContain("waiting for a rate");
  await decide({});
  const [decision] = (await dossier(t, made, first(made))).partsOf(paymentApproval, request);
  expect(decision?.open).toMatchObject({ rate: "71.5", rate_source: "inforeuro", rate_date: "2026-03-01" });
});

test("money in a currency without a rate can be declined without one", async () => {
  const { t, made, pack } = await entitledAtHome();
  await using _ = t;
  const wish = aRequest({ aid: "reintegration-kind", amount: 7_150, currency: "AFN" });
  const [request = ""] = await write(t, made, paymentRequest, wish, { about: [first(made)], parentId: pack });
  const none = { rate: null, rate_source: null, rate_date: null } as const;
  const no = { decision: "declined", on: today(t), reason: "Not in the plan.", ...none } as const;
  const decides = (said: { readonly reason: string | null }) =>
    write(
      t,
      made,
      paymentApproval,
      { ...no, ...said },
      {
        by: "project-manager",
        about: [first(made)],
        parentId: request,
      },
    );
  expect(await refusals(decides({ reason: null }))).toEqual(["problem.required"]);
  await decides(no);
});

test("money that waits for a visit may be paid once the visit is on file, and is asked for no second word of it", async () => {
  const { t, made, pack } = await entitledAtHome();
  await using _ = t;
  const wish = aRequest({ aid: "reintegration-kind", amount: 300, condition: "visit" } as never);
  const [request = ""] = await write(t, made, paymentRequest, wish, {
    about: [first(made)],
    parentId: pack,
  });
  const offered = async () => instalmentProof.mayFollow(await dossier(t, made, first(made)), request);
  const yes = { decision: "approved", reason: null, on: today(t) } as const;
  const rate = { rate: "1", rate_source: "same", rate_date: today(t) } as const;
  await write(t, made, paymentApproval, { ...yes, ...rate } as never, {
    by: "project-manager",
    about: [first(made)],
    parentId: request,
  });
  const waits = async () => {
    const { shown } = await waitingForPayment(t.cases.database.query, t.cases);
    return shown.map(({ release }) => release);
  };
  expect([await offered(), await waits()]).toEqual([true, [{ may: false, because: "visit" }]]);
  await put(t, made, monitoringVisit, {
    mode: "phone",
    found: "yes",
    safety: "well",
    leaving: "no",
    activity: "running",
  } as never);
  expect([await offered(), await waits()]).toEqual([false, [{ may: true }]]);
});
