import { isLanguage, type Language, ownNames } from "../../../core/language.ts";
import { type NewsroomText, newsroomTexts } from "../../texts/index.ts";
import type { Say } from "../desk.ts";

const isText = (key: string): key is NewsroomText => Object.hasOwn(newsroomTexts.catalogues.en ?? {}, key);

/** A text whose key is put together from data; the data itself where there is no such text. */
export const sayOr = (t: Say, key: string, otherwise: string): string => (isText(key) ? t(key) : otherwise);

/** What a field is called, by its path: "Results 2: Planned". */
export function fieldLabel(t: Say, path: string): string {
  const parts: string[] = [];
  for (const part of path.split(".")) {
    if (/^\d+$/.test(part)) parts.push(`${parts.pop() ?? ""} ${Number(part) + 1}`);
    else if (parts.length > 0 && isLanguage(part)) parts.push(ownNames[part]);
    else parts.push(sayOr(t, `field.${part}`, part));
  }
  return parts.join(": ");
}

export const optionLabel = (t: Say, option: string): string => sayOr(t, `option.${option}`, option);

/** What a language is called within a sentence, in the reader's language: "Publish in Bulgarian". */
export const languageName = (t: Say, language: Language): string =>
  new Intl.DisplayNames([t.locale], { type: "language" }).of(language) ?? ownNames[language];
