import type { Language } from "../core/language.ts";
import { formats } from "../platform/i18n/index.ts";
import type { ElementText, ElementWords } from "./element.ts";
import { elementTexts } from "./texts/index.ts";

/** The words for a language; what it lacks is said in English. */
export function elementWords(language: Language): ElementWords {
  const { locale } = formats(language);
  const month = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  const { en, ...others } = elementTexts.catalogues;
  const own = language === "en" ? {} : others[language];
  return {
    locale,
    months: Array.from({ length: 12 }, (_, at) => month.format(new Date(Date.UTC(2015, at, 1)))),
    texts: { ...(en as Record<ElementText, string>), ...own },
  };
}
