import { FileRefused } from "./refused.ts";

/** A line of a table in text: its fields, and the line of the file it begins in, from 1. */
export interface TextRow {
  readonly line: number;
  readonly fields: readonly string[];
}

/** Text in UTF-8, with or without a mark at its beginning. Throws FileRefused for any other bytes. */
export function readText(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new FileRefused("not-text");
  }
}

/** Reads comma-separated text as RFC 4180 has it, or with semicolons or tabs where its first lines have more of those. */
export function readCsv(text: string): TextRow[] {
  const separator = separatorOf(text);
  const rows: TextRow[] = [];
  let line = 1;
  let at = 0;
  while (at < text.length) {
    const fields: string[] = [];
    const begunIn = line;
    for (;;) {
      const { value, next } =
        text[at] === '"' ? readQuoted(text, at, separator, line) : readBare(text, at, separator);
      line += text.slice(at, next).split("\n").length - 1;
      fields.push(value);
      at = next;
      if (text[at] !== separator) break;
      at += 1;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    line += 1;
    if (fields.length > 1 || fields[0]?.trim()) rows.push({ line: begunIn, fields });
  }
  return rows;
}

interface Field {
  readonly value: string;
  readonly next: number;
}

function readQuoted(text: string, from: number, separator: string, line: number): Field {
  let value = "";
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) throw new FileRefused("quote-open", { row: line, value: text.slice(from, from + 40) });
    value += text.slice(at, quote);
    at = quote + 1;
    if (text[at] !== '"') break;
    value += '"';
    at += 1;
  }
  // What follows the closing quote belongs to the field, as spreadsheets read it.
  const rest = readBare(text, at, separator);
  return { value: value + rest.value, next: rest.next };
}

function readBare(text: string, from: number, separator: string): Field {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at += 1;
  return { value: text.slice(from, at), next: at };
}

/** How far down a title may push the first line of the table. */
const titleLines = 30;

/** The sign most frequent in the first line that has one: a title above the table has none, or a comma as prose has it. */
function separatorOf(text: string): string {
  const lines = text.split("\n", titleLines).map((line) => line.replaceAll(/"[^"]*"/g, ""));
  const prose = lines.map((line) => line.replaceAll(", ", " "));
  const countIn = (line: string, sign: string) => line.split(sign).length - 1;
  for (const line of [...prose, ...lines]) {
    const [most = ","] = [",", ";", "\t"].toSorted((a, b) => countIn(line, b) - countIn(line, a));
    if (countIn(line, most) > 0) return most;
  }
  return ",";
}
