import { expect, test } from "vitest";
import { dossier, type TestCase, type TestCases, write } from "../../test/cases.ts";
import { assembleCases, casesOrigin } from "../../test/cases-app.tsx";
import { openTestDatabase } from "../../test/databases.ts";
import { aProject, aRequest, decidePackage, enrol, propose } from "../../test/payments.ts";
import { actOf } from "../../test/people.ts";
import { agreed, backHome, draft, first, openTestReturns } from "../../test/reintegration.ts";
import { openPrinter } from "../platform/print/index.ts";
import { plan, planLine } from "../reintegration/index.ts";
import { paymentsPart } from "./journey-part.ts";
import { paymentRequest } from "./steps/request.ts";

const unprinted = openPrinter();

/** A project that pays help in kind from one line of its budget. */
const project = aProject("one");
const terms = {
  ...project,
  packages: project.packages.map((pack) => ({
    ...pack,
    items: pack.items.map((item) => ({ ...item, line: item.aid === "reintegration-kind" ? "H1" : null })),
  })),
};

/** Somebody back home who is entitled to the project's package. */
async function entitledAtHome() {
  const book = { on: async () => terms, all: async () => [terms] };
  const t = await openTestReturns(() => openTestDatabase("sqlite"), [paymentsPart(book)]);
  const made = await backHome(t);
  await enrol(t, made, "one");
  const [pack = ""] = await propose(t, made, "one");
  await decidePackage(t, made, pack);
  return { t, made, pack };
}

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

/** The form of a kind as a counsellor opens it, its values by name. */
async function opened({ cases }: TestCases, made: TestCase, kind: string, parent: string) {
  const app = assembleCases(cases, { ...actOf("counsellor").actor, language: "en" }, unprinted);
  const address = `/cases/${made.id}/add/${kind}?member=${first(made)}&parent=${parent}`;
  const html = await (await app.request(casesOrigin + address)).text();
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

test("money for a plan is asked for part by part with what the plan says, to whom it is bought from", async () => {
  const { t, made, pack } = await entitledAtHome();
  await using _ = t;
  const parts = [
    { number: 1, amount: 500, condition: "none" },
    { number: 2, amount: 300, condition: "visit" },
  ] as const;
  const before = await opened(t, made, "payment-request", pack);
  expect(before.get("payee_name")).toBe("Invented principal 0");
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
