import { countriesByName, countryName } from "../../core/country.ts";
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

/** Languages that the data of the languages themselves call otherwise than the mission does. */
const ownWords = ["prs", "ckb", "kmr", "ku", "haz", "bal", "skr", "zgh"] as const;

/** The text that names a spoken language, where the mission has a word of its own for it. */
function spokenText(tag: string): `spoken.${(typeof ownWords)[number]}` | undefined {
  const own = ownWords.find((one) => one === tag);
  return own && `spoken.${own}`;
}

export const isSpoken = (tag: string): boolean => (spokenLanguages as readonly string[]).includes(tag);

/** What the data of the languages themselves call one; its tag where they have no word for it. */
export const languageName = (tag: string, locale: string): string =>
  new Intl.DisplayNames([locale], { type: "language", fallback: "code" }).of(tag) ?? tag;

/** What a spoken language is called. */
export function spokenName(tag: string, language: Desk): string {
  const own = spokenText(tag);
  return own ? peopleTexts.in(language)(own) : languageName(tag, language);
}

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
  const none = withoutCountry.map((value) => ({
    value,
    label: t(`without-country.${value}`),
    key: `without-country.${value}`,
  }));
  const made = {
    country: [...countries, ...none],
    birth_country: countries,
    residence_country: countries,
    issuer: countries,
    route: routeCountries.map((value) => ({ value, label: countryName(value, language) })),
    language: spokenLanguages.map((value): Option => {
      const key = spokenText(value);
      return { value, label: spokenName(value, language), ...(key ? { key } : {}) };
    }),
  };
  kept.set(language, made);
  return made;
}
