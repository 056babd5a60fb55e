import type { Actor } from "../src/access/index.ts";
import type { CasePanel } from "../src/cases/parts/index.ts";
import { openPrinter } from "../src/platform/print/index.ts";
import type { TestCases } from "./cases.ts";
import { asForm, assembleCases, casesOrigin } from "./cases-app.tsx";
import { fieldsIn } from "./newsroom-desk.tsx";

export { casesOrigin } from "./cases-app.tsx";

/** The rooms of cases on a desk without a frame, where whoever a test names is signed in. */
export interface CasesOnDesk extends AsyncDisposable {
  get(address: string): Promise<Response>;
  /** Opens a page and presses the first button that leads to the action. */
  press(page: string, action: string, changes?: Readonly<Record<string, string>>): Promise<Response>;
  post(action: string, fields: Readonly<Record<string, string>>): Promise<Response>;
  /** Sends a form in which a name stands several times. */
  send(action: string, body: URLSearchParams): Promise<Response>;
}

/** `panels`: what domains show on the pages of a case. */
export function openCasesDesk(
  { cases }: TestCases,
  actor: Actor,
  panels: readonly CasePanel[] = [],
): CasesOnDesk {
  const printer = openPrinter();
  const app = assembleCases(cases, actor, printer, panels);
  const get = async (address: string) => app.request(casesOrigin + address);
  const send: CasesOnDesk["send"] = async (action, body) =>
    app.request(casesOrigin + action, {
      method: "POST",
      headers: asForm,
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
