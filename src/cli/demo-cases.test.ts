import { expect, test } from "vitest";
import { type TestCases, tasksOf } from "../../test/cases.ts";
import { openTestDatabase } from "../../test/databases.ts";
import { aBirth, actOf, aName, openTestPeople } from "../../test/people.ts";
import { argon2Passwords } from "../access/index.ts";
import { assembleJourney, checklistBefore, dossierOf, readCaseFacts } from "../cases/index.ts";
import { journeyParts } from "../journey-parts.ts";
import { inside, registerPerson } from "../people/index.ts";
import { plantProgrammes, projectBook } from "../programmes/index.ts";
import type { Demo } from "./demo-case.ts";
import { type Further, further, leadHome } from "./demo-cases.ts";
import { openDemoFamilies } from "./demo-family.ts";
import { actsOf, addDemoStaff, newDemoSignIn } from "./demo-staff.ts";

/** The demonstration's staff and projects at a moment, and what registers another of its people. */
async function openDemoDesk() {
  const opened = await openTestPeople(() => openTestDatabase("sqlite"));
  const now = () => new Date("2026-11-20T10:00:00Z");
  const people = { ...opened.people, now };
  await plantProgrammes(people.database, now, people.random);
  const passwords = argon2Passwords();
  const run = (story: (demo: Demo, register: (name: string) => Promise<string>) => Promise<void>) =>
    people.database.change(async (change) => {
      const staff = await addDemoStaff(change, { ...people, passwords }, newDemoSignIn(people.random));
      const cases = {
        ...people,
        database: inside(people, change),
        journey: assembleJourney(journeyParts),
        projects: projectBook,
      };
      const register = async (name: string) => {
        const facts = {
          // The ticket must be in the name of the passport's machine-readable lines.
          name: [aName(name), aName(name.toUpperCase(), { source: "passport-mrz", main: false })],
          birth: [aBirth("1985-04-07")],
          nationality: [{ country: "IQ", standing: "claimed", confirmed_by: null, main: true } as const],
        };
        return (await registerPerson(change, people, actOf("counsellor"), { office: "sofia", facts })).id;
      };
      await story({ change, cases, as: actsOf(staff), today: "2026-11-20", turn: 2 }, register);
    });
  return { run, [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose]() };
}

test("people of the demonstration are followed after their return, closed after a year, or do not come to their flight", async () => {
  await using desk = await openDemoDesk();
  await desk.run(async (demo, register) => {
    const due: Partial<Record<Further[0], string[]>> = {};
    for (const way of further) {
      const id = await register(`Invented ${way[0]}`);
      expect(await leadHome(demo, id, "sofia", way), way[0]).toBe(true);
      const member = await demo.change
        .selectFrom("case_member")
        .select(["case_id", "state"])
        .where("person_id", "=", id)
        .executeTakeFirstOrThrow();
      expect(member.state).toBe(way[0]);
      due[way[0]] = await tasksOf({ cases: demo.cases } as TestCases, { id: member.case_id });
    }
    // Seen after one month, and due again in a few days: counted from the day of the demonstration.
    expect(due.monitoring).not.toContain("reintegration.visit 2026-09-26");
    expect(due.monitoring).toContain("reintegration.visit 2026-11-26");
    expect(due.monitoring?.filter((task) => task.startsWith("payments."))).toEqual([]);
    // One thing to decide, said once.
    expect(due["no-show"]?.filter((task) => task.includes("no-show"))).toEqual(["travel.no-show 2026-11-27"]);
    const kinds = await demo.change.selectFrom("case_record").select(["kind"]).execute();
    const counted = (wanted: string) => kinds.filter(({ kind }) => kind === wanted).length;
    expect([counted("monitoring-visit"), counted("survey-rss-2026-1"), counted("closure")]).toEqual([
      5, 3, 1,
    ]);
  });
}, 60_000);

test("somebody of the demonstration goes the whole way home, by commands of colleagues who each may do their part", async () => {
  await using desk = await openDemoDesk();
  await desk.run(async (demo, register) => {
    const { change, cases } = demo;
    expect(await leadHome(demo, await register("Invented Returnee"), "sofia", ["closed", 400])).toBe(true);
    const kinds = await change.selectFrom("case_record").select("kind").distinct().orderBy("kind").execute();
    expect(kinds.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(["arrival", "boarding", "closure", "delivery", "instalment", "plan", "ticket"]),
    );
    // Families go as far as the letter, all of them together.
    expect(await openDemoFamilies(demo)).toBe(2);
    const family = await change
      .selectFrom("case_member")
      .select(["case_id", "state"])
      .where("case_id", "in", (query) =>
        query.selectFrom("case_member").select("case_id").where("role", "=", "sibling"),
      )
      .execute();
    const states = Map.groupBy(family, ({ case_id }) => case_id);
    expect([...states.values()].map((all) => all.map(({ state }) => state).toSorted()).toSorted()).toEqual([
      // The boy waits at the gate for children.
      ["applied", "applied", "applied", "counselling"],
      ["clearance", "clearance", "clearance"],
    ]);
    const [boy] = await change.selectFrom("case_member").selectAll().where("role", "=", "child").execute();
    const stands = await readCaseFacts(change, cases, boy?.case_id ?? "");
    const gate = checklistBefore(cases.journey, dossierOf(stands, boy?.id ?? ""), "clearance");
    const standing = gate.flatMap(({ guard: { key }, state }) =>
      key.startsWith("protection.gate-") ? [`${key.replace("protection.gate-", "")} ${state}`] : [],
    );
    expect(standing).toEqual(
      expect.arrayContaining(["informed met", "own-wish missing", "representative-consents missing"]),
    );
  });
}, 60_000);
