import { IntlMessageFormat } from "intl-messageformat";
import { type CompleteLanguage, type Language, languages } from "../../core/language.ts";
import { remembered } from "../../core/remembered.ts";
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

interface KeptMessage {
  readonly message: IntlMessageFormat;
  /** The message of the one number that has this name in it. */
  ofNumber(name: string): (value: number) => string;
}

function createTranslator<Key extends string>(
  language: Language,
  catalogue: Catalogue<Key>,
): Translator<Key> {
  const parsed = new Map<Key, KeptMessage>();
  const keep = (text: string): KeptMessage => {
    const message = new IntlMessageFormat(text, formats(language).locale);
    const ofNumber = remembered((name: string) =>
      remembered((value: number) => String(message.format({ [name]: value })), 500),
    );
    return { message, ofNumber };
  };
  const finish = language === "bg" ? withoutSecondStop : (text: string) => text;
  const say = (key: Key, values?: TextValues): string => {
    const text = catalogue[key];
    if (!text.includes("{")) return text;
    const kept = parsed.get(key) ?? keep(text);
    parsed.set(key, kept);
    const [only, ...others] = Object.entries(values ?? {});
    // Numbers come again and again, and choose among forms; words may be a person's and are remembered nowhere.
    if (only && others.length === 0 && typeof only[1] === "number") return kept.ofNumber(only[0])(only[1]);
    return finish(String(kept.message.format(values)));
  };
  return Object.assign(say, formats(language), { language });
}

/** A Bulgarian day ends with a full stop of its own („3 декември 2026 г.“), which ends the sentence too. */
const withoutSecondStop = (text: string): string => text.replace(/(?<=\d\s?г\.)\.(?!\.)/gu, "");

/** The languages a part of the program has at least one text in. */
export const languagesOf = (texts: Pick<Texts<string>, "catalogues">): Language[] =>
  languages.filter((language) => texts.catalogues[language] !== undefined);
