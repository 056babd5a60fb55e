import { type CellValue, openWorkbook, type TextRow } from "../../platform/spreadsheets/index.ts";
import { FileRefused } from "./problem.ts";

/** The first sheet of a workbook as a table of text, serial dates left as numbers. Formulas are refused with their place. */
export function rowsOfWorkbook(bytes: Uint8Array): TextRow[] {
  const book = openWorkbook(bytes);
  const sheet = book.sheet(book.sheetNames[0] ?? "");
  const merged = sheet.merged[0];
  if (merged) throw new FileRefused("merged-cells", { part: sheet.name, value: merged.reference });
  return sheet.rows.map(({ number, cells }) => {
    const fields: string[] = [];
    for (const [column, value] of cells) {
      if (value.kind === "formula") throw new FileRefused("formula", { part: sheet.name, row: number });
      fields[column] = said(value);
    }
    return { line: number, fields: Array.from(fields, (field) => field ?? "") };
  });
}

const said = (value: Exclude<CellValue, { readonly kind: "formula" }>): string =>
  value.kind === "number" ? String(value.number) : value.text;
