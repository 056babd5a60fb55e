export { openPrinter, type Printer } from "./printer.ts";
export type { Said, Sheet, SheetRow, SheetSection, SheetTable } from "./sheet.ts";
