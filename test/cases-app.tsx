import type { Hono } from "hono";
import type { Actor } from "../src/access/index.ts";
import type { Cases } from "../src/cases/index.ts";
import { type CasesDesk, caseRoutes } from "../src/cases/pages/all.ts";
import { assemble, openLog, securityHeaders } from "../src/platform/http/index.ts";
import type { Printer } from "../src/platform/print/index.ts";

export const casesOrigin = "http://desk.test";

/** What a browser sends along with a form of ours. */
export const asForm = {
  origin: casesOrigin,
  "sec-fetch-site": "same-origin",
  "content-type": "application/x-www-form-urlencoded",
} as const;

/** The rooms of cases without a frame, where somebody is signed in. */
export function assembleCases(
  cases: Cases,
  actor: Actor,
  printer: Printer,
  panels: CasesDesk["panels"] = [],
): Hono {
  const desk: CasesDesk = {
    cases,
    printer,
    panels,
    namesOf: async (ids) => new Map(ids.map((id) => [id, `Staff ${id}`])),
    offices: async () => [
      { key: "harmanli", name: "Харманли" },
      { key: "sofia", name: "София" },
    ],
    colleagues: async () => [],
    renderFrame: (_context, { children }) => <main>{children}</main>,
  };
  return assemble({
    routes: caseRoutes(desk),
    origin: casesOrigin,
    headers: securityHeaders("http://desk.example", "same-origin"),
    log: openLog("desk", process.env.LOG_LEVEL ?? "silent"),
    before: async (context) => {
      context.set("actor", actor);
    },
    errorPage: (refusal) => new Response(refusal.kind, { status: refusal.status }),
  });
}
