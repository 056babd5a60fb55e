export { endOf, type WorkEnd, withEnd } from "./change-end.ts";
export { columnTypes, createTable } from "./columns.ts";
export {
  type Change,
  type Database,
  type DatabaseKind,
  type DatabasePlace,
  insideOf,
  openDatabase,
  openPublicDatabase,
  type Query,
} from "./database.ts";
export { ChangesStillRunning, earlierChangesEnded } from "./earlier-changes.ts";
export { insertMany } from "./insert-many.ts";
export { keepInsert } from "./keep-insert.ts";
export { askPrepared, keepStatement, keepTogether, keepWriting } from "./kept-statement.ts";
export { type KeyFile, openKeyFile } from "./key-file.ts";
export { kindOf } from "./kind-of.ts";
export { isListed, listedRows } from "./listed.ts";
export { makeTable, type TableShape } from "./make-table.ts";
export { DatabaseBehind, type Migration, migrate, missingMigrations, requireMigrations } from "./migrate.ts";
export { openPublicRole } from "./public-role.ts";
export { type ReadColumns, readColumns, readGroups } from "./read-columns.ts";
export { type Lists, type ReadLists, readTogether } from "./read-together.ts";
export { readApart } from "./reading-apart.ts";
export type { PublicRight, PublicTables, Tables } from "./tables.ts";
