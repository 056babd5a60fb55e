import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import type { PrintAnswer, PrintOrder } from "./print-worker.ts";
import { type Sheet, toTemplateData } from "./sheet.ts";
import { sheetTemplate } from "./sheet-template.ts";

/** Prints sheets as PDF in a thread of its own, so that nobody waits for somebody else's paper. */
export interface Printer {
  /** The sheet as a tagged PDF with its fonts in it. Fails only when the template does. */
  printSheet(sheet: Sheet): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** The typesetter is large: after this time without an order, in ms, its thread ends. */
const idleTime = 60_000;

/** Beside this file, under the name it has before and after the build. */
const workerFile = new URL(`./print-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

/** Opens a printer. Its thread begins with the first order. */
export function openPrinter(): Printer {
  let worker: Worker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const rest = async () => {
    const ended = worker;
    worker = null;
    await ended?.terminate();
  };
  const printNow = async (order: PrintOrder): Promise<Uint8Array> => {
    clearTimeout(idle);
    worker ??= new Worker(workerFile);
    const answer = await ask(worker, order).catch(async (error: unknown) => {
      await rest();
      throw error;
    });
    idle = setTimeout(() => void rest(), idleTime).unref();
    worker?.unref();
    if ("problem" in answer) throw new Error(`The sheet could not be set: ${answer.problem}`);
    return answer.pdf;
  };
  return {
    printSheet(sheet) {
      const order = { template: sheetTemplate, data: JSON.stringify(toTemplateData(sheet)) };
      const printed = last.then(() => printNow(order));
      last = printed.catch(() => undefined);
      return printed;
    },
    async close() {
      clearTimeout(idle);
      await last;
      await rest();
    },
  };
}

/** One order at a time: the next message is this order's answer. */
function ask(worker: Worker, order: PrintOrder): Promise<PrintAnswer> {
  return new Promise((resolve, reject) => {
    const settle = (done: () => void) => {
      worker.off("message", onMessage);
      worker.off("error", onError);
      worker.off("exit", onExit);
      done();
    };
    const onMessage = (answer: PrintAnswer) => settle(() => resolve(answer));
    const onError = (error: Error) => settle(() => reject(error));
    const onExit = () => settle(() => reject(new Error("The printer's thread ended.")));
    worker.on("message", onMessage);
    worker.on("error", onError);
    worker.on("exit", onExit);
    worker.ref();
    worker.postMessage(order);
  });
}
