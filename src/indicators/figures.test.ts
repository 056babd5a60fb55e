import fc from "fast-check";
import { expect, test } from "vitest";
import { forEachDatabase } from "../../test/databases.ts";
import { dayAt, histories, lastDay, momentAt } from "../../test/indicators/history.ts";
import { recountActivities, recountFigures, recountVulnerable } from "../../test/indicators/slow-figures.ts";
import { writeHistory } from "../../test/indicators/write-history.ts";
import { countFigures } from "./apart/count-now.ts";
import type { Entry } from "./counting/entry.ts";
import { entriesIn } from "./counting/spans.ts";
import { definitions } from "./definitions/all.ts";
import { iomCategories } from "./iom/vulnerable.ts";
import { packLists, unpackLists } from "./reports/lists.ts";

const questions = fc.record({
  project: fc.constantFrom("one", null, null),
  from: fc.integer({ min: 0, max: 60 }),
  until: fc.integer({ min: 60, max: lastDay }),
  cutOff: fc.integer({ min: 40, max: lastDay }),
});

test("whoever missed a journey before the period and in it is not new in it, in a kept list as in a counted one", () => {
  const entry = (personId: string, day: string): Entry => ({
    personId,
    factId: day,
    day,
    enteredAt: "",
    age: "18-60",
    sex: "female",
    nationality: "IQ",
    destination: "IQ",
    reason: "ill",
  });
  const period = [entry("again", "2026-05-01"), entry("first", "2026-05-02")];
  const lists = { period, life: period, before: ["again"] };
  const kept = unpackLists(packLists(lists).packed);
  for (const one of [lists, kept]) {
    expect(entriesIn(one, "new", "2026-04-01").map(({ personId }) => personId)).toEqual(["first"]);
  }
  // Where nobody had, the list is to the letter what it was before this was asked.
  expect(packLists({ ...lists, before: [] })).toEqual(packLists({ period, life: period }));
});

forEachDatabase((kind, open) => {
  test("every number of a page, by each group and of each span, the waits, who is vulnerable and what was given are what a slow recount of the story finds", {
    timeout: 120_000,
  }, async () => {
    await using db = await open();
    const seen = { vulnerable: 0, given: 0, fresh: 0 };
    const asked = fc.array(questions, { minLength: 1, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(histories, asked, async (history, asked) => {
        await writeHistory(db.database, history);
        for (const { project, ...days } of asked) {
          const scope = {
            projectId: project,
            from: dayAt(days.from),
            until: dayAt(days.until),
            cutOff: momentAt(days.cutOff),
            livesFrom: dayAt(0),
            livesUntil: dayAt(lastDay),
          };
          const counted = await countFigures(db.database, { definitions, scope });
          const byHand = definitions.map(({ id: indicator, version }) =>
            recountFigures(history, { ...days, project, indicator, circumstances: version > 1 }),
          );
          expect(counted.figures.map(({ figures }) => figures)).toEqual(byHand);
          const vulnerable = project === null ? recountVulnerable(history, days) : null;
          const activities = project === null ? recountActivities(history, days) : null;
          // Of the versions of one indicator the first tells nothing of who is vulnerable: the mission's tables ask the last.
          const last = await countFigures(db.database, { definitions: definitions.slice(6), scope });
          expect(last.beside).toEqual({ activities, vulnerable, cost: null });
          for (const way of iomCategories) seen.vulnerable += vulnerable?.[way] ?? 0;
          seen.given += activities?.given ?? 0;
          seen.fresh += byHand.filter((figure) => figure.new.total < figure.period.total).length;
        }
      }),
      { numRuns: kind === "sqlite" ? 150 : 60, seed: 3 },
    );
    // Histories in which none of it happens prove nothing.
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(5);
  });
});
