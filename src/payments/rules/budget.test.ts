import { expect, test } from "vitest";
import { dossier } from "../../../test/cases.ts";
import { forEachDatabase } from "../../../test/databases.ts";
import {
  aProject,
  approve,
  ask,
  decidePackage,
  entitledCase,
  openTestPayments,
  pay,
  refusals,
  type TestPayments,
  today,
} from "../../../test/payments.ts";
import { actOf } from "../../../test/people.ts";
import { splitCase, strikeCaseRecord } from "../../cases/index.ts";
import { paidOnLines, spentOnLines } from "../spending.ts";
import { accountsOf } from "./account.ts";

/** The project with a budget line that pays for everything in its package. */
function withBudget(amount: number | null) {
  const project = aProject("one");
  return {
    ...project,
    lines: [{ code: "H1", group: "h", title: { bg: "Помощ", en: "Help" }, amount }],
    packages: project.packages.map((pack) => ({
      ...pack,
      items: pack.items.map((item) => ({ ...item, line: "H1" })),
    })),
  };
}

/** Another entitled person, and 100 euro asked for. */
async function asked(t: TestPayments) {
  const { made, packs } = await entitledCase(t);
  return { made, request: await ask(t, made, { member: made.all[0]?.id ?? "", pack: packs[0] ?? "" }) };
}

/** The spouse goes another way; the package is decided anew in the case of their own. */
async function splitFamily(t: TestPayments) {
  const family = [{ role: "principal" }, { role: "spouse" }] as const;
  const { made, packs } = await entitledCase(t, family);
  const [man, wife] = made.all.map(({ id }, at) => ({ member: id, pack: packs[at] ?? "" }));
  if (!man || !wife) throw new Error("A family of two.");
  const { id } = await t.cases.database.change((change) =>
    splitCase(change, t.cases, actOf("counsellor"), made.id, wife.member),
  );
  const apart = { ...made, id };
  await decidePackage(t, apart, wife.pack);
  return { made, apart, man, wife };
}

forEachDatabase((_, open) => {
  test("no more is approved than stands in the budget line, whoever it is for; what is struck is free again", async () => {
    await using t = await openTestPayments(open, [withBudget(15_000)]);
    const [one, two] = [await asked(t), await asked(t)];
    await approve(t, one.made, one.request);
    const held = async () => {
      const [terms] = t.terms;
      if (!terms) throw new Error("The project has terms.");
      const { query } = t.cases.database;
      return [await spentOnLines(query, terms), await paidOnLines(query, terms)].map((on) => on.get("H1"));
    };
    expect(await held()).toEqual([10_000, undefined]);
    await pay(t, one.made, one.request);
    expect(await held()).toEqual([10_000, 10_000]);
    const refused = approve(t, two.made, two.request);
    await expect(refused).rejects.toMatchObject({
      problems: {
        decision: {
          text: "problem.over-line",
          values: { line: "H1", most: "150.00 EUR", total: "200.00 EUR" },
        },
      },
    });
    t.terms[0] = withBudget(20_000);
    await approve(t, two.made, two.request);
    const three = await asked(t);
    expect(await refusals(approve(t, three.made, three.request))).toEqual(["problem.over-line"]);
    const { query } = t.cases.database;
    const decision = await query
      .selectFrom("case_record")
      .select("id")
      .where("parent_id", "=", two.request)
      .where("kind", "=", "payment-approval")
      .executeTakeFirstOrThrow();
    const place = { caseId: two.made.id, recordId: decision.id };
    await t.cases.database.change((change) =>
      strikeCaseRecord(change, t.cases, actOf("project-manager"), place, "По погрешка."),
    );
    await approve(t, three.made, three.request);
  });

  test("a line whose amount the contract does not say yet bars nobody", async () => {
    await using t = await openTestPayments(open, [withBudget(null)]);
    for (const one of [await asked(t), await asked(t)]) await approve(t, one.made, one.request);
  });

  test("another currency counts on the line by the rate frozen when it was approved", async () => {
    await using t = await openTestPayments(open, [withBudget(15_000)]);
    const { made, packs } = await entitledCase(t);
    const at = { member: made.all[0]?.id ?? "", pack: packs[0] ?? "" };
    const bank = { rate: "2", rate_source: "bank", rate_date: today(t) } as const;
    const dollars = { aid: "reintegration-kind", amount: 120, currency: "USD" };
    await approve(t, made, await ask(t, made, at, dollars), bank);
    const two = await asked(t);
    expect(await refusals(approve(t, two.made, two.request))).toEqual(["problem.over-line"]);
  });

  test("of several who approve at the same moment in cases of their own one is within the line", async () => {
    await using t = await openTestPayments(open, [withBudget(15_000)]);
    const all: Awaited<ReturnType<typeof asked>>[] = [];
    for (let at = 0; at < 6; at += 1) all.push(await asked(t));
    const done = await Promise.allSettled(all.map(({ made, request }) => approve(t, made, request)));
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const one of done) {
      if (one.status === "fulfilled") continue;
      expect(one.reason).toMatchObject({ problems: { decision: { text: "problem.over-line" } } });
    }
  });

  test("a household whose case was split has one ceiling still, and once is once", async () => {
    await using t = await openTestPayments(open);
    const { made, apart, man, wife } = await splitFamily(t);
    const goods = { aid: "reintegration-kind" };
    await approve(t, made, await ask(t, made, man, { ...goods, amount: 900 }));
    const tooMuch = ask(t, apart, wife, { ...goods, amount: 601 });
    expect(await refusals(tooMuch)).toEqual(["problem.asks-over-household"]);
    expect(accountsOf(await dossier(t, apart, wife.member))[0]?.left).toBe(60_000);
    const enough = await ask(t, apart, wife, { ...goods, amount: 500 });
    const another = await ask(t, apart, wife, { ...goods, amount: 200, instalment: 2 });
    await approve(t, apart, enough);
    expect(await refusals(approve(t, apart, another))).toEqual(["problem.over-household"]);
    const shelter = { aid: "accommodation", amount: 50 };
    await ask(t, apart, wife, shelter);
    expect(await refusals(ask(t, made, man, shelter))).toEqual(["problem.household-has-it"]);
  });
});
