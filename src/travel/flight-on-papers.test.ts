import { afterAll, expect, test } from "vitest";
import { dossier, openTestCases } from "../../test/cases.ts";
import { openTestDatabase } from "../../test/databases.ts";
import { actOf } from "../../test/people.ts";
import { printFor, textOfPaper } from "../../test/printed-papers.ts";
import { bookJourney, listPlace, openTestTravel, planJourney, readyCase } from "../../test/travel.ts";
import { casesPart } from "../cases/index.ts";
import type { Language } from "../core/language.ts";
import { openPrinter } from "../platform/print/index.ts";
import { flightOnPapers } from "./flight-on-papers.ts";
import { travelPart } from "./journey-part.ts";

const printer = openPrinter();
afterAll(() => printer.close());

/** Somebody who is ready, and what their papers say of their flights. */
async function traveller(t: Awaited<ReturnType<typeof openTestTravel>>) {
  await listPlace(t);
  const made = await readyCase(t);
  const said = async (number: string | null, language: Language = "bg") =>
    flightOnPapers(
      {
        dossier: await dossier(t, made, made.all[0]?.id ?? ""),
        latest: () => ({ number }),
        nameOf: () => null,
      },
      language,
    );
  return { made, said };
}

test("a paper says the flights of the ticket somebody holds, and nothing of a journey that is only planned", async () => {
  await using t = await openTestTravel(() => openTestDatabase("sqlite"));
  const { made, said } = await traveller(t);
  await planJourney(t, made);
  expect(await said(null)).toBeNull();
  await bookJourney(t, made);
  expect((await said("235-1234567890"))?.split("\n")).toEqual([
    "TK 1: София (SOF) – Истанбул (IST). Излита 20 март 2026 г., 21:30; каца 20 март 2026 г., 23:59.",
    "TK 1: Истанбул (IST) – Багдад (BGW). Излита 21 март 2026 г., 02:30; каца 21 март 2026 г., 05:30.",
    "Всички часове са местни.",
    "Номер на билета: 235-1234567890",
  ]);
  expect(await said(null)).not.toContain("Номер на билета");
});

test("a flight that lands on another day says so, in the language of whoever is given the paper", async () => {
  await using t = await openTestTravel(() => openTestDatabase("sqlite"));
  const { made, said } = await traveller(t);
  const late = { from: "SOF", to: "BGW", leaves: "2026-03-20 21:30", arrives: "2026-03-21 01:40" };
  await bookJourney(t, made, [late]);
  expect(await said(null)).toContain("каца 21 март 2026 г., 01:40 (на следващия ден).");
  expect(await said(null, "en")).toContain("lands 21 March 2026, 01:40 (the next day).");
  const arabic = await said(null, "ar");
  expect(arabic).toContain("الهبوط 21 مارس 2026, 01:40 (في اليوم التالي).");
  expect(arabic).toContain("\u2068Baghdad (BGW)\u2069");
  expect(arabic).not.toMatch(/\p{Script=Cyrillic}/u);
  expect(await said(null, "fa")).toContain("(روز بعد)");
  expect(await said(null, "prs")).toContain("نشست");
});

test("the statement at departure says them in the languages it has", async () => {
  const { papers = [], evidence = [] } = casesPart;
  const withPapers = { ...travelPart, papers, evidence: [...evidence, ...(travelPart.evidence ?? [])] };
  await using t = await openTestCases(() => openTestDatabase("sqlite"), [withPapers]);
  const { made } = await traveller(t);
  await bookJourney(t, made);
  const print = async (language: Language) => {
    const act = actOf("operations");
    return textOfPaper(t, made, await printFor(t, printer, made, "departure-statement", { act, language }));
  };
  const arabic = await print("ar");
  expect(arabic).toContain("каца 20 март 2026 г., 23:59.");
  expect(arabic).toContain("lands 20 March 2026, 23:59.");
  // A sheet's text is read out as it stands on the page, from the left: a word without ligatures is enough.
  expect(arabic).toMatch(/مارس/u);
  expect(await print("en")).not.toMatch(/مارس/u);
});
