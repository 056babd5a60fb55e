import { expect, test } from "vitest";
import { dossier, type TestCase, type TestCases, write } from "../../../test/cases.ts";
import { entitledAtHome } from "../../../test/entitled-at-home.ts";
import { approve, aRequest, pay, refusals, today } from "../../../test/payments.ts";
import { actOf } from "../../../test/people.ts";
import { agreed, approve as approvePlan, draft, first, put, sign } from "../../../test/reintegration.ts";
import { strikeCaseRecord } from "../../cases/index.ts";
import { delivery, planIncident, planLine, remigration } from "../../reintegration/index.ts";
import { paymentRequest } from "../steps/request.ts";
import { waitingForPayment } from "../waiting.ts";

const inTwo = [
  { number: 1, amount: 200, condition: "none" },
  { number: 2, amount: 300, condition: "visit" },
] as const;
const shopAndFees = [
  { price: 500, parts: inTwo },
  { measure: "school-fees", price: 100 },
] as const;
const bought = { how: "invoice", invoice_number: "1", supplier: "Invented", receipt: "pen" } as const;

/** Somebody at home with a plan of a shop in two parts and school fees. */
async function planned() {
  const { t, made, pack } = await entitledAtHome();
  const plan = await agreed(t, made, shopAndFees, { ceiling_person: 900 });
  return { t, made, pack, plan, shop: plan.lines[0] ?? "", fees: plan.lines[1] ?? "" };
}

const next = async (t: TestCases, made: TestCase, pack: string) =>
  paymentRequest.known(await dossier(t, made, first(made)), pack);

/** Asks for money with what the form is filled in with and what the test says; gives the request's id. */
async function ask(t: TestCases, made: TestCase, pack: string, more: object = {}): Promise<string> {
  const values = aRequest({ ...(await next(t, made, pack)), ...more } as never);
  const [id = ""] = await write(t, made, paymentRequest, values, { about: [first(made)], parentId: pack });
  return id;
}

/** What may be paid, and what not and why, as finance sees it. */
async function standing({ cases }: TestCases): Promise<readonly string[]> {
  const { shown } = await waitingForPayment(cases.database.query, cases);
  return shown.map(({ release }) => (release.may ? "may" : release.because));
}

const tasks = async (t: TestCases, rule: string): Promise<number> => {
  const found = await t.cases.database.query
    .selectFrom("case_task")
    .select("id")
    .where("rule", "=", rule)
    .where("done_at", "is", null)
    .execute();
  return found.length;
};

const strike = ({ cases }: TestCases, made: TestCase, recordId: string) =>
  cases.database.change((change) =>
    strikeCaseRecord(
      change,
      cases,
      actOf("reintegration-officer"),
      { caseId: made.id, recordId },
      "Not needed any more.",
    ),
  );

test("a request names the measure it pays; the parts of one wait for each other and for no other measure", async () => {
  const { t, made, pack, shop, fees } = await planned();
  await using _ = t;
  expect(await next(t, made, pack)).toMatchObject({ measure: shop, instalment: 1, amount: 200 });
  await approve(t, made, await ask(t, made, pack));
  expect(await next(t, made, pack)).toMatchObject({ measure: shop, instalment: 2, condition: "visit" });
  await approve(t, made, await ask(t, made, pack));
  expect(await next(t, made, pack)).toMatchObject({ measure: fees, instalment: 1, amount: 100 });
  await approve(t, made, await ask(t, made, pack));
  expect((await standing(t)).toSorted()).toEqual(["earlier-first", "may", "may"]);
});

test("money for a plan names its measure, the next part of it, no more than that, under the plan's condition", async () => {
  const { t, made, pack, fees } = await planned();
  await using _ = t;
  const refused = (more: object) => refusals(ask(t, made, pack, more));
  expect(await refused({ measure: null })).toEqual(["problem.measure-needed"]);
  expect(await refused({ measure: fees, instalment: 2 })).toEqual(["problem.next-of-measure"]);
  expect(await refused({ amount: 201 })).toEqual(["problem.over-part"]);
  await ask(t, made, pack);
  expect(await refused({ condition: "none" })).toEqual(["problem.condition-of-plan"]);
});

test("nothing is asked for, approved or paid for a measure that was stopped, until it goes on", async () => {
  const { t, made, pack, shop, fees } = await planned();
  await using _ = t;
  const approved = await ask(t, made, pack);
  await approve(t, made, approved);
  const waiting = await ask(t, made, pack);
  expect(await standing(t)).toEqual(["may"]);
  const gone = await put(t, made, planIncident, { what: "supplier-gone" }, { parent: shop });

  expect(await refusals(pay(t, made, approved))).toEqual(["problem.release-stopped"]);
  expect(await refusals(approve(t, made, waiting))).toEqual(["problem.release-stopped"]);
  expect(await standing(t)).toEqual(["stopped"]);
  expect(await tasks(t, "payments.request-held")).toBe(2);
  expect(await tasks(t, "payments.approval-waiting")).toBe(0);
  expect(await refusals(ask(t, made, pack, { measure: shop }))).toEqual(["problem.measure-stopped"]);
  expect(await next(t, made, pack)).toMatchObject({ measure: fees });
  await approve(t, made, waiting, { decision: "declined", reason: "The supplier closed." });
  expect(await tasks(t, "payments.request-held")).toBe(1);

  await strike(t, made, gone);
  expect(await standing(t)).toEqual(["may"]);
  await pay(t, made, approved, { how: "bank" });
});

test("after a new version the next part is counted by measure, and what it dropped is paid no more", async () => {
  const { t, made, pack, shop, fees } = await planned();
  await using _ = t;
  const paid = await ask(t, made, pack);
  await approve(t, made, paid);
  await pay(t, made, paid, { how: "bank" });
  await put(t, made, delivery, { ...bought, amount: 200 }, { parent: shop });
  const open = await ask(t, made, pack);
  const dropped = await ask(t, made, pack);
  await approve(t, made, dropped);

  expect(
    (await dossier(t, made, first(made))).ofCase(paymentRequest).map(({ open: said }) => said.measure),
  ).toEqual([shop, shop, fees]);
  const { id } = await draft(t, made, [{ measure: "rent", price: 50 }], {
    because: "wish",
    ceiling_person: 900,
  });
  const brought = (await dossier(t, made, first(made))).partsOf(planLine, id);
  const [newShop, newFees, rent] = brought;
  expect(brought.map(({ outcome }) => outcome)).toEqual(["own-business", "school-fees", "rent"]);
  await strike(t, made, newFees?.id ?? "");
  expect(await standing(t)).toEqual(["may"]);
  await sign(t, made, id);
  await approvePlan(t, made, id);

  // The second part of the shop is the first of the new version, and was asked for before.
  expect(await next(t, made, pack)).toMatchObject({ measure: rent?.id, instalment: 1, amount: 50 });
  expect(await refusals(ask(t, made, pack, { measure: newShop?.id }))).toEqual(["problem.measure-asked"]);
  expect(await refusals(pay(t, made, dropped))).toEqual(["problem.release-dropped"]);
  await approve(t, made, open);
  expect((await standing(t)).toSorted()).toEqual(["dropped", "visit"]);
});

test("a request from before requests named their measure counts by the order of the plan", async () => {
  const { t, made, pack } = await entitledAtHome();
  await using _ = t;
  const before = await ask(t, made, pack, { aid: "reintegration-kind", amount: 150 });
  const plan = await agreed(t, made, shopAndFees, { ceiling_person: 900 });
  expect(await next(t, made, pack)).toMatchObject({ measure: plan.lines[0], instalment: 2 });
  await approve(t, made, before);
  expect(await standing(t)).toEqual(["may"]);
});

test("whoever left again is paid nothing more of a plan, but what was given already", async () => {
  const { t, made, pack, shop } = await planned();
  await using _ = t;
  const given = await ask(t, made, pack);
  await approve(t, made, given);
  await put(t, made, delivery, { ...bought, amount: 200 }, { parent: shop });
  const waiting = await ask(t, made, pack);
  const fees = await ask(t, made, pack);
  await approve(t, made, fees);
  expect((await standing(t)).toSorted()).toEqual(["may", "may"]);
  await put(t, made, remigration, {
    on: today(t),
    country: "BG",
    known_by: "new-contact",
    out_of: "need",
  });
  expect((await standing(t)).toSorted()).toEqual(["ended", "may"]);
  expect(await refusals(pay(t, made, fees))).toEqual(["problem.release-ended"]);
  expect(await refusals(approve(t, made, waiting))).toEqual(["problem.release-ended"]);
  await pay(t, made, given, { how: "bank" });
});
