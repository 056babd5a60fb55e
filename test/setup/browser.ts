import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { BrowserServer } from "playwright-core";
import type { TestProject } from "vitest/node";
import { startChromium } from "./chromium.ts";

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
  const desk = createServer(({ url }, response) => {
    if (url === "/axe.js") {
      response.writeHead(200, axeHeaders).end(axe);
      return;
    }
    browser ??= startChromium();
    browser.then(
      (started) => response.end(started.wsEndpoint()),
      (error: Error) => response.writeHead(500).end(error.message),
    );
  });
  desk.listen(0, "127.0.0.1");
  await once(desk, "listening");
  const address = desk.address();
  if (typeof address !== "object" || !address) throw new Error("no free port on 127.0.0.1");
  provide("browserDesk", `http://127.0.0.1:${address.port}/`);
  return async () => {
    desk.close();
    desk.closeAllConnections();
    const started = await browser?.catch(() => undefined);
    await started?.close();
  };
}
