import { isLanguage } from "../../../core/language.ts";
import type { FieldKind, FieldSet } from "./kinds.ts";

/** What stands in a form's controls, by path: from an item's values, or as it was typed. */
export type Written = ReadonlyMap<string, string>;

/** An item's values as they stand in the controls. */
export function writeFields(
  fields: FieldSet,
  values: Readonly<Record<string, unknown>>,
): Map<string, string> {
  const written = new Map<string, string>();
  for (const [name, kind] of Object.entries(fields)) write(kind, name, values[name], written);
  return written;
}

function write(kind: FieldKind, path: string, value: unknown, written: Map<string, string>): void {
  if (value === undefined || value === null) return;
  switch (kind.kind) {
    case "tick":
      if (value === true) written.set(path, "yes");
      return;
    case "percent":
      written.set(path, typeof value === "number" ? String(Math.round(value * 1000) / 10) : String(value));
      return;
    case "labels":
      for (const [language, text] of entriesOf(value)) {
        if (isLanguage(language)) written.set(`${path}.${language}`, String(text));
      }
      return;
    case "group":
      for (const [name, inner] of entriesOf(value)) {
        const part = Object.hasOwn(kind.of, name) ? kind.of[name] : undefined;
        if (part) write(part, `${path}.${name}`, inner, written);
      }
      return;
    case "rows":
    case "boxes": {
      const inner: FieldKind = kind.kind === "rows" ? kind.of : { kind: "item", type: kind.type };
      if (Array.isArray(value)) {
        for (const [at, one] of value.entries()) write(inner, `${path}.${at}`, one, written);
      }
      return;
    }
    default:
      written.set(path, String(value));
  }
}

const entriesOf = (value: unknown): [string, unknown][] =>
  typeof value === "object" && value !== null ? Object.entries(value) : [];

/** The part of what is written that belongs to one field, or one row. */
export const writtenUnder = (written: Written, path: string): [string, string][] =>
  [...written].filter(([name]) => name === path || name.startsWith(`${path}.`));

/** How many rows are filled in: rows are counted from 0 without a gap. */
export function rowsWritten(written: Written, path: string): number {
  let most = -1;
  for (const name of written.keys()) {
    if (!name.startsWith(`${path}.`)) continue;
    const at = Number(/^\d{1,4}/.exec(name.slice(path.length + 1))?.[0] ?? -1);
    if (at > most) most = at;
  }
  return most + 1;
}
