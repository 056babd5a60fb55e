import { expect, test } from "vitest";
import { aBill, aMonth, aSignedPaper } from "../../test/costs.ts";
import { forEachDatabase, type OpenTestDatabase } from "../../test/databases.ts";
import { freeze } from "../../test/indicators/reports.ts";
import { actOf, openTestPeople } from "../../test/people.ts";
import { readBudget } from "../dashboard/budget.ts";
import { readBeside } from "../indicators/beside/frozen-beside.ts";
import { plantProgrammes, projectsForFigures, readPlan, termsBook } from "../programmes/index.ts";
import { decideCost } from "./decide.ts";
import type { CostFields, CostKind } from "./forms.ts";
import { keepCostPaper } from "./papers.ts";
import { openWords, readCost, versionsOfCost } from "./read-costs.ts";
import { CostRefused, lastDayOfMonth, shareOf } from "./reckon.ts";
import { approvedOn } from "./spending.ts";
import { bookCost, correctCost, strikeCost } from "./write-cost.ts";

const finance = actOf("finance", { staffId: "f".repeat(24) });
const manager = actOf("project-manager", { staffId: "e".repeat(24) });
const [ana, boris] = ["a".repeat(24), "b".repeat(24)];

async function begin(open: OpenTestDatabase) {
  const t = await openTestPeople(open);
  const { people } = t;
  const { database } = people;
  await plantProgrammes(database, people.now, people.random);
  const projects = await projectsForFigures(database.query, "2026-01-31");
  const project = projects.find(({ number }) => number === "ПРИМЕР-2025")?.id ?? "";
  const file = await aSignedPaper();
  const inChange: typeof database.change = (work) => database.change(work);
  const book = (kind: CostKind, values: CostFields, by = finance) =>
    inChange((change) => bookCost(change, people, by, kind, values));
  const decide = (id: string, seq: number, by = manager, outcome: "approved" | "sent-back" = "approved") =>
    inChange((change) =>
      decideCost(change, people, by, id, {
        seq,
        outcome,
        reason: outcome === "approved" ? null : "which month?",
      }),
    );
  return {
    t,
    people,
    project,
    query: database.query,
    inChange,
    book,
    decide,
    paper: (id: string) => inChange((change) => keepCostPaper(change, people, finance, id, file)),
    correct: (id: string, basedOn: number, yours: CostFields) =>
      inChange((change) => correctCost(change, people, finance, id, { basedOn, yours })),
    counted: async () => (await approvedOn(database.query, project)).map(({ minor }) => minor),
    async [Symbol.asyncDispose]() {
      await t[Symbol.asyncDispose]();
    },
  };
}

const refuses = async (work: Promise<unknown>, problems: Record<string, string>) => {
  const error = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof CostRefused)) throw error ?? new Error("It was not refused.");
  expect(Object.fromEntries(Object.entries(error.problems).map(([key, { text }]) => [key, text]))).toEqual(
    problems,
  );
};

test("a month is read however people write it, and a share never takes a cent too much", () => {
  for (const typed of ["2024-02", "2024-2", "02.2024", "2/2024"])
    expect(lastDayOfMonth(typed)).toBe("2024-02-29");
  for (const typed of ["2024-13", "24-02", "", "2024-00"]) expect(lastDayOfMonth(typed)).toBeNull();
  expect(shareOf({ minor: 100, currency: "EUR" }, 1, 3).minor).toBe(33);
  expect(shareOf({ minor: 100_001, currency: "EUR" }, 16_000, 16_000).minor).toBe(100_001);
});

forEachDatabase((_, open) => {
  test("a month of work counts once somebody else approved it with its paper; a correction only when approved anew", async () => {
    await using desk = await begin(open);
    const { project, query, people, decide, counted } = desk;
    const id = await desk.book("work", aMonth(project, ana));
    await refuses(decide(id, 1), { outcome: "problem.no-paper" });
    await desk.paper(id);
    await refuses(decide(id, 1, finance), { outcome: "problem.own" });
    await refuses(decide(id, 1, actOf("project-manager", { staffId: ana })), { outcome: "problem.own" });
    expect(await counted()).toEqual([]);
    await decide(id, 1);
    expect(await counted()).toEqual([100_000]);
    await desk.correct(id, 1, aMonth(project, ana, { hours: 120, words: "Met more people." }));
    expect(await counted(), "until it is approved").toEqual([100_000]);
    await expect(decide(id, 1), "what was read is not what stands").rejects.toThrow("not-found");
    await decide(id, 2, manager, "sent-back");
    expect(await counted()).toEqual([100_000]);
    await desk.correct(id, 2, aMonth(project, ana, { hours: 40 }));
    await decide(id, 3);
    expect(await counted()).toEqual([50_000]);
    const versions = await versionsOfCost(query, id);
    expect(versions.map(({ decision }) => decision?.outcome)).toEqual(["approved", "sent-back", "approved"]);
    expect(await openWords(query, people, await readCost(query, id))).toBe("Met people in Harmanli.");
    const { words } = await query
      .selectFrom("own_cost_version")
      .select("words")
      .where("seq", "=", 2)
      .executeTakeFirstOrThrow();
    expect(words).not.toContain("people");
    await desk.inChange((change) => strikeCost(change, people, finance, id, "booked twice"));
    expect(await counted()).toEqual([]);
  });

  test("nobody works more than a month has, outside the project nothing is eligible, and a line is never passed", async () => {
    await using desk = await begin(open);
    const { project, decide } = desk;
    await desk.book("work", aMonth(project, ana, { hours: 100 }));
    await refuses(desk.book("work", aMonth(project, ana)), { month: "problem.twice" });
    await refuses(desk.book("work", aMonth(project, ana, { line: "A2" })), { hours: "problem.hours-taken" });
    await desk.book("work", aMonth(project, ana, { line: "A2", hours: 60 }));
    await desk.book("work", aMonth(project, boris, { hours: 160 }));
    await refuses(desk.book("work", aMonth(project, boris, { month: "2024-12" })), {
      project: "problem.no-terms",
    });
    await refuses(desk.book("work", aMonth(project, boris, { month: "2031-01", hours: 200, line: "X" })), {
      month: "problem.outside",
      hours: "problem.more-than-month",
      line: "problem.no-line",
    });
    await refuses(desk.book("bill", aBill(project, { line: "H1" })), { line: "problem.help-line" });
    await refuses(desk.book("bill", aBill(project, { currency: "USD" })), { currency: "problem.no-rate" });
    const big = await desk.book("bill", aBill(project, { amount: 40_000, share: 100 }));
    const more = await desk.book("bill", aBill(project, { amount: 8_000.01, share: 100, document: "2" }));
    for (const id of [big, more]) await desk.paper(id);
    await decide(big, 1);
    await refuses(decide(more, 1), { outcome: "problem.over-budget" });
    await expect(desk.book("bill", aBill(project), actOf("counsellor"))).rejects.toThrow("not-found");
  });

  test("projects together bear one bill once, however its number is written; a correction that waits does not make room", async () => {
    await using desk = await begin(open);
    const { project, decide } = desk;
    const third = { amount: 100, share: 33.34 };
    const [half, rest] = [
      await desk.book("bill", aBill(project, third)),
      await desk.book("bill", aBill(project, { ...third, line: "I1", document: "1234" })),
    ];
    const more = aBill(project, { ...third, document: "00000-1234" });
    await refuses(desk.book("bill", more), { share: "problem.share-taken" });
    await refuses(desk.book("bill", { ...more, amount: 90, share: 1 }), { amount: "problem.other-amount" });
    const last = await desk.book("bill", { ...more, share: 33.32 });
    const again = { ...third, happened_on: "2026-01-16" as never, share: 100, supplier: "„Имоти“ EOOD" };
    await refuses(desk.book("bill", aBill(project, again)), { document: "problem.other-day" });
    await refuses(desk.book("bill", aBill(project, { ...again, supplier: "Imoti Ltd." })), {
      document: "problem.other-day",
    });
    const leads = await desk.book("bill", aBill(project, again)).catch((error: CostRefused) => error);
    expect((leads as CostRefused).problems.document?.values).toEqual({
      day: "15.01.2026",
      cost: expect.any(String),
    });
    await desk.book("bill", aBill(project, { ...again, supplier: "Наеми АД" }));
    const other = { ...third, share: 100, supplier: "Наеми АД", document: "1235" };
    const moved = await desk.book("bill", aBill(project, other));
    await refuses(desk.correct(moved, 1, aBill(project, { ...other, document: "1234" })), {
      document: "problem.other-day",
    });
    for (const id of [half, rest, last]) await desk.paper(id);
    await decide(half, 1);
    // Half of it is given up, and not yet by anybody's word: what was approved counts until then.
    await desk.correct(half, 1, aBill(project, { ...third, share: 1 }));
    await desk.correct(rest, 1, aBill(project, { ...third, line: "I1", share: 65.68 }));
    await decide(last, 1);
    await refuses(decide(rest, 2), { outcome: "problem.share-taken" });
    await decide(half, 2);
    await decide(rest, 2);
  });

  test("of two who write down, or approve, parts of one month at the same moment only what fits stays", async () => {
    await using desk = await begin(open);
    const { project, decide, query, counted } = desk;
    const parts = ["A1", "A2", "D1"].map((line) => aMonth(project, ana, { line, hours: 90 }));
    const booked = await Promise.allSettled(parts.map((part) => desk.book("work", part)));
    expect(booked.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected", "rejected"]);
    const [first] = (await query.selectFrom("own_cost").select("id").execute()).map(({ id }) => id);
    if (!first) throw new Error("One was booked.");
    // Shrunk on paper only, it makes room for two who are then approved at once.
    await desk.paper(first);
    await decide(first, 1);
    await desk.correct(first, 1, aMonth(project, ana, { line: "A1", hours: 10 }));
    const others = [];
    for (const line of ["A2", "D1"]) {
      const id = await desk.book("work", aMonth(project, ana, { line, hours: 50 }));
      await desk.paper(id);
      others.push(id);
    }
    const decided = await Promise.allSettled(others.map((id) => decide(id, 1)));
    expect(decided.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(
      (await counted()).toSorted((a, b) => a - b),
      "in cents",
    ).toEqual([62_500, 112_500]);
  });

  test("the dashboard adds own costs up, levs by the fixed rate; a frozen report says what a return cost", async () => {
    await using desk = await begin(open);
    const { project, query, people, decide } = desk;
    const bills = [
      aBill(project),
      aBill(project, {
        happened_on: "2025-12-31" as never,
        amount: 1955.83,
        currency: "BGN",
        document: "1235",
        share: 100,
        paid_on: null,
      }),
    ];
    for (const bill of bills) {
      const id = await desk.book("bill", bill);
      await desk.paper(id);
      await decide(id, 1);
    }
    const terms = await termsBook.on(query, project, "2026-02-01");
    const plan = await readPlan(query, project, "2026-02-01");
    const groups = await readBudget(query, { terms, managementLines: plan?.managementLines ?? [] });
    const offices = groups.find(({ group }) => group === "d");
    expect([offices?.approved, offices?.paid, offices?.budget]).toEqual([130_000, 30_000, 4_800_000]);
    const report = await freeze(people, manager, {
      projectId: project,
      from: "2026-01-01",
      until: "2026-01-31",
    });
    const { cost, touched } = await readBeside(query, report);
    expect(cost).toMatchObject({ own: 30_000, help: 0, returned: 0, each: null, currency: "EUR" });
    expect(cost?.definition.unofficial).toBe(true);
    expect(touched).toEqual([]);
  });
});
