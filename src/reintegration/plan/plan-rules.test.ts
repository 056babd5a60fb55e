import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths } from "../../core/day.ts";
import { overCeilings, type PricedLine, totalsOf } from "./ceilings.ts";
import { type Feasible, feasibleIn } from "./feasibility.ts";
import {
  faultsOf,
  type Instalment,
  instalmentConditions,
  type LineHistory,
  releaseOf,
} from "./instalments.ts";
import { receivingFaults } from "./receiving.ts";
import { lastDeliveryDay, triedEnough } from "./terms.ts";

const day = fc.integer({ min: 0, max: 700 }).map((days) => addDays("2026-01-01", days));
const line: fc.Arbitrary<PricedLine> = fc.record({
  memberId: fc.constantFrom("husband", "first wife", "second wife"),
  amount: fc.integer({ min: 1, max: 300_000 }),
  currency: fc.constantFrom("EUR", "USD", "AFN"),
  inCeiling: fc.option(fc.integer({ min: 1, max: 300_000 })),
});

describe("ceilings", () => {
  test("add up every line once, in its own currency", () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const totals = totalsOf(lines);
        const all = [...totals.values()].reduce((sum, amount) => sum + amount, 0);
        expect(all).toBe(lines.reduce((sum, { amount }) => sum + amount, 0));
        expect([...totals.keys()]).toEqual([...new Set(lines.map(({ currency }) => currency))].toSorted());
      }),
    );
  });

  test("of a household are kept exactly when every line has a rate and their sum is no higher", () => {
    fc.assert(
      fc.property(fc.array(line), fc.integer({ min: 0, max: 900_000 }), (lines, amount) => {
        const worth = lines.map((one) => (one.currency === "EUR" ? one.amount : one.inCeiling));
        const kept =
          !worth.includes(null) && (worth as number[]).reduce((sum, one) => sum + one, 0) <= amount;
        const over = overCeilings(lines, [{ scope: "household", currency: "EUR", amount }]);
        expect(over.length === 0).toBe(kept);
      }),
    );
  });

  test("per person are kept by each, and two wives of one household share one", () => {
    const lines = ["husband", "first wife", "second wife"].map((memberId) => ({
      memberId,
      amount: 100_000,
      currency: "EUR",
    }));
    expect(overCeilings(lines, [{ scope: "person", currency: "EUR", amount: 100_000 }])).toEqual([]);
    expect(overCeilings(lines, [{ scope: "household", currency: "EUR", amount: 250_000 }])).toMatchObject([
      { memberId: null, total: 300_000, unknown: [] },
    ]);
    const more = [...lines, { memberId: "second wife", amount: 1, currency: "EUR" }];
    expect(overCeilings(more, [{ scope: "person", currency: "EUR", amount: 100_000 }])).toMatchObject([
      { memberId: "second wife", total: 100_001 },
    ]);
  });
});

const condition = fc.constantFrom(...instalmentConditions);
const planned: fc.Arbitrary<Instalment[]> = fc
  .array(fc.record({ amount: fc.integer({ min: 1, max: 90_000 }), condition, on: day }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) =>
    all.map((one, at) => ({ ...one, number: at + 1, on: one.condition === "date" ? one.on : null })),
  );
const history: fc.Arbitrary<LineHistory> = fc.record({
  today: day,
  given: fc.uniqueArray(fc.record({ number: fc.integer({ min: 1, max: 4 }), day }), {
    selector: ({ number }) => number,
  }),
  reports: fc.array(day),
  visits: fc.array(day),
  stopped: fc.boolean(),
});

describe("an instalment", () => {
  test("is never given twice, before an earlier one, before its condition, or from a line that was stopped", () => {
    fc.assert(
      fc.property(planned, fc.integer({ min: 1, max: 5 }), history, (plan, number, past) => {
        if (!releaseOf(plan, number, past).may) return;
        const wanted = plan[number - 1];
        const given = past.given.map((one) => one.number);
        expect(past.stopped).toBe(false);
        expect(given).not.toContain(number);
        for (let earlier = 1; earlier < number; earlier += 1) expect(given).toContain(earlier);
        const before = past.given.filter((one) => one.number < number).map((one) => one.day);
        const since = (days: readonly string[]) => days.some((one) => before.every((other) => other <= one));
        if (wanted?.condition === "date") expect((wanted.on ?? "9") <= past.today).toBe(true);
        if (wanted?.condition === "report") expect(since(past.reports)).toBe(true);
        if (wanted?.condition === "visit") expect(since(past.visits)).toBe(true);
      }),
    );
  });

  test("says what it waits for, and goes once that is there", () => {
    const plan: Instalment[] = [
      { number: 1, amount: 60, condition: "none", on: null },
      { number: 2, amount: 40, condition: "visit", on: null },
    ];
    const past = { today: "2026-05-01", given: [], reports: [], visits: ["2026-03-01"], stopped: false };
    expect(releaseOf(plan, 2, past)).toEqual({ may: false, because: "earlier-first" });
    expect(releaseOf(plan, 1, past)).toEqual({ may: true });
    const first = { ...past, given: [{ number: 1, day: "2026-04-01" }] };
    expect(releaseOf(plan, 2, first)).toEqual({ may: false, because: "visit" });
    expect(releaseOf(plan, 2, { ...first, visits: ["2026-04-20"] })).toEqual({ may: true });
    expect(releaseOf(plan, 2, { ...first, visits: ["2026-04-20"], stopped: true })).toEqual({
      may: false,
      because: "stopped",
    });
    expect(releaseOf(plan, 3, first)).toEqual({ may: false, because: "no-such" });
  });

  test("belongs to a line whose parts are numbered in order and add up to it", () => {
    fc.assert(
      fc.property(planned, fc.integer({ min: -3, max: 3 }), (plan, off) => {
        const sum = plan.reduce((all, { amount }) => all + amount, 0);
        expect(faultsOf(plan, sum + off)).toEqual(off === 0 ? [] : ["sum"]);
      }),
    );
    expect(
      faultsOf(
        [
          { number: 1, amount: 0, condition: "date", on: null },
          { number: 3, amount: 5, condition: "none", on: "2026-01-01" },
        ],
        5,
      ),
    ).toEqual(["numbers", "nothing", "date-missing", "date-needless"]);
  });
});

test("nothing is delivered later than a year after return, nor after the project", () => {
  fc.assert(
    fc.property(day, fc.option(day), (arrived, end) => {
      const last = lastDeliveryDay(arrived, end);
      expect(last <= addMonths(arrived, 12)).toBe(true);
      if (end !== null) expect(last <= end).toBe(true);
      expect([addMonths(arrived, 12), end]).toContain(last);
    }),
  );
});

test("contact is lost after five tries on days of their own within thirty days", () => {
  const tries = (...days: number[]) => days.map((days) => addDays("2026-03-01", days));
  expect(triedEnough(tries(0, 5, 10, 20, 29))).toBe(true);
  expect(triedEnough(tries(0, 5, 10, 20, 30))).toBe(false);
  expect(triedEnough(tries(0, 0, 0, 0, 0))).toBe(false);
  expect(triedEnough(tries(0, 40, 44, 50, 60, 69))).toBe(true);
});

test("what a child is given goes to the guardian and with the child's word", () => {
  const by = (
    who: "person" | "guardian" | "proxy",
    childAgrees: boolean | null = null,
    authorised = false,
  ) => ({
    by: who,
    childAgrees,
    authorised,
  });
  expect(receivingFaults(true, by("person"))).toEqual(["guardian-first"]);
  expect(receivingFaults(true, by("proxy", true, true))).toEqual(["guardian-first"]);
  expect(receivingFaults(true, by("guardian", false))).toEqual(["child-agrees"]);
  expect(receivingFaults(true, by("guardian", true))).toEqual([]);
  expect(receivingFaults(false, by("person"))).toEqual([]);
  expect(receivingFaults(false, by("guardian", true))).toEqual(["guardian-of-nobody"]);
  expect(receivingFaults(false, by("proxy"))).toEqual(["not-authorised"]);
  expect(receivingFaults(false, by("proxy", null, true))).toEqual([]);
});

test("the grid answers for the place before the country, by what was seen last, and says when that is long ago", () => {
  const seen = (place: string | null, seenOn: string, available: Feasible["available"]): Feasible => ({
    country: "AF",
    place,
    measure: "livestock",
    available,
    provider: null,
    price: null,
    seenOn,
  });
  const grid = [
    seen(null, "2026-01-01", "yes"),
    seen("Herat", "2026-02-01", "no"),
    seen("Herat", "2026-06-01", "limited"),
  ];
  const ask = (place: string | null, on: string) =>
    feasibleIn(grid, { country: "AF", place }, "livestock", on);
  expect(ask("Herat", "2026-07-01")).toMatchObject({ line: { available: "limited" }, stale: false });
  expect(ask("Herat", "2026-03-01")).toMatchObject({ line: { available: "no" } });
  expect(ask("Kabul", "2026-07-01")).toMatchObject({ line: { available: "yes" }, stale: false });
  expect(ask(null, "2026-07-02")).toMatchObject({ line: { available: "yes" }, stale: true });
  expect(feasibleIn(grid, { country: "IQ", place: null }, "livestock", "2026-07-01")).toBeNull();
  expect(feasibleIn(grid, { country: "AF", place: "Herat" }, "tools", "2026-07-01")).toBeNull();
});
