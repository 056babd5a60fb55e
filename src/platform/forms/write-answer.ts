import { dotted } from "../../core/day.ts";
import { isLanguage, type Language, ownNames } from "../../core/language.ts";
import { parsePartialDate } from "../../core/partial-date.ts";
import { formats } from "../i18n/index.ts";
import type { AnyForm } from "./define-form.ts";
import { type Field, isFile, isSecret } from "./field.ts";
import type { Option } from "./reading/reading.ts";
import { formTexts } from "./texts/index.ts";

/** A value as its reader may type it again: what `readAnswer` reads back as the same value. */
export function writeAnswer(field: Field, value: unknown, language: Language): readonly string[] {
  if (value === null || value === undefined || value === "" || isSecret(field) || isFile(field)) return [];
  if (Array.isArray(value)) return value.map(String);
  if (typeof value === "boolean") return value ? ["yes"] : field.kind === "yes-no" ? ["no"] : [];
  if (typeof value === "number") return [writeNumber(value, language)];
  if (field.kind === "partial-date") return [dotted(String(value))];
  return [String(value)];
}

function writeNumber(value: number, language: Language): string {
  const plain = new Intl.NumberFormat("en", { useGrouping: false, maximumFractionDigits: 15 }).format(value);
  return language === "en" ? plain : plain.replace(".", ",");
}

/** A value as a sentence would say it, for pages and exports. Nothing is "(empty)". */
export function sayAnswer(
  form: AnyForm,
  field: Field,
  value: unknown,
  language: Language,
  offered: readonly Option[] = [],
): string {
  const t = formTexts.in(language);
  if (value === null || value === undefined || value === "") return t("form.empty");
  if (isSecret(field)) return t("form.not-shown");
  if (Array.isArray(value)) {
    const said = value.map((one) => sayAnswer(form, field, one, language, offered));
    return said.length === 0 ? t("form.empty") : formats(language).list(said);
  }
  if (typeof value === "boolean") return t(value ? "form.yes" : "form.no");
  if (typeof value === "number") return writeNumber(value, language);
  const text = String(value);
  const option = optionsOf(form, field, language, offered).find((known) => known.value === text);
  if (option) return option.label;
  const date = field.kind === "partial-date" || field.kind === "day" ? parsePartialDate(text) : null;
  return date ? formats(language).date(date) : text;
}

/** What may be chosen in a field, named in the reader's language. */
export function optionsOf(
  form: AnyForm,
  field: Field,
  language: Language,
  offered: readonly Option[] = [],
): readonly Option[] {
  const t = formTexts.in(language);
  if ("options" in field) {
    const say = form.texts.in(language);
    return Object.entries(field.options).map(([value, key]) => ({ value, label: say(key) }));
  }
  if (field.kind === "yes-no") {
    return [
      { value: "yes", label: t("form.yes") },
      { value: "no", label: t("form.no") },
    ];
  }
  if (field.kind === "language") {
    return Object.entries(ownNames)
      .filter(([tag]) => isLanguage(tag))
      .map(([value, label]) => ({ value, label }));
  }
  return offered;
}
