import type { Child } from "hono/jsx";
import { either, may } from "../../access/index.ts";
import { type CasesDesk, type CaseVisit, caseVisit } from "../../cases/parts/index.ts";
import type { Policy, Route } from "../../platform/http/index.ts";
import type { Translator } from "../../platform/i18n/index.ts";
import { htmlResponse } from "../../ui/html.ts";
import { type PaymentsText, paymentsTexts } from "../texts/index.ts";

/** Whoever has a part in a payment. */
export const mayReadRates: Policy = either(may("case.read"), may("payment.pay"));

/** One member of staff looking at one page about payments. */
export interface Visit extends Omit<CaseVisit, "t"> {
  readonly case: CaseVisit;
  readonly t: Translator<PaymentsText>;
}

export const visitOf = (visit: CaseVisit): Visit => ({
  ...visit,
  case: visit,
  t: paymentsTexts.in(visit.language),
});

export const page = (
  desk: CasesDesk,
  path: string,
  policy: Policy,
  view: (visit: Visit) => Promise<Response>,
): Route => ({ method: "GET", path, policy, answer: (context) => view(visitOf(caseVisit(desk, context))) });

export const paymentsAddress = "/payments";

/** A whole page in the desk's frame. */
export function framed(
  { desk, context }: Pick<Visit, "desk" | "context">,
  {
    title,
    note,
    crumbs = [],
  }: {
    readonly title: string;
    readonly note?: string | undefined;
    readonly crumbs?: readonly { readonly title: string; readonly address: string }[];
  },
  children: Child,
  status = 200,
): Promise<Response> {
  return htmlResponse(desk.renderFrame(context, { title, note, crumbs, children }), status);
}
