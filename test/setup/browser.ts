import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { BrowserServer } from "playwright-core";
import type { TestProject } from "vitest/node";
import { startChromium } from "./chromium.ts";
import { openSetupDesk } from "./desk.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where a test asks for the address of the run's browser; `axe.js` below it is the checker. */
    browserDesk: string;
  }
}

/** Fetched once and kept with what the browser made of it: half a megabyte sent and read anew costs more than a check. */
const axeHeaders = {
  "content-type": "text/javascript",
  "cache-control": "max-age=86400, immutable",
  "cross-origin-resource-policy": "cross-origin",
};

/** One browser for the whole test run, started when the first test asks for it. */
export default async function offerBrowser({ provide }: TestProject): Promise<() => Promise<void>> {
  let browser: Promise<BrowserServer> | undefined;
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"));
  const desk = await openSetupDesk(
    async () => {
      browser ??= startChromium();
      return (await browser).wsEndpoint();
    },
    (path, response) => {
      if (path !== "/axe.js") return false;
      response.writeHead(200, axeHeaders).end(axe);
      return true;
    },
  );
  provide("browserDesk", `${desk.origin}/`);
  return async () => {
    desk.close();
    const started = await browser?.catch(() => undefined);
    await started?.close();
  };
}
