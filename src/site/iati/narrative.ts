import type { Language } from "../../core/language.ts";
import { element, type Xml } from "../../core/xml.ts";
import type { Translator } from "../../platform/i18n/index.ts";
import { type SiteText, siteTexts } from "../texts/index.ts";

/** The same thing told in several languages, as IATI repeats it: once per language it is known in. */
export function narratives(
  languages: Iterable<Language>,
  tell: (language: Language, t: Translator<SiteText>) => string | null | undefined,
): Xml[] {
  return [...languages].flatMap((language) => {
    const text = tell(language, siteTexts.in(language))?.trim();
    return text ? [element("narrative", { "xml:lang": language }, text)] : [];
  });
}
