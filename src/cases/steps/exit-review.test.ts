import { expect, test } from "vitest";
import {
  aClosure,
  aDecision,
  dossier,
  inventCase,
  move,
  openTestCases,
  stand,
  type TestCases,
  tasksOf,
  write,
} from "../../../test/cases.ts";
import { openCasesDesk } from "../../../test/cases-desk.tsx";
import { openTestDatabase } from "../../../test/databases.ts";
import { actOf } from "../../../test/people.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import type { MemberState } from "../journey/states.ts";
import { clearanceAnswer } from "./clearance.ts";
import { closure } from "./closure.ts";
import { eligibility } from "./eligibility.ts";
import { exitReview } from "./exit-review.ts";
import { casesPart } from "./part.ts";

const day = (text: string) => text as PartialDate;
const openOne = () => openTestCases(() => openTestDatabase("sqlite"), [casesPart]);

async function somebodyAt(ground: TestCases, state: MemberState) {
  const made = await inventCase(ground);
  const id = made.all[0]?.id ?? "";
  await stand(ground, id, state);
  return { made, id, about: [id], state: async () => (await dossier(ground, made, id)).member.state };
}

const anObjection = (review_on: PartialDate | null) => ({
  authority: "dans" as const,
  answered_on: day("2026-03-01"),
  answer: "objection" as const,
  reason_code: "wanted" as const,
  review_on,
  words: null,
});

test("an objection sets a day on which it is looked at again: the front page says it, and a task waits for it", async () => {
  await using ground = await openOne();
  await using desk = openCasesDesk(ground, actOf("counsellor").actor);
  const { made, about, state } = await somebodyAt(ground, "clearance");
  const objects = (on: PartialDate | null) =>
    write(ground, made, clearanceAnswer, anObjection(on), { about });
  for (const wrong of [null, day("2026-03-01")]) {
    await expect(objects(wrong)).rejects.toMatchObject({ problems: { review_on: {} } });
  }
  await objects(day("2026-06-01"));
  expect(await state()).toBe("objected");
  expect(await tasksOf(ground, made)).toEqual(["cases.exit-review 2026-06-01"]);
  const front = async () => (await desk.get(`/cases/${made.id}`)).text();
  expect(await front()).toContain("It is looked at again on 1 June 2026.");
  expect(await front()).not.toContain("Look again whether");
  ground.moveClock(88 * 86_400_000);
  expect(await front()).toContain("Look again whether");
});

test("a review sets the next day, or says that a supervisor may open the way again", async () => {
  await using ground = await openOne();
  const { made, id, about } = await somebodyAt(ground, "clearance");
  await write(ground, made, clearanceAnswer, anObjection(day("2026-03-20")), { about });
  const reviews = (found: "still-so" | "may-go-on", review_on: PartialDate | null) =>
    write(
      ground,
      made,
      exitReview,
      { on: day("2026-03-01"), found, review_on, words: "Invented." },
      { about },
    );
  await reviews("still-so", day("2026-09-01"));
  expect(await tasksOf(ground, made)).toEqual(["cases.exit-review 2026-09-01"]);
  await reviews("still-so", null);
  expect(await tasksOf(ground, made)).toEqual([]);
  await reviews("may-go-on", null);
  expect((await tasksOf(ground, made)).map((task) => task.split(" ")[0])).toEqual(["cases.reopen"]);
  // Only to whoever may do it the task is a link.
  for (const [role, links] of [
    ["counsellor", false],
    ["project-manager", true],
  ] as const) {
    await using desk = openCasesDesk(ground, actOf(role).actor);
    const page = await (await desk.get(`/cases/${made.id}`)).text();
    expect(page.includes("Nothing stands in the way any more: decide")).toBe(true);
    expect(page.includes(`href="/cases/${made.id}/members/${id}/move/clearance"`)).toBe(links);
  }
  await move(ground, made, { memberId: id, to: "clearance", reason: "new-facts" }, "project-manager");
  expect((await tasksOf(ground, made)).some((task) => task.startsWith("cases.reopen"))).toBe(false);
});

test("who is unfit for long is looked at again, whether found ineligible or closed", async () => {
  await using ground = await openOne();
  const one = await somebodyAt(ground, "applied");
  const decided = aDecision({ decision: "ineligible", fit: "not-met", reason_code: "medically-unfit" });
  const decides = (more: object) =>
    write(
      ground,
      one.made,
      eligibility,
      { ...decided, ...more },
      { about: one.about, by: "project-manager" },
    );
  await expect(decides({})).rejects.toMatchObject({ problems: { review_on: {} } });
  await decides({ review_on: day("2026-08-01") });
  expect(await tasksOf(ground, one.made)).toEqual(["cases.exit-review 2026-08-01"]);
  const other = await somebodyAt(ground, "preparing");
  const closes = (more: object) =>
    write(ground, other.made, closure, aClosure("medically-unfit", more), { about: other.about });
  await expect(closes({})).rejects.toMatchObject({ problems: { review_on: {} } });
  await closes({ review_on: "2026-09-01" });
  expect(await tasksOf(ground, other.made)).toEqual(["cases.exit-review 2026-09-01"]);
});

test("whoever was closed without a note is looked at again too, where somebody says when", async () => {
  await using ground = await openOne();
  const { made, id, about } = await somebodyAt(ground, "counselling");
  await move(ground, made, { memberId: id, to: "closed", reason: "decided-no" });
  ground.moveClock(1000);
  const found = { on: day("2026-03-01"), found: "still-so", words: "Invented." } as const;
  await write(ground, made, exitReview, { ...found, review_on: day("2026-10-01") }, { about });
  expect(await tasksOf(ground, made)).toEqual(["cases.exit-review 2026-10-01"]);
});

test.for([
  ["identity-not-confirmed", { tries: 3 }],
  ["removed", { removed_on: "2026-02-28", removed_by: "Invented directorate" }],
  ["left-on-own", { last_known: "Invented town" }],
  ["not-in-best-interests", { panel: "Invented panel of 1 March" }],
] as const)("the closing note asks what belongs to its end: %s", async ([reason, details]) => {
  await using ground = await openOne();
  const { made, about, state } = await somebodyAt(ground, "preparing");
  const closes = (more: object) => write(ground, made, closure, aClosure(reason, more), { about });
  const refused = await closes({}).catch((error) => error);
  expect(Object.keys(refused.problems ?? refused).toSorted()).toEqual(Object.keys(details).toSorted());
  await closes(details);
  expect(await state()).toBe("closed");
});

test("whoever was let in again is closed with a list of their own", async () => {
  await using ground = await openOne();
  const { made, id, about } = await somebodyAt(ground, "preparing");
  await write(ground, made, closure, aClosure("other"), { about });
  ground.moveClock(1000);
  await move(ground, made, { memberId: id, to: "preparing", reason: "came-back" }, "project-manager");
  const closing = { memberId: id, to: "closed", reason: "other" } as const;
  await expect(move(ground, made, closing)).rejects.toMatchObject({
    lines: [{ guard: { key: "cases.closing" } }],
  });
});
