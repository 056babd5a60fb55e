import { extname } from "node:path";
import { openThread } from "../threads/index.ts";
import type { BoundCover, BoundFile, BoundPaper } from "./bound.ts";
import { boundTemplate, triedTemplate } from "./bound-template.ts";
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
      const canSet = async (from: number, until: number) => {
        const data = JSON.stringify({ file: name, pdf, from, until });
        return "pdf" in (await thread.ask({ template: triedTemplate, data, files }));
      };
      const pages = pdf ? await lastOf((page) => canSet(page, page)) : 1;
      return pages > 0 && (await canSet(1, pages)) ? pages : null;
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

/** Beyond so many pages nothing is bound. */
const mostPages = 8192;

/** The last page that is there, if all before it are: by halves, for nothing says how many a PDF has. 0 where none is. */
async function lastOf(isThere: (page: number) => Promise<boolean>): Promise<number> {
  if (!(await isThere(1))) return 0;
  let [there, gone] = [1, 2];
  while (gone <= mostPages && (await isThere(gone))) [there, gone] = [gone, gone * 2];
  while (gone - there > 1) {
    const middle = Math.floor((there + gone) / 2);
    if (await isThere(middle)) there = middle;
    else gone = middle;
  }
  return there;
}
