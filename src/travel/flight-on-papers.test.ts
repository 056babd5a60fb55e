import { expect, test } from "vitest";
import { dossier } from "../../test/cases.ts";
import { openTestDatabase } from "../../test/databases.ts";
import { bookJourney, listPlace, openTestTravel, planJourney, readyCase } from "../../test/travel.ts";
import { flightOnPapers } from "./flight-on-papers.ts";

test("a paper says the flights of the ticket somebody holds, and nothing of a journey that is only planned", async () => {
  await using t = await openTestTravel(() => openTestDatabase("sqlite"));
  await listPlace(t);
  const made = await readyCase(t);
  const said = async (number: string | null) =>
    flightOnPapers({
      dossier: await dossier(t, made, made.all[0]?.id ?? ""),
      latest: () => ({ number }),
      nameOf: () => null,
    });
  await planJourney(t, made);
  expect(await said(null)).toBeNull();
  await bookJourney(t, made);
  const flights = await said("235-1234567890");
  expect(flights).toMatch(/^TK 1: София.* – Истанбул.*, 20 март 2026 г\., 21:30; TK 1: Истанбул/u);
  expect(flights).toContain("Номер на билета: 235-1234567890");
  expect(await said(null)).not.toContain("Номер на билета");
});
