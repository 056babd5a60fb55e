import { type Browser, chromium } from "playwright-core";
import { inject } from "vitest";

/**
 * The test run's browser. Each caller gets a connection of its own; closing it (`await using`, or `close()`) ends the
 * caller's pages, not the browser.
 */
export async function openBrowser(): Promise<Browser> {
  const answer = await fetch(inject("browserDesk"));
  const text = await answer.text();
  if (!answer.ok) throw new Error(text);
  return chromium.connect(text);
}
