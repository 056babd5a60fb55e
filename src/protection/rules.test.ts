import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { bidReasons, reasonsForBid } from "./gate/best-interests.ts";
import {
  actsThroughOthers,
  type GateFacts,
  type GateItem,
  gateItems,
  gateOf,
  handItems,
} from "./gate/items.ts";
import { companyOf, majorityDay } from "./gate/unaccompanied.ts";
import { categories, countsFor } from "./screening/categories.ts";
import {
  allFactors,
  levelOf,
  questionnaireOn,
  questionnaires,
  type RapidAnswer,
  rapidAnswers,
  rapidItems,
  rapidResult,
} from "./screening/questionnaire.ts";

const allNo = Object.fromEntries(rapidItems.map((item) => [item, "no"])) as Record<
  (typeof rapidItems)[number],
  RapidAnswer
>;

describe("the screening", () => {
  test("says in a short code whether somebody must look closer, and never which answer", () => {
    expect(rapidResult(allNo)).toBe("nothing-seen");
    expect(rapidResult({ ...allNo, illness: "yes" })).toBe("look-closer");
    expect(rapidResult({ ...allNo, illness: "unclear" })).toBe("look-closer");
    expect(rapidResult({ ...allNo, "ending-life": "yes" })).toBe("urgent");
    expect(rapidResult({ ...allNo, "ending-life": "unclear" })).toBe("look-closer");
    expect(rapidResult({ ...allNo, illness: "not-asked" })).toBe("not-finished");
    expect(rapidResult({})).toBe("not-finished");
    expect(rapidResult({ ...allNo, illness: null })).toBe("not-finished");
  });

  test("never says that nothing was seen while any answer is not a no", () => {
    const answers = fc.record(
      Object.fromEntries(rapidItems.map((item) => [item, fc.constantFrom(...rapidAnswers)])),
    );
    fc.assert(
      fc.property(answers, (given) => {
        const nothing = Object.values(given).every((answer) => answer === "no");
        expect(rapidResult(given) === "nothing-seen").toBe(nothing);
      }),
    );
  });

  test("has one version for each day, and each factor on one level", () => {
    expect(questionnaireOn("2026-11-28").version).toBe(questionnaires.at(-1)?.version);
    expect(() => questionnaireOn("2001-01-01")).toThrow(RangeError);
    expect(new Set(allFactors).size).toBe(allFactors.length);
    expect(levelOf("debt")).toBe("household");
    expect(levelOf("conflict")).toBe("structural");
  });

  test("keeps two flags for a category: what IOM counts, and what the law calls vulnerable", () => {
    expect(countsFor("unaccompanied-child", "2026-01-01")).toEqual({ iom: true, law: true });
    expect(countsFor("trafficking-victim", "2026-01-01")).toEqual({ iom: true, law: false });
    expect(countsFor("pregnant", "2026-01-01")).toEqual({ iom: false, law: true });
    expect(countsFor("debt", "2026-01-01")).toEqual({ iom: false, law: false });
    expect(countsFor("pregnant", "2001-01-01")).toEqual({ iom: false, law: false });
    expect(categories).toHaveLength(20);
  });
});

describe("a child", () => {
  const uncle = { id: "uncle", mayBeChild: false, stays: true };
  const bond = { otherId: "uncle", otherIs: "other-relative", evidence: "none", custody: null };

  test("with an uncle nobody proved is unaccompanied; a document makes him one (scenario 18)", () => {
    expect(companyOf(true, [bond], [uncle])).toEqual({ is: "unaccompanied", unproved: true });
    expect(companyOf(true, [{ ...bond, evidence: "statement" }], [uncle])).toEqual({
      is: "unaccompanied",
      unproved: true,
    });
    expect(companyOf(true, [{ ...bond, evidence: "document" }], [uncle])).toEqual({
      is: "accompanied",
      by: "uncle",
    });
  });

  test("is accompanied by nobody who may be a child, left the way, has no custody or is a mere companion", () => {
    const proved = { ...bond, evidence: "document" };
    const alone = { is: "unaccompanied", unproved: false };
    expect(companyOf(true, [proved], [{ ...uncle, mayBeChild: true }])).toEqual(alone);
    expect(companyOf(true, [proved], [{ ...uncle, stays: false }])).toEqual(alone);
    expect(companyOf(true, [{ ...proved, custody: "no" }], [uncle])).toEqual(alone);
    expect(companyOf(true, [{ ...proved, otherIs: "companion" }], [uncle])).toEqual(alone);
    expect(companyOf(true, [{ ...proved, otherIs: "spouse" }], [uncle])).toEqual(alone);
    expect(companyOf(true, [proved], [])).toEqual(alone);
    expect(companyOf(false, [], [])).toEqual({ is: "adult" });
  });

  test("comes of age eighteen years after the latest day told", () => {
    expect(majorityDay([{ latest: "2008-01-01" }, { latest: "2009-12-31" }])).toBe("2027-12-31");
    expect(majorityDay([{ latest: "2008-02-29" }])).toBe("2026-03-01");
    expect(majorityDay([null])).toBeNull();
    expect(majorityDay([])).toBeNull();
  });

  test("acts itself from fourteen; where its age is not known, through its representative", () => {
    expect(actsThroughOthers(13)).toBe(true);
    expect(actsThroughOthers(14)).toBe(false);
    expect(actsThroughOthers(null)).toBe(true);
  });
});

const complete: GateFacts = {
  age: 15,
  talks: [
    { on: "2026-02-01", alone: true, informed: true, wish: "return" },
    { on: "2026-02-03", alone: true, informed: false, wish: "return" },
  ],
  representative: { consents: "in-writing" },
  tracing: "found",
  home: "safe",
  assessment: "return",
  determination: null,
  needsDetermination: false,
  travelDocument: true,
  answers: Object.fromEntries(handItems.map((item) => [item, "there"])),
};

const standings = (more: Partial<GateFacts>) => gateOf({ ...complete, ...more });
const notThere = (more: Partial<GateFacts>) => gateItems.filter((item) => standings(more)[item] !== "there");

describe("the gate", () => {
  test("opens when all sixteen are there, and each of them alone keeps it shut", () => {
    expect(gateItems).toHaveLength(16);
    expect(notThere({})).toEqual([]);
    const without: Readonly<Partial<Record<GateItem, Partial<GateFacts>>>> = {
      informed: { talks: complete.talks.map((talk) => ({ ...talk, informed: false })) },
      "own-wish": { talks: complete.talks.slice(0, 1) },
      "representative-consents": { representative: { consents: "not-asked" } },
      "family-traced": { tracing: "partly" },
      "home-assessed": { home: null },
      "best-interests": { assessment: null },
      "travel-document": { travelDocument: false },
      ...Object.fromEntries(
        handItems.map((item) => [item, { answers: { ...complete.answers, [item]: "not-yet" } }]),
      ),
    };
    for (const [item, facts] of Object.entries(without)) expect(notThere(facts), item).toEqual([item]);
    expect(notThere({ representative: null })).toEqual(["representative", "representative-consents"]);
  });

  test("does not count a talk before adults, two on one day, or a wish that changed since", () => {
    const [first, second] = complete.talks as [GateFacts["talks"][number], GateFacts["talks"][number]];
    expect(notThere({ talks: [first, { ...second, alone: false }] })).toEqual(["own-wish"]);
    expect(notThere({ talks: [first, { ...second, on: first.on }] })).toEqual(["own-wish"]);
    const changed = { ...second, on: "2026-02-05", wish: "stay" };
    expect(notThere({ talks: [first, second, changed] })).toEqual(["own-wish"]);
  });

  test("knows a refusal from what is not there yet (scenario 19)", () => {
    expect(standings({ answers: { ...complete.answers, "family-agrees": "refused" } })["family-agrees"]).toBe(
      "refused",
    );
    expect(standings({ tracing: "refused" })["family-traced"]).toBe("refused");
    expect(standings({ representative: { consents: "refuses" } })["representative-consents"]).toBe("refused");
    expect(standings({ determination: "not-return" })["best-interests"]).toBe("refused");
  });

  test("lets only the escort be not needed", () => {
    for (const item of handItems) {
      const answers = { ...complete.answers, [item]: "not-needed" };
      expect(standings({ answers })[item] === "there", item).toBe(item === "escort");
    }
  });

  test("asks a panel where parents are not found, family is unsafe, the child disagrees or trafficking is feared", () => {
    const facts = { tracing: "found", home: "safe", wish: "return", trafficking: false, named: [] };
    expect(reasonsForBid(facts)).toEqual([]);
    expect(reasonsForBid({ ...facts, tracing: "not-found" })).toEqual(["parent-not-found"]);
    expect(reasonsForBid({ ...facts, home: "not-safe", wish: "unclear" })).toEqual([
      "family-unsafe",
      "child-disagrees",
    ]);
    expect(reasonsForBid({ ...facts, trafficking: true, named: ["custody"] })).toEqual([
      "custody",
      "trafficking",
    ]);
    expect(reasonsForBid({ ...facts, named: bidReasons })).toEqual(bidReasons);
    expect(notThere({ needsDetermination: true })).toEqual(["best-interests"]);
    expect(notThere({ needsDetermination: true, determination: "return" })).toEqual([]);
  });
});
