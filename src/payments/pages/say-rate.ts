import { sayDecimal } from "../../core/decimal.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import type { Translator } from "../../platform/i18n/index.ts";
import type { rateSourceNames } from "../steps/fields.ts";
import type { PaymentsText } from "../texts/index.ts";

interface Rate {
  readonly rate?: string | null;
  readonly rate_source?: (typeof rateSourceNames)[number] | null;
  readonly rate_date?: string | null;
}

/** A rate with where it is from and of which day: `1 EUR = 1.25 USD, InforEuro, 1 March 2026`, with a comma in Bulgarian; nothing where there is none. */
export const sayRate = (
  t: Translator<PaymentsText>,
  { base, currency }: { readonly base: string; readonly currency: string },
  { rate, rate_source, rate_date }: Rate,
): string =>
  rate && rate_source && rate_date
    ? t("pay.rate-said", {
        base,
        currency,
        rate: sayDecimal(rate, t.language),
        source: t(`pay-rate-source.${rate_source}`),
        day: t.date(rate_date as PartialDate),
      })
    : "";
