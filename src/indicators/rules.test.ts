import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Casework, FactKind, FactsOfDay } from "./casework/casework.ts";
import { countPersons, knownAt, type Scope } from "./counting/count.ts";
import { ageGroupOn, figuresOf } from "./counting/entry.ts";
import { waitsOf } from "./counting/waits.ts";
import { definitions } from "./definitions/all.ts";
import { definitionsOn, type IndicatorId } from "./definitions/definition.ts";

const ruleOf = (id: IndicatorId) => {
  const found = definitionsOn(definitions, "2026-03-31").find((one) => one.id === id);
  if (!found) throw new Error(`No definition of ${id}.`);
  return found.rule;
};

interface Told {
  readonly kind?: FactKind;
  readonly id?: string;
  readonly day?: string;
  readonly enteredAt?: string;
  readonly member?: number;
}

/** What happened to somebody once. */
const fact = ({ kind = "departure", day = "2026-02-10", member = 0, ...more }: Told): FactsOfDay => ({
  kind,
  day,
  id: [more.id ?? `fact of ${day}`],
  member: [member],
  enteredAt: [more.enteredAt ?? `${day}T10:00:00.000Z`],
  reason: null,
});

/** Of one person, who is in three cases, an escort in the last of them. */
const casework = (facts: readonly FactsOfDay[], more: Partial<Casework> = {}): Casework => ({
  persons: ["person"],
  members: { person: [0, 0, 0], escort: [false, false, true], destination: ["IQ", "IQ", "IQ"] },
  facts,
  turns: [],
  since: ["2026-01-01"],
  ...more,
});

const quarter: Scope = {
  projectId: "returns",
  from: "2026-01-01",
  until: "2026-03-31",
  cutOff: "2026-04-10T21:00:00.000Z",
};

const daysOf = (id: IndicatorId, of: Casework, scope: Partial<Scope> = {}) =>
  countPersons(ruleOf(id), knownAt(of, { ...quarter, ...scope }), { ...quarter, ...scope }).map(
    ({ of }) => of.day,
  );

describe("whoever counts", () => {
  test("is a person, once, however many cases and talks there were", () => {
    const talks = ["2026-03-01", "2026-01-20", "2026-02-02"].map((day, no) =>
      fact({ kind: "return-talk", day, member: no % 2 }),
    );
    expect(daysOf("counselled-on-return", casework(talks))).toEqual(["2026-01-20"]);
  });

  test("counts in a project only with what happened since the enrolment, in the mission with all", () => {
    const left = (since: Casework["since"]) => daysOf("returned", casework([fact({})], { since }));
    expect(left(["2026-02-10"])).toHaveLength(1);
    expect(left(["2026-02-11"])).toEqual([]);
    expect(left([])).toEqual([]);
    expect(left(null)).toHaveLength(1);
  });

  test("counts by the day of the event, in the quarter it falls in, first and last day included", () => {
    const days = (day: string) => daysOf("returned", casework([fact({ day })]));
    expect(["2025-12-31", "2026-01-01", "2026-03-31", "2026-04-01"].map((day) => days(day).length)).toEqual([
      0, 1, 1, 0,
    ]);
  });

  test("is no escort", () => {
    expect(daysOf("returned", casework([fact({ member: 2 })]))).toEqual([]);
  });
});

describe("whoever withdrew", () => {
  const withdrawal = fact({
    kind: "withdrawal",
    id: "turn",
    enteredAt: "2026-03-01T10:00:00.000Z",
    day: "2026-03-01",
  });
  const turn = { id: "turn", member: 0, to: "withdrawn", at: "2026-03-01T10:00:00.000Z" };
  const told = casework([withdrawal, fact({ kind: "return-talk" }), fact({ kind: "reintegration-aid" })], {
    turns: [turn],
  });

  test("is not counted as helped to return, but was counselled", () => {
    expect(daysOf("reintegrated", told)).toEqual([]);
    expect(daysOf("counselled-on-return", told)).toHaveLength(1);
    expect(daysOf("withdrawn", told)).toEqual(["2026-03-01"]);
  });

  test("counts again after thinking better of it", () => {
    const again = {
      ...told,
      turns: [turn, { ...turn, id: "next", to: "counselling", at: "2026-03-05T10:00:00.000Z" }],
    };
    expect(daysOf("reintegrated", again)).toHaveLength(1);
    expect(daysOf("withdrawn", again)).toEqual([]);
    expect(daysOf("withdrawn", again, { cutOff: "2026-03-04T21:00:00.000Z" })).toEqual(["2026-03-01"]);
  });
});

test("whoever is brought back has not returned, until they board again", () => {
  const back = { id: "b", member: 0, to: "returned", at: "2026-02-11T08:00:00.000Z" };
  expect(daysOf("returned", casework([fact({})], { turns: [back] }))).toEqual([]);
  const again = fact({ day: "2026-03-02", enteredAt: "2026-03-02T10:00:00.000Z" });
  expect(daysOf("returned", casework([fact({}), again], { turns: [back] }))).toEqual(["2026-03-02"]);
});

describe("the age group", () => {
  const born = (earliest: string, latest = earliest) => ({ births: [{ earliest, latest }] });

  test("is that of the day of the event: the birthday is the first day of the next one", () => {
    expect(ageGroupOn(born("2008-02-10"), "2026-02-09")).toBe("under-18");
    expect(ageGroupOn(born("2008-02-10"), "2026-02-10")).toBe("18-60");
    expect(ageGroupOn(born("1965-02-10"), "2026-02-09")).toBe("18-60");
    expect(ageGroupOn(born("1965-02-10"), "2026-02-10")).toBe("over-60");
  });

  test("is unclear where the year of birth allows two, and not where it allows one", () => {
    expect(ageGroupOn(born("2008-01-01", "2008-12-31"), "2026-02-10")).toBe("unclear");
    expect(ageGroupOn(born("1990-01-01", "1990-12-31"), "2026-02-10")).toBe("18-60");
    expect(ageGroupOn({ births: [] }, "2026-02-10")).toBe("unclear");
  });
});

test("the groups of a figure add up to it", () => {
  const entry = {
    personId: "p",
    factId: "f",
    day: "2026-02-10",
    enteredAt: "",
    sex: "female",
    nationality: "AF",
    destination: "AF",
    reason: "unknown",
  } as const;
  const { total, by } = figuresOf(
    [
      { ...entry, age: "18-60" },
      { ...entry, age: "under-18", nationality: "IQ" },
      { ...entry, age: "18-60" },
    ],
    { groups: [] },
  );
  expect(total).toBe(3);
  expect(by.age).toEqual({ "18-60": 2, "under-18": 1 });
  expect(by.nationality).toEqual({ AF: 2, IQ: 1 });
});

describe("how long persons waited", () => {
  const waits = (...waited: string[]) => waitsOf(waited.map((one) => ({ waited: one })));

  test("is told by days somebody did wait; whoever's days are not known is in none of them", () => {
    expect(waits("30", "10", "unknown", "20", "40")).toEqual({
      known: 4,
      unknown: 1,
      lower: 10,
      median: 20,
      upper: 30,
      average: 25,
    });
    expect(waits("7", "8", "8")).toMatchObject({ lower: 7, median: 8, upper: 8, average: 7.7 });
  });

  test("is not known where of nobody it is", () => {
    const nobody = { known: 0, lower: null, median: null, upper: null, average: null };
    expect(waits("unknown")).toEqual({ ...nobody, unknown: 1 });
  });
});

describe("a definition", () => {
  test("never changes: a new rule is a new version, and its seal is added here", () => {
    const seals = definitions.map(
      (one) =>
        `${one.id} ${one.version} ${createHash("sha256").update(JSON.stringify(one)).digest("hex").slice(0, 12)}`,
    );
    expect(seals).toEqual([
      "counselled-legally 1 474388816b50",
      "counselled-on-return 1 5d88822d7958",
      "returned 1 0d51df24462c",
      "reintegrated 1 1e3f8e499988",
      "withdrawn 1 dd6bfcb3709e",
      "no-show 1 ff7f838438d4",
      "counselled-legally 2 8c4125d030f3",
      "counselled-on-return 2 933d66fdede1",
      "returned 2 5e6342047734",
      "reintegrated 2 da32a4e1a48a",
    ]);
  });

  test("is used for the periods that end on its first day or later", () => {
    const [first] = definitions;
    if (!first) throw new Error("There are definitions.");
    const next = { ...first, version: 2, since: "2027-01-01" };
    const used = (day: string) => definitionsOn([first, next], day).map(({ version }) => version);
    expect([used("2009-12-31"), used("2026-12-31"), used("2027-01-01")]).toEqual([[], [1], [2]]);
  });
});
