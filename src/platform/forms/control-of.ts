import { type Field, isFile, takesSeveral } from "./field.ts";

/** How a field is drawn. */
export type ControlKind = "line" | "lines" | "rich-text" | "radios" | "select" | "boxes" | "tick" | "file";

/** What keyboard a phone shows for a line. */
export type LineType = "text" | "password" | "email" | "tel" | "url" | "date";

const mostRadios = 6;

export function controlOf(field: Field, options: number): ControlKind {
  if (field.kind === "text") return "lines";
  if (isFile(field)) return "file";
  if (field.kind === "rich-text" || field.kind === "tick") return field.kind;
  if (takesSeveral(field)) return "boxes";
  if (field.kind === "yes-no") return "radios";
  if (field.kind === "choice") return options <= mostRadios ? "radios" : "select";
  return field.kind === "language" || field.kind === "reference" ? "select" : "line";
}

/** A day gets the browser's calendar, unless what was typed is no day and would vanish in one. */
export function typeOf(field: Field, shown: readonly string[]): LineType {
  if (field.kind === "day")
    return shown.every((value) => /^(\d{4}-\d\d-\d\d)?$/.test(value)) ? "date" : "text";
  const types = { "e-mail": "email", phone: "tel", "web-address": "url", password: "password" } as const;
  return Object.hasOwn(types, field.kind) ? types[field.kind as keyof typeof types] : "text";
}

const leftToRight: ReadonlySet<Field["kind"]> = new Set([
  "slug",
  "e-mail",
  "phone",
  "web-address",
  "number",
  "day",
  "code",
]);

export const directionOfKind = (field: Field): "ltr" | "auto" =>
  leftToRight.has(field.kind) ? "ltr" : "auto";

/** What keys a phone shows for a line, where its type does not say it. */
export function inputModeOf(field: Field): "decimal" | "numeric" | null {
  if (field.kind === "number") return field.decimals ? "decimal" : "numeric";
  return field.kind === "code" && field.digits ? "numeric" : null;
}
