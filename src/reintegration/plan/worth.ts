import type { Dossier } from "../../cases/index.ts";
import { convert, type FrozenRate, parseRate } from "../../core/exchange.ts";
import type { Money } from "../../core/money.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import type { Query } from "../../platform/db/index.ts";
import { projectMoney } from "./project-money.ts";

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

/** The sources of a rate, as the forms of lines and deliveries name them. */
type RateSource = "inforeuro" | "un" | "bank" | "fixed";

/** The three answers of a rate, as a form gives them. */
interface RateAnswers {
  readonly rate: number | null;
  readonly rate_source: RateSource | null;
  readonly rate_on: PartialDate | null;
}

/** As fine as the form takes a rate. */
const finest = 6;

/** The answers with today's rate on record, frozen, where all three were left empty and it is needed and known. */
export async function withRateOnRecord<V extends RateAnswers>(
  values: V,
  { query, dossier }: { readonly query: Query; readonly dossier: Dossier },
  own: string,
  other: string,
): Promise<V> {
  const { rate, rate_source, rate_on } = values;
  if (own === other || rate !== null || rate_source !== null || rate_on !== null) return values;
  const known = await dossier.outside(projectMoney).rateOf(query, dossier, other, own);
  if (!known) return values;
  return {
    ...values,
    rate: Number(Number(known.units).toFixed(finest)),
    rate_source: known.source as RateSource,
    rate_on: known.date as PartialDate,
  };
}
