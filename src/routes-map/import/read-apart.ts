import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { ImportAnswer, ImportOrder } from "./import-worker.ts";

/** Beside this file, under the name it has before and after the build. */
const workerFile = new URL(`./import-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

/** Reads a file in a thread of its own, so that nobody at the desk waits for it. */
export async function readApart(order: ImportOrder): Promise<ImportAnswer> {
  const worker = new Worker(workerFile);
  try {
    return await new Promise<ImportAnswer>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("The thread that reads the file ended.")));
      worker.postMessage(order);
    });
  } finally {
    await worker.terminate();
  }
}
