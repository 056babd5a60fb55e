import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, daysBetween } from "../../core/day.ts";
import { holidaysIn, isWorkingDay, orthodoxEaster } from "../../core/holidays.ts";
import { addWorkingDays } from "../../core/working-days.ts";
import { type LastDay, lastDayOf } from "./last-day.ts";
import { type TermRule, termRuleIds, termRuleOn, termRules } from "./rules.ts";

const found = (answer: ReturnType<typeof lastDayOf>): LastDay => {
  if (typeof answer === "string") throw new Error(answer);
  return answer;
};
const last = (id: string, start: string, length?: number) => found(lastDayOf(id, start, length)).lastDay;

const days = fc
  .date({ min: new Date("2017-01-01T00:00:00Z"), max: new Date("2060-12-31T00:00:00Z"), noInvalidDate: true })
  .map((moment) => moment.toISOString().slice(0, 10));
const ruleWithLength = fc
  .constantFrom(...termRules)
  .chain((rule) =>
    fc.record({ rule: fc.constant(rule), length: fc.integer({ min: rule.least, max: rule.most }) }),
  );

describe("the days on which nobody works", () => {
  test.each([
    [2016, "2016-05-01"],
    [2021, "2021-05-02"],
    [2024, "2024-05-05"],
    [2025, "2025-04-20"],
    [2026, "2026-04-12"],
    [2027, "2027-05-02"],
  ])("Orthodox Easter of %i is %s", (year, day) => {
    expect(orthodoxEaster(year)).toBe(day);
  });

  test("Easter is a Sunday between 4 April and 8 May, and unknown beyond 2099", () => {
    for (let year = 1900; year <= 2099; year += 1) {
      const day = orthodoxEaster(year);
      expect(new Date(`${day}T00:00:00Z`).getUTCDay()).toBe(0);
      expect(day.slice(5) >= "04-04" && day.slice(5) <= "05-08").toBe(true);
    }
    expect(() => orthodoxEaster(2100)).toThrow(RangeError);
  });

  test("a holiday at a weekend frees the next working day since 2017, two free two, and Easter frees none", () => {
    expect(holidaysIn(2026)).toContain("2026-05-25");
    expect(holidaysIn(2026)).toContain("2026-09-07");
    expect(holidaysIn(2026)).toContain("2026-12-28");
    expect([...holidaysIn(2022)].filter((day) => day.startsWith("2022-12")).toSorted()).toEqual(
      ["24", "25", "26", "27", "28"].map((day) => `2022-12-${day}`),
    );
    // 1 May 2021 was a Saturday, Easter Sunday came the day after it and Easter Monday the next.
    expect(holidaysIn(2021)).toContain("2021-05-04");
    expect(isWorkingDay("2021-05-05")).toBe(true);
    expect(isWorkingDay("2026-04-14")).toBe(true);
    expect(isWorkingDay("2015-05-25")).toBe(true);
  });

  test("a freed day is no working day, and the Saturday worked instead is one", () => {
    expect(isWorkingDay("2016-09-23")).toBe(false);
    expect(isWorkingDay("2016-09-17")).toBe(true);
    expect(isWorkingDay("2016-09-24")).toBe(false);
    expect(last("appeal-asylum-7", "2016-09-16")).toBe("2016-09-26");
    expect(last("appeal-asylum-7", "2016-09-10")).toBe("2016-09-17");
  });

  test("teachers' holiday of 1 November is a working day for a court", () => {
    expect(isWorkingDay("2027-11-01")).toBe(true);
  });
});

describe("a last day", () => {
  test("is counted from the day after the service", () => {
    expect(last("appeal-return-order", "2026-03-10")).toBe("2026-03-24");
    expect(last("appeal-asylum-7", "2026-03-10")).toBe("2026-03-17");
  });

  test("moves past a weekend and past Easter to the next working day, and says past what", () => {
    expect(last("appeal-return-order", "2026-03-07")).toBe("2026-03-23");
    const easter = found(lastDayOf("appeal-return-order", "2026-03-27"));
    expect(easter).toMatchObject({ counted: "2026-04-10", lastDay: "2026-04-14" });
    expect(easter.movedPast.map(({ day, why }) => `${day} ${why}`)).toEqual([
      "2026-04-10 holiday",
      "2026-04-11 holiday",
      "2026-04-12 holiday",
      "2026-04-13 holiday",
    ]);
  });

  test("of leaving does not move: one can leave on a Sunday too", () => {
    expect(last("voluntary-departure", "2026-03-08", 7)).toBe("2026-03-15");
  });

  test("of months ends on the same day, or on the last of a shorter month", () => {
    expect(last("detention-first", "2026-08-31")).toBe("2027-02-28");
    expect(last("detention-longest", "2026-08-31")).toBe("2028-02-29");
    expect(last("entry-ban-return", "2026-03-01", 60)).toBe("2031-03-01");
  });

  test("of working days counts working days only", () => {
    expect(last("asylum-release", "2026-04-09")).toBe("2026-04-21");
    expect(addWorkingDays("2026-12-23", 1)).toBe("2026-12-29");
  });

  test("is not guessed where the decision chooses, nor beyond the limits of the law, nor without a rule", () => {
    expect(lastDayOf("voluntary-departure", "2026-03-08")).toBe("length-needed");
    expect(lastDayOf("voluntary-departure", "2026-03-08", 6)).toBe("length-outside");
    expect(lastDayOf("voluntary-departure", "2026-03-08", 31)).toBe("length-outside");
    expect(lastDayOf("voluntary-departure", "2026-03-08", 7.5)).toBe("length-outside");
    expect(lastDayOf("voluntary-departure-extended", "2026-03-08", 13)).toBe("length-outside");
    expect(lastDayOf("appeal-return-order", "1999-03-08")).toBe("no-rule");
    expect(lastDayOf("no-such-rule", "2026-03-08")).toBe("no-rule");
  });

  test("follows the law in force on the day of service", () => {
    const old = termRules.find(({ id }) => id === "appeal-return-order") as TermRule;
    const rules: TermRule[] = [
      { ...old, until: "2026-06-30" },
      { ...old, least: 10, most: 10, from: "2026-07-01" },
    ];
    const on = (start: string) => found(lastDayOf("appeal-return-order", start, null, rules)).length;
    expect(on("2026-06-30")).toBe(14);
    expect(on("2026-07-01")).toBe(10);
  });

  test("that moves is never a day on which nobody works, and never earlier than counted", () => {
    fc.assert(
      fc.property(ruleWithLength, days, ({ rule, length }, start) => {
        const answer = lastDayOf(rule.id, start, length);
        if (answer === "no-rule") return start < rule.from;
        const { lastDay, counted, movedPast } = found(answer);
        expect(lastDay >= counted && counted > start).toBe(true);
        if (!rule.moves) expect(lastDay).toBe(counted);
        else {
          expect(isWorkingDay(lastDay)).toBe(true);
          expect(movedPast.every(({ day }) => !isWorkingDay(day))).toBe(true);
          expect(addDays(counted, movedPast.length)).toBe(lastDay);
        }
        return true;
      }),
    );
  });

  test("never comes earlier for a later service or a longer term", () => {
    fc.assert(
      fc.property(ruleWithLength, days, fc.nat({ max: 40 }), ({ rule, length }, start, more) => {
        if (start < rule.from) return;
        const one = last(rule.id, start, length);
        expect(last(rule.id, addDays(start, more), length) >= one).toBe(true);
        if (length < rule.most) expect(last(rule.id, start, length + 1) >= one).toBe(true);
      }),
    );
  });

  test("of working days has exactly so many working days before and on it", () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 30 }), (start, count) => {
        const end = addWorkingDays(start, count);
        let working = 0;
        for (let day = addDays(start, 1); day <= end; day = addDays(day, 1)) {
          if (isWorkingDay(day)) working += 1;
        }
        expect(working).toBe(count);
        expect(isWorkingDay(end)).toBe(true);
      }),
    );
  });

  test("has so many days left: none on the day itself, and fewer than none after it", () => {
    expect(daysBetween("2026-03-20", "2026-03-24")).toBe(4);
    expect(daysBetween("2026-03-24", "2026-03-24")).toBe(0);
    expect(daysBetween("2026-10-26", "2026-10-24")).toBe(-2);
  });
});

describe("the rules", () => {
  test("each have their source, and two of one name never hold on one day", () => {
    for (const id of termRuleIds) {
      const own = termRules.filter((rule) => rule.id === id).toSorted((a, b) => (a.from < b.from ? -1 : 1));
      expect(own.length, id).toBeGreaterThan(0);
      for (const [at, rule] of own.entries()) {
        expect(rule.law.length > 0 && rule.source.length > 0).toBe(true);
        expect(rule.least).toBeLessThanOrEqual(rule.most);
        const next = own[at + 1];
        if (next) expect(rule.until !== null && rule.until < next.from).toBe(true);
      }
      expect(termRuleOn(id, "2026-11-28")).toBeDefined();
    }
  });
});
