import { convert, type FrozenRate, parseRate } from "../../core/exchange.ts";
import type { Money } from "../../core/money.ts";

/** A rate as a form of a line or a delivery holds it: how many of its own currency one of the other is. */
export interface TypedRate {
  readonly rate?: number | null | undefined;
  readonly rate_source?: string | null | undefined;
  readonly rate_on?: string | null | undefined;
}

/** Whether an amount in a currency cannot be told in another for want of a rate with its source and day. */
export const rateMissing = ({ rate, rate_source, rate_on }: TypedRate, own: string, other: string): boolean =>
  own !== other && (!rate || !rate_source || !rate_on || parseRate(String(rate)) === null);

/** What an amount is worth in another currency by the rate frozen with it; null where no rate was. */
export function worthOf(amount: Money, typed: TypedRate, other: string): Money | null {
  if (amount.currency === other) return amount;
  if (rateMissing(typed, amount.currency, other)) return null;
  const rate: FrozenRate = {
    base: other,
    currency: amount.currency,
    units: String(typed.rate),
    source: typed.rate_source ?? "",
    date: typed.rate_on ?? "",
  };
  return convert(amount, rate, other);
}
