import { type AnyForm, defineForm, type FieldValue, type ValuesOf } from "../platform/forms/index.ts";
import { costsTexts } from "./texts/index.ts";

/** Of a project's own money: whose work it was stands by number, what was done is sealed. */
const told = { retention: "finance", seal: "open" } as const;

const amount = {
  kind: "number",
  required: true,
  least: 0.01,
  most: 100_000_000,
  decimals: 2,
  ...told,
} as const;
const hours = { kind: "number", required: true, least: 0.25, most: 744, decimals: 2, ...told } as const;

const forWhat = {
  project: { kind: "reference", label: "cost.project", required: true, purpose: "Who pays.", ...told },
  line: {
    kind: "line",
    label: "cost.line",
    hint: "cost.line-hint",
    required: true,
    longest: 20,
    purpose: "Reports add up by budget line.",
    ...told,
  },
  activity: {
    kind: "line",
    label: "cost.activity",
    longest: 120,
    purpose: "For which activity of the contract.",
    ...told,
  },
} as const;

const payment = {
  currency: {
    kind: "reference",
    label: "cost.currency",
    required: true,
    purpose: "An amount without a currency is none.",
    ...told,
  },
  paid_on: {
    kind: "day",
    label: "cost.paid-on",
    hint: "cost.paid-on-hint",
    earliestYear: 2010,
    notAfterToday: true,
    purpose: "Only what was paid is eligible.",
    ...told,
  },
} as const;

/** A month of somebody's work for a project: the monthly report that proves it (domain.md 6.4). */
export const workForm = defineForm(costsTexts, {
  name: "cost-work",
  fields: {
    staff: { kind: "reference", label: "work.staff", required: true, purpose: "Whose work.", ...told },
    month: {
      kind: "line",
      label: "work.month",
      hint: "work.month-hint",
      required: true,
      longest: 10,
      purpose: "Work is proved month by month.",
      ...told,
    },
    ...forWhat,
    hours: { ...hours, label: "work.hours", purpose: "How much of the month the project had." },
    of_hours: {
      ...hours,
      label: "work.of-hours",
      hint: "work.of-hours-hint",
      purpose: "Nobody works more than a whole month, whoever pays.",
    },
    amount: {
      ...amount,
      label: "work.amount",
      hint: "work.amount-hint",
      purpose: "What the whole month cost.",
    },
    ...payment,
    words: {
      kind: "text",
      label: "work.words",
      hint: "work.words-hint",
      required: true,
      longest: 4000,
      purpose: "The decree asks for a monthly report that describes the work.",
      retention: "finance",
      seal: "sealed-team",
    },
  },
});

/** A bill of the office, or of whatever else the project needs for itself. */
export const billForm = defineForm(costsTexts, {
  name: "cost-bill",
  fields: {
    happened_on: {
      kind: "day",
      label: "bill.day",
      required: true,
      earliestYear: 2010,
      notAfterToday: true,
      purpose: "Whether it lies within the project.",
      ...told,
    },
    ...forWhat,
    amount: { ...amount, label: "bill.amount", purpose: "What the whole bill came to." },
    share: {
      kind: "number",
      label: "bill.share",
      hint: "bill.share-hint",
      required: true,
      least: 0.01,
      most: 100,
      decimals: 2,
      purpose: "What is shared by several projects carries a key.",
      ...told,
    },
    ...payment,
    supplier: {
      kind: "line",
      label: "bill.supplier",
      hint: "bill.supplier-hint",
      required: true,
      longest: 120,
      purpose: "The same bill is known by supplier and number, and never taken twice.",
      ...told,
    },
    document: {
      kind: "line",
      label: "bill.document",
      required: true,
      longest: 60,
      purpose: "An auditor finds the bill by it.",
      ...told,
    },
    words: {
      kind: "line",
      label: "bill.words",
      hint: "bill.words-hint",
      required: true,
      longest: 300,
      purpose: "What was bought, and from whom.",
      retention: "finance",
      seal: "sealed-team",
    },
  },
});

export type WorkValues = ValuesOf<typeof workForm>;
export type BillValues = ValuesOf<typeof billForm>;

export type CostKind = "work" | "bill";

export const formOfKind = (kind: CostKind): AnyForm => (kind === "work" ? workForm : billForm);

/** The answers as they are kept. */
export type CostFields = Readonly<Record<string, FieldValue>>;
