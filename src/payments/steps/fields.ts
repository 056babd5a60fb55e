import { currencyCodes, currencyName } from "../../core/currencies.ts";
import type { Option } from "../../platform/forms/index.ts";
import { named } from "../../platform/forms/index.ts";

/** Kept as long as the books are; codes, days and amounts that rules read stand open. */
export const open = { retention: "finance", seal: "open" } as const;

/** Words and names of persons are sealed. */
export const sealed = { retention: "finance", seal: "sealed" } as const;

/** As fine as the finest currency; whether it is too fine for its own is looked at with the currency. */
export const amount = {
  kind: "number",
  label: "pay.amount",
  required: true,
  least: 0,
  most: 1_000_000_000,
  decimals: 3,
  purpose: "What is asked for, approved and paid is one and the same.",
  ...open,
} as const;

export const currency = {
  kind: "reference",
  label: "pay.currency",
  required: true,
  purpose: "An amount without a currency is none.",
  ...open,
} as const;

export const offeredCurrencies = (language: "bg" | "en"): readonly Option[] =>
  currencyCodes.map((code) => ({ value: code, label: `${code} ${currencyName(code, language)}` }));

export const rateSourceNames = ["same", "fixed", "inforeuro", "un", "bank"] as const;

const rate = {
  kind: "line",
  label: "pay.rate",
  hint: "pay.rate-hint",
  longest: 30,
  purpose: "Ceilings and reports are in the project's currency.",
  ...open,
} as const;

const rateSource = {
  kind: "choice",
  label: "pay.rate-source",
  options: named("pay-rate-source", rateSourceNames),
  purpose: "An auditor looks the rate up.",
  ...open,
} as const;

const rateDate = {
  kind: "day",
  label: "pay.rate-date",
  notAfterToday: true,
  earliestYear: 1999,
  purpose: "An auditor looks the rate up.",
  ...open,
} as const;

/** The rate, frozen: never looked up again (domain.md 6.4). */
export const rateFields = {
  rate: { ...rate, required: true },
  rate_source: { ...rateSource, required: true },
  rate_date: { ...rateDate, required: true },
} as const;

/** The same for a decision: a no needs none, and what is on record nobody types. */
export const rateOfDecision = { rate, rate_source: rateSource, rate_date: rateDate } as const;

export const pastDay = <const L extends string>(label: L, purpose: string) =>
  ({
    kind: "day",
    label,
    required: true,
    notAfterToday: true,
    earliestYear: 2010,
    purpose,
    ...open,
  }) as const;
