import type { Problems } from "../../platform/forms/index.ts";
import { named } from "../../platform/forms/index.ts";
import type { TravelText } from "../texts/index.ts";

/** Stands open: what guards, terms and lists read. */
export const open = { retention: "case-file", seal: "open" } as const;
/** Words, names, numbers of anybody. */
export const sealed = { retention: "case-file", seal: "sealed" } as const;
/** What a doctor found. */
export const medical = { retention: "case-medical", seal: "sealed" } as const;
export const medicalOpen = { retention: "case-medical", seal: "open" } as const;

/** A day that is over or today. */
export const pastDay = <const L extends TravelText>(label: L, purpose: string) =>
  ({
    kind: "day",
    label,
    required: true,
    notAfterToday: true,
    earliestYear: 2010,
    purpose,
    ...open,
  }) as const;

export const note = {
  kind: "text",
  label: "field.note",
  longest: 4000,
  purpose: "What the next colleague must know.",
  ...sealed,
} as const;

export const currencies = ["EUR", "BGN", "USD", "TRY", "GBP"] as const;

const money = { kind: "number", least: 0, most: 1_000_000, decimals: 2, ...open } as const;

export const amount = <const L extends TravelText>(label: L, purpose: string) =>
  ({ ...money, label, purpose }) as const;
export const neededAmount = <const L extends TravelText>(label: L, purpose: string) =>
  ({ ...money, label, purpose, required: true }) as const;

export const currency = {
  kind: "choice",
  label: "field.currency",
  options: named("currency", currencies),
  purpose: "An amount without a currency is none.",
  ...open,
} as const;

/** An amount in the smallest unit of its currency; all of ours have two digits after the point. */
export const minor = (value: number | null): number | null =>
  value === null ? null : Math.round(value * 100);

/** An amount needs its currency. */
export const currencyMissing = (amounts: readonly (number | null)[], currency: string | null): Problems =>
  currency === null && amounts.some((amount) => amount !== null)
    ? { currency: { text: "problem.currency-missing" } }
    : {};

export const neededCurrency = { ...currency, required: true } as const;

export const refundable = {
  kind: "choice",
  label: "ticket.refundable",
  options: named("refundable", ["yes", "partly", "no"]),
  required: true,
  purpose: "What is lost when somebody does not fly.",
  ...open,
} as const;
