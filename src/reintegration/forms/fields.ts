import { currencyName } from "../../core/currencies.ts";
import { type Money, moneyFromNumber } from "../../core/money.ts";
import type { Option } from "../../platform/forms/index.ts";
import { named } from "../../platform/forms/index.ts";
import type { ReintegrationText } from "../texts/index.ts";

/** Stands open: what guards, terms, totals and figures read. */
export const open = { retention: "case-file", seal: "open" } as const;
/** Words, names, places of anybody. */
export const sealed = { retention: "case-file", seal: "sealed" } as const;

/** A day that is over or today. */
export const pastDay = <const L extends ReintegrationText>(label: L, purpose: string) =>
  ({
    kind: "day",
    label,
    required: true,
    notAfterToday: true,
    earliestYear: 2010,
    purpose,
    ...open,
  }) as const;

/** Words for the next colleague. */
export const words = <const L extends ReintegrationText>(label: L, purpose: string) =>
  ({ kind: "text", label, longest: 4000, purpose, ...sealed }) as const;

export const tick = <const L extends ReintegrationText>(label: L, purpose: string) =>
  ({ kind: "tick", label, purpose, ...open }) as const;

export const note = words("field.note", "What the next colleague must know.");

const decimals = { kind: "number", least: 0, most: 1_000_000_000, decimals: 3, ...open } as const;
export const amount = <const L extends ReintegrationText>(label: L, purpose: string) =>
  ({ ...decimals, label, purpose }) as const;
export const neededAmount = <const L extends ReintegrationText>(label: L, purpose: string) =>
  ({ ...decimals, label, purpose, required: true }) as const;

/** Offered by `offeredCurrencies`. */
export const currency = {
  kind: "reference",
  label: "field.currency",
  required: true,
  purpose: "An amount without a currency is none.",
  ...open,
} as const;

/** The rate an amount was worth in another currency, frozen with where and when it was read (domain.md 6.4). */
export const rateFields = {
  rate: {
    kind: "number",
    label: "field.rate",
    hint: "field.rate-hint",
    least: 0,
    most: 100_000_000,
    decimals: 6,
    purpose: "What was booked stays what it was, whatever the rate does.",
    ...open,
  },
  rate_source: {
    kind: "choice",
    label: "field.rate-source",
    options: named("rate-source", ["inforeuro", "un", "bank", "fixed"]),
    purpose: "The donor asks by which rate.",
    ...open,
  },
  rate_on: { kind: "day", label: "field.rate-on", purpose: "A rate is one of a day.", ...open },
} as const;

/** In which plans are written and suppliers paid; the mission's and the most frequent countries' first. */
const planCurrencies = [
  ..."EUR BGN USD AFN IQD PKR IRR TRY".split(" "),
  ..."AMD BDT DZD EGP ETB GBP GEL GHS INR JOD LBP MAD MNT NGN NPR RUB SYP TND UAH UZS VND".split(" "),
];

export const offeredCurrencies = (language: "bg" | "en"): readonly Option[] =>
  planCurrencies.map((code) => ({ value: code, label: `${code} – ${currencyName(code, language)}` }));

/** An amount a form read, exactly; null where none was said or the currency does not go so fine. */
export const moneyOfForm = (value: number | null, code: string | null): Money | null =>
  value === null || code === null || !planCurrencies.includes(code) ? null : moneyFromNumber(value, code);
