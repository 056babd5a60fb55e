export type { BoundCover, BoundFile, BoundLine, BoundPaper } from "./bound.ts";
export { openPrinter, type Printer } from "./printer.ts";
export type { Said, Sheet, SheetRow, SheetSection, SheetSigned, SheetTable } from "./sheet.ts";
