import type { Language } from "../core/language.ts";
import { formats } from "../platform/i18n/index.ts";
import type { ElementText, ElementWords, NumberWriting } from "./element.ts";
import { elementTexts } from "./texts/index.ts";

/** The words for a language; what it lacks is said in English. */
export function elementWords(language: Language): ElementWords {
  const { locale } = formats(language);
  const month = new Intl.DateTimeFormat(locale, { month: "long", timeZone: "UTC" });
  const { en, ...others } = elementTexts.catalogues;
  const own = language === "en" ? {} : others[language];
  return {
    numbers: numberWriting(locale),
    months: Array.from({ length: 12 }, (_, at) => month.format(new Date(Date.UTC(2015, at, 1)))),
    texts: { ...(en as Record<ElementText, string>), ...own },
  };
}

/** What a phone would take a tenth of a second to ask its own `Intl` for, before the map answers. */
function numberWriting(locale: string): NumberWriting {
  const digit = new Intl.NumberFormat(locale, { useGrouping: false });
  const parts = new Intl.NumberFormat(locale, { useGrouping: "always" }).formatToParts(1_000);
  return {
    digits: Array.from({ length: 10 }, (_, value) => digit.format(value)),
    group: parts.find(({ type }) => type === "group")?.value ?? "",
  };
}
