export { openPrinter, type Printer } from "./printer.ts";
export type { Said, Sheet, SheetRow, SheetSection, SheetSigned, SheetTable } from "./sheet.ts";
