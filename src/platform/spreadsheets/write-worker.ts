import { answerOrders } from "../threads/index.ts";
import { type WrittenTable, writeCsv, writeWorkbook, zipFiles } from "./write-table.ts";

export interface WriteOrder {
  readonly table: WrittenTable;
  readonly format: "xlsx" | "csv";
  /** The name of the file, without its ending. */
  readonly file: string;
  readonly password: string | null;
}

async function write({ table, format, file, password }: WriteOrder): Promise<Uint8Array> {
  const bytes = format === "xlsx" ? await writeWorkbook(table) : writeCsv(table);
  return password === null ? bytes : zipFiles([{ name: `${file}.${format}`, bytes }], password);
}

answerOrders<WriteOrder>(write);
