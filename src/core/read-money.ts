import { digitsOf } from "./currencies.ts";
import { type Money, moneyOf } from "./money.ts";

/** What an amount as typed means, or why it means none. */
export type MoneyReading = Money | "not-money" | "ambiguous" | "too-fine" | "too-large";

const grouped = /^\d{1,3}(?:[ ’'.,]\d{3})+$/;

/**
 * Reads an amount by the habits of the language: `1 234,50` (Bulgarian), `1,234.50` (English), with or without the
 * currency's letters or sign before or after it. `1.234` in Bulgarian could be either and is ambiguous, unless the
 * currency has three digits after the point; so is `1,234` in English then. A comma or point before one or two digits
 * begins the fraction in both.
 */
export function readMoney(written: string, currency: string, language: "bg" | "en"): MoneyReading {
  const text = written.normalize("NFKC").replaceAll(/\s+/g, " ").trim();
  // English writes the minus before the letters, Bulgarian before the digits.
  const outside = /^[-−–]/.test(text);
  const bare = withoutSign(outside ? text.slice(1) : text, currency);
  const match = (outside ? /^( ?)(\d[\d ’'.,]*)$/ : /^([-−–]?) ?(\d[\d ’'.,]*)$/).exec(bare);
  if (!match) return "not-money";
  const [, inside = "", digits = ""] = match;
  const minus = outside || inside.trim() !== "" ? "-" : "";
  const split = splitAtFraction(digits, currency, language);
  if (typeof split === "string") return split;
  const [whole, fraction] = split;
  if (!/^\d+$/.test(whole) && !isGrouped(whole)) return "not-money";
  const plain = whole.replaceAll(/[ ’'.,]/g, "").replace(/^0+(?=\d)/, "");
  if (fraction.replace(/0+$/, "").length > digitsOf(currency)) return "too-fine";
  if (plain.length > 15) return "too-large";
  return moneyOf(`${minus}${plain}${fraction === "" ? "" : `.${fraction}`}`, currency) ?? "too-large";
}

const signs: Readonly<Record<string, readonly string[]>> = {
  EUR: ["€", "евро", "euro"],
  BGN: ["лв.", "лв", "лева", "lv"],
  USD: ["$", "долара"],
  GBP: ["£"],
};

function withoutSign(written: string, currency: string): string {
  const text = written.trim();
  for (const sign of [currency, ...(signs[currency] ?? [])]) {
    const lower = text.toLowerCase();
    if (lower.startsWith(sign.toLowerCase())) return text.slice(sign.length).trim();
    if (lower.endsWith(sign.toLowerCase())) return text.slice(0, -sign.length).trim();
  }
  return text;
}

type Split = readonly [whole: string, fraction: string] | "not-money" | "ambiguous";

function splitAtFraction(digits: string, currency: string, language: "bg" | "en"): Split {
  const points = digits.match(/[.,]/g) ?? [];
  const last = points.at(-1);
  if (last === undefined) return [digits, ""];
  const at = digits.lastIndexOf(last);
  const [whole, fraction] = [digits.slice(0, at), digits.slice(at + 1)];
  const other = points.some((sign) => sign !== last);
  if (points.length > 1 && !other) return [digits, ""];
  if (points.filter((sign) => sign === last).length > 1 || !/^\d+$/.test(fraction)) return "not-money";
  if (other || / |’|'/.test(whole) || !grouped.test(digits) || /^0/.test(digits)) return [whole, fraction];
  // One sign with three digits after it.
  const groups = language === "en" ? "," : ".";
  if (digitsOf(currency) === 3) return last === groups ? "ambiguous" : [whole, fraction];
  if (last === groups) return language === "en" ? [digits, ""] : "ambiguous";
  return [whole, fraction];
}

/** Groups of three parted by one and the same sign. */
const isGrouped = (whole: string): boolean =>
  grouped.test(whole) && new Set(whole.match(/[ ’'.,]/g)).size === 1;
