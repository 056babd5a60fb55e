import { expect, test } from "vitest";
import { defineTexts } from "../i18n/index.ts";
import { defineForm } from "./define-form.ts";
import { type Problem, sayProblem } from "./problem.ts";

const texts = defineTexts({
  en: { shop: "the shop", over: "{total}, at most {most}, until {day}, {count}.", one: "{measure}:" },
  bg: { shop: "магазинът", over: "{total}, най-много {most}, до {day}, {count}.", one: "{measure}:" },
});
const form = defineForm(texts, { name: "invented-problem", fields: {} });

test("a problem says days, numbers and money as its reader writes them, names answers, and goes on with what else there is", () => {
  const over = {
    text: "over",
    values: { total: 376.8, most: "1500.50 EUR", day: "2026-03-01", count: 3 },
  } as const;
  const problem = { ...over, each: [{ text: "one", named: { measure: "shop" }, each: [over] }] };
  const said = (one: Problem, language: "bg" | "en") =>
    sayProblem(form, "", one, language).replaceAll("\u00a0", " ");
  expect(said(problem, "bg")).toBe(
    "376,8, най-много 1 500,50 EUR, до 1 март 2026 г., 3. магазинът: 376,8, най-много 1 500,50 EUR, до 1 март 2026 г., 3.",
  );
  expect(said(over, "en")).toBe("376.8, at most EUR 1,500.50, until 1 March 2026, 3.");
});
