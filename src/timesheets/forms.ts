import { defineForm, named, type ValuesOf } from "../platform/forms/index.ts";
import { timesheetsTexts } from "./texts/index.ts";

const told = { retention: "finance", seal: "open" } as const;

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type DayField = `day_${0 | 1 | 2}${Digit}` | "day_30" | "day_31";

const hoursOfDay = {
  kind: "number",
  label: "part.day",
  least: 0.25,
  most: 24,
  decimals: 2,
  purpose: "Work is proved day by day.",
  ...told,
} as const;

/** `day_03` for the third. */
export const dayField = (date: string): DayField => `day_${date}` as DayField;

const days = Object.fromEntries(
  Array.from({ length: 31 }, (_, at) => [dayField(String(at + 1).padStart(2, "0")), hoursOfDay]),
) as Record<DayField, typeof hoursOfDay>;

/** The hours of a month for one project, and what was done in them. */
export const partForm = defineForm(timesheetsTexts, {
  name: "timesheet-part",
  fields: {
    ...days,
    words: {
      kind: "text",
      label: "part.words",
      hint: "part.words-hint",
      longest: 4000,
      purpose: "The decree asks for a monthly report that describes the work.",
      retention: "finance",
      seal: "sealed-team",
    },
  },
});

export type PartValues = ValuesOf<typeof partForm>;

export const sendForm = defineForm(timesheetsTexts, {
  name: "timesheet-send",
  fields: {
    reason: {
      kind: "line",
      label: "send.reason",
      hint: "send.reason-hint",
      longest: 300,
      purpose: "Whoever approves a late or corrected month asks why.",
      ...told,
    },
  },
});

/** What somebody else says to a month. */
export const decideForm = defineForm(timesheetsTexts, {
  name: "timesheet-decision",
  fields: {
    outcome: {
      kind: "choice",
      label: "decide.outcome",
      options: named("decide", ["approved", "sent-back"]),
      required: true,
      purpose: "Nobody approves their own month.",
      ...told,
    },
    reason: {
      kind: "line",
      label: "decide.reason",
      hint: "decide.reason-hint",
      longest: 300,
      purpose: "Whoever wrote it must know what to correct.",
      ...told,
    },
  },
});
