import { FileRefused } from "./refused.ts";
import { attribute, plainXml, tags, textOfRuns } from "./xml.ts";

/** What stands in a cell. A formula's last result is not taken: nobody can say whether it is still right. */
export type CellValue =
  | { readonly kind: "text"; readonly text: string }
  /** `isDay`: shown as a date, where the book was opened with `days`. */
  | { readonly kind: "number"; readonly number: number; readonly isDay?: true }
  | { readonly kind: "formula" }
  | { readonly kind: "error"; readonly text: string };

export interface SheetRow {
  /** As the sheet counts, from 1. */
  readonly number: number;
  /** By column, from 0; what is empty is not there. */
  readonly cells: ReadonlyMap<number, CellValue>;
}

export interface MergedCells {
  readonly reference: string;
  readonly lastRow: number;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly SheetRow[];
  readonly merged: readonly MergedCells[];
  /** Rows that a filter hides in the office program; they are read like the others. */
  readonly hiddenRows: number;
}

/** Beyond these no sheet of an office program goes. */
const lastColumn = 16_384;
const lastRow = 1_048_576;

const rowTag = /<(?:\w+:)?row((?:\s[^>]*?)?)(\/)?>/g;
const cellTag = /<(?:\w+:)?c((?:\s[^>]*?)?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g;

/** What a sheet's cells point at in the rest of the book. */
export interface BookParts {
  readonly strings: readonly string[];
  /** The styles that show a number as a date; empty where nobody asked. */
  readonly dayStyles: ReadonlySet<number>;
}

/** Reads a sheet's XML. */
export function readSheet(name: string, xml: string, book: BookParts): Sheet {
  const begin = xml.search(/<(?:\w+:)?sheetData[\s/>]/);
  if (begin < 0 || !/<\/(?:\w+:)?worksheet>\s*$/.test(xml.slice(-200)))
    throw new FileRefused("part-damaged", { part: name });
  const rows: SheetRow[] = [];
  let hiddenRows = 0;
  let number = 0;
  rowTag.lastIndex = begin;
  for (let match = rowTag.exec(xml); match; match = rowTag.exec(xml)) {
    const inside = match[1] ?? "";
    number = Number(attribute(inside, "r") ?? number + 1);
    if (!Number.isInteger(number) || number < 1 || number > lastRow)
      throw new FileRefused("part-damaged", { part: name });
    if (["1", "true"].includes(attribute(inside, "hidden") ?? "")) hiddenRows += 1;
    if (match[2]) continue;
    const end = closingRow(xml, rowTag.lastIndex);
    if (end < 0) throw new FileRefused("part-damaged", { part: name, row: number });
    rows.push({ number, cells: readCellsOfRow(xml.slice(rowTag.lastIndex, end), book, name, number) });
    rowTag.lastIndex = end;
  }
  return { name, rows, merged: [...mergedCells(xml.slice(xml.lastIndexOf("sheetData")))], hiddenRows };
}

function closingRow(xml: string, from: number): number {
  const plain = xml.indexOf("</row>", from);
  if (plain >= 0) return plain;
  const named = /<\/\w+:row>/g;
  named.lastIndex = from;
  return named.exec(xml)?.index ?? -1;
}

function readCellsOfRow(xml: string, book: BookParts, part: string, row: number) {
  const cells = new Map<number, CellValue>();
  let column = -1;
  cellTag.lastIndex = 0;
  for (let match = cellTag.exec(xml); match; match = cellTag.exec(xml)) {
    const inside = match[1] ?? "";
    const letters = /\sr="([A-Z]{1,3})\d+"/.exec(inside)?.[1];
    column = letters === undefined ? column + 1 : columnNumber(letters);
    if (column >= lastColumn) throw new FileRefused("part-damaged", { part, row });
    const content = match[2];
    if (content === undefined || content === "") continue;
    const value = readCell(inside, content, book);
    if (value) cells.set(column, value);
  }
  return cells;
}

function readCell(inside: string, content: string, { strings, dayStyles }: BookParts): CellValue | undefined {
  const type = /\st="(\w+)"/.exec(inside)?.[1] ?? "n";
  if (/<(?:\w+:)?f[\s/>]/.test(content)) return { kind: "formula" };
  if (type === "inlineStr") return textCell(textOfRuns(content));
  const raw = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)<\/(?:\w+:)?v>/.exec(content)?.[1];
  if (raw === undefined || raw === "") return undefined;
  if (type === "s") {
    const text = /^\d+$/.test(raw) ? strings[Number(raw)] : undefined;
    return text === undefined ? { kind: "error", text: raw } : textCell(text);
  }
  if (type === "str" || type === "d") return textCell(plainXml(raw));
  const number = Number(raw);
  if (type !== "n" || !Number.isFinite(number) || raw.trim() === "") {
    return { kind: "error", text: plainXml(raw) };
  }
  const isDay = dayStyles.size > 0 && dayStyles.has(Number(/\ss="(\d+)"/.exec(inside)?.[1] ?? -1));
  return isDay ? { kind: "number", number, isDay } : { kind: "number", number };
}

const textCell = (text: string): CellValue | undefined =>
  text.trim() === "" ? undefined : { kind: "text", text };

function* mergedCells(xml: string): Generator<MergedCells> {
  for (const inside of tags(xml, "mergeCell")) {
    const reference = attribute(inside, "ref") ?? "";
    yield { reference, lastRow: Number(/(\d+)$/.exec(reference)?.[1] ?? 0) };
  }
}

/** A is 0, Z is 25, AA is 26. */
export const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

export function columnLetters(column: number): string {
  const rest = column % 26;
  const before = Math.floor(column / 26);
  return (before > 0 ? columnLetters(before - 1) : "") + String.fromCharCode(65 + rest);
}
