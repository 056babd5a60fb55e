import { expect, test } from "vitest";
import { inventCase, openTestCases, stand, write } from "../../../test/cases.ts";
import { openCasesDesk } from "../../../test/cases-desk.tsx";
import { forEachDatabase, openTestDatabase } from "../../../test/databases.ts";
import { actOf } from "../../../test/people.ts";
import type { Role } from "../../access/index.ts";
import { type Act, caseNote, casesPart, type Duty } from "../index.ts";
import { waitingInCases } from "../pages/waiting.tsx";
import { casesTexts } from "../texts/index.ts";
import { agreedDeputies, endDeputy, nameDeputy } from "./deputies.ts";

const away = actOf("counsellor");
const awayId = away.actor.staffId;
const deputy = actOf("counsellor", { staffId: "deputy" });
const day = (text: string) => text as never;
const oneDay = 86_400_000;

const due = (rule: string, right: Duty["for"]): Duty => ({
  rule: `test.${rule}`,
  texts: casesTexts,
  title: `destruction.${rule === "own" ? "lies" : "nothing"}`,
  list: "today",
  for: right,
  find: () => [{ due: "2026-03-01" }],
});

const parts = [casesPart, { duties: [due("own", "case.write"), due("legal", "legal.write")] }];

/** A case with something its manager is to do and something the lawyers are. */
async function waitingCase(open = () => openTestDatabase("sqlite")) {
  const ground = await openTestCases(open, parts);
  const made = await inventCase(ground, undefined, away);
  const [member = { id: "" }] = made.all;
  await stand(ground, member.id, "registered");
  const note = { what: "call", noted_on: day("2026-03-01"), reached: null, words: "Invented" } as never;
  await write(ground, made, caseNote, note, { about: [member.id] });
  const { cases } = ground;
  return {
    ground,
    made,
    cases,
    name: (by: Act, more: Readonly<Record<string, string>> = {}) =>
      cases.database.change((change) =>
        nameDeputy(change, cases, by, {
          ...{ away: awayId, colleague: "deputy", since: day("2026-03-01"), until: day("2026-03-02") },
          ...more,
        } as never),
      ),
    end: (by: Act, id: string) => cases.database.change((change) => endDeputy(change, cases, by, id)),
    async workOf(act: Act) {
      await using desk = openCasesDesk(ground, act.actor);
      const page = await (await desk.get("/cases")).text();
      return {
        own: page.includes(casesTexts.in("en")("destruction.lies")),
        legal: page.includes(casesTexts.in("en")("destruction.nothing")),
        marked: page.includes('<span class="status">for '),
        said: page.includes("You look after the cases of"),
      };
    },
    [Symbol.asyncDispose]: () => ground[Symbol.asyncDispose](),
  };
}

const nothing = { own: false, legal: false, marked: false, said: false };

forEachDatabase((_, open) => {
  test("a deputy sees what is due of a colleague, marked, and it ends by itself on the day after", async () => {
    await using on = await waitingCase(open);
    expect(await on.workOf(deputy)).toEqual(nothing);
    await on.name(away);
    expect(await on.workOf(deputy)).toEqual({ own: true, legal: false, marked: true, said: true });
    expect(String(await waitingInCases(on.cases, deputy.actor))).toContain("for ");
    await using desk = openCasesDesk(on.ground, deputy.actor);
    expect(await (await desk.get("/cases/calendar")).text()).toContain('<span class="status">for ');
    expect(await (await desk.get("/cases/calendar.ics")).text()).toContain("20260301");
    // The case stays whose it is, and so does what is due in it.
    expect(await on.workOf(away)).toEqual({ own: true, legal: false, marked: false, said: false });
    on.ground.moveClock(oneDay);
    expect((await on.workOf(deputy)).own).toBe(true);
    on.ground.moveClock(oneDay);
    expect(await on.workOf(deputy)).toEqual(nothing);
    expect(await agreedDeputies(on.cases.database.query, away, "2026-03-03")).toEqual([]);
  });
});

test("nobody's rights grow: another office stays closed, and what is the lawyers' stays theirs", async () => {
  await using on = await waitingCase();
  await on.name(away);
  await on.name(away, { colleague: "far" });
  await on.name(away, { colleague: "board" });
  const far = actOf("counsellor", { staffId: "far", offices: ["burgas"] });
  expect(await on.workOf(far)).toEqual({ ...nothing, said: true });
  await using desk = openCasesDesk(on.ground, far.actor);
  expect((await desk.get(`/cases/${on.made.id}`)).status).toBe(404);
  expect((await on.workOf(actOf("project-manager", { staffId: "board" }))).own).toBe(false);
});

test("whoever goes away names a deputy for themselves, a supervisor for anybody, and others for nobody", async () => {
  await using on = await waitingCase();
  await expect(on.name(deputy)).rejects.toThrow();
  for (const role of ["operations", "legal-adviser"] as const satisfies readonly Role[]) {
    await expect(on.name(actOf(role, { staffId: "other" }))).rejects.toThrow();
  }
  const supervisor = actOf("project-manager", { staffId: "supervisor" });
  const id = await on.name(supervisor, { since: "2026-03-02", until: "2026-03-20" });
  expect(await on.workOf(deputy)).toEqual(nothing);
  on.ground.moveClock(oneDay);
  expect((await on.workOf(deputy)).own).toBe(true);
  await expect(on.end(deputy, id)).rejects.toThrow();
  await on.end(away, id);
  await on.end(away, id);
  expect(await on.workOf(deputy)).toEqual(nothing);
  expect((await on.ground.log()).filter((line) => line.includes("deputy"))).toEqual([
    `case.name-deputy staff:${awayId}`,
    `case.end-deputy staff:${awayId}`,
  ]);
});

test("days that make no sense, and oneself, are refused with what to do", async () => {
  await using on = await waitingCase();
  const wrong = [
    { colleague: awayId },
    { until: "2026-02-28" },
    { since: "2026-02-01", until: "2026-02-28" },
  ];
  for (const more of wrong) {
    await expect(on.name(away, more)).rejects.toMatchObject({
      problems: expect.objectContaining({ ["colleague" in more ? "colleague" : "until"]: expect.anything() }),
    });
  }
});
