import { type CreateTableBuilder, sql } from "kysely";
import { columnTypes, createTable } from "./columns.ts";
import type { Change, DatabaseKind } from "./database.ts";

/** A table in words: which columns it has, of what type, and how it is found. */
export interface TableShape {
  /** Text that must be there, text that may be missing, whole numbers likewise. */
  readonly text?: string;
  readonly textOrNull?: string;
  readonly integer?: string;
  readonly integerOrNull?: string;
  /** Columns that point at another table's id and go when it goes. */
  readonly belongsTo?: Readonly<Record<string, string>>;
  readonly key: string;
  /** Columns of each index, by themselves or joined with `+`. */
  readonly indexes?: string;
  /** On SQLite the rows stand in the key's own tree: for tables that are all key. */
  readonly compact?: boolean;
}

const words = (text = ""): string[] => text.split(" ").filter((word) => word !== "");

/** Makes a table and its indexes, the same on both databases. Belongs to a migration. */
export async function makeTable(
  change: Change,
  kind: DatabaseKind,
  name: string,
  shape: TableShape,
): Promise<void> {
  const types = columnTypes(kind);
  let table: CreateTableBuilder<string, string> = createTable(change, kind, name);
  for (const [column, owner] of Object.entries(shape.belongsTo ?? {})) {
    table = table.addColumn(column, types.text, (one) =>
      one.references(`${owner}.id`).onDelete("cascade").notNull(),
    );
  }
  for (const column of words(shape.text)) table = table.addColumn(column, types.text, (one) => one.notNull());
  for (const column of words(shape.textOrNull)) table = table.addColumn(column, types.text);
  for (const column of words(shape.integer)) {
    table = table.addColumn(column, types.integer, (one) => one.notNull());
  }
  for (const column of words(shape.integerOrNull)) table = table.addColumn(column, types.integer);
  if (shape.compact && kind === "sqlite") table = table.modifyEnd(sql`, without rowid`);
  await table.addPrimaryKeyConstraint(`${name}_pk`, words(shape.key) as never).execute();
  for (const columns of words(shape.indexes)) {
    const index = change.schema.createIndex(`${name}_by_${columns.replaceAll("+", "_")}`).on(name);
    await index.columns(columns.split("+")).execute();
  }
}
