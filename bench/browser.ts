import { type Browser, chromium } from "playwright-core";
import { startChromium } from "../test/setup/chromium.ts";

/** The tests' Chromium, for this run alone; `more` are further flags. */
export async function openBrowser(
  more: readonly string[] = [],
): Promise<{ browser: Browser; close(): Promise<void> }> {
  const server = await startChromium(more);
  const browser = await chromium.connect(server.wsEndpoint());
  return {
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
