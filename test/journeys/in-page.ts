import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const source = readFileSync(new URL("./in-page.js", import.meta.url), "utf8");

/** Asks one of the functions of `in-page.js` inside the page; neither its security policy nor a switched-off script stops it. */
export function askPage<T>(page: Page, question: string, ...words: unknown[]): Promise<T> {
  return page.evaluate(`(() => { ${source}; return inPage.${question}(...${JSON.stringify(words)}); })()`);
}
