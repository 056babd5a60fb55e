import { inCalendar } from "../../../core/calendars.ts";
import { type PartialDate, parsePartialDate, precisionOf } from "../../../core/partial-date.ts";
import { type DateReading, readTypedDate } from "../../../core/typed-date.ts";
import { withoutDirections, withPlainDigits } from "../../../platform/forms/index.ts";
import { badIn, type TableCell } from "../table/table.ts";
import { readSolarMonth } from "./solar-months.ts";

/** How a date was taken, to be said beside it. */
export type DateNote =
  | "as-written"
  | "office-day"
  | "month-first"
  | "two-digit-year"
  | "solar-hijri"
  | "lunar-hijri"
  | "about"
  | "zeros"
  | "first-january"
  | "age"
  | "nobody-knows";

/** A date of birth as a cell tells it. */
export interface BirthCell {
  readonly date: PartialDate | null;
  readonly precision: "exact" | "year-month" | "year" | "estimated" | "unknown";
  readonly age: number | null;
  readonly notes: readonly DateNote[];
  /** What else it could mean; somebody should look. */
  readonly others: readonly PartialDate[];
}

export type DateTrouble = "not-a-date" | "in-the-future" | "too-old" | "age-or-year" | "lost-zero";

export type ReadCell<T> = { readonly value: T } | { readonly trouble: DateTrouble };

export interface DateHabits {
  /** The last day it may be, `YYYY-MM-DD`. */
  readonly latest: string;
  /** Which stands first where both could. */
  readonly order: "day-first" | "month-first";
  /** Whether the other dates of the column show that this is so. */
  readonly orderIsSure: boolean;
}

/** Nobody alive is older. */
const oldest = 120;

const isTooOld = (date: PartialDate, { latest }: Pick<DateHabits, "latest">): boolean =>
  Number(date.slice(0, 4)) < Number(latest.slice(0, 4)) - oldest;

const before =
  /^(?:около|приблизително|прибл|ок|към|circa|ca|c|about|approx|around|est|حوالي|حدود|تقريبا|در حدود|~|≈)[.:]?\s*/u;
const said =
  /^(?:родена?|роден\(а\)|дата на раждане|д\.?\s?р\.?|born|dob|date of birth|تولد|مواليد|من مواليد|متولد)\s*[:.]?\s*(?:на\s+|on\s+)?/u;
const ageWords =
  /^(?:на\s+)?(\d{1,3})\s*(?:г|год|год\.|години|годишен|годишна|г\.|years?(?: old)?|yrs?|y\.?o\.?|سنة|سنوات|ساله|سال|عاما)\.?$/u;
const unknown =
  /^(?:-+|\?+|n\/?a|няма|неизвестна?|неизв\.?|не знае|unknown|not known|нд|н\/д|نامعلوم|غير معروف|مجهول)$/u;

/** Reads a date of birth in every form people type, in the digits of any script. An empty cell is none. */
export function readBirthCell(cell: TableCell, habits: DateHabits): ReadCell<BirthCell | null> {
  if (badIn(cell)) return { trouble: "not-a-date" };
  if (typeof cell === "object" && "day" in cell)
    return taken(parsePartialDate(cell.day), ["office-day"], habits);
  if (typeof cell === "object" && "number" in cell) return readNumberCell(cell.number, habits);
  const typed = tidy(cell as string);
  if (typed === "") return { value: null };
  if (unknown.test(typed)) return { value: nobodyKnows };
  const [, years] = ageWords.exec(typed) ?? [];
  // "94 г." is the year as often as the age of somebody very old.
  if (years !== undefined && Number(years) >= 70 && /г\.?$/u.test(typed)) return { trouble: "age-or-year" };
  if (years !== undefined) return readAge(Number(years));
  const isAbout = before.test(typed) || typed.endsWith("?");
  const text = typed.replace(before, "").replace(/\?+$/, "").trim();
  const between = /^(\d{4})\s*[-–/]\s*(\d{4})$/.exec(text);
  if (between) return readBetween(Number(between[1]), Number(between[2]), habits);
  if (/^\d{1,3}$/.test(text)) return { trouble: "age-or-year" };
  const read = readText(text, habits);
  return isAbout && "value" in read && read.value?.date ? { value: roughly(read.value) } : read;
}

const nobodyKnows: BirthCell = {
  date: null,
  precision: "unknown",
  age: null,
  notes: ["nobody-knows"],
  others: [],
};

const tidy = (cell: string): string =>
  withPlainDigits(withoutDirections(cell))
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(said, "")
    // The time of day that machines write behind a day.
    .replace(/(?:t|\s)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?z?$/, "")
    .replace(/\s*(?:г\.?|год\.?|година)$/u, (end, at: number, whole: string) =>
      /\d{4}\s*$|\.\d{2}\s*$/.test(whole.slice(0, at)) ? "" : end,
    )
    .trim();

function readAge(age: number): ReadCell<BirthCell> {
  if (age > oldest) return { trouble: "too-old" };
  return { value: { date: null, precision: "estimated", age, notes: ["age"], others: [] } };
}

/** A number that the office program does not show as a date: a year, a packed day, or a day that lost its format. */
function readNumberCell(number: number, habits: DateHabits): ReadCell<BirthCell | null> {
  // 12.10 typed into a cell of numbers is 12.1 from then on.
  if (!Number.isInteger(number)) return { trouble: "lost-zero" };
  if (number >= 0 && number < 1_000) return { trouble: "age-or-year" };
  const read = readText(String(number), habits);
  return "value" in read && read.value && String(number).length === 5
    ? {
        value: {
          ...read.value,
          notes: ["office-day", ...read.value.notes.filter((note) => note !== "as-written")],
        },
      }
    : read;
}

function readBetween(one: number, other: number, habits: DateHabits): ReadCell<BirthCell> {
  if (Math.abs(one - other) > 10) return { trouble: "not-a-date" };
  const read = taken(parsePartialDate(String(Math.round((one + other) / 2))), ["about"], habits);
  return "value" in read ? { value: roughly(read.value) } : read;
}

const roughly = (cell: BirthCell): BirthCell => ({
  ...cell,
  precision: "estimated",
  notes: [...cell.notes.filter((note) => note !== "as-written" && note !== "about"), "about"],
});

function readText(typed: string, habits: DateHabits): ReadCell<BirthCell> {
  const zeros =
    /^[0?xх*_]{1,2}\s*[./-]\s*([0?xх*_]{1,2}|\d{1,2})\s*[./-]\s*(\d{4})$/u.exec(typed) ?? zerosLast(typed);
  if (zeros) {
    const month = /[1-9]/.test(zeros[1] ?? "") ? `.${zeros[1]}` : "";
    const read = readText(month === "" ? (zeros[2] ?? "") : `${zeros[1]}.${zeros[2]}`, habits);
    return "value" in read ? { value: { ...read.value, notes: [...read.value.notes, "zeros"] } } : read;
  }
  const solar = readSolarMonth(typed);
  if (solar) return taken(solar, ["solar-hijri"], habits);
  const readings = readTypedDate(typed, habits.latest);
  const first = choose(readings, habits);
  if (!first)
    return { trouble: readTypedDate(typed, "9999-12-31").length > 0 ? "in-the-future" : "not-a-date" };
  const others =
    habits.orderIsSure && first.isAmbiguous
      ? []
      : readings.filter((one) => one !== first && !isTooOld(one.date, habits));
  return taken(
    first.date,
    notesOf(typed, first, readings),
    habits,
    others.map(({ date }) => date),
  );
}

/** `1990-00-00`, as databases write. */
function zerosLast(typed: string): readonly [string, string, string] | null {
  const [whole, year, month] = /^(\d{4})\s*[./-]\s*(\d{1,2})\s*[./-]\s*0{1,2}$/.exec(typed) ?? [];
  return whole && year && month ? [whole, month, year] : null;
}

function choose(readings: readonly DateReading[], { order }: DateHabits): DateReading | undefined {
  const [first, second] = readings;
  return order === "month-first" && first?.isAmbiguous ? (second ?? first) : first;
}

function notesOf(typed: string, chosen: DateReading, readings: readonly DateReading[]): DateNote[] {
  const notes: DateNote[] = [];
  if (chosen.calendar !== "gregorian") notes.push(chosen.calendar);
  if (chosen.isAmbiguous && chosen !== readings[0]) notes.push("month-first");
  if (/^\d{1,2}[^\d]+\d{1,2}[^\d]+\d{2}$/.test(typed)) notes.push("two-digit-year");
  return notes.length > 0 ? notes : ["as-written"];
}

const precisions = { day: "exact", month: "year-month", year: "year" } as const;

function taken(
  date: PartialDate | null,
  notes: readonly DateNote[],
  { latest }: DateHabits,
  others: readonly PartialDate[] = [],
): ReadCell<BirthCell> {
  if (!date) return { trouble: "not-a-date" };
  if (date > latest.slice(0, date.length)) return { trouble: "in-the-future" };
  // The day that programs write for "none"; nobody was born on it.
  if (/^1900-01-0[01]$/.test(date) || date === "1899-12-30") return { value: nobodyKnows };
  if (isTooOld(date, { latest })) return { trouble: "too-old" };
  // What a clerk writes who knows the year only: 1 January, or the first day of a Solar Hijri year.
  if (date.endsWith("-01-01") || isFirstOfSolarYear(date, notes)) {
    const year = parsePartialDate(date.slice(0, 4));
    return {
      value: { date: year, precision: "year", age: null, notes: [...notes, "first-january"], others },
    };
  }
  return { value: { date, precision: precisions[precisionOf(date)], age: null, notes, others } };
}

function isFirstOfSolarYear(date: PartialDate, notes: readonly DateNote[]): boolean {
  if (!notes.includes("solar-hijri") || precisionOf(date) !== "day") return false;
  const { month, day } = inCalendar("solar-hijri", date);
  return month === 1 && day === 1;
}
