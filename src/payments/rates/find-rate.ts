import { addDays } from "../../core/day.ts";
import { crossUnits, type FrozenRate, fixedRate, sameRate } from "../../core/exchange.ts";
import type { Query } from "../../platform/db/index.ts";
import { baseOf, type RateSource } from "./read-file.ts";

/** A rate that is not on record: whose, of which currency, for which day. */
export interface RateMissing {
  readonly missing: { readonly source: RateSource; readonly currency: string; readonly day: string };
}

export const isMissing = (found: FrozenRate | RateMissing): found is RateMissing => "missing" in found;

/** The UN lists every rate anew at each turn of the month, a day early when that is no working day. */
export const longestUn = 35;

interface Wanted {
  readonly source: RateSource;
  readonly base: string;
  readonly currency: string;
  readonly day: string;
}

interface Printed {
  readonly units: string;
  readonly since: string;
}

/** What a source says on a day about one of its currencies, as the latest correction has it. */
async function printed(
  query: Query,
  source: RateSource,
  currency: string,
  day: string,
): Promise<Printed | null> {
  if (currency === baseOf[source]) return { units: "1", since: day };
  const earliest = source === "inforeuro" ? `${day.slice(0, 7)}-01` : addDays(day, -longestUn);
  const row = await query
    .selectFrom("exchange_rate")
    .select(["units", "since"])
    .where("source", "=", source)
    .where("currency", "=", currency)
    .where("since", "<=", day)
    .where("since", ">=", earliest)
    .orderBy("since", "desc")
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

/**
 * The rate between two currencies by a source on a day, ready to be frozen: so many of `currency` for one `base`. A rate
 * the law fixed goes before any list. Says what is missing when the source has none for the day; it never takes an older
 * one instead.
 */
export async function findRate(
  query: Query,
  { source, base, currency, day }: Wanted,
): Promise<FrozenRate | RateMissing> {
  if (base === currency) return sameRate(currency, day);
  const fixed = fixedRate(base, currency, day);
  if (fixed) return fixed;
  const ofCurrency = await printed(query, source, currency, day);
  return rateBetween({ source, base, currency, day }, ofCurrency, await printed(query, source, base, day));
}

/** The rate between two currencies a source prints, by what it says of each; a missing one is named. */
function rateBetween(
  { source, base, currency, day }: Wanted,
  ofCurrency: Printed | null,
  ofBase: Printed | null,
): FrozenRate | RateMissing {
  if (!ofCurrency) return { missing: { source, currency, day } };
  if (!ofBase) return { missing: { source, currency: base, day } };
  const units = base === baseOf[source] ? ofCurrency.units : crossUnits(ofCurrency.units, ofBase.units);
  if (units === null) return { missing: { source, currency, day } };
  const date = base === baseOf[source] || ofCurrency.since <= ofBase.since ? ofCurrency.since : ofBase.since;
  return { base, currency, units, source, date };
}
