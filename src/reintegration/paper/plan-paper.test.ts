import { afterAll, expect, test } from "vitest";
import { openTestDatabase } from "../../../test/databases.ts";
import { actOf } from "../../../test/people.ts";
import { printFor, textOfPaper } from "../../../test/printed-papers.ts";
import { backHome, draft, openTestReturns } from "../../../test/reintegration.ts";
import { openPrinter } from "../../platform/print/index.ts";
import { planPaperTexts } from "./plan-texts.ts";

const printer = openPrinter();
afterAll(() => printer.close());

test("the plan is printed for its person to sign: their wishes, each measure, what it comes to in each currency", async () => {
  await using t = await openTestReturns(() => openTestDatabase("sqlite"));
  const made = await backHome(t);
  const act = actOf("reintegration-officer");
  const print = (language?: "ar") =>
    printFor(t, printer, made, "reintegration-plan", { act, ...(language ? { language } : {}) });
  await expect(print()).rejects.toMatchObject({ because: "plan-paper.none" });
  await draft(t, made, [
    { measure: "tools", price: 450, more: { quantity: 2 } },
    {
      measure: "school-fees",
      price: 25_000,
      more: { currency: "AFN", rate: 71.5, rate_source: "inforeuro", rate_on: "2026-03-01" as never },
    },
  ]);
  const text = await textOfPaper(t, made, await print());
  const say = planPaperTexts.in("bg");
  expect(text).toContain("Да отворя магазин.");
  expect(text).toContain("инструменти и оборудване");
  expect(text).toMatch(/900(?:,00)? (?:€|EUR|евро).* \+ 25 ?000/);
  expect(text).toContain(say("plan-paper.limits").slice(0, 40));
  expect(text).toContain("Invented principal 0");
  const arabic = await textOfPaper(t, made, await print("ar"));
  expect(arabic).toMatch(/\p{Script=Arabic}/u);
  // At the foot too: no English stands in the place of the person's language.
  expect(arabic.match(/Contains personal data/g)).toHaveLength(
    arabic.match(/Съдържа лични данни/g)?.length ?? 0,
  );
  const papers = await t.cases.database.query.selectFrom("case_paper").select(["item", "origin"]).execute();
  expect(papers).toEqual([
    { item: 17, origin: "print" },
    { item: 17, origin: "print" },
  ]);
  await expect(
    printFor(t, printer, made, "reintegration-plan", { act: actOf("counsellor") }),
  ).rejects.toThrow("not-found");
});

test("whoever signs a plan reads from whom each measure is bought, in which parts, after what each comes, and the last day", async () => {
  await using t = await openTestReturns(() => openTestDatabase("sqlite"));
  const made = await backHome(t);
  const parts = [
    { number: 1, amount: 500, condition: "none" },
    { number: 2, amount: 300, condition: "visit" },
    { number: 3, amount: 100, condition: "date", on: "2026-06-01" as never },
  ] as const;
  await draft(t, made, [{ price: 900, more: { provider: "Измислен магазин" }, parts }]);
  const act = actOf("reintegration-officer");
  const text = await textOfPaper(t, made, await printFor(t, printer, made, "reintegration-plan", { act }));
  for (const said of [
    "Измислен магазин",
    "300,00 EUR, след посещение",
    "100,00 EUR, не по-рано от 01.06.2026",
  ]) {
    expect(text).toContain(said);
  }
  const dari = await textOfPaper(
    t,
    made,
    await printFor(t, printer, made, "reintegration-plan", { act, language: "prs" }),
  );
  // What Kabul says, where Tehran says another word.
  expect(dari).toContain("طفل");
  expect(text).toContain("Всичко се дава най-късно до");
  expect(text).toContain("01.03.2027");
});
