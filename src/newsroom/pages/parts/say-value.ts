import { isLanguage, ownNames } from "../../../core/language.ts";
import type { Say } from "../desk.ts";
import type { FieldKind } from "../fields/kinds.ts";
import { type Written, writeFields, writtenUnder } from "../fields/written.ts";
import { fieldLabel, optionLabel } from "./words.ts";

/** A field's value as people read it: a line for each part of what has parts. */
export function sayValue(t: Say, path: string, kind: FieldKind | undefined, value: unknown): string {
  if (value === undefined || value === null) return "";
  if (!kind) return typeof value === "string" ? value : JSON.stringify(value);
  if (kind.kind === "tick") return t(value === true ? "yes" : "no");
  return sayWritten(t, path, kind, writeFields({ [path]: kind }, { [path]: value }));
}

/** The same from what stands in a form's controls. */
export function sayWritten(t: Say, path: string, kind: FieldKind, written: Written): string {
  if (kind.kind === "tick") return t(written.has(path) ? "yes" : "no");
  if (kind.kind === "choice") return optionLabel(t, written.get(path) ?? "");
  return writtenUnder(written, path)
    .map(([name, text]) => {
      const rest = name.slice(path.length + 1);
      return rest === "" || /^\d+$/.test(rest) ? text : `${partLabel(t, rest)}: ${text}`;
    })
    .join("\n");
}

const partLabel = (t: Say, path: string): string =>
  path
    .split(".")
    .map((part) => {
      if (/^\d+$/.test(part)) return `${Number(part) + 1}`;
      return isLanguage(part) ? ownNames[part] : fieldLabel(t, part);
    })
    .join(", ");
