export { formats, type LanguageFormats } from "./formats.ts";
export { preferredLanguage } from "./preferred.ts";
export {
  defineTexts,
  languagesOf,
  type TextKey,
  type Texts,
  type TextValues,
  type Translator,
} from "./texts.ts";
