import { nameOfCountry } from "../../core/country-codes.ts";
import type { Language } from "../../core/language.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { formats, type Translator } from "../../platform/i18n/index.ts";
import {
  allOrigins,
  type Figure,
  type MapState,
  type Names,
  otherOrigin,
  type Release,
  statelessOrigin,
  subSaharanOrigin,
  unknownOrigin,
} from "../../routes-map/published.ts";
import type { MapText } from "./texts/index.ts";

type T = Translator<MapText>;

/** A name in the reader's language, else in English. */
export const nameIn = (names: Names, language: Language): string => names[language] ?? names.en;

/** A nationality or one of the publishers' classes, in the reader's words. */
export function originName(t: T, origin: string): string {
  switch (origin) {
    case allOrigins:
      return t("map.class-ALL");
    case unknownOrigin:
      return t("map.class-UNK");
    case subSaharanOrigin:
      return t("map.class-SSA");
    case statelessOrigin:
      return t("map.class-STA");
    case otherOrigin:
      return t("map.class-OTH");
    default:
      return nameOfCountry(origin, t.language);
  }
}

/** "October 2015", "2015": as the language says it. */
export const whenOf = (t: T, { year, month }: Pick<MapState, "year" | "month">): string =>
  t.date((month === null ? `${year}` : `${year}-${String(month).padStart(2, "0")}`) as PartialDate);

/** A month in three letters for a narrow strip; the languages that cannot be cut so have its number. */
export function shortMonth(language: Language, month: number): string {
  const { locale, direction } = formats(language);
  if (direction === "rtl") return formats(language).number(month);
  const named = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  return named.format(new Date(Date.UTC(2015, month - 1, 1))).slice(0, 3);
}

/** A figure as it is printed; a hidden one is said to be hidden, never taken for none. */
export function sayFigure(t: T, figure: Figure | null): string | null {
  if (!figure) return null;
  if (figure.isHidden) return t("map.hidden");
  return figure.value === null ? null : t.number(figure.value);
}

/** The day of a release, as precise as it is known. */
export const sayDay = (t: T, { asOf }: Pick<Release, "asOf">): string => t.date(asOf as PartialDate);

/** "Frontex, file of 3 June 2025": who says so, and as of when. */
export const sayRelease = (t: T, source: string, release: Pick<Release, "asOf">): string =>
  t("map.as-of", { source, date: sayDay(t, release) });
