export { openPrinter, type Printer } from "./printer.ts";
export type { Said, Sheet, SheetRow, SheetSection } from "./sheet.ts";
