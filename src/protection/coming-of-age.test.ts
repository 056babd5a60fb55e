import { expect, test } from "vitest";
import { dossier, inventCase, openTestCases, stand, tasksOf } from "../../test/cases.ts";
import { testDay } from "../../test/counselling.ts";
import { forEachDatabase } from "../../test/databases.ts";
import { aBirth, aConsent, actOf } from "../../test/people.ts";
import { casesPart, settleDuties } from "../cases/index.ts";
import type { PartialDate } from "../core/partial-date.ts";
import { recordConsent } from "../people/index.ts";
import { protectionPart } from "./journey-part.ts";

const oneDay = 86_400_000;
const day = (text: string) => text as PartialDate;

forEachDatabase((_, open) => {
  test("thirty and seven days before a child may turn fourteen somebody prepares it to sign itself, while it is here", async () => {
    await using test = await openTestCases(open, [casesPart, protectionPart]);
    // Of two dates that were told the earlier one counts: from then on it may not go by a parent's word.
    const twice = [aBirth("2012-04-20"), aBirth("2012-04-07")];
    const made = await inventCase(test, [{ role: "principal", facts: { birth: twice } }]);
    const [{ id = "" } = {}] = made.all;
    await stand(test, id, "counselling");
    const tasks = async () => {
      await test.cases.database.change((change) => settleDuties(change, test.cases, made.id));
      return (await tasksOf(test, made)).filter((task) => task.includes("signs-itself"));
    };
    const [month, week] = ["protection.signs-itself 2026-03-08", "protection.signs-itself 2026-03-31"];
    expect(await tasks()).toEqual([month, week]);
    test.moveClock(20 * oneDay);
    expect(await tasks()).toEqual([month, week]);
    test.moveClock(11 * oneDay);
    expect(await tasks()).toEqual([week]);
    await stand(test, id, "departed");
    expect(await tasks()).toEqual([]);
    await stand(test, id, "ready");
    test.moveClock(5 * oneDay);
    expect(await tasks()).toEqual([week]);
    test.moveClock(oneDay);
    expect(await tasks()).toEqual([]);
  });

  test("what a guardian agreed to for a child holds to the day before it is of age, and is asked anew that day", async () => {
    await using test = await openTestCases(open, [casesPart, protectionPart]);
    const made = await inventCase(test, [{ role: "principal", facts: { birth: [aBirth("2008-04-20")] } }]);
    const [{ id = "", personId = "" } = {}] = made.all;
    await stand(test, id, "counselling");
    const agrees = (purpose: "casework" | "embassy", given_on: string, more = {}) =>
      test.cases.database.change((change) =>
        recordConsent(
          change,
          test.cases,
          actOf("counsellor"),
          personId,
          aConsent({ purpose, given_on: day(given_on), ...more }),
        ),
      );
    const guardian = { representative: "Invented Lawyer", child_agrees: true };
    await agrees("casework", testDay, guardian);
    await agrees("embassy", testDay, guardian);
    const consent = test.cases.journey.guards.find(({ key }) => key === "cases.consent");
    const standing = async () => {
      await test.cases.database.change((change) => settleDuties(change, test.cases, made.id));
      const { person } = await dossier(test, made, id);
      const tasks = (await tasksOf(test, made)).filter((task) => task.includes("consents-anew"));
      return [person.consents("casework"), person.consents("embassy"), tasks.length];
    };
    test.moveClock(49 * oneDay);
    expect(await standing()).toEqual([true, true, 1]);
    test.moveClock(oneDay);
    expect(await standing()).toEqual([false, false, 1]);
    expect(consent?.check(await dossier(test, made, id))).toMatchObject({
      say: "guard.consent-outgrown",
      leads: { person: "consents" },
    });
    await agrees("casework", "2026-04-20");
    expect(await standing()).toEqual([true, false, 1]);
    await agrees("embassy", "2026-04-20", { decision: "refused" });
    expect(await standing()).toEqual([true, false, 0]);
  });
});
