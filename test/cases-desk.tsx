import type { Actor } from "../src/access/index.ts";
import { type CasesDesk, caseRoutes } from "../src/cases/pages/all.ts";
import { assemble, openLog, securityHeaders } from "../src/platform/http/index.ts";
import { openPrinter } from "../src/platform/print/index.ts";
import type { TestCases } from "./cases.ts";
import { fieldsIn } from "./newsroom-desk.tsx";

export const casesOrigin = "http://desk.test";

/** The rooms of cases on a desk without a frame, where whoever a test names is signed in. */
export interface CasesOnDesk extends AsyncDisposable {
  get(address: string): Promise<Response>;
  /** Opens a page and presses the first button that leads to the action. */
  press(page: string, action: string, changes?: Readonly<Record<string, string>>): Promise<Response>;
  post(action: string, fields: Readonly<Record<string, string>>): Promise<Response>;
  /** Sends a form in which a name stands several times. */
  send(action: string, body: URLSearchParams): Promise<Response>;
}

export function openCasesDesk({ cases }: TestCases, actor: Actor): CasesOnDesk {
  const printer = openPrinter();
  const desk: CasesDesk = {
    cases,
    printer,
    panels: [],
    namesOf: async (ids) => new Map(ids.map((id) => [id, `Staff ${id}`])),
    offices: async () => [
      { key: "harmanli", name: "Харманли" },
      { key: "sofia", name: "София" },
    ],
    colleagues: async () => [],
    renderFrame: (_context, { children }) => <main>{children}</main>,
  };
  const app = assemble({
    routes: caseRoutes(desk),
    origin: casesOrigin,
    headers: securityHeaders("http://desk.example", "same-origin"),
    log: openLog("desk", process.env.LOG_LEVEL ?? "silent"),
    before: async (context) => {
      context.set("actor", actor);
    },
    errorPage: (refusal) => new Response(refusal.kind, { status: refusal.status }),
  });
  const get = async (address: string) => app.request(casesOrigin + address);
  const send: CasesOnDesk["send"] = async (action, body) =>
    app.request(casesOrigin + action, {
      method: "POST",
      headers: {
        origin: casesOrigin,
        "sec-fetch-site": "same-origin",
        "content-type": "application/x-www-form-urlencoded",
      },
      body: body.toString(),
    });
  const post: CasesOnDesk["post"] = (action, fields) => send(action, new URLSearchParams(fields));
  return {
    get,
    post,
    send,
    async press(page, action, changes = {}) {
      return post(action, { ...fieldsIn(await (await get(page)).text(), action), ...changes });
    },
    [Symbol.asyncDispose]: () => printer.close(),
  };
}
