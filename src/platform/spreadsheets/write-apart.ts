import { extname } from "node:path";
import { askApart } from "../threads/index.ts";
import type { WriteOrder } from "./write-worker.ts";

/** Beside this file, under the name it has before and after the build. */
const workerFile = new URL(`./write-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

/** Writes a table in a thread of its own, in memory only: as it is, or with a password in an encrypted ZIP. */
export const writeApart = (order: WriteOrder): Promise<Uint8Array> => askApart(workerFile, order);
