import { addDays, addMonths } from "../core/day.ts";
import { convert } from "../core/exchange.ts";
import { type Money, money, moneyFromNumber } from "../core/money.ts";
import { findRate, isMissing, type ProjectTerms } from "../payments/index.ts";
import type { Query } from "../platform/db/index.ts";
import type { Problems } from "../platform/forms/index.ts";
import type { CostFields, CostKind } from "./forms.ts";
import type { CostsText } from "./texts/index.ts";

/** A rule says no. Nothing was saved. */
export class CostRefused extends Error {
  override readonly name = "CostRefused";
  readonly problems: Problems<CostsText>;

  constructor(problems: Problems<CostsText>) {
    super("The cost may not be booked.");
    this.problems = problems;
  }
}

/** The last day of a month that was typed as `2026-03`, `03.2026` or `3/2026`; null where it is none. */
export function lastDayOfMonth(typed: string): string | null {
  const [, year, month] = /^(\d{4})-(\d{1,2})$/.exec(typed) ?? [];
  const [, month2, year2] = /^(\d{1,2})[./](\d{4})$/.exec(typed) ?? [];
  const [y, m] = [Number(year ?? year2), Number(month ?? month2)];
  if (!(m >= 1 && m <= 12)) return null;
  return addDays(addMonths(`${y}-${String(m).padStart(2, "0")}-01`, 1), -1);
}

/** The day a cost belongs to, as its form says it. */
export const dayOfCost = (kind: CostKind, fields: CostFields): string | null =>
  kind === "work" ? lastDayOfMonth(String(fields.month ?? "").trim()) : String(fields.happened_on ?? "");

/** Which part of an amount is the project's, in hundredths: of a month's hours, or by the bill's key. */
const partOf = (kind: CostKind, fields: CostFields): readonly [own: number, whole: number] =>
  kind === "work"
    ? [Math.round(Number(fields.hours) * 100), Math.round(Number(fields.of_hours) * 100)]
    : [Math.round(Number(fields.share) * 100), 10_000];

/** What the project bears of an amount, rounded down: however many projects share it, never a cent more than there is. */
export function shareOf(amount: Money, own: number, whole: number): Money {
  const part = (BigInt(amount.minor) * BigInt(own)) / BigInt(whole);
  return money(Number(part), amount.currency);
}

/** What a cost is to the project, with the rate it was reckoned by. */
export interface Reckoned {
  readonly minor: number;
  /** Null where the cost is in the project's own currency. */
  readonly rate: { readonly rate: string; readonly rate_source: string; readonly rate_date: string } | null;
}

/** Reckons by the rate of the cost's day, to be frozen. Throws `CostRefused` where there is none, or the amount is too fine. */
export async function reckon(
  query: Query,
  terms: Pick<ProjectTerms, "currency" | "rates">,
  kind: CostKind,
  fields: CostFields,
  day: string,
): Promise<Reckoned> {
  const currency = String(fields.currency);
  const whole = moneyFromNumber(Number(fields.amount), currency);
  if (!whole) throw new CostRefused({ amount: { text: "problem.too-fine" } });
  const own = shareOf(whole, ...partOf(kind, fields));
  if (currency === terms.currency) return { minor: own.minor, rate: null };
  const found = await findRate(query, { source: terms.rates, base: terms.currency, currency, day });
  if (isMissing(found)) {
    throw new CostRefused({ currency: { text: "problem.no-rate", values: { currency, day } } });
  }
  const { units, source, date } = found;
  const rate = { rate: units, rate_source: source, rate_date: date };
  return { minor: convert(own, found, terms.currency).minor, rate };
}
