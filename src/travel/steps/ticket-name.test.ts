import { expect, test } from "vitest";
import { openTestCases, write } from "../../../test/cases.ts";
import { openCasesDesk } from "../../../test/cases-desk.tsx";
import { openTestDatabase } from "../../../test/databases.ts";
import { actOf, aName } from "../../../test/people.ts";
import { approvePrice, overIstanbul, planJourney, readyCase } from "../../../test/travel.ts";
import { casesPart, GuardsMissing } from "../../cases/index.ts";
import { travelPart } from "../index.ts";
import { ticket } from "./ticket.ts";

test("scenario 3: a ticket in another name than the passport's machine-readable lines is not kept, unless the airline said so", async () => {
  await using t = await openTestCases(() => openTestDatabase("sqlite"), [casesPart, travelPart]);
  const name = [
    aName("Мохамад Реза Хосейни", { source: "own-words", main: true }),
    aName("MOHAMMAD REZA HOSSEINI", { source: "passport-mrz" }),
  ];
  const made = await readyCase(t, [{ role: "principal", facts: { name } }]);
  const plan = await planJourney(t, made, overIstanbul("2026-03-20", "2026-03-21"));
  await approvePrice(t, made, plan, 200);
  await using desk = openCasesDesk(t, actOf("operations").actor);
  const page = await (await desk.get(`/cases/${made.id}/add/ticket?parent=${plan}`)).text();
  expect(page).toContain('<strong lang="und">MOHAMMAD REZA HOSSEINI</strong>');
  const about = [made.all[0]?.id ?? ""];
  const keep = (more: { readonly name: string | null; readonly name_confirmed?: boolean }) =>
    write(
      t,
      made,
      ticket,
      {
        ...({ issued_on: "2026-03-01" as never, fare: 200, currency: "EUR", refundable: "no" } as const),
        ...{ cancel_fee: null, pnr: null, number: null, name_checked: true, name_confirmed: false },
        ...more,
      },
      { by: "operations", about, parentId: plan },
    );
  await expect(keep({ name: null })).rejects.toMatchObject({
    problems: { name: { text: "ticket.name-needed" } },
  });
  const differs = {
    problems: { name: { text: "ticket.name-differs", values: { mrz: "MOHAMMAD REZA HOSSEINI" } } },
  };
  await expect(keep({ name: "HOSEINI/MOHAMMAD REZA MR" })).rejects.toMatchObject(differs);
  // What else is missing for this journey is the guards' to say: the name is in nobody's way.
  for (const good of [
    { name: "HOSSEINI/MOHAMMADREZA MR" },
    { name: "HOSEINI/MOHAMMAD REZA MR", name_confirmed: true },
  ]) {
    await expect(keep(good)).rejects.toThrow(GuardsMissing);
  }
});
