import { extname } from "node:path";
import { askApart } from "../../platform/threads/index.ts";
import type { ImportAnswer, ImportOrder } from "./import-worker.ts";

/** Beside this file, under the name it has before and after the build. */
const workerFile = new URL(`./import-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

/** Reads a file in a thread of its own, so that nobody at the desk waits for it. */
export const readApart = (order: ImportOrder): Promise<ImportAnswer> => askApart(workerFile, order);
