import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addCaseRecord,
  application,
  isFinal,
  type MemberState,
  moveMember,
  NoSuchWay,
  readCaseFacts,
  reasonCodes,
  reasonFor,
} from "../../src/cases/index.ts";
import { deriveCase, stateOfCase } from "../../src/cases/moving/derive-case.ts";
import { addTask } from "../../src/cases/tasks/own-tasks.ts";
import type { Act } from "../../src/people/index.ts";
import {
  anApplication,
  dossier,
  inventCase,
  openTestCases,
  stand,
  type TestCase,
  type TestCases,
} from "../cases.ts";
import { forEachDatabase } from "../databases.ts";
import { actOf } from "../people.ts";
import { orderedWhole } from "../through-pages.ts";

// Two officers work on one case at the same moment, in any order: the case stays one story that both can read.

const officers = [actOf("counsellor"), actOf("counsellor", { staffId: "colleague" })] as const;

const anAct = fc.record({
  by: fc.nat({ max: 1 }),
  member: fc.nat({ max: 2 }),
  what: fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({
        to: fc.constantFrom<MemberState>("counselling", "suspended", "withdrawn", "registered", "applied"),
      }),
    },
    { weight: 1, arbitrary: fc.constantFrom("application" as const, "task" as const) },
  ),
});
type AnAct = typeof anAct extends fc.Arbitrary<infer A> ? A : never;

/** Moments at which both act at once. */
const history = fc.array(fc.tuple(anAct, anAct, anAct), { minLength: 3, maxLength: 6 });

/** Refusals an officer is shown; anything else would be an error page. */
const refusals = /^(NoSuchWay|GuardsMissing|ReasonRefused|CaseRecordRefused|NotInThisState|Refusal)$/;

/** What an officer orders from what stands on their screen now, sent together with the others' orders. */
async function order(
  test: TestCases,
  made: TestCase,
  { by, member, what }: AnAct,
): Promise<() => Promise<unknown>> {
  const id = made.all[member]?.id ?? "";
  const { cases } = test;
  const act = officers[by] as Act;
  if (what === "task") {
    const task = { memberId: id, due: "2026-03-05", words: "Call the embassy", ownerId: null };
    return () => cases.database.change((change) => addTask(change, cases, act, made.id, task as never));
  }
  if (what === "application") {
    const written = { kind: application, values: anApplication(), memberIds: [id], parentId: null };
    return () => cases.database.change((change) => addCaseRecord(change, cases, act, made.id, written));
  }
  const { state } = (await dossier(test, made, id)).member;
  const kind = reasonFor({ from: state, to: what.to });
  const reason = kind ? reasonCodes[kind][0] : null;
  const ordered = orderedWhole({ memberId: id, to: what.to, reason }, cases.now());
  return () => cases.database.change((change) => moveMember(change, cases, act, made.id, ordered));
}

/** Everybody stands in counselling, without a move. */
async function setDown(test: TestCases, made: TestCase): Promise<void> {
  for (const { id } of made.all) await stand(test, id, "counselling");
  await test.cases.database.change((change) => deriveCase(change, test.cases, made.id));
}

/** The case as its rows tell it: every member's moves in one line, and what is derived from them. */
async function expectOneStory({ cases }: TestCases, made: TestCase): Promise<void> {
  const { query } = cases.database;
  const facts = await readCaseFacts(query, cases, made.id);
  const events = await query
    .selectFrom("case_event")
    .select(["seq", "kind", "member_id", "from_state", "to_state"])
    .where("case_id", "=", made.id)
    .orderBy("seq")
    .execute();
  expect(events.map(({ seq }) => seq)).toEqual(events.map((_, at) => at + 1));
  for (const { id, state } of facts.members) {
    const moves = events.filter(
      ({ kind, member_id, from_state }) => kind === "moved" && member_id === id && from_state !== "inquiry",
    );
    for (const [at, { from_state }] of moves.entries()) {
      expect(from_state).toBe(at > 0 ? moves[at - 1]?.to_state : "counselling");
    }
    if (moves.length > 0) expect(moves.at(-1)?.to_state).toBe(state);
  }
  const members = await query.selectFrom("case_member").selectAll().where("case_id", "=", made.id).execute();
  const row = await query
    .selectFrom("return_case")
    .selectAll()
    .where("id", "=", made.id)
    .executeTakeFirstOrThrow();
  expect(row.state).toBe(stateOfCase(members));
  expect(row.open_members).toBe(members.filter(({ state }) => !isFinal(state)).length);
  const tasks = await query
    .selectFrom("case_task")
    .select(["rule", "about", "member_id"])
    .where("case_id", "=", made.id)
    .where("done_at", "is", null)
    .where("rule", "!=", "own")
    .execute();
  const named = tasks.map(({ rule, about, member_id }) => `${rule} ${about} ${member_id}`);
  expect(named).toEqual([...new Set(named)]);
}

forEachDatabase((kind, open) => {
  describe("two officers on one case", () => {
    test("leave one story, whatever they do at the same moment", async () => {
      await using test = await openTestCases(open, []);
      let moved = 0;
      let refused = 0;
      await fc.assert(
        fc.asyncProperty(history, async (moments) => {
          const made = await inventCase(test, [
            { role: "principal" },
            { role: "spouse" },
            { role: "sibling" },
          ]);
          await setDown(test, made);
          for (const acts of moments) {
            const orders = [];
            for (const act of acts) orders.push(await order(test, made, act));
            for (const outcome of await Promise.allSettled(orders.map((go) => go()))) {
              if (outcome.status === "fulfilled") moved += 1;
              else {
                refused += 1;
                expect(outcome.reason.constructor.name).toMatch(refusals);
              }
            }
            await expectOneStory(test, made);
          }
        }),
        { numRuns: kind === "sqlite" ? 12 : 4 },
      );
      expect(moved).toBeGreaterThan(10);
      expect(refused).toBeGreaterThan(0);
    }, 60_000);

    test("who both withdraw somebody at once withdraw them once", async () => {
      await using test = await openTestCases(open, []);
      const made = await inventCase(test);
      const [{ id = "" } = {}] = made.all;
      await setDown(test, made);
      const withdraw = (act: Act) =>
        test.cases.database.change((change) =>
          moveMember(
            change,
            test.cases,
            act,
            made.id,
            orderedWhole({ memberId: id, to: "withdrawn", reason: "family-decision" }, test.cases.now()),
          ),
        );
      const outcomes = await Promise.allSettled(officers.map(withdraw));
      const refused = outcomes.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
      expect(refused).toEqual([expect.any(NoSuchWay)]);
      await expectOneStory(test, made);
    });
  });
});
