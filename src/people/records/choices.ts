import { countriesByName, countryName, isCountry } from "../../core/country.ts";
import type { Option } from "../../platform/forms/index.ts";
import { peopleTexts } from "../texts/index.ts";
import { routeCountries } from "./arrival.ts";
import { withoutCountry } from "./nationality.ts";

/** The languages people of the caseload speak, by BCP 47 tag; those we meet most come first. */
export const spokenLanguages = [
  "ar",
  "prs",
  "ps",
  "fa",
  "ckb",
  "kmr",
  "ur",
  "en",
  "bg",
  "tr",
  "ru",
  "fr",
  "uk",
  "am",
  "az",
  "bal",
  "bn",
  "de",
  "el",
  "es",
  "ff",
  "ha",
  "haz",
  "hi",
  "hy",
  "ig",
  "it",
  "ka",
  "ku",
  "ln",
  "mn",
  "ne",
  "om",
  "pa",
  "pt",
  "ro",
  "rom",
  "si",
  "skr",
  "so",
  "sq",
  "sr",
  "sw",
  "ta",
  "tg",
  "ti",
  "tk",
  "ug",
  "uz",
  "vi",
  "wo",
  "yo",
  "zgh",
  "zh",
] as const;

type Desk = "bg" | "en";

/** What the data of the languages themselves call otherwise than the mission does. */
const ownWords: Readonly<Record<string, Readonly<Record<Desk, string>>>> = {
  prs: { en: "Dari", bg: "дари" },
  ckb: { en: "Kurdish (Sorani)", bg: "кюрдски (сорани)" },
  kmr: { en: "Kurdish (Kurmanji)", bg: "кюрдски (курманджи)" },
  ku: { en: "Kurdish (other)", bg: "кюрдски (друг)" },
  haz: { en: "Hazaragi", bg: "хазараги" },
  bal: { en: "Balochi", bg: "белуджки" },
  skr: { en: "Saraiki", bg: "сарайки" },
  zgh: { en: "Amazigh", bg: "амазигски" },
};

/** What a spoken language is called. */
export const spokenName = (tag: string, language: Desk): string =>
  ownWords[tag]?.[language] ??
  new Intl.DisplayNames([language], { type: "language", fallback: "code" }).of(tag) ??
  tag;

/** What stands for a nationality: a country, or none. */
export function nationalityName(code: string, language: Desk): string {
  const none = withoutCountry.find((one) => one === code);
  return none ? peopleTexts.in(language)(`without-country.${none}`) : countryName(code, language);
}

const kept = new Map<Desk, Readonly<Record<string, readonly Option[]>>>();

/** What the reference fields of all forms about a person offer, by field. */
export function choicesIn(language: Desk): Readonly<Record<string, readonly Option[]>> {
  const known = kept.get(language);
  if (known) return known;
  const countries = countriesByName(language);
  const t = peopleTexts.in(language);
  const none = withoutCountry.map((value) => ({ value, label: t(`without-country.${value}`) }));
  const made = {
    country: [...countries, ...none],
    birth_country: countries,
    residence_country: countries,
    issuer: countries,
    route: routeCountries.map((value) => ({ value, label: countryName(value, language) })),
    language: spokenLanguages.map((value) => ({ value, label: spokenName(value, language) })),
  };
  kept.set(language, made);
  return made;
}

/** Whether a code may stand for a nationality. */
export const isNationality = (code: string): boolean =>
  isCountry(code) || (withoutCountry as readonly string[]).includes(code);
