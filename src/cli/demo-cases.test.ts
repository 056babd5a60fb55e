import { expect, test } from "vitest";
import { openTestDatabase } from "../../test/databases.ts";
import { aBirth, actOf, aName, openTestPeople } from "../../test/people.ts";
import { argon2Passwords } from "../access/index.ts";
import { assembleJourney, checklistBefore, dossierOf, readCaseFacts } from "../cases/index.ts";
import { journeyParts } from "../journey-parts.ts";
import { inside, registerPerson } from "../people/index.ts";
import { plantProgrammes, projectBook } from "../programmes/index.ts";
import { leadHome } from "./demo-cases.ts";
import { openDemoFamilies } from "./demo-family.ts";
import { actsOf, addDemoStaff, newDemoSignIn } from "./demo-staff.ts";

test("somebody of the demonstration goes the whole way home, by commands of colleagues who each may do their part", async () => {
  await using opened = await openTestPeople(() => openTestDatabase("sqlite"));
  const now = () => new Date("2026-11-20T10:00:00Z");
  const people = { ...opened.people, now };
  await plantProgrammes(people.database, now, people.random);
  const passwords = argon2Passwords();
  await people.database.change(async (change) => {
    const staff = await addDemoStaff(change, { ...people, passwords }, newDemoSignIn(people.random));
    const facts = {
      // The ticket must be in the name of the passport's machine-readable lines.
      name: [aName("Invented Returnee"), aName("INVENTED RETURNEE", { source: "passport-mrz", main: false })],
      birth: [aBirth("1985-04-07")],
      nationality: [{ country: "IQ", standing: "claimed", confirmed_by: null, main: true } as const],
    };
    const { id } = await registerPerson(change, people, actOf("counsellor"), { office: "sofia", facts });
    const cases = {
      ...people,
      database: inside(people, change),
      journey: assembleJourney(journeyParts),
      projects: projectBook,
    };
    const demo = { change, cases, as: actsOf(staff), today: "2026-11-20", turn: 2 };
    expect(await leadHome(demo, id, "sofia", ["closed", 200])).toBe(true);
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
