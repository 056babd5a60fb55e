import { digitsOf } from "./currencies.ts";
import { tenTo } from "./decimal.ts";
import type { Money } from "./money.ts";
import { type Gender, wordsBg } from "./number-words-bg.ts";
import { wordsEn } from "./number-words-en.ts";

type Tongue = "bg" | "en";

/** The currency's name as it stands after a count: `лева`, `euros`. */
function nameAfter(count: number, currency: string, tongue: Tongue): string {
  const writer = new Intl.NumberFormat(tongue === "en" ? "en-GB" : tongue, {
    style: "currency",
    currency,
    currencyDisplay: "name",
    maximumFractionDigits: 0,
  });
  return writer.formatToParts(count).find(({ type }) => type === "currency")?.value ?? currency;
}

/** By how the name ends: Bulgarian nouns show it. */
function genderOf(currency: string): Gender {
  const noun = nameAfter(1, currency, "bg");
  if (/[ая]$/u.test(noun)) return "feminine";
  return /[оеи]$/u.test(noun) ? "neuter" : "masculine";
}

/** Hundredths that people call by a name; those of other currencies stay figures. */
const hundredths: Readonly<Record<string, (count: number, tongue: Tongue) => string>> = {
  EUR: cents,
  USD: cents,
  BGN: (count, tongue) =>
    tongue === "bg"
      ? `${wordsBg(count, "feminine")} ${count === 1 ? "стотинка" : "стотинки"}`
      : `${wordsEn(count)} ${count === 1 ? "stotinka" : "stotinki"}`,
};

function cents(count: number, tongue: Tongue): string {
  return tongue === "bg"
    ? `${wordsBg(count, "masculine")} ${count === 1 ? "цент" : "цента"}`
    : `${wordsEn(count)} ${count === 1 ? "cent" : "cents"}`;
}

/**
 * An amount in words, as a receipt asks for it: `сто и двадесет евро и петдесет цента`, `one hundred and twenty euros and
 * fifty cents`. Null for what is below nothing, or so large that nobody pays it in cash.
 */
export function moneyInWords({ minor, currency }: Money, tongue: Tongue): string | null {
  const scale = Number(tenTo(digitsOf(currency)));
  const [whole, part] = [Math.floor(minor / scale), minor % scale];
  if (minor < 0 || whole >= 1_000_000_000) return null;
  const words = tongue === "bg" ? wordsBg(whole, genderOf(currency)) : wordsEn(whole);
  const said = `${words} ${nameAfter(whole, currency, tongue)}`;
  if (part === 0) return said;
  const named = hundredths[currency]?.(part, tongue) ?? `${part}/${scale}`;
  return `${said} ${tongue === "bg" ? "и" : "and"} ${named}`;
}
