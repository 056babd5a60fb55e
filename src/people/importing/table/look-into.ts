import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { TableAnswer, TableOrder } from "./table-worker.ts";

/** Beside this file, under the name it has before and after the build. */
const workerFile = new URL(`./table-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

/** Looks into a table in a thread of its own, so that nobody at the desk waits for it: its sheets and first rows. */
export async function lookInto(order: TableOrder): Promise<TableAnswer> {
  const worker = new Worker(workerFile);
  try {
    return await new Promise<TableAnswer>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("The thread that reads the table ended.")));
      worker.postMessage(order);
    });
  } finally {
    await worker.terminate();
  }
}
