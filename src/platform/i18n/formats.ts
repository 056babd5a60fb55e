import { directionOf, type Language } from "../../core/language.ts";
import { type PartialDate, precisionOf } from "../../core/partial-date.ts";
import { remembered } from "../../core/remembered.ts";

/** How a language writes dates and numbers. Moments are shown in the time of the mission, Europe/Sofia. */
export interface LanguageFormats {
  readonly locale: string;
  readonly direction: "ltr" | "rtl";
  /** A date as precise as it is known: "19 October 2015", "October 2015", "2015". */
  date(date: PartialDate): string;
  /** The first and last day of something, said together where the language can. */
  dateRange(from: PartialDate, until: PartialDate): string;
  /** An instant with its time of day. */
  moment(instant: Date): string;
  number(value: number): string;
  list(items: readonly string[]): string;
}

/** Gregorian calendar everywhere: the mission's papers are dated so in every language. */
const locales: Readonly<Record<Language, string>> = {
  bg: "bg-BG",
  en: "en-GB",
  ar: "ar-u-ca-gregory",
  fa: "fa-IR-u-ca-gregory",
  prs: "fa-AF-u-ca-gregory",
  ps: "ps-AF-u-ca-gregory",
  ckb: "ckb-IQ-u-ca-gregory",
  ur: "ur-PK-u-ca-gregory",
  fr: "fr-FR",
  tr: "tr-TR",
  ru: "ru-RU",
  uk: "uk-UA",
};

const timeZone = "Europe/Sofia";

const parts = {
  year: { year: "numeric" },
  month: { year: "numeric", month: "long" },
  day: { year: "numeric", month: "long", day: "numeric" },
} as const;

/** Made once for each language: it takes long. */
export const formats = remembered(createFormats);

function createFormats(language: Language): LanguageFormats {
  const locale = locales[language];
  const dates = {
    year: new Intl.DateTimeFormat(locale, { ...parts.year, timeZone: "UTC" }),
    month: new Intl.DateTimeFormat(locale, { ...parts.month, timeZone: "UTC" }),
    day: new Intl.DateTimeFormat(locale, { ...parts.day, timeZone: "UTC" }),
  };
  const moments = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeStyle: "short", timeZone });
  const numbers = new Intl.NumberFormat(locale, { useGrouping: "always" });
  const lists = new Intl.ListFormat(locale, { type: "conjunction" });
  const joined = (items: readonly string[]) =>
    language === "ckb" ? listInSorani(items) : lists.format(items);
  return {
    locale,
    direction: directionOf(language),
    date: remembered((date: PartialDate) => dates[precisionOf(date)].format(new Date(date))),
    dateRange: (from, until) =>
      precisionOf(from) === precisionOf(until)
        ? dates[precisionOf(from)].formatRange(new Date(from), new Date(until))
        : `${dates[precisionOf(from)].format(new Date(from))} – ${dates[precisionOf(until)].format(new Date(until))}`,
    moment: (instant) => moments.format(instant),
    number: (value) => numbers.format(value),
    list: joined,
  };
}

/** The data of the languages have no list in Sorani: they would put English words into it. */
const listInSorani = (items: readonly string[]): string =>
  [items.slice(0, -1).join("، "), ...items.slice(-1)].filter((part) => part !== "").join(" و ");
