import { describe, expect, test } from "vitest";
import {
  application,
  checklistBefore,
  clearance,
  clearanceAnswer,
  declaration,
  eligibility,
  enrolment,
  inTheWay,
  type MemberState,
  settleDuties,
} from "../../src/cases/index.ts";
import { journeyParts } from "../../src/journey-parts.ts";
import { paymentsPart } from "../../src/payments/index.ts";
import { recordConsent } from "../../src/people/index.ts";
import type { Database } from "../../src/platform/db/index.ts";
import { arrival } from "../../src/travel/steps/arrival.ts";
import { healthQuestion } from "../../src/travel/steps/fitness.ts";
import {
  aDecision,
  aDeclaration,
  anApplication,
  dossier,
  inventCase,
  move,
  openTestCases,
  type TestCase,
  type TestCases,
  write,
} from "../cases.ts";
import { talk } from "../counselling.ts";
import { forEachDatabase } from "../databases.ts";
import { breakingFirst } from "../failing-database.ts";
import { aProject, decidePackage, propose } from "../payments.ts";
import { aConsent, actOf } from "../people.ts";
import { screen } from "../protection.ts";
import {
  anArrival,
  approvePrice,
  boardPlane,
  book,
  comeToAirport,
  day,
  days,
  iraqi,
  later,
  listPlace,
  lookThrough,
  planJourney,
  prepareDeparture,
} from "../travel.ts";

// One person goes the whole way with every domain's guards in force: what each asks for can be given, in the order of the way.

const project = {
  projectsOn: async () => [{ id: "project", number: "BG-TEST-1", title: "Invented project" }],
  criteria: async () => [],
  evidenceRequired: async () => [],
  publicityOf: async () => ({ statement: null, emblem: false }),
  endOf: async () => null,
};

const terms = aProject("project");

/** Every domain's part, with invented terms of the project in place of those on record. */
const parts = [
  ...journeyParts.filter(({ kinds = [] }) => kinds.every(({ name }) => name !== "payment-request")),
  paymentsPart({ on: async () => terms, all: async () => [terms] }),
];

async function agree({ cases }: TestCases, personId: string): Promise<void> {
  const purposes = [
    "casework",
    "migration-directorate",
    "embassy",
    "medical",
    "mission-of-return",
    "after-return",
  ];
  for (const purpose of purposes) {
    await cases.database.change((change) =>
      recordConsent(
        change,
        cases,
        actOf("counsellor"),
        personId,
        aConsent({ purpose: purpose as "casework" }),
      ),
    );
  }
}

/** What stands in the way of a state, by the keys of the guards. */
async function barred(test: TestCases, made: TestCase, memberId: string, to: MemberState): Promise<string[]> {
  const lines = inTheWay(checklistBefore(test.cases.journey, await dossier(test, made, memberId), to));
  return lines.map(({ guard }) => guard.key);
}

const stateOf = async (test: TestCases, made: TestCase, memberId: string) =>
  (await dossier(test, made, memberId)).member.state;

/** From the first talk to the arrival; at every step what is missing has a name. */
async function goTheWholeWay(test: TestCases): Promise<void> {
  const made = await inventCase(test, [{ role: "principal", facts: iraqi("1988-04-07") }]);
  const [{ id = "", personId = "" } = {}] = made.all;
  const about = [id];
  await listPlace(test);
  expect(await barred(test, made, id, "counselling")).toContain("cases.consent");
  await agree(test, personId);
  later(test);
  if ((await stateOf(test, made, id)) === "registered")
    await move(test, made, { memberId: id, to: "counselling" });
  expect(await barred(test, made, id, "applied")).toEqual(
    expect.arrayContaining(["cases.application", "cases.declaration", "counselling.return-session"]),
  );
  await screen(test, made, id);
  await talk(test, made, about);
  await write(test, made, application, anApplication({ residence_there: "own-country" }), { about });
  later(test);
  await write(test, made, declaration, aDeclaration(), { about });
  expect(await stateOf(test, made, id)).toBe("applied");

  const enrolled = {
    project: "project",
    enrolled_on: day("2026-03-01"),
    target_group: "irregular",
    proof: null,
  };
  await write(test, made, enrolment, enrolled as never, { about });
  const asked = {
    authority: "migration-directorate",
    sent_on: day("2026-03-01"),
    letter_number: null,
    shared: ["identity"],
  };
  await write(test, made, clearance, asked as never, { about });
  expect(await stateOf(test, made, id)).toBe("clearance");
  expect(await barred(test, made, id, "eligible")).toContain("cases.clearance");
  later(test);
  const answered = {
    authority: "migration-directorate",
    answered_on: day("2026-03-01"),
    answer: "no-objection",
    reason_code: null,
    review_on: null,
    words: null,
  };
  await write(test, made, clearanceAnswer, answered as never, { about });
  await write(test, made, eligibility, aDecision(), { about, by: "project-manager" });
  expect(await stateOf(test, made, id)).toBe("eligible");

  await move(test, made, { memberId: id, to: "preparing" });
  await write(test, made, healthQuestion, { asked_on: day("2026-03-01"), answer: "nothing" }, { about });
  await screen(test, made, id, { stage: "before-booking" });
  later(test);
  expect(await barred(test, made, id, "ready")).toEqual([]);
  await move(test, made, { memberId: id, to: "ready" });
  const plan = await planJourney(test, made);
  await approvePrice(test, made, plan, 200);
  later(test);
  expect(await barred(test, made, id, "booked")).toEqual(["travel.ticket", "payments.package"]);
  const [pack = ""] = await propose(test, made, "project");
  await decidePackage(test, made, pack);
  expect(await barred(test, made, id, "booked")).toEqual(["travel.ticket"]);
  await book(test, made, plan);
  expect(await stateOf(test, made, id)).toBe("booked");

  days(test, 19);
  await lookThrough(test);
  await prepareDeparture(test, made, plan);
  await comeToAirport(test, made, about);
  later(test);
  await boardPlane(test, made, about);
  expect(await stateOf(test, made, id)).toBe("departed");
  days(test, 1);
  await write(test, made, arrival, anArrival(test), { about, by: "operations" });
  expect(await stateOf(test, made, id)).toBe("arrived");
}

/** The same database, where after each change of a case all cases are settled once more: nothing may come of it. */
function settledAgain({ cases }: TestCases, looked: { changes: number }): Database {
  const { database } = cases;
  const standing = async () => ({
    tasks: await database.query.selectFrom("case_task").selectAll().orderBy("id").execute(),
    cases: await database.query.selectFrom("return_case").selectAll().orderBy("id").execute(),
  });
  let events = 0;
  return {
    ...database,
    async change(work) {
      const result = await database.change(work);
      const known = events;
      events = (await database.query.selectFrom("case_event").select("id").execute()).length;
      if (events === known) return result;
      const before = await standing();
      for (const { id } of before.cases) {
        await database.change((change) => settleDuties(change, cases, id));
      }
      expect(await standing()).toEqual(before);
      looked.changes += 1;
      return result;
    },
  };
}

forEachDatabase((kind, open) => {
  describe("somebody who goes home", () => {
    test("is led from the first talk to the arrival, and at every step what is missing has a name", async () => {
      await using test = await openTestCases(open, parts, project);
      await goTheWholeWay(test);
    });

    test("has after each step the tasks and the state that a new reading of everything would give", async () => {
      const looked = { changes: 0 };
      await using test = await openTestCases(open, parts, project);
      await goTheWholeWay({ ...test, cases: { ...test.cases, database: settledAgain(test, looked) } });
      expect(looked.changes).toBeGreaterThan(20);
    });

    test("has nothing half done on the way, wherever a statement fails", async () => {
      const tried = { failures: 0, changes: 0 };
      await using test = await openTestCases(
        breakingFirst(open, tried, kind === "sqlite" ? 1 : 47),
        parts,
        project,
      );
      await goTheWholeWay(test);
      expect(tried.changes).toBeGreaterThan(30);
      expect(tried.failures).toBeGreaterThan(tried.changes);
    }, 120_000);
  });
});
