export { readCsv, readText, type TextRow } from "./csv.ts";
export { type DecodedText, decodeText, type Encoding } from "./decode-text.ts";
export { type FileProblem, FileRefused, fileProblem, type SpreadsheetReason } from "./refused.ts";
export {
  type CellValue,
  columnLetters,
  columnNumber,
  type MergedCells,
  type Sheet,
  type SheetRow,
} from "./sheet.ts";
export { openWorkbook, type Workbook } from "./workbook.ts";
export { writeApart } from "./write-apart.ts";
export { type WrittenTable, writeCsv, writeWorkbook, zipFiles } from "./write-table.ts";
