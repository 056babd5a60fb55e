import type { Language } from "../../../core/language.ts";
import { withPlainDigits } from "./digits.ts";
import { withoutDirections } from "./normalise.ts";

/** What a number as written means; "ambiguous" when habits differ on whether a sign groups or begins the decimals. */
export type NumberReading =
  | { readonly number: number; readonly decimals: number }
  | "not-a-number"
  | "ambiguous";

const grouped = /^\d{1,3}(?:[ ’'.,]\d{3})+$/;
const longestNumber = 15;

/**
 * Reads `1 234,50` (Bulgarian), `1,234.50` (English), `1234.5`, `١٬٢٣٤٫٥`, `−3`. Where one sign could be either,
 * `1,234` is read as the language writes it; what the language would not write (`1.234` in Bulgarian) is ambiguous.
 */
export function readNumber(written: string, language: Language): NumberReading {
  const plain = withPlainDigits(withoutDirections(written))
    .trim()
    .replaceAll(/[\u00A0\u2007\u2009\u202F]/g, " ")
    .replaceAll("٫", language === "en" ? "." : ",")
    .replaceAll("٬", " ")
    .replace(/^[−–]/, "-");
  const match = /^(-?) ?(\d[\d ’'.,]*)$/.exec(plain);
  if (!match) return "not-a-number";
  const [, minus, digits = ""] = match;
  const split = splitAtDecimals(digits, language);
  if (typeof split === "string") return split;
  const [whole, fraction] = split;
  const bare = whole.replaceAll(/[ ’'.,]/g, "");
  if (!/^\d+$/.test(whole) && !isGrouped(whole)) return "not-a-number";
  if (bare.replace(/^0+/, "").length + fraction.length > longestNumber) return "not-a-number";
  return { number: Number(`${minus}${bare}.${fraction || "0"}`) + 0, decimals: fraction.length };
}

type Split = [whole: string, fraction: string] | "not-a-number" | "ambiguous";

function splitAtDecimals(digits: string, language: Language): Split {
  const points = digits.match(/[.,]/g) ?? [];
  const last = points.at(-1);
  if (last === undefined) return [digits, ""];
  const at = digits.lastIndexOf(last);
  const [whole, fraction] = [digits.slice(0, at), digits.slice(at + 1)];
  const other = points.some((sign) => sign !== last);
  if (points.length > 1 && !other) return [digits, ""];
  if (points.filter((sign) => sign === last).length > 1 || !/^\d+$/.test(fraction)) return "not-a-number";
  if (other || / |’|'/.test(whole) || !grouped.test(digits) || /^0/.test(digits)) return [whole, fraction];
  // One sign with three digits after it: `1,234` or `1.234`.
  if (language === "en") return last === "," ? [digits, ""] : [whole, fraction];
  return last === "," ? [whole, fraction] : "ambiguous";
}

/** Groups of three parted by one and the same sign. */
const isGrouped = (whole: string): boolean =>
  grouped.test(whole) && new Set(whole.match(/[ ’'.,]/g)).size === 1;
