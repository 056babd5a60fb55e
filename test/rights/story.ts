import { expect } from "vitest";
import type { AnyTestDesk, Fields, TestBrowser } from "../access-desk.ts";
import { fieldsIn } from "../newsroom-desk.tsx";

/** A day at the desk. Every request of it is tried by everybody who lacks the right, before it is sent. */
export interface Story {
  readonly name: string;
  tell(desk: AnyTestDesk): Promise<void>;
}

/** Opens a page; gives its HTML. */
export async function read(browser: TestBrowser, address: string): Promise<string> {
  const answer = await browser.get(address);
  expect(answer.status, address).toBe(200);
  return answer.text();
}

/** Fills in the form of a page that leads to an address and sends it, with `changes` over what stands in it. */
export async function send(
  browser: TestBrowser,
  page: string,
  action: string,
  changes: Fields = {},
): Promise<Response> {
  return browser.post(action, { ...fieldsIn(page, action), ...changes });
}

/** Opens a page, sends a form of it, and gives where that led. */
export async function fill(
  browser: TestBrowser,
  page: string,
  action: string,
  changes: Fields = {},
): Promise<string> {
  const answer = await send(browser, await read(browser, page), action, changes);
  expect(answer.status, `${action}: ${answer.status === 303 ? "" : await answer.clone().text()}`).toBe(303);
  return answer.headers.get("location") ?? "";
}
