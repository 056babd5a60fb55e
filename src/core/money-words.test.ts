import { expect, test } from "vitest";
import { currencyCodes } from "./currencies.ts";
import { money } from "./money.ts";
import { moneyInWords } from "./money-words.ts";

test.each([
  [12_050, "EUR", "сто и двадесет евро и петдесет цента", "one hundred and twenty euros and fifty cents"],
  [100, "EUR", "едно евро", "one euro"],
  [201, "BGN", "два български лева и една стотинка", "two Bulgarian leva and one stotinka"],
  [2_100, "USD", "двадесет и един щатски долара", "twenty-one US dollars"],
  [110_000, "EUR", "хиляда и сто евро", "one thousand one hundred euros"],
  [112_500, "EUR", "хиляда сто двадесет и пет евро", "one thousand one hundred and twenty-five euros"],
  [200_500, "EUR", "две хиляди и пет евро", "two thousand and five euros"],
  [2_100_000, "EUR", "двадесет и една хиляди евро", "twenty-one thousand euros"],
  [12_512_500, "EUR", "сто двадесет и пет хиляди сто двадесет и пет евро", null],
  [100_120_000, "EUR", "един милион хиляда и двеста евро", null],
  [200_000, "PKR", "две хиляди пакистански рупии", "two thousand Pakistani rupees"],
  [202, "PKR", "две пакистански рупии и 2/100", "two Pakistani rupees and 2/100"],
  [0, "EUR", "нула евро", "zero euros"],
] as const)("%i of %s is written as people say it", (minor, currency, bg, en) => {
  expect(moneyInWords(money(minor, currency), "bg")).toBe(bg);
  if (en) expect(moneyInWords(money(minor, currency), "en")).toBe(en);
});

test("every currency has words, none is written below nothing", () => {
  for (const currency of currencyCodes) {
    for (const tongue of ["bg", "en"] as const) {
      expect(moneyInWords(money(1_234_000, currency), tongue)).toMatch(/^\p{L}[\p{L}\p{M}\s./&'’()-]+$/u);
    }
  }
  expect(moneyInWords(money(-1, "EUR"), "bg")).toBeNull();
});
