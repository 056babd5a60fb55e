import { type Browser, chromium } from "playwright-core";
import { startChromium } from "../test/setup/chromium.ts";

/** The tests' Chromium, for this run alone. */
export async function openBrowser(): Promise<{ browser: Browser; close(): Promise<void> }> {
  const server = await startChromium();
  const browser = await chromium.connect(server.wsEndpoint());
  return {
    browser,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}
