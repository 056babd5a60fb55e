import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PartialDate } from "../../core/partial-date.ts";
import { type KnownPerson, weighPersons } from "./evidence.ts";

/** Words that are equal but for case are one name, others are none: enough to weigh everything around the names. */
function compare(a: string, b: string) {
  const left = a.toLowerCase().split(" ");
  const right = b.toLowerCase().split(" ");
  const rest = [...right];
  const shared = left.filter((word) => rest.includes(word) && rest.splice(rest.indexOf(word), 1)).length;
  const differ = shared < left.length && shared < right.length;
  return {
    score: shared / Math.max(left.length, right.length),
    bits: shared * 7,
    reasons: differ ? [{ kind: "differs" }] : [],
  };
}

const date = (text: string) => text as PartialDate;

const invented: KnownPerson = {
  names: ["Invented Example"],
  births: [date("1994-03-12")],
  sex: "male",
  nationalities: ["AF"],
  fathers: ["Elder Example"],
  mothers: [],
  documents: [{ kind: "passport", issuer: "AF", key: "p1" }],
  phones: ["000123456"],
};

const weigh = (change: Partial<KnownPerson>, of: Partial<KnownPerson> = {}) =>
  weighPersons({ ...invented, ...of }, { ...invented, documents: [], phones: [], ...change }, compare);

const seenIn = (weighed: ReturnType<typeof weigh>) => weighed.evidence.map(({ seen }) => seen);

describe("two records", () => {
  test("with one name, birthday, sex and country are taken for one person", () => {
    expect(weigh({}).verdict).toBe("same");
  });

  test("with one name and only a year in common are a question for a human", () => {
    const weighed = weigh({ births: [date("1994-01-01")], fathers: [] });
    expect(weighed.verdict).toBe("possible");
    expect(seenIn(weighed)).toContain("birth-year-same");
  });

  test("of which each has 1 January share a year, not a birthday", () => {
    const january = { births: [date("1994-01-01")] };
    expect(weigh({ ...january, fathers: [] }, january).bits).toBeLessThan(weigh({ fathers: [] }).bits - 6);
  });

  test.each([
    ["1994-12-03", "birth-swapped"],
    ["1994-03-13", "birth-digit-off"],
    ["1988-03-12", "birth-year-off"],
    ["1993-12-21", "birth-hijri"],
  ])("a birthday told as %s is seen as %s and speaks for one person", (birth, seen) => {
    const found = weigh({ births: [date(birth)] }).evidence.find(({ part }) => part === "birth");
    expect(found?.seen).toBe(seen);
    expect(found?.bits).toBeGreaterThan(4);
  });

  test("of twins are never taken for one, though all but the given name is shared", () => {
    const weighed = weigh({ names: ["Other Example"], phones: invented.phones });
    expect(weighed.verdict).not.toBe("same");
    expect(seenIn(weighed)).toContain("twin-pattern");
  });

  test("of brothers are never taken for one", () => {
    const weighed = weigh({
      names: ["Other Example"],
      births: [date("1996-08-02")],
      phones: invented.phones,
    });
    expect(weighed.verdict).not.toBe("same");
  });

  test("that show one paper are one person even where the names were written far apart", () => {
    const weighed = weigh({ names: ["Quite Something"], documents: invented.documents });
    expect(weighed.verdict).toBe("same");
  });

  test("with two passports of one country are doubted", () => {
    const rival = { documents: [{ kind: "passport", issuer: "AF", key: "p2" }] };
    expect(weigh(rival).bits).toBe(weigh({}).bits - 5);
  });

  test("weigh the same from either side", () => {
    const dates = fc.constantFrom("1994-03-12", "1994-12-03", "1994", "1994-01-01", "1970-05", "2001-07-09");
    const words = fc.constantFrom("Invented", "Other", "Example", "Elder", "Pretend");
    const persons: fc.Arbitrary<KnownPerson> = fc.record({
      names: fc.array(
        fc.tuple(words, words).map((pair) => pair.join(" ")),
        { maxLength: 3 },
      ),
      births: fc.array(dates.map(date), { maxLength: 3 }),
      sex: fc.constantFrom("male", "female", "unknown"),
      nationalities: fc.subarray(["AF", "IQ", "SY"]),
      fathers: fc.array(words, { maxLength: 2 }),
      mothers: fc.array(words, { maxLength: 2 }),
      documents: fc.array(
        fc.record({
          kind: fc.constantFrom("passport", "id"),
          issuer: fc.constant("AF"),
          key: fc.constantFrom("1", "2"),
        }),
        { maxLength: 2 },
      ),
      phones: fc.subarray(["1", "2"]),
    });
    fc.assert(
      fc.property(persons, persons, (a, b) => {
        const forth = weighPersons(a, b, compare);
        const back = weighPersons(b, a, compare);
        expect([forth.bits, forth.verdict]).toEqual([back.bits, back.verdict]);
      }),
    );
  });
});
