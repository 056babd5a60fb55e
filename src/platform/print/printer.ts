import { extname } from "node:path";
import { openThread } from "../threads/index.ts";
import type { BoundCover, BoundFile, BoundPaper } from "./bound.ts";
import { boundTemplate, countingTemplate, triedTemplate } from "./bound-template.ts";
import type { PrintAnswer, PrintOrder } from "./print-worker.ts";
import { type Sheet, toTemplateData } from "./sheet.ts";
import { sheetTemplate } from "./sheet-template.ts";

/** Prints sheets as PDF in a thread of its own, so that nobody waits for somebody else's paper. */
export interface Printer {
  /** The sheet as a tagged PDF with its fonts in it. Fails only when the template does. */
  printSheet(sheet: Sheet): Promise<Uint8Array>;
  /** How many pages a file has; null for one that cannot be bound: broken, or locked with a password. */
  pagesOf(file: BoundFile): Promise<number | null>;
  /** A cover and all papers behind it, every page marked, as one PDF. */
  bind(cover: BoundCover, papers: readonly BoundPaper[]): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Beside this file, under the name it has before and after the build. */
const workerFile = new URL(`./print-worker${extname(new URL(import.meta.url).pathname)}`, import.meta.url);

/** Opens a printer. Its thread begins with the first order. */
export function openPrinter(): Printer {
  const thread = openThread<PrintOrder, PrintAnswer>(workerFile);
  const printed = async (what: string, order: PrintOrder): Promise<Uint8Array> => {
    const answer = await thread.ask(order);
    if ("problem" in answer) throw new Error(`The ${what} could not be set: ${answer.problem}`);
    return answer.pdf;
  };
  return {
    printSheet: (sheet) =>
      printed("sheet", { template: sheetTemplate, data: JSON.stringify(toTemplateData(sheet)) }),
    async pagesOf({ bytes, type }) {
      const [name, pdf] = [`file.${type}`, type === "pdf"];
      const files = [{ name, bytes }];
      const ask = (template: string, pages: number) =>
        thread.ask({ template, data: JSON.stringify({ file: name, pdf, pages }), files });
      const pages = pdf ? countIn(await ask(countingTemplate, 0)) : 1;
      if (pages === null) return null;
      return "pdf" in (await ask(triedTemplate, pages)) ? pages : null;
    },
    bind(cover, papers) {
      const files = papers.map(({ bytes, type }, at) => ({ name: `${at}.${type}`, bytes }));
      const told = papers.map(({ name, mark, pages, type }, at) => ({
        name,
        mark,
        pages,
        pdf: type === "pdf",
        file: `${at}.${type}`,
      }));
      return printed("papers", {
        template: boundTemplate,
        data: JSON.stringify({ ...cover, papers: told }),
        files,
      });
    },
    close: () => thread.close(),
  };
}

/** What the typesetter says of a page no PDF has: "the document only has 12 pages". */
function countIn(answer: PrintAnswer): number | null {
  const count = "problem" in answer ? /only has (\d+) page/.exec(answer.problem)?.[1] : undefined;
  return count === undefined ? null : Number(count);
}
