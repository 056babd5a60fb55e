import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { WriteOrder } from "./write-worker.ts";

/** Beside this file, under the name it has before and after the build. */
const workerFile = new URL(`./write-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

/** Writes a table in a thread of its own, in memory only: as it is, or with a password in an encrypted ZIP. */
export async function writeApart(order: WriteOrder): Promise<Uint8Array> {
  const worker = new Worker(workerFile);
  try {
    return await new Promise<Uint8Array>((resolve, reject) => {
      worker.once("message", resolve);
      worker.once("error", reject);
      worker.once("exit", () => reject(new Error("The thread that writes the table ended.")));
      worker.postMessage(order);
    });
  } finally {
    await worker.terminate();
  }
}
