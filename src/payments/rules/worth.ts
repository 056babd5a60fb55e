import { convert, type FrozenRate } from "../../core/exchange.ts";
import { money } from "../../core/money.ts";

interface RateAnswers {
  readonly rate?: string | null;
  readonly rate_source?: string | null;
  readonly rate_date?: string | null;
}

/** What an amount is worth in the project's currency by a frozen rate: in its smallest unit; null where the rate does not lead there. */
export function worthOf(
  amount: { readonly amount: number | null; readonly currency: string | null },
  { rate, rate_source, rate_date }: RateAnswers,
  base: string,
): number | null {
  if (amount.amount === null || amount.currency === null || !rate) return null;
  const frozen: FrozenRate = {
    base,
    currency: amount.currency,
    units: rate,
    source: rate_source ?? "",
    date: rate_date ?? "",
  };
  try {
    return convert(money(amount.amount, amount.currency), frozen, base).minor;
  } catch {
    return null;
  }
}
