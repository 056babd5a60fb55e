import { FileRefused } from "../../../platform/spreadsheets/index.ts";
import { answerOrders } from "../../../platform/threads/index.ts";
import { readTable, type TableProblem } from "./read-table.ts";
import type { Table } from "./table.ts";

export interface TableOrder {
  readonly bytes: Uint8Array;
  readonly sheet?: string;
}

/** Of the rows only the first go back: enough to show what the columns hold. */
export type TableAnswer =
  | { readonly table: Table; readonly filledRows: number }
  | { readonly refused: TableProblem };

const shownRows = 60;

function read({ bytes, sheet }: TableOrder): TableAnswer {
  try {
    const table = readTable(bytes, sheet);
    return { table: { ...table, rows: table.rows.slice(0, shownRows) }, filledRows: table.rows.length };
  } catch (error) {
    if (error instanceof FileRefused) return { refused: error.problem as TableProblem };
    throw error;
  }
}

answerOrders<TableOrder>(read);
