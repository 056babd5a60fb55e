import { digitsOf } from "./currencies.ts";
import { type Decimal, divideNearest, parseDecimal, tenTo, writeDecimal } from "./decimal.ts";
import { type Money, money } from "./money.ts";

/** A rate as it was used once: never looked up again, so that what was booked stays what it was. */
export interface FrozenRate {
  /** What one unit of is worth `units` of the other. */
  readonly base: string;
  readonly currency: string;
  /** How many of `currency` one `base` is: a decimal text, as its source printed it. */
  readonly units: string;
  /** `inforeuro`, `un`, `fixed`, `bank`, `same`. */
  readonly source: string;
  /** The day from which the source has it so, `YYYY-MM-DD`. */
  readonly date: string;
}

/** No rate leads from one currency to the other. */
export class NoWayToConvert extends Error {
  constructor(from: string, to: string) {
    super(`The rate does not lead from ${from} to ${to}.`);
    this.name = "NoWayToConvert";
  }
}

/** Reads a rate: above nothing, or null. */
export function parseRate(text: string): Decimal | null {
  const decimal = parseDecimal(text);
  return decimal && decimal.scaled > 0n ? decimal : null;
}

/** The amount in the other of the rate's two currencies, to the nearest of its smallest units; half-way goes up. */
export function convert(amount: Money, rate: FrozenRate, to: string): Money {
  if (amount.currency === to) return amount;
  const units = parseRate(rate.units);
  if (!units) throw new NoWayToConvert(amount.currency, to);
  const minor = BigInt(amount.minor);
  const [ours, theirs] = [tenTo(digitsOf(amount.currency)), tenTo(digitsOf(to))];
  if (amount.currency === rate.currency && to === rate.base) {
    const value = divideNearest(minor * theirs * tenTo(units.scale), units.scaled * ours);
    return money(Number(value), to);
  }
  if (amount.currency === rate.base && to === rate.currency) {
    return money(Number(divideNearest(minor * units.scaled * theirs, tenTo(units.scale) * ours)), to);
  }
  throw new NoWayToConvert(amount.currency, to);
}

/** How finely a rate between two others is kept. */
const crossDigits = 10;

/** How many units of `to` one unit of `from` is, where a source says what both are to a third: to ten digits after the point. */
export function crossUnits(unitsOfTo: string, unitsOfFrom: string): string | null {
  const [to, from] = [parseRate(unitsOfTo), parseRate(unitsOfFrom)];
  if (!to || !from) return null;
  const scaled = divideNearest(
    to.scaled * tenTo(from.scale) * tenTo(crossDigits),
    from.scaled * tenTo(to.scale),
  );
  if (scaled === 0n) return null;
  const text = writeDecimal({ scaled, scale: crossDigits });
  return text.replace(/0+$/, "").replace(/\.$/, "");
}

/** A currency that gave way to another, as the law has it. Days are `YYYY-MM-DD`. */
export interface Changeover {
  readonly country: string;
  readonly from: string;
  readonly to: string;
  /** How many of the old one of the new is: fixed, never rounded. */
  readonly units: string;
  /** Since when the rate was fixed, in effect. */
  readonly fixedSince: string;
  /** The first day of the new currency. */
  readonly since: string;
  /** The last day on which the old one was still money. */
  readonly acceptedUntil: string;
  readonly source: string;
}

/** [K] domain.md 6.4; in January 2026 both circulated. */
export const changeovers: readonly Changeover[] = [
  {
    country: "BG",
    from: "BGN",
    to: "EUR",
    units: "1.95583",
    fixedSince: "1999-01-01",
    since: "2026-01-01",
    acceptedUntil: "2026-01-31",
    source: "Council of the European Union, 8 July 2025",
  },
];

/** The money of a country whose currency changed, on a day; null for others. */
export function currencyIn(country: string, day: string): string | null {
  const change = changeovers.find((one) => one.country === country);
  if (!change) return null;
  return day < change.since ? change.from : change.to;
}

/** Whether a currency was still money on a day. */
export const isMoneyOn = (currency: string, day: string): boolean =>
  !changeovers.some(({ from, acceptedUntil }) => from === currency && day > acceptedUntil);

/** The fixed rate between two currencies, which no list of rates outdoes; null where there is none. */
export function fixedRate(one: string, other: string, day: string): FrozenRate | null {
  const change = changeovers.find(
    ({ from, to, fixedSince }) =>
      day >= fixedSince && ((one === from && other === to) || (one === to && other === from)),
  );
  if (!change) return null;
  return {
    base: change.to,
    currency: change.from,
    units: change.units,
    source: "fixed",
    date: change.fixedSince,
  };
}

/** The rate of a currency to itself. */
export const sameRate = (currency: string, day: string): FrozenRate => ({
  base: currency,
  currency,
  units: "1",
  source: "same",
  date: day,
});
