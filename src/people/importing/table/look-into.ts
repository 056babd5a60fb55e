import { extname } from "node:path";
import { askApart } from "../../../platform/threads/index.ts";
import type { TableAnswer, TableOrder } from "./table-worker.ts";

/** Beside this file, under the name it has before and after the build. */
const workerFile = new URL(`./table-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

/** Looks into a table in a thread of its own, so that nobody at the desk waits for it: its sheets and first rows. */
export const lookInto = (order: TableOrder): Promise<TableAnswer> => askApart(workerFile, order);
