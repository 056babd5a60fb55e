import { expect, test } from "vitest";
import { inventCase, openTestCases, write } from "../../../test/cases.ts";
import { aDeadline } from "../../../test/counselling.ts";
import { forEachDatabase } from "../../../test/databases.ts";
import { actOf } from "../../../test/people.ts";
import { counsellingPart } from "../journey-part.ts";
import { legalDeadline } from "../steps/legal-deadline.ts";
import { waitingInCounselling } from "./waiting.tsx";

forEachDatabase((_, open) => {
  test("a lawyer's first page begins with the terms that run out, how many days are left, and whose they are", async () => {
    await using test = await openTestCases(open, [counsellingPart]);
    const made = await inventCase(test);
    const [{ id = "" } = {}] = made.all;
    const lawyer = actOf("legal-adviser").actor;
    expect(await waitingInCounselling(test.cases, lawyer)).toBeNull();
    const term = (day: string) =>
      write(test, made, legalDeadline, aDeadline({ lawyer_day: day as never }), {
        by: "legal-adviser",
        about: [id],
      });
    await term("2026-04-20");
    // What is weeks away stands on the board, not here.
    expect(await waitingInCounselling(test.cases, lawyer)).toBeNull();
    await term("2026-03-05");
    const shown = String(await waitingInCounselling(test.cases, lawyer));
    expect(shown).toContain("urgent");
    expect(shown).toContain("Invented principal 0");
    expect(shown).toContain("4 days left");
    expect((await test.log()).at(-1)).toBe("case.list case:list");
    // To everybody else a term is for the case's own page.
    expect(await waitingInCounselling(test.cases, actOf("counsellor").actor)).toBeNull();
  });
});
