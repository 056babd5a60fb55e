import {
  type CellValue,
  columnLetters,
  columnNumber,
  decodeText,
  type FileProblem,
  FileRefused,
  openWorkbook,
  readCsv,
  type Sheet,
  type SpreadsheetReason,
  type Workbook,
} from "../../../platform/spreadsheets/index.ts";
import type { Table, TableCell, TableRow } from "./table.ts";

/** How much of a table is taken in. Bytes, rows (100,000 persons and what stands above them), columns, characters of a cell. */
export const tableLimits = { file: 30_000_000, rows: 100_020, columns: 150, cell: 2_000 } as const;

export type TableReason =
  | SpreadsheetReason
  | "old-or-locked"
  | "other-kind"
  | "too-many-rows"
  | "too-many-columns"
  | "cell-too-long"
  | "nothing-in-it";

export type TableProblem = FileProblem<TableReason>;

/** The file cannot be taken as a table of people. */
type TableRefused = FileRefused<TableReason>;
const TableRefused: new (why: TableReason, where?: Partial<Omit<TableProblem, "why">>) => TableRefused =
  FileRefused;

const begins = (bytes: Uint8Array, ...marks: readonly number[]) =>
  marks.every((mark, at) => bytes[at] === mark);

/**
 * Reads one sheet of a workbook (the first that is shown, or the one named) or a file of comma-separated text. Throws
 * FileRefused with a TableReason, and nothing else, whatever the bytes are.
 */
export function readTable(bytes: Uint8Array, wanted?: string): Table {
  if (bytes.length > tableLimits.file) throw new TableRefused("too-large");
  if (bytes.length === 0) throw new TableRefused("nothing-in-it");
  // Workbooks of before 2007, and those locked with a password, stand in a container of Microsoft's.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new TableRefused("old-or-locked");
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) throw new TableRefused("other-kind");
  const table = begins(bytes, 0x50, 0x4b) ? readBook(bytes, wanted) : readPlain(bytes);
  if (table.rows.length === 0) throw new TableRefused("nothing-in-it", { part: table.sheet });
  refuseOutOfOrder(table);
  return table;
}

/** Rows are known by their number: no office program writes one twice. */
function refuseOutOfOrder({ rows, sheet }: Table): void {
  const wrong = rows.find(({ number }, at) => at > 0 && number <= (rows[at - 1]?.number ?? 0));
  if (wrong) throw new TableRefused("part-damaged", { part: sheet, row: wrong.number });
}

function readPlain(bytes: Uint8Array): Table {
  const { text, encoding } = decodeText(bytes);
  const rows = readCsv(text).map(({ line, fields }): TableRow => ({ number: line, cells: fields }));
  return {
    kind: "text",
    encoding,
    sheets: [],
    sheet: "",
    rows: rows.filter(isFilled).map((row, at) => within(row, "", at)),
    hiddenRows: 0,
  };
}

function readBook(bytes: Uint8Array, wanted: string | undefined): Table {
  const book = openWorkbook(bytes, { days: true });
  const shown = book.sheetNames.find((name) => !book.hiddenSheets.has(name));
  const name = wanted ?? shown ?? book.sheetNames[0] ?? "";
  const sheet = book.sheet(name);
  const rows = sheet.rows.map(
    (row): TableRow => ({ number: row.number, cells: cellsOf(row.cells, book, name) }),
  );
  return {
    kind: "workbook",
    encoding: "",
    sheets: book.sheetNames.map((one) => ({ name: one, hidden: book.hiddenSheets.has(one) })),
    sheet: name,
    rows: markMerged(rows, sheet)
      .filter(isFilled)
      .map((row, at) => within(row, name, at)),
    hiddenRows: sheet.hiddenRows,
  };
}

function cellsOf(cells: ReadonlyMap<number, CellValue>, book: Workbook, part: string): TableCell[] {
  const last = Math.max(-1, ...cells.keys());
  if (last >= tableLimits.columns) {
    throw new TableRefused("too-many-columns", { part, column: columnLetters(last) });
  }
  return Array.from({ length: last + 1 }, (_, column) => cellOf(cells.get(column), book));
}

/** An office program keeps fifteen digits of a number; the rest of a longer one is lost. */
const keptDigits = 1e15;

function cellOf(value: CellValue | undefined, { epoch }: Workbook): TableCell {
  if (value === undefined) return "";
  if (value.kind === "text") return value.text;
  if (value.kind !== "number") return { bad: value.kind };
  if (value.isDay) return dayOf(value.number, epoch) ?? { number: value.number };
  return Math.abs(value.number) >= keptDigits ? { bad: "digits-lost" } : { number: value.number };
}

/** A serial number as a day; the time of day in it says nothing. */
function dayOf(serial: number, epoch: number): TableCell | null {
  const moment = new Date((epoch + Math.floor(serial)) * 86_400_000);
  const year = moment.getUTCFullYear();
  return year >= 1800 && year <= 9999 ? { day: moment.toISOString().slice(0, 10) } : null;
}

/** Cells joined over several rows belong to nobody in particular; joined within a row, as titles are, they do no harm. */
function markMerged(rows: readonly TableRow[], { merged }: Sheet): TableRow[] {
  const areas = merged.flatMap(({ reference }) => {
    const [, from = "", top, until = "", bottom] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(reference) ?? [];
    const area = {
      left: columnNumber(from),
      right: columnNumber(until),
      top: Number(top),
      bottom: Number(bottom),
    };
    return area.top < area.bottom ? [area] : [];
  });
  if (areas.length === 0) return [...rows];
  return rows.map((row) => {
    const here = areas.filter(({ top, bottom }) => row.number >= top && row.number <= bottom);
    if (here.length === 0) return row;
    const width = Math.min(
      tableLimits.columns,
      Math.max(row.cells.length, ...here.map(({ right }) => right + 1)),
    );
    const cells = Array.from(
      { length: width },
      (_, column): TableCell =>
        here.some(({ left, right }) => column >= left && column <= right)
          ? { bad: "merged" }
          : (row.cells[column] ?? ""),
    );
    return { ...row, cells };
  });
}

const isFilled = ({ cells }: TableRow): boolean =>
  cells.some((cell) => typeof cell !== "string" || cell.trim() !== "");

function within(row: TableRow, part: string, at = 0): TableRow {
  const where = { part, row: row.number };
  if (at >= tableLimits.rows) throw new TableRefused("too-many-rows", where);
  if (row.cells.length > tableLimits.columns) throw new TableRefused("too-many-columns", where);
  const long = row.cells.findIndex((cell) => typeof cell === "string" && cell.length > tableLimits.cell);
  if (long >= 0) throw new TableRefused("cell-too-long", { ...where, column: columnLetters(long) });
  return row;
}
