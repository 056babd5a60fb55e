import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compareNames,
  foldName,
  isCandidate,
  nameKeys,
  nameParts,
  readDigits,
  stripUnseen,
} from "./index.ts";
import { blindPairs, freshPairs, namePairs, thirdPairs } from "./lists/index.ts";
import { measureNames } from "./report.ts";
import { variantTable } from "./variant-table.ts";
import { readVariants } from "./variants.ts";

const figures = measureNames();
const recall = (origin: string, scripts: string) => {
  const found = figures.find((one) => one.same && one.origin === origin && one.scripts === scripts);
  if (!found) throw new Error(`no pairs of ${origin} in ${scripts}`);
  return found;
};

describe("on the repository's own pairs", () => {
  test.each([
    ["Arabic root", "arabic–latin", 0.97],
    ["Arabic root", "latin–latin", 0.97],
    ["Arabic root", "arabic–cyrillic", 0.95],
    ["Arabic root", "cyrillic–latin", 0.95],
    ["Iranian, Turkic, Urdu", "arabic–latin", 0.97],
    ["Iranian, Turkic, Urdu", "arabic–cyrillic", 0.95],
    ["other scripts", "georgian–latin", 0.95],
    ["other scripts", "ethiopic–latin", 0.95],
    ["other scripts", "indic–latin", 0.95],
  ])("a name of %s is found across %s", (origin, scripts, floor) => {
    expect(recall(origin, scripts).candidates).toBeGreaterThanOrEqual(floor);
  });

  test.each([
    ["Arabic root", "arabic–latin"],
    ["Arabic root", "latin–latin"],
    ["Arabic root", "arabic–cyrillic"],
  ])("the rules alone, without the table, find 96 of 100 names of %s across %s", (origin, scripts) => {
    expect(recall(origin, scripts).byRules).toBeGreaterThanOrEqual(0.96);
    expect(recall(origin, scripts).likely).toBeGreaterThanOrEqual(0.95);
  });

  test("every whole name of one person is found and held likely", () => {
    for (const { left, right, same, origin } of namePairs()) {
      if (origin !== "whole names" || !same) continue;
      expect(isCandidate(left, right), `${left} = ${right}`).toBe(true);
      expect(compareNames(left, right).score, `${left} = ${right}`).toBeGreaterThanOrEqual(0.7);
    }
  });

  test("brothers, and names that only look alike, are not held likely", () => {
    const different = namePairs().filter(({ same }) => !same);
    const high = different.filter(({ left, right }) => compareNames(left, right).score >= 0.5);
    expect(high.length / different.length).toBeLessThanOrEqual(0.01);
    expect(
      different.filter(({ left, right }) => isCandidate(left, right)).length / different.length,
    ).toBeLessThan(0.15);
  });
});

describe("on all four lists together", () => {
  const pairs = [...namePairs(), ...blindPairs(), ...thirdPairs(), ...freshPairs()];
  const all = measureNames(
    pairs.map((pair) => (pair.same ? pair : { ...pair, origin: "two names", scripts: "any" })),
  );

  test.each([
    ["Arabic root", "arabic–latin", 0.99],
    ["Arabic root", "latin–latin", 0.98],
    ["Arabic root", "arabic–cyrillic", 0.98],
    ["Arabic root", "cyrillic–latin", 0.98],
    ["Arabic root", "cyrillic–cyrillic", 0.97],
    ["Iranian, Turkic, Urdu", "arabic–latin", 0.98],
    ["Iranian, Turkic, Urdu", "arabic–cyrillic", 0.98],
    ["foreign, in Arabic", "arabic–cyrillic", 0.93],
  ])("a name of %s is found across %s", (origin, scripts, floor) => {
    const found = all.find((one) => one.same && one.origin === origin && one.scripts === scripts);
    expect(found?.candidates).toBeGreaterThanOrEqual(floor);
  });

  test("of a thousand pairs of two names chosen to be mistaken a tenth is brought together, and few score half", () => {
    const two = all.find(({ same }) => !same);
    expect(two?.pairs).toBeGreaterThan(900);
    expect(two?.candidates).toBeLessThanOrEqual(0.12);
    expect(two?.unlikely).toBeGreaterThanOrEqual(0.96);
  });
});

describe("a name is one in every script and order", () => {
  test.each([
    ["عبد الرحمن", "Abdurrahman"],
    ["عبد الرحمن", "Абдул Рахман"],
    ["Abderrahmane", "Abd ar-Rahman"],
    ["Md. Karim", "Muhammad Karim"],
    ["M. Karim", "محمد كريم"],
    ["7amid", "حامد"],
    ["Cabdiraxmaan Cumar", "عبد الرحمن عمر"],
    ["Haji Nasir Khan", "Nasir"],
    ["أحـــمد‏", "Ahmed"],
    ["احمد زاده", "Ахмадзаде"],
    ["علی‌رضا", "Ali Reza"],
    ["كريم", "کریم"],
    ["Aли Peзa", "Али Реза"],
    ["ﻣﺤﻤﺪ", "Mohamed"],
    ["ÖZTÜRK AYŞE", "Ayse Ozturk"],
    ["عبد الله نصر الله", "Абдула Насрула"],
    ["Бин Ладен Омар", "Binladen Omar"],
    ["Ağa", "Aga"],
    ["Doğan", "Doan"],
    ["Yiğit", "Yiit"],
    ["فيكتور", "Виктор"],
    ["تشارلز", "Чарлз"],
    ["Aouad Ouahab", "Ауад Вахаб"],
    ["Ljudmila", "Людмила"],
    ["Hakobyan", "Акопян"],
    ["Hüsnü", "Хюсни"],
    ["Bensalah", "Бен Салах"],
    ["আবদুল করিম", "Abdul Karim"],
  ])("%s is %s", (one, other) => {
    expect(isCandidate(one, other)).toBe(true);
    expect(compareNames(one, other).score).toBeGreaterThanOrEqual(0.7);
  });
});

test("what is of God is not of the religion, and what only Arabic writes apart is apart", () => {
  for (const [one = "", other = ""] of [
    ["Nasrullah", "Nasruddin"],
    ["Насрула", "Насрудин"],
    ["ماجد", "مجيد"],
    ["راشد", "رشيد"],
    ["Nasr", "Nasir"],
  ]) {
    expect(compareNames(one, other).score, `${one}, ${other}`).toBeLessThan(0.5);
  }
});

test("reasons name the two parts, and rare names tell more", () => {
  const { reasons } = compareNames("Karim Ahmadi", "Ahmadi Hamid");
  expect(reasons.map(({ kind, left, right }) => [kind, left, right])).toEqual([
    ["equal", "ahmadi", "ahmadi"],
    ["differs", "karim", "hamid"],
  ]);
  const rare = compareNames("Zarghuna", "Zarghuna", () => 18);
  const common = compareNames("Muhammad", "Muhammad", () => 3);
  expect(rare.bits).toBe(18);
  expect(common.bits).toBe(3);
});

test("digits of all scripts are read, and what cannot be seen is taken away", () => {
  expect(readDigits("٢٠٠١ ۱۳۹۴ १२ ২০ ༣ 7")).toBe("2001 1394 12 20 3 7");
  expect(stripUnseen("\u200fأح\u0640مد\u202e\u200b")).toBe("أحمد");
  expect(foldName(" AL-ḤASAN  b. ‘Alī ")).toBe("al hasan b ali");
});

test("no spelling of the table is read in two ways by accident: no line is empty, none stands twice", () => {
  const groups = readVariants(variantTable);
  expect(groups.size).toBeGreaterThanOrEqual(120);
  expect(groups.size).toBe(variantTable.trim().split("\n").length);
  for (const [group, spellings] of groups) expect(spellings.length, group).toBeGreaterThan(1);
});

const letters = fc.constantFrom(..."abcdehikmnorstuyzخحمدعلیابшчаеиоგიორأةሀকर'-. \u200f7٣🙂ʿZ");
const anyName = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: letters, maxLength: 40 }),
);
const given = fc.constantFrom(
  "Ahmad",
  "محمود",
  "Юсуф",
  "Gul",
  "Zarghuna",
  "Khan",
  "Noorzai",
  "გიორგი",
  "Reza",
  "Abdullah",
);

describe("whatever is typed", () => {
  test("comparing never fails, stays between 0 and 1, and does not care who stands left", () => {
    fc.assert(
      fc.property(anyName, anyName, (one, other) => {
        const there = compareNames(one, other);
        const back = compareNames(other, one);
        expect(there.score).toBeGreaterThanOrEqual(0);
        expect(there.score).toBeLessThanOrEqual(1);
        expect(back.score).toBeCloseTo(there.score, 9);
        expect(back.bits).toBeCloseTo(there.bits, 9);
        expect(back.candidate).toBe(there.candidate);
      }),
      { numRuns: 2_000 },
    );
  });

  test("a name is wholly like itself, and found by itself", () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const parts = nameParts(name);
        expect(compareNames(name, name).score).toBeCloseTo(parts.length === 0 ? 0 : 1, 9);
        expect(isCandidate(name, name)).toBe(nameKeys(name).length > 0);
      }),
      { numRuns: 2_000 },
    );
  });

  test("the order of parts says nothing", () => {
    const mixed = fc
      .uniqueArray(given, { minLength: 1, maxLength: 5 })
      .chain((parts) =>
        fc.tuple(fc.constant(parts), fc.shuffledSubarray(parts, { minLength: parts.length })),
      );
    fc.assert(
      fc.property(mixed, ([parts, shuffled]) => {
        const { score, candidate } = compareNames(parts.join(" "), shuffled.join(" "));
        expect(score).toBeCloseTo(1, 9);
        expect(candidate).toBe(true);
      }),
    );
  });

  test.each(["", "   ", "🙂🙂", "\u0301\u0302", "ـــ", "\u200f\u202e", "...", "12 34", "-'-"])(
    "%j has no key",
    (name) => {
      expect(nameKeys(name)).toEqual([]);
      expect(compareNames(name, "Ahmad")).toEqual({ score: 0, bits: 0, candidate: false, reasons: [] });
    },
  );

  test("two thousand letters are no more work than a long name", () => {
    const long = [
      "a b ".repeat(500),
      "xc".repeat(1_000),
      "عبدال".repeat(400),
      "abdul ".repeat(334),
      "cgj".repeat(660),
    ];
    for (const name of long) {
      expect(nameKeys(name).length).toBeLessThan(2_000);
      const started = performance.now();
      compareNames(name, [...name].toReversed().join(""));
      expect(performance.now() - started).toBeLessThan(500);
    }
  });
});
