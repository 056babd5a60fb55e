/** The languages the mission publishes or trials, by BCP 47 tag. */
export const languages = ["bg", "en", "ar", "fa", "prs", "ps", "ckb", "ur", "fr", "tr", "ru", "uk"] as const;

export type Language = (typeof languages)[number];

/** Languages in which every text of the interface must exist. */
export const completeLanguages = ["bg", "en"] as const;

export type CompleteLanguage = (typeof completeLanguages)[number];

const rightToLeft: ReadonlySet<Language> = new Set(["ar", "fa", "prs", "ps", "ckb", "ur"]);

/** How a language names itself; never translated. */
export const ownNames: Readonly<Record<Language, string>> = {
  bg: "Български",
  en: "English",
  ar: "العربية",
  fa: "فارسی",
  prs: "دری",
  ps: "پښتو",
  ckb: "کوردیی ناوەندی",
  ur: "اردو",
  fr: "Français",
  tr: "Türkçe",
  ru: "Русский",
  uk: "Українська",
};

export const isLanguage = (tag: string): tag is Language => (languages as readonly string[]).includes(tag);

export const isComplete = (language: Language): language is CompleteLanguage =>
  (completeLanguages as readonly string[]).includes(language);

export const directionOf = (language: Language): "ltr" | "rtl" => (rightToLeft.has(language) ? "rtl" : "ltr");

/** A value per language; not every language need be there. */
export type PerLanguage<T = string> = { readonly [L in Language]?: T };
