import { digitsOf } from "./currencies.ts";
import { parseDecimal, tenTo, writeDecimal } from "./decimal.ts";
import type { Language } from "./language.ts";

/** An amount, exactly: a whole number of the smallest unit of its currency. */
export interface Money {
  readonly minor: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** Two amounts of different currencies were added or compared: a mistake of whoever wrote it, never of a reader. */
export class CurrenciesMixed extends Error {
  constructor(one: string, other: string) {
    super(`${one} and ${other} cannot be reckoned together.`);
    this.name = "CurrenciesMixed";
  }
}

/** Throws a RangeError for what is no whole number of units, or no currency. */
export function money(minor: number, currency: string): Money {
  digitsOf(currency);
  if (!Number.isSafeInteger(minor)) throw new RangeError(`${minor} is no whole number of ${currency}.`);
  return { minor: minor + 0, currency };
}

const same = (one: Money, other: Money): void => {
  if (one.currency !== other.currency) throw new CurrenciesMixed(one.currency, other.currency);
};

export function plus(one: Money, other: Money): Money {
  same(one, other);
  return money(one.minor + other.minor, one.currency);
}

export function minus(one: Money, other: Money): Money {
  same(one, other);
  return money(one.minor - other.minor, one.currency);
}

/** Below 0 when the first is less, above when it is more. */
export function compare(one: Money, other: Money): number {
  same(one, other);
  return one.minor - other.minor;
}

/** What amounts of one currency come to; nothing of it when there are none. */
export const sumOf = (amounts: readonly Money[], currency: string): Money =>
  amounts.reduce(plus, money(0, currency));

/**
 * Shares an amount out by whole weights without losing a cent: each share is the nearest below its due, and what is left
 * goes, unit by unit, to those who lost most by it; of equals to the first. Throws when all weights are nothing.
 */
export function allocate(amount: Money, weights: readonly number[]): readonly Money[] {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    throw new RangeError("Weights are whole numbers from 0.");
  }
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) throw new RangeError("Somebody must get something.");
  const sign = amount.minor < 0 ? -1 : 1;
  const total = BigInt(Math.abs(amount.minor));
  const dues = weights.map((weight, at) => {
    const due = total * BigInt(weight);
    return { at, share: due / whole, rest: due % whole };
  });
  let left = Number(total - dues.reduce((sum, { share }) => sum + share, 0n));
  const extra = new Set<number>();
  const byLoss = dues.toSorted((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest < b.rest ? 1 : -1));
  for (const { at } of byLoss) {
    if (left === 0) break;
    extra.add(at);
    left -= 1;
  }
  return dues.map(({ at, share }) =>
    money(sign * (Number(share) + (extra.has(at) ? 1 : 0)), amount.currency),
  );
}

/** The amount as a decimal text with the currency's digits: `1234.50`. */
export const decimalOf = ({ minor, currency }: Money): string =>
  writeDecimal({ scaled: BigInt(minor), scale: digitsOf(currency) });

/** An amount from a decimal text: null when it is none, too large, or finer than the currency goes. */
export function moneyOf(text: string, currency: string): Money | null {
  const decimal = parseDecimal(text);
  if (!decimal) return null;
  const digits = digitsOf(currency);
  const finer = decimal.scale - digits;
  if (finer > 0 && decimal.scaled % tenTo(finer) !== 0n) return null;
  const scaled = finer > 0 ? decimal.scaled / tenTo(finer) : decimal.scaled * tenTo(-finer);
  const minor = Number(scaled);
  return Number.isSafeInteger(minor) ? money(minor, currency) : null;
}

/** An amount from a number that a form read (`1234.5`); null when it is finer than the currency goes. */
export const moneyFromNumber = (value: number, currency: string): Money | null =>
  moneyOf(String(value), currency);

/** The amount as a form's number field holds it. */
export const toNumber = (amount: Money): number => Number(decimalOf(amount));

const writers = new Map<string, Intl.NumberFormat>();

function writer(language: Language, currency: string): Intl.NumberFormat {
  const key = `${language} ${currency}`;
  const kept = writers.get(key);
  if (kept) return kept;
  const digits = digitsOf(currency);
  const made = new Intl.NumberFormat(language === "en" ? "en-GB" : language, {
    style: "currency",
    currency,
    // Letters, not signs: several countries write $ and lv for different money.
    currencyDisplay: "code",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    // Three zeros after the comma read like thousands: 500 000,000 dinars are taken for five hundred million.
    trailingZeroDisplay: digits > 2 ? "stripIfInteger" : "auto",
    useGrouping: "always",
  });
  writers.set(key, made);
  return made;
}

/** Sums of several currencies, each in its smallest unit, as `writeMoney` writes them: `100,00 EUR + 25 000 IQD`. */
export const writeSums = (
  sums: Iterable<readonly [currency: string, minor: number]>,
  language: Language,
): string =>
  Array.from(sums, ([currency, minor]) => writeMoney(money(minor, currency), language)).join(" + ");

/** The amount as a language writes it, with the currency's letters and without rounding: `1 234,50 EUR`, `EUR 1,234.50`. */
export const writeMoney = (amount: Money, language: Language): string =>
  writer(language, amount.currency).format(decimalOf(amount) as Intl.StringNumericLiteral);
