import { Writable } from "node:stream";
import { pino } from "pino";
import { expect } from "vitest";
import {
  anyone,
  assemble,
  type PageKeeper,
  type Refusal,
  type Route,
  securityHeaders,
} from "../src/platform/http/index.ts";

export const origin = "https://iom.example";
/** An answer that is a page. */
export const html = (text: string, headers: Record<string, string> = {}) =>
  new Response(text, { headers: { "content-type": "text/html; charset=utf-8", ...headers } });
/** A route for everybody that is read. */
export const get = (path: string, answer: Route["answer"], more: Partial<Route> = {}): Route => ({
  method: "GET",
  path,
  policy: anyone,
  answer,
  ...more,
});

/** The program with these routes, the lines it logged, and a way to ask it without a network. */
export function program(routes: readonly Route[], keeper?: PageKeeper) {
  const lines: string[] = [];
  const sink = new Writable({ write: (chunk, _, done) => done(void lines.push(String(chunk))) });
  const app = assemble({
    routes,
    headers: securityHeaders("https://desk.example", "same-origin"),
    log: pino({ level: "debug" }, sink),
    origin,
    ...(keeper ? { keeper } : {}),
    errorPage: (refusal: Refusal, _, requestId) =>
      new Response(`<p>${refusal.kind} ${refusal.reason ?? ""} ${requestId}</p>`, {
        status: refusal.status,
        headers: { "content-type": "text/html" },
      }),
  });
  return { app, lines, ask: (path: string, init?: RequestInit) => app.request(`${origin}${path}`, init) };
}

/** Whether the headers of security stand there as they should. */
export const expectGuarded = (headers: Headers) => {
  for (const [name, value] of Object.entries(securityHeaders("https://desk.example", "same-origin")))
    expect(headers.get(name), name).toBe(value);
};
