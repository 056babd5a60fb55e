import { inCalendar } from "../core/calendars.ts";
import { dotted } from "../core/day.ts";
import type { PartialDate } from "../core/partial-date.ts";
import { type Day, knownTo, yearOfDay } from "./days.ts";
import type { Dice } from "./dice.ts";
import type { BirthClaim, InventedBirth, Source } from "./model.ts";
import type { Origin } from "./origins.ts";

type Precision = "year" | "month" | "day";
type Slip = BirthClaim["slip"];

const easternDigits = "۰۱۲۳۴۵۶۷۸۹";
export const inEasternDigits = (text: string): string =>
  text.replaceAll(/\d/g, (digit) => easternDigits.charAt(Number(digit)));

/** How well a birthday is known in the family: twins know the same of theirs. */
export const birthPrecision = (origin: Origin, dice: Dice): Precision =>
  dice.chance(origin.vagueBirths) ? (dice.chance(0.8) ? "year" : "month") : "day";

/** What each paper and the person say of one birthday. */
export function birthOf(
  born: Day,
  precision: Precision,
  sources: readonly Source[],
  origin: Origin,
  dice: Dice,
): InventedBirth {
  return {
    truth: knownTo(born, precision),
    claims: sources.map((source) =>
      source === "own-words" || source === "national-id"
        ? saidAtHome(born, precision, source, origin, dice)
        : writtenInOffice(born, precision, source, origin, dice),
    ),
  };
}

/** In the calendar one grew up with. */
function saidAtHome(born: Day, precision: Precision, source: Source, origin: Origin, dice: Dice): BirthClaim {
  if (!origin.solarCalendar) {
    const date = knownTo(born, precision);
    return {
      date,
      source,
      calendar: "gregorian",
      asWritten: dotted(date),
      slip: precision === "day" ? "none" : "year-only",
    };
  }
  const { year, month, day } = inCalendar("solar-hijri", born);
  const said = [year, month, day].slice(0, { year: 1, month: 2, day: 3 }[precision]).join("/");
  return {
    // A solar year runs from March to March, so of the year alone the Gregorian one is a guess.
    date: precision === "day" ? knownTo(born, "day") : (`${year + 621}` as PartialDate),
    source,
    calendar: "solar-hijri",
    asWritten: dice.chance(0.4) ? inEasternDigits(said) : said,
    slip: precision === "day" ? "none" : "year-only",
  };
}

function writtenInOffice(
  born: Day,
  precision: Precision,
  source: Source,
  origin: Origin,
  dice: Dice,
): BirthClaim {
  const slip = slipOf(born, precision, source, origin, dice);
  const date = slippedBirth(born, slip, dice);
  return { date, source, calendar: "gregorian", asWritten: dotted(date), slip };
}

function slipOf(born: Day, precision: Precision, source: Source, origin: Origin, dice: Dice): Slip {
  if (precision !== "day") return "first-of-january";
  if (source === "passport-mrz") return "none";
  const slip = dice.weighted<Slip>({
    none: 78,
    "first-of-january": 4 + 40 * origin.vagueBirths,
    swapped: 5,
    "other-year": 4,
    calendar: origin.solarCalendar ? 6 : 0,
  });
  return slip === "swapped" && !isSwappable(born) ? "none" : slip;
}

const isSwappable = (day: Day): boolean => Number(day.slice(8)) <= 12 && day.slice(8) !== day.slice(5, 7);

/** The birthday with a slip in it. `calendar`: the year was converted and month and day of the other calendar kept. */
export function slippedBirth(born: Day, slip: Slip, dice: Dice): PartialDate {
  const [year, month, day] = [yearOfDay(born), born.slice(5, 7), born.slice(8)];
  switch (slip) {
    case "first-of-january":
      return `${year}-01-01` as PartialDate;
    case "swapped":
      return `${year}-${day}-${month}` as PartialDate;
    case "year-only":
      return `${year}` as PartialDate;
    case "other-year": {
      const other = year + dice.pick([-10, -2, -1, -1, 1]);
      return `${other}-${month}-${day === "29" && month === "02" ? "28" : day}` as PartialDate;
    }
    case "calendar": {
      const solar = inCalendar("solar-hijri", born);
      return `${solar.year + 621}-${two(solar.month)}-${two(Math.min(solar.day, 28))}` as PartialDate;
    }
    case "none":
      return knownTo(born, "day");
  }
}

const two = (number: number): string => String(number).padStart(2, "0");
