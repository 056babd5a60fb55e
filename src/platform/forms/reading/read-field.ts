import { isLanguage } from "../../../core/language.ts";
import { precisionOf, yearOf } from "../../../core/partial-date.ts";
import type { DateField, Field, NumberField } from "../field.ts";
import {
  hasHiddenSigns,
  normaliseLine,
  normaliseText,
  turnsDirection,
  withoutDirections,
} from "./normalise.ts";
import { readDate } from "./read-date.ts";
import { readNumber } from "./read-number.ts";
import { readEmail, readPhone, readSlug, readWebAddress } from "./read-technical.ts";
import { type Habits, problem, type Reading } from "./reading.ts";

const longest = { line: 200, text: 10_000, "rich-text": 200_000 } as const;

const longestSecret = 1_024;

/** Reads one answer that is not empty. `options` are the values that may be chosen. */
export function readAnswer(field: Field, raw: string, habits: Habits, options: ReadonlySet<string>): Reading {
  if (raw.toWellFormed().includes("\uFFFD")) return problem("problem.unreadable");
  switch (field.kind) {
    case "line":
    case "text":
    case "rich-text": {
      const text = field.kind === "line" ? normaliseLine(raw) : normaliseText(raw);
      if (field.kind === "line" && turnsDirection(text)) return problem("problem.direction");
      const most = field.longest ?? longest[field.kind];
      const count = text.length > most ? [...text].length : text.length;
      return count > most ? problem("problem.too-long", { count, longest: most }) : { value: text };
    }
    case "password":
    case "code":
      // Letter for letter as it was typed: what it is compared with says what it means.
      return raw.length > longestSecret
        ? problem("problem.too-long", { count: raw.length, longest: longestSecret })
        : { value: raw };
    case "partial-date":
    case "day":
      return dateWithin(field, raw, habits);
    case "number":
      return numberWithin(field, raw, habits);
    case "phone":
      return readPhone(withoutDirections(normaliseLine(raw)));
    case "slug":
    case "e-mail":
    case "web-address": {
      const line = normaliseLine(raw);
      if (hasHiddenSigns(line)) return problem("problem.hidden-signs");
      return { slug: readSlug, "e-mail": readEmail, "web-address": readWebAddress }[field.kind](line);
    }
    case "yes-no":
      return raw === "yes" || raw === "no" ? { value: raw === "yes" } : problem("problem.not-an-option");
    case "tick":
      return raw === "yes" ? { value: true } : problem("problem.not-an-option");
    case "language":
      return isLanguage(raw) ? { value: raw } : problem("problem.not-an-option");
    default:
      return options.has(raw) ? { value: raw } : problem("problem.not-an-option");
  }
}

function dateWithin(field: DateField<string>, raw: string, { today }: Habits): Reading {
  const date = readDate(raw);
  if (date === "year-too-short") return problem("problem.date-year-short");
  if (date === "not-a-date") return problem(field.kind === "day" ? "problem.day" : "problem.date");
  if (field.kind === "day" && precisionOf(date) !== "day") return problem("problem.day");
  const year = yearOf(date);
  if (year < (field.earliestYear ?? 1850)) return problem("problem.date-too-early", { year: String(year) });
  if (field.notAfterToday && date > today.slice(0, date.length)) return problem("problem.date-future");
  return { value: date };
}

function numberWithin(field: NumberField<string>, raw: string, { language }: Habits): Reading {
  const { least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY, decimals = 0 } = field;
  const read = readNumber(raw, language);
  if (read === "ambiguous") return problem("problem.number-ambiguous");
  if (read === "not-a-number") {
    const example = language === "en" ? "1,234.50" : "1 234,50";
    return problem("problem.number", { example: decimals === 0 ? "1234" : example });
  }
  if (read.decimals > decimals)
    return decimals === 0
      ? problem("problem.number-whole")
      : problem("problem.number-decimals", { decimals });
  if (read.number < least) return problem("problem.number-least", { least });
  return read.number > most ? problem("problem.number-most", { most }) : { value: read.number };
}
