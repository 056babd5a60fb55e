import { isLanguage } from "../../../core/language.ts";
import { normaliseLine, normaliseText, readDate, readNumber } from "../../../platform/forms/index.ts";
import type { FieldProblem } from "../../editing/entry.ts";
import type { FieldKind, FieldSet } from "./kinds.ts";
import { rowsWritten, type Written, writeFields, writtenUnder } from "./written.ts";

export interface ReadFields {
  /** What cannot be understood stays as typed. */
  readonly values: Record<string, unknown>;
  readonly problems: readonly FieldProblem[];
  /** The same in the controls, without empty rows between filled ones. */
  readonly written: Map<string, string>;
}

export interface Habit {
  readonly language: "bg" | "en";
  /** What stood there before; a field left as it was keeps its value to the letter. */
  readonly before?: Readonly<Record<string, unknown>>;
}

/** Reads what was typed by the fields of a type; nothing else is looked at. */
export function readFields(fields: FieldSet, typed: Written, { language, before = {} }: Habit): ReadFields {
  const known = new Map<string, string>();
  const stood = new Map<string, string>();
  const asBefore = writeFields(fields, before);
  for (const [name, kind] of Object.entries(fields)) {
    closeGaps(kind, name, typed, name, known);
    closeGaps(kind, name, asBefore, name, stood);
  }
  const problems: FieldProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const [name, kind] of Object.entries(fields)) {
    const value = read(kind, name, known, { language, problems });
    const untouched = name in before && isSame(writtenUnder(known, name), writtenUnder(stood, name));
    if (untouched) values[name] = before[name];
    else if (value !== undefined) values[name] = value;
    else if (kind.kind === "tick" && name in before) values[name] = false;
  }
  return { values, problems, written: known };
}

const isSame = (one: [string, string][], other: [string, string][]): boolean =>
  JSON.stringify(one.toSorted()) === JSON.stringify(other.toSorted());

/** Copies what belongs to the field under its path, row after row, leaving out rows with nothing in them. */
function closeGaps(
  kind: FieldKind,
  from: string,
  typed: Written,
  to: string,
  known: Map<string, string>,
): void {
  if (kind.kind === "rows" || kind.kind === "boxes") {
    const inner: FieldKind = kind.kind === "rows" ? kind.of : { kind: "item", type: kind.type };
    let next = 0;
    for (let at = 0; at < rowsWritten(typed, from); at += 1) {
      const row = new Map<string, string>();
      closeGaps(inner, `${from}.${at}`, typed, `${to}.${next}`, row);
      if (row.size === 0) continue;
      for (const [name, text] of row) known.set(name, text);
      next += 1;
    }
    return;
  }
  const copy = (name: string, tidy: (text: string) => string) => {
    const text = tidy(typed.get(`${from}${name}`) ?? "");
    if (text !== "") known.set(`${to}${name}`, text);
  };
  if (kind.kind === "group") {
    for (const [name, inner] of Object.entries(kind.of)) {
      closeGaps(inner, `${from}.${name}`, typed, `${to}.${name}`, known);
    }
  } else if (kind.kind === "labels") {
    for (const [name] of writtenUnder(typed, from)) {
      const language = name.slice(from.length + 1);
      if (isLanguage(language)) copy(`.${language}`, normaliseLine);
    }
  } else copy("", kind.kind === "lines" ? normaliseText : normaliseLine);
}

interface Reading {
  readonly language: "bg" | "en";
  readonly problems: FieldProblem[];
}

function read(kind: FieldKind, path: string, known: Written, reading: Reading): unknown {
  const text = known.get(path);
  switch (kind.kind) {
    case "tick":
      return text !== undefined || (kind.always ? false : undefined);
    case "labels":
    case "group": {
      const parts: [string, FieldKind][] =
        kind.kind === "group"
          ? Object.entries(kind.of)
          : writtenUnder(known, path).map(([name]) => [name.slice(path.length + 1), { kind: "line" }]);
      const values = parts.map(([name, inner]) => [name, read(inner, `${path}.${name}`, known, reading)]);
      const given = values.filter(([, value]) => value !== undefined);
      return given.length === 0 ? undefined : Object.fromEntries(given);
    }
    case "rows":
    case "boxes": {
      const inner: FieldKind = kind.kind === "rows" ? kind.of : { kind: "item", type: kind.type };
      return Array.from({ length: rowsWritten(known, path) }, (_, at) =>
        read(inner, `${path}.${at}`, known, reading),
      );
    }
    default:
      return text === undefined ? undefined : readText(kind, path, text, reading);
  }
}

function readText(kind: FieldKind, path: string, text: string, { language, problems }: Reading): unknown {
  if (kind.kind === "date" || kind.kind === "day") {
    const date = readDate(text);
    if (date === "not-a-date" || date === "year-too-short" || (kind.kind === "day" && date.length < 10)) {
      problems.push({ field: path, code: "invalid", about: kind.kind });
      return text;
    }
    return date;
  }
  if (kind.kind === "number" || kind.kind === "whole" || kind.kind === "percent") {
    const reading = readNumber(text, language);
    if (typeof reading === "string" || (kind.kind === "whole" && reading.decimals > 0)) {
      problems.push({ field: path, code: "invalid", about: kind.kind });
      return text;
    }
    return kind.kind === "percent" ? reading.number / 100 : reading.number;
  }
  if (kind.kind === "choice" && !kind.options.includes(text)) {
    problems.push({ field: path, code: "invalid", about: "choice" });
  }
  return text;
}
