import fc from "fast-check";
import { expect, test } from "vitest";
import { forEachDatabase, openTestDatabase } from "../../test/databases.ts";
import { dayAt, type History, histories, lastDay, momentAt } from "../../test/indicators/history.ts";
import { type Line, type Question, recount } from "../../test/indicators/slow-recount.ts";
import { writeHistory } from "../../test/indicators/write-history.ts";
import type { Database } from "../platform/db/index.ts";
import type { Entry } from "./counting/entry.ts";
import { tallyIndicators } from "./counting/tally.ts";
import { definitions } from "./definitions/all.ts";
import type { CountingRule, Definition } from "./definitions/definition.ts";

const lines = (entries: readonly Entry[]): Line[] =>
  entries
    .map((one) => [
      one.personId,
      one.factId,
      one.day,
      one.age,
      one.sex,
      one.nationality,
      one.destination,
      one.reason,
      ...[one.status, one.vulnerability, one.waited].filter((told) => told !== undefined),
    ])
    .toSorted();

/** What the program counts, and what is counted by hand, of every indicator. */
async function both(
  database: Database,
  history: History,
  asked: Omit<Question, "indicator">,
  rules: readonly Definition[] = definitions,
) {
  const tallies = await tallyIndicators(database, rules, {
    projectId: asked.project,
    from: dayAt(asked.from),
    until: dayAt(asked.until),
    cutOff: momentAt(asked.cutOff),
    livesFrom: dayAt(0),
    livesUntil: dayAt(lastDay),
  });
  const counted = tallies.map(({ definition: { id }, period, life }) => ({
    indicator: id,
    period: lines(period),
    life: lines(life),
  }));
  const byHand = rules.map(({ id: indicator, version }) => {
    const question = { ...asked, indicator, circumstances: version > 1 };
    return {
      indicator,
      period: recount(history, question),
      life: recount(history, { ...question, from: 0 }),
    };
  });
  return { counted, byHand };
}

const questions = fc.record({
  project: fc.constantFrom("one", "two", null),
  from: fc.integer({ min: 0, max: 60 }),
  until: fc.integer({ min: 60, max: lastDay }),
  cutOff: fc.integer({ min: 40, max: lastDay }),
});

forEachDatabase((kind, open) => {
  test("every figure, and everybody behind it, is what a slow recount of the story finds", {
    timeout: 120_000,
  }, async () => {
    await using db = await open();
    let counted = 0;
    await fc.assert(
      fc.asyncProperty(
        histories,
        fc.array(questions, { minLength: 2, maxLength: 3 }),
        async (history, asked) => {
          await writeHistory(db.database, history);
          for (const question of asked) {
            const found = await both(db.database, history, question);
            expect(found.counted).toEqual(found.byHand);
            counted += found.byHand.reduce((sum, { life }) => sum + life.length, 0);
          }
        },
      ),
      { numRuns: kind === "sqlite" ? 150 : 80, seed: 7 },
    );
    // A history in which nobody counts proves nothing.
    expect(counted).toBeGreaterThan(400);
  });
});

/** Of one person who left on a day and was enrolled in the first project and the second. */
const left = (paper: { readonly entered: number; readonly struck: number | null }): History => ({
  persons: [{ is: 0, births: [], sex: null, countries: [] }],
  members: [{ person: 0, role: "principal", destination: "IQ" }],
  papers: [
    ...["one", "two"].map((project) => ({ ...onPaper, kind: "enrolment" as const, project })),
    { ...onPaper, kind: "departure", day: 40, ...paper },
  ],
  moves: [],
});
const onPaper = { member: 0, project: "one", reason: "ill", day: 0, entered: 0, struck: null };

forEachDatabase((_, open) => {
  const returned = async (database: Database, projectId: string | null, cutOff: string) => {
    const scope = { from: dayAt(0), until: dayAt(lastDay), livesFrom: dayAt(0), livesUntil: dayAt(lastDay) };
    const tallies = await tallyIndicators(database, definitions, { ...scope, projectId, cutOff });
    return tallies.find(({ definition }) => definition.id === "returned")?.life.length;
  };

  test("a person counts only as entered by the cut-off, and still counts when it was struck after it", async () => {
    await using db = await open();
    await writeHistory(db.database, left({ entered: 50, struck: 60 }));
    const at = (cutOff: string) => returned(db.database, "one", cutOff);
    expect(await at(momentAt(50))).toBe(1);
    expect(await at(momentAt(50).replace("12:00:00.000", "11:59:59.999"))).toBe(0);
    expect(await at(momentAt(60).replace("12:00:00.000", "11:59:59.999"))).toBe(1);
    expect(await at(momentAt(60))).toBe(0);
  });

  test("a person counts in each of two projects and once in the mission", async () => {
    await using db = await open();
    await writeHistory(db.database, left({ entered: 50, struck: null }));
    const at = (projectId: string | null) => returned(db.database, projectId, momentAt(lastDay));
    expect([await at("one"), await at("two"), await at(null), await at("a third")]).toEqual([1, 1, 1, 0]);
  });
});

/**
 * Every way to get one of the rules of a definition wrong. Where only the last move counts, no other fact and nobody brought
 * back can be in it: to say so otherwise is no fault.
 */
function faultsIn({ rule }: Definition): readonly (readonly [what: string, faulty: CountingRule])[] {
  const other = <T>(all: readonly T[], one: T) => all.filter((each) => each !== one);
  const kinds = ["departure", "return-talk", "legal-talk", "reintegration-aid"] as const;
  const others = kinds.filter((kind) => !rule.facts.includes(kind));
  return [
    ...other(["first", "last"] as const, rule.which).map(
      (which) => [`which ${which}`, { ...rule, which }] as const,
    ),
    ...other(["counted", "left-out", "only"] as const, rule.withdrawn).map(
      (withdrawn) => [`withdrawn ${withdrawn}`, { ...rule, withdrawn }] as const,
    ),
    ...(rule.withdrawn === "only" ? [] : other(["counted", "left-out"] as const, rule.broughtBack)).map(
      (broughtBack) => [`brought back ${broughtBack}`, { ...rule, broughtBack }] as const,
    ),
    ["another fact", { ...rule, facts: others.slice(0, 1) }],
    ...(rule.withdrawn === "only"
      ? []
      : [["a fact more", { ...rule, facts: [...rule.facts, ...others] }] as const]),
    ...(["status", "vulnerability"] as const)
      .filter((group) => rule.groups.includes(group))
      .map((group) => [`no ${group}`, { ...rule, groups: other(rule.groups, group) }] as const),
    ...(rule.measures ? [["no days", { ...rule, measures: [] }] as const] : []),
  ];
}

test("whatever rule is got wrong, the slow recount finds it out", { timeout: 120_000 }, async () => {
  const planted = definitions.flatMap((definition) =>
    faultsIn(definition).map(([what, rule]) => ({
      name: `${definition.id} ${definition.version}: ${what}`,
      faulty: { ...definition, rule },
    })),
  );
  await using db = await openTestDatabase("sqlite");
  const caught = new Set<string>();
  for (const history of fc.sample(histories, { numRuns: 60, seed: 11 })) {
    await writeHistory(db.database, history);
    for (const project of ["one", null]) {
      const asked = { project, from: 0, until: lastDay, cutOff: lastDay };
      const rules = planted.map(({ faulty }) => faulty);
      const { counted, byHand } = await both(db.database, history, asked, rules);
      for (const [at, { name }] of planted.entries()) {
        if (JSON.stringify(counted[at]) !== JSON.stringify(byHand[at])) caught.add(name);
      }
    }
    if (caught.size === planted.length) break;
  }
  expect(planted.length).toBeGreaterThan(60);
  expect(planted.map(({ name }) => name).filter((name) => !caught.has(name))).toEqual([]);
});
