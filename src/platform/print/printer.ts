import { extname } from "node:path";
import { openThread } from "../threads/index.ts";
import type { PrintAnswer, PrintOrder } from "./print-worker.ts";
import { type Sheet, toTemplateData } from "./sheet.ts";
import { sheetTemplate } from "./sheet-template.ts";

/** Prints sheets as PDF in a thread of its own, so that nobody waits for somebody else's paper. */
export interface Printer {
  /** The sheet as a tagged PDF with its fonts in it. Fails only when the template does. */
  printSheet(sheet: Sheet): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Beside this file, under the name it has before and after the build. */
const workerFile = new URL(`./print-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

/** Opens a printer. Its thread begins with the first order. */
export function openPrinter(): Printer {
  const thread = openThread<PrintOrder, PrintAnswer>(workerFile);
  return {
    async printSheet(sheet) {
      const data = JSON.stringify(toTemplateData(sheet));
      const answer = await thread.ask({ template: sheetTemplate, data });
      if ("problem" in answer) throw new Error(`The sheet could not be set: ${answer.problem}`);
      return answer.pdf;
    },
    close: () => thread.close(),
  };
}
