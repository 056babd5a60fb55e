import { beforeAll, expect, test } from "vitest";
import { parsePartialDate } from "../core/partial-date.ts";
import { inventPeople, inventTwice, mostPeople, personLine, recordLine, usualToday } from "./index.ts";
import type { InventedPerson, Script } from "./model.ts";
import { origins } from "./origins.ts";

const wish = { people: 12_000, seed: 7 };
let people: readonly InventedPerson[];
beforeAll(() => {
  people = [...inventPeople(wish)];
});

const households = () => Map.groupBy(people, ({ family }) => family.household);
const byNumber = (number: number | null): InventedPerson | undefined =>
  number === null ? undefined : people[number - 1];
const words = (text: string) => text.split(" ");
const legalName = (person: InventedPerson) =>
  person.names.find(({ script }) => script !== "latin") ?? person.names[0];

test("the same seed gives the same bytes, another seed other people", () => {
  const text = (seed: number) => [...inventPeople({ people: 400, seed })].map(personLine).join("\n");
  expect(text(7)).toBe(text(7));
  expect(text(8)).not.toBe(text(7));
  expect(text(7)).not.toMatch(/\b(?:undefined|null|NaN)\b|\[object/);
});

test("a larger population of a seed begins with the smaller one, but for the household cut off", () => {
  const small = [...inventPeople({ people: 300, seed: 7 })];
  const cut = small.at(-1)?.family.household;
  const whole = small.filter(({ family }) => family.household !== cut);
  expect(people.slice(0, whole.length)).toEqual(whole);
  expect(whole.length).toBeGreaterThan(285);
});

test("people are numbered from 1 without gaps, and exactly as many as asked for", () => {
  expect(people.map(({ number }) => number)).toEqual(Array.from({ length: wish.people }, (_, at) => at + 1));
  for (const some of [0, 1, 2, 17]) expect([...inventPeople({ people: some, seed: 1 })]).toHaveLength(some);
});

test.each([
  { people: -1, seed: 1 },
  { people: 1.5, seed: 1 },
  { people: mostPeople + 1, seed: 1 },
  { people: 1, seed: 0.5 },
])("%j cannot be wished for", (impossible) => {
  expect(() => [...inventPeople(impossible)]).toThrow(RangeError);
});

test("every document number and every telephone of one's own is given once, and marked as invented", () => {
  const numbers = people.flatMap(({ documents }) => documents.map(({ number }) => number));
  expect(new Set(numbers).size).toBe(numbers.length);
  expect(numbers.filter((number) => !/^INV[A-Z]\d{7}$/.test(number))).toEqual([]);
  const phones = people.flatMap((person) => person.phones);
  const first = new Map<string, number>();
  for (const person of people) {
    for (const { number } of person.phones) {
      const household = first.get(number) ?? person.family.household;
      expect(household).toBe(person.family.household);
      first.set(number, household);
    }
  }
  const codes = ["359", ...origins.map(({ telephone }) => telephone)];
  const plain = new RegExp(`^\\+(?:${codes.join("|")})00\\d{7}$`);
  expect(phones.filter(({ number }) => !plain.test(number))).toEqual([]);
  const digits = (text: string) => text.replace(/^00/, "").replaceAll(/\D/g, "");
  expect(phones.filter(({ text, number }) => digits(text) !== number.slice(1))).toEqual([]);
});

test("countries come in the shares of the mission's caseload", () => {
  const counts = new Map<string, number>();
  for (const { nationality } of people) {
    const country = nationality.at(-1)?.country ?? "";
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  expect([...counts.keys()].toSorted()).toEqual(origins.map(({ country }) => country).toSorted());
  const share = (country: string) => (counts.get(country) ?? 0) / wish.people;
  const inOrder = ["AF", "IQ", "PK", "DZ", "ER"].map(share);
  expect(inOrder).toEqual(inOrder.toSorted((a, b) => b - a));
  expect(share("AF")).toBeGreaterThan(0.25);
  expect(share("AF")).toBeLessThan(0.42);
});

const lettersOf: Readonly<Record<Script, RegExp>> = {
  latin: /\p{Script=Latin}/u,
  cyrillic: /\p{Script=Cyrillic}/u,
  arabic: /\p{Script=Arabic}/u,
  devanagari: /\p{Script=Devanagari}/u,
  bengali: /\p{Script=Bengali}/u,
  ethiopic: /\p{Script=Ethiopic}/u,
  georgian: /\p{Script=Georgian}/u,
  armenian: /\p{Script=Armenian}/u,
};

test("every script is there, and a name has letters of its script only", () => {
  const names = people.flatMap((person) => person.names);
  expect(new Set(names.map(({ script }) => script))).toEqual(new Set(Object.keys(lettersOf)));
  const foreign = names.filter(({ text, script }) =>
    [...text].some((letter) => /\p{L}/u.test(letter) && !lettersOf[script].test(letter)),
  );
  expect(foreign).toEqual([]);
  const odd = names.filter(
    ({ text }) => !/^[\p{L}\p{M}][\p{L}\p{M} '’\u200c-]*$/u.test(text) || / {2}| $/.test(text),
  );
  expect(odd).toEqual([]);
});

test("of the names in a script exactly one is the one to address the person by", () => {
  for (const { names } of people) {
    const scripts = new Set(names.map(({ script }) => script));
    const primaries = names.filter(({ primary }) => primary);
    expect(primaries.map(({ script }) => script).toSorted()).toEqual([...scripts].toSorted());
  }
});

test("frequent names are frequent and most are rare", () => {
  const counts = new Map<string, number>();
  for (const person of people.filter(({ nationality }) => nationality.at(-1)?.country === "AF")) {
    const word = words(legalName(person)?.text ?? "")[0] ?? "";
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const sorted = [...counts.values()].toSorted((a, b) => b - a);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  expect(sorted[0]).toBeGreaterThan(median * 10);
  expect(sorted.length).toBeGreaterThan(80);
});

test("twins name each other, share birthday, parents and household, and have names of their own", () => {
  const twins = people.filter(({ twinOf }) => twinOf !== null);
  expect(twins.length).toBeGreaterThan(wish.people / 1000);
  for (const twin of twins) {
    const other = byNumber(twin.twinOf);
    expect(other?.twinOf).toBe(twin.number);
    expect(other?.birth.truth).toBe(twin.birth.truth);
    expect(other?.family).toMatchObject({
      household: twin.family.household,
      fatherNumber: twin.family.fatherNumber,
      motherNumber: twin.family.motherNumber,
    });
    expect(other && legalName(other)?.text).not.toBe(legalName(twin)?.text);
  }
});

test("children are younger than their parents by 16 years and not grown; wife and husband name each other", () => {
  const year = (person: InventedPerson) => Number(person.birth.truth.slice(0, 4));
  let children = 0;
  for (const person of people) {
    const { role, motherNumber, fatherNumber, spouseNumber } = person.family;
    for (const parent of [motherNumber, fatherNumber].map(byNumber)) {
      if (parent) expect(year(person) - year(parent)).toBeGreaterThan(15);
    }
    if (role === "child" || role === "unaccompanied-child") {
      children += 1;
      expect(Number(usualToday.slice(0, 4)) - year(person)).toBeLessThanOrEqual(18);
    } else expect(Number(usualToday.slice(0, 4)) - year(person)).toBeGreaterThanOrEqual(18);
    if (role === "unaccompanied-child") expect([motherNumber, fatherNumber]).toEqual([null, null]);
    if (spouseNumber !== null) expect(byNumber(spouseNumber)?.family.spouseNumber).toBe(person.number);
  }
  expect(children).toBeGreaterThan(1000);
});

test("brothers and sisters of one household have different names", () => {
  for (const household of households().values()) {
    const children = household.filter(({ family }) => family.role === "child");
    const given = children.map((child) => child.names.find(({ source }) => source !== "passport-mrz")?.text);
    expect(new Set(given).size).toBe(given.length);
  }
});

test("every date is one, none is in the future, and no paper is older than its holder", () => {
  for (const { birth, documents, arrival } of people) {
    for (const { date } of birth.claims) {
      expect(parsePartialDate(date)).toBe(date);
      expect(date <= `${Number(usualToday.slice(0, 4)) + 1}`).toBe(true);
    }
    expect(parsePartialDate(birth.truth)).toBe(birth.truth);
    expect(parsePartialDate(arrival.date)).toBe(arrival.date);
    for (const { issued, expires } of documents) {
      expect(parsePartialDate(issued)).toBe(issued);
      expect(issued >= birth.truth.slice(0, 4) && issued <= usualToday).toBe(true);
      if (expires !== null) expect(expires > issued).toBe(true);
    }
  }
});

test("birthdays go wrong in every known way, and 1 January is far too common", () => {
  const claims = people.flatMap(({ birth }) => birth.claims);
  const slips = new Set(claims.map(({ slip }) => slip));
  expect(slips).toEqual(
    new Set(["none", "first-of-january", "swapped", "year-only", "calendar", "other-year"]),
  );
  const onCards = claims.filter(({ source }) => source === "sar-card");
  const january = onCards.filter(({ date }) => date.endsWith("-01-01"));
  expect(january.length / onCards.length).toBeGreaterThan(0.1);
  expect(claims.some(({ asWritten }) => /^[۰-۹]{4}\/[۰-۹]+\/[۰-۹]+$/.test(asWritten))).toBe(true);
});

test("each person is written down again once, by rules that leave most names changed and none empty", () => {
  const twice = [...inventTwice({ people: 3000, seed: 7 })];
  expect(twice.map(({ person }) => person)).toEqual(
    people.slice(0, 2990).concat(twice.slice(2990).map(({ person }) => person)),
  );
  expect(twice.map(({ again }) => again.of)).toEqual(twice.map(({ person }) => person.number));
  const same = twice.filter(({ person, again }) =>
    person.names.some(({ text }) => text.toLowerCase() === again.name.toLowerCase()),
  );
  expect(same.length / twice.length).toBeGreaterThan(0.1);
  expect(same.length / twice.length).toBeLessThan(0.35);
  const mistakes = new Set(twice.flatMap(({ again }) => again.mistakes));
  expect(mistakes.size).toBe(17);
  for (const { again } of twice) {
    expect(again.name.trim().length).toBeGreaterThan(1);
    if (again.birth) expect(parsePartialDate(again.birth.date)).toBe(again.birth.date);
  }
  expect(twice.map(({ again }) => recordLine(again)).join("")).not.toMatch(
    /\b(?:undefined|NaN)\b|\[object|\n/,
  );
});

test("the lines hold as many columns for everybody", () => {
  const columns = new Set(people.map((person) => personLine(person).split("\t").length));
  expect([...columns]).toEqual([26]);
});
