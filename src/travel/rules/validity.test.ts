import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "../../core/day.ts";
import { type Dated, ruleOn, valueOn } from "./dated.ts";
import { bestPaper, type Journey, type Paper, paperFor } from "./documents.ts";
import {
  airlineFormGoodUntil,
  isFinalCheck,
  newbornMayTravel,
  pregnancyOn,
  reportGoodUntil,
} from "./fitness.ts";
import { luggageOn } from "./luggage.ts";
import {
  arrivalConfirmationDue,
  authoritiesNoticeDue,
  embassyFollowUpDue,
  eurpNoticeDue,
  receivingNoticeDue,
} from "./notice-periods.ts";
import { aloneWith } from "./travelling-alone.ts";

const home: Journey = {
  departs: "2026-03-20",
  arrives: "2026-03-21",
  destination: "AF",
  transits: ["TR"],
  carriers: ["TK"],
};

const paper = (more: Partial<Paper> = {}): Paper => ({
  id: "p",
  kind: "passport",
  issuer: "AF",
  expires: "2026-03-21",
  usable: "yes",
  holder: "mission",
  ...more,
});

const troublesOf = (more: Partial<Paper>, journey: Journey = home) => paperFor(paper(more), journey).troubles;

test("one's own passport suffices to the day of arrival, by the clocks there", () => {
  expect(troublesOf({})).toEqual([]);
  expect(troublesOf({ expires: "2026-03-20" })).toEqual(["expires-on-the-way"]);
  expect(troublesOf({ expires: "2026-03-19" })).toEqual(["expired"]);
  expect(troublesOf({ expires: null })).toEqual(["no-expiry"]);
  // Known to the month: it may end on its first day.
  expect(troublesOf({ expires: "2026-03" })).toEqual(["expired"]);
});

test("six months more are asked where a country of transit says so, but not by one's own country", () => {
  const overDoha = { ...home, transits: ["QA"] };
  expect(troublesOf({ expires: "2026-09-20" }, overDoha)).toEqual(["margin-missing"]);
  expect(paperFor(paper({ expires: "2026-09-20" }), overDoha).lastDay).toBe("2026-03-20");
  expect(troublesOf({ expires: "2026-09-21" }, overDoha)).toEqual([]);
  const toIraq = { ...home, destination: "IQ", transits: [] };
  expect(troublesOf({ issuer: "IQ" }, toIraq)).toEqual([]);
  expect(troublesOf({ issuer: "SY" }, toIraq)).toEqual(["margin-missing"]);
});

test("a laissez-passer lasts three days beyond the arrival, and leads only to the country that made it", () => {
  const made = { kind: "laissez-passer", expires: "2026-03-24" };
  expect(troublesOf(made)).toEqual([]);
  expect(troublesOf({ ...made, expires: "2026-03-23" })).toEqual(["margin-missing"]);
  expect(troublesOf(made, { ...home, destination: "PK" })).toEqual(["other-country"]);
});

test("papers that are lost, unusable or no papers for travel do not carry anybody", () => {
  expect(troublesOf({ holder: "lost" })).toEqual(["original-gone"]);
  expect(troublesOf({ usable: "no" })).toEqual(["not-usable"]);
  expect(troublesOf({ kind: "birth-certificate" })).toEqual(["not-for-travel"]);
  expect(troublesOf({ kind: "national-id", usable: "unknown" })).toEqual(["not-for-travel"]);
  expect(troublesOf({ kind: "national-id" })).toEqual([]);
});

test("of several papers the one without trouble that lasts longest counts", () => {
  const papers = [
    paper({ id: "old", expires: "2020-01-01" }),
    paper({ id: "short", kind: "laissez-passer", expires: "2026-04-10" }),
    paper({ id: "long", expires: "2030-01-01" }),
    paper({ id: "birth", kind: "birth-certificate" }),
  ];
  expect(bestPaper(papers, home)?.paper.id).toBe("long");
  expect(bestPaper(papers.slice(0, 1), home)?.troubles).toEqual(["expired"]);
  expect(bestPaper(papers.slice(3), home)).toBeUndefined();
});

test("no paper that is good for a journey is bad for the same journey a day shorter", () => {
  const day = fc.integer({ min: 0, max: 900 }).map((days) => addDays("2026-01-01", days));
  const kind = fc.constantFrom("passport", "laissez-passer");
  fc.assert(
    fc.property(day, day, kind, fc.constantFrom("TR", "QA"), (expires, arrives, kind, transit) => {
      const journey = { ...home, departs: addDays(arrives, -1), arrives, transits: [transit] };
      const { troubles, lastDay } = paperFor(paper({ kind, expires }), journey);
      expect(troubles.length === 0).toBe(arrives <= (lastDay ?? ""));
      const shorter = { ...journey, arrives: journey.departs };
      if (troubles.length === 0) expect(troublesOf({ kind, expires }, shorter)).toEqual([]);
    }),
  );
});

test("a report is good for 14 days, an airline's form for 7, the last check is within 72 hours", () => {
  expect(reportGoodUntil("2026-03-01")).toBe("2026-03-15");
  expect(airlineFormGoodUntil("2026-03-01")).toBe("2026-03-08");
  expect(isFinalCheck("2026-03-17", home.departs)).toBe(true);
  expect(isFinalCheck("2026-03-16", home.departs)).toBe(false);
  expect(isFinalCheck("2026-03-21", home.departs)).toBe(false);
});

test("26 weeks pregnant with a flight in five weeks: too late, and it says until when and from when again", () => {
  const today = "2026-03-01";
  const expected = addDays(today, 280 - 26 * 7);
  const flight = pregnancyOn(expected, addDays(today, 35));
  expect(flight).toMatchObject({ weeks: 31, allowed: false, letter: true });
  expect(flight.lastDay).toBe(today);
  expect(pregnancyOn(expected, flight.lastDay)).toMatchObject({ weeks: 26, allowed: true, letter: false });
  expect(pregnancyOn(expected, addDays(flight.lastDay, 1)).allowed).toBe(false);
  expect(flight.afterBirth).toBe(addDays(expected, 7));
  expect(newbornMayTravel("2026-03-01", "2026-03-05")).toBe("2026-03-08");
});

test("airlines take children alone from an age of their own, with or without their service", () => {
  const day = "2026-03-01";
  expect([4, 5, 11, 12, 17, 18].map((age) => aloneWith("LH", age, day))).toEqual([
    "not-taken",
    "service-must",
    "service-must",
    "service-offered",
    "service-offered",
    "as-adult",
  ]);
  expect([6, 7].map((age) => aloneWith("TK", age, day))).toEqual(["not-taken", "service-must"]);
  expect([13, 14].map((age) => aloneWith("W6", age, day))).toEqual(["not-taken", "as-adult"]);
  expect(aloneWith("LH", 10, "1999-01-01")).toBe("not-taken");
});

test("notices are counted in working days of Bulgaria", () => {
  // Good Friday 2026 is 10 April.
  expect(receivingNoticeDue("2026-04-17")).toBe("2026-04-08");
  expect(authoritiesNoticeDue("2026-04-14")).toBe("2026-04-09");
  expect(embassyFollowUpDue("2026-03-02")).toBe("2026-03-17");
  expect(arrivalConfirmationDue("2026-03-20")).toBe("2026-03-25");
  expect([eurpNoticeDue("2026-03-30", false), eurpNoticeDue("2026-03-30", true)]).toEqual([
    "2026-03-16",
    "2026-03-02",
  ]);
  expect(luggageOn("2026-03-01")?.hold).toBe(20);
});

test("of rules that follow one another the one counts that began last and has not ended", () => {
  const rules: Dated<string>[] = [
    { from: "2020-01-01", value: "old", source: "a" },
    { from: "2024-01-01", until: "2024-12-31", value: "for a year", source: "b" },
  ];
  expect(valueOn(rules, "2024-06-01")).toBe("for a year");
  expect(valueOn(rules, "2025-06-01")).toBe("old");
  expect(ruleOn(rules, "2019-12-31")).toBeUndefined();
  expect(() => valueOn(rules, "2019-12-31")).toThrow("No rule holds");
});
