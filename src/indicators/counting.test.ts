import fc from "fast-check";
import { expect, test } from "vitest";
import { forEachDatabase } from "../../test/databases.ts";
import { dayAt, type History, histories, lastDay, momentAt } from "../../test/indicators/history.ts";
import { type Line, type Question, recount } from "../../test/indicators/slow-recount.ts";
import { writeHistory } from "../../test/indicators/write-history.ts";
import type { Database } from "../platform/db/index.ts";
import type { Entry } from "./counting/entry.ts";
import { tallyIndicators } from "./counting/tally.ts";
import { definitions } from "./definitions/all.ts";

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
async function both(database: Database, history: History, asked: Omit<Question, "indicator">) {
  const tallies = await tallyIndicators(database, definitions, {
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
  const byHand = definitions.map(({ id: indicator, version }) => {
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
