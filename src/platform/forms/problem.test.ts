import { expect, test } from "vitest";
import { defineTexts } from "../i18n/index.ts";
import { defineForm } from "./define-form.ts";
import { sayProblem } from "./problem.ts";

const texts = defineTexts({
  en: { shop: "the shop", over: "{total}, at most {most}, until {day}, {count}.", one: "{measure}:" },
  bg: { shop: "магазинът", over: "{total}, най-много {most}, до {day}, {count}.", one: "{measure}:" },
});
const form = defineForm(texts, { name: "invented-problem", fields: {} });

test("a problem says days, numbers and money as its reader writes them, names answers, and goes on with what else there is", () => {
  const over = {
    text: "over",
    values: { total: 376.8, most: "100.50 EUR", day: "2026-03-01", count: 3 },
  } as const;
  const problem = { ...over, each: [{ text: "one", named: { measure: "shop" }, each: [over] }] };
  expect(sayProblem(form, "", problem, "bg")).toBe(
    "376,8, най-много 100,50 EUR, до 1 март 2026 г., 3. магазинът: 376,8, най-много 100,50 EUR, до 1 март 2026 г., 3.",
  );
  expect(sayProblem(form, "", over, "en")).toBe("376.8, at most 100.50 EUR, until 1 March 2026, 3.");
});
