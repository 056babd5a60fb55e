import type { Browser } from "playwright-core";

/** 1.6 Mbit/s down, 0.75 up, 150 ms to each answer. */
const line = {
  offline: false,
  latency: 150,
  downloadThroughput: 1_600_000 / 8,
  uploadThroughput: 750_000 / 8,
};
const slowdown = 4;

export interface SlowVisit {
  /** Runs in the page before anything of its own. */
  readonly watch?: string;
  /**
   * What is waited for, and what was seen. `read` asks the page as DevTools does: Playwright's own ways of asking bring
   * a script into the page, and reading that takes a phone as long as the map's takes.
   */
  look(read: (expression: string) => Promise<unknown>): Promise<unknown>;
}

/** Visits an address on a phone with nothing in its cache, a slow line and a processor four times slower than ours. */
export async function visitSlowly(browser: Browser, address: string, visit: SlowVisit): Promise<unknown> {
  const context = await browser.newContext({
    viewport: { width: 360, height: 740 },
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
  });
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send("Network.enable");
    await devtools.send("Network.clearBrowserCache");
    await devtools.send("Network.emulateNetworkConditions", line);
    await devtools.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    if (visit.watch) await page.addInitScript(visit.watch);
    await page.goto(address, { waitUntil: "load" });
    return await visit.look(async (expression) => {
      const asked = { expression, awaitPromise: true, returnByValue: true };
      return (await devtools.send("Runtime.evaluate", asked)).result.value;
    });
  } finally {
    await context.close();
  }
}
