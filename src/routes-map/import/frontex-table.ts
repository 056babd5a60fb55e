import {
  type CellValue,
  columnLetters,
  type Sheet,
  type SheetRow,
  type Workbook,
} from "../../platform/spreadsheets/index.ts";
import { monthOfSerial, readMonthHead, type YearMonth } from "./months.ts";
import { FileRefused, type Problem, problem } from "./problem.ts";

interface MonthColumn extends YearMonth {
  readonly column: number;
}

/** The table of a workbook: where its columns are, and the rows below its head. */
export interface Table {
  readonly sheet: string;
  readonly routeColumn: number;
  readonly borderColumn: number;
  readonly nationalityColumn: number;
  readonly months: readonly MonthColumn[];
  readonly rows: readonly SheetRow[];
  readonly hiddenRows: number;
  readonly refused: readonly Problem[];
}

/** The sheet's name since 2018; before, it was whatever came first. */
const sheetName = "Detections_of_IBC";

/** The head stands in row 2 in the files we know; it is searched among the first of them. */
const searchedRows = 60;

const heads = {
  route: ["route"],
  border: ["border type or inland", "borderlocation", "border location", "border type", "bordertype"],
  nationality: ["nationality", "nationalitylong", "nationality long"],
} as const;

/** Finds the table by its head, in the sheet that bears the known name or else in the first that has one. */
export function findTable(book: Workbook): Table {
  const known = book.sheetNames.find((name) => name.toLowerCase() === sheetName.toLowerCase());
  for (const name of known ? [known] : book.sheetNames) {
    const sheet = book.sheet(name);
    const head = sheet.rows
      .slice(0, searchedRows)
      .find(({ cells }) => [...cells.values()].some((cell) => headWord(cell) === "route"));
    if (head) return readTable(sheet, head, book.epoch);
  }
  throw known
    ? new FileRefused("header-missing", { part: known, column: "Route" })
    : new FileRefused("sheet-missing", { part: sheetName });
}

function readTable(sheet: Sheet, head: SheetRow, epoch: number): Table {
  const merged = sheet.merged.find(({ lastRow }) => lastRow >= head.number);
  if (merged) throw new FileRefused("merged-cells", { part: sheet.name, value: merged.reference });
  const columns = { route: -1, border: -1, nationality: -1 };
  const months = new Map<string, MonthColumn>();
  const refused: Problem[] = [];
  for (const [column, cell] of head.cells) {
    const where = { part: sheet.name, row: head.number, column: columnLetters(column) };
    if (cell.kind === "formula") throw new FileRefused("formula", where);
    const word = headWord(cell);
    const role = (["route", "border", "nationality"] as const).find((one) =>
      (heads[one] as readonly string[]).includes(word),
    );
    const month = role ? undefined : monthOf(cell, epoch);
    if (role) {
      if (columns[role] >= 0) throw new FileRefused("column-twice", { ...where, value: word });
      columns[role] = column;
    } else if (month) {
      const name = `${month.year}-${month.month}`;
      if (months.has(name)) throw new FileRefused("column-twice", { ...where, value: word });
      months.set(name, { ...month, column });
    } else refused.push(problem("column-unknown", { ...where, value: word }));
  }
  for (const role of ["border", "nationality"] as const) {
    if (columns[role] < 0)
      throw new FileRefused("column-missing", { part: sheet.name, row: head.number, column: role });
  }
  if (months.size === 0)
    throw new FileRefused("column-missing", { part: sheet.name, row: head.number, column: "JAN2009" });
  return {
    sheet: sheet.name,
    routeColumn: columns.route,
    borderColumn: columns.border,
    nationalityColumn: columns.nationality,
    months: [...months.values()],
    rows: sheet.rows.filter(({ number }) => number > head.number),
    hiddenRows: sheet.hiddenRows,
    refused,
  };
}

const headWord = (cell: CellValue): string => {
  if (cell.kind === "text") return cell.text.trim().toLowerCase().replace(/\s+/g, " ");
  return cell.kind === "number" ? String(cell.number) : "";
};

function monthOf(cell: CellValue, epoch: number): YearMonth | undefined {
  if (cell.kind === "number") return monthOfSerial(cell.number, epoch);
  if (cell.kind !== "text") return undefined;
  return (
    readMonthHead(cell.text) ??
    (/^\d{5}$/.test(cell.text) ? monthOfSerial(Number(cell.text), epoch) : undefined)
  );
}
