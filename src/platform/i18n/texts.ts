import { IntlMessageFormat } from "intl-messageformat";
import { type CompleteLanguage, type Language, languages } from "../../core/language.ts";
import { formats, type LanguageFormats } from "./formats.ts";

/** Values that fill the places of a text: `{count}`, `{name}` … */
export type TextValues = Readonly<Record<string, string | number>>;

/** The texts of one language: `t("news.title")`, with that language's forms for dates and numbers beside it. */
export interface Translator<Key extends string> extends LanguageFormats {
  (key: Key, values?: TextValues): string;
  readonly language: Language;
}

type Catalogue<Key extends string> = Readonly<Record<Key, string>>;

/** What a translator of `texts` can say: `TextKey<typeof siteTexts>`. */
export type TextKey<T> = T extends Texts<infer Key> ? Key : never;

export interface Texts<Key extends string> {
  /** The translator for a language; keys it lacks are said in English. */
  in(language: Language): Translator<Key>;
  /** The catalogues as written, for the tests that compare them. */
  readonly catalogues: Readonly<Partial<Record<Language, Partial<Catalogue<Key>>>>>;
}

/**
 * Puts the catalogues of a part of the program together. A key that English has and Bulgarian lacks, or the other way
 * round, does not compile; the other languages may have gaps. Texts are ICU messages.
 */
export function defineTexts<Key extends string>(
  catalogues: { readonly en: Catalogue<Key> } & {
    readonly [L in Exclude<CompleteLanguage, "en">]: Catalogue<NoInfer<Key>>;
  } & { readonly [L in Exclude<Language, CompleteLanguage>]?: Partial<Catalogue<NoInfer<Key>>> },
): Texts<Key> {
  const translators = new Map<Language, Translator<Key>>();
  return {
    catalogues,
    in(language) {
      const kept = translators.get(language);
      if (kept) return kept;
      const translator = createTranslator<Key>(language, { ...catalogues.en, ...catalogues[language] });
      translators.set(language, translator);
      return translator;
    },
  };
}

function createTranslator<Key extends string>(
  language: Language,
  catalogue: Catalogue<Key>,
): Translator<Key> {
  const parsed = new Map<Key, IntlMessageFormat>();
  const say = (key: Key, values?: TextValues): string => {
    const text = catalogue[key];
    if (!text.includes("{")) return text;
    let message = parsed.get(key);
    if (!message) {
      message = new IntlMessageFormat(text, formats(language).locale);
      parsed.set(key, message);
    }
    return String(message.format(values));
  };
  return Object.assign(say, formats(language), { language });
}

/** The languages a part of the program has at least one text in. */
export const languagesOf = (texts: Pick<Texts<string>, "catalogues">): Language[] =>
  languages.filter((language) => texts.catalogues[language] !== undefined);
