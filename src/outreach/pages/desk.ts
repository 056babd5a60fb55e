import type { Child } from "hono/jsx";
import { either, may } from "../../access/index.ts";
import { type CasesDesk, type CaseVisit, caseVisit } from "../../cases/parts/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import type { Policy, Route } from "../../platform/http/index.ts";
import type { Translator } from "../../platform/i18n/index.ts";
import { htmlResponse } from "../../ui/html.ts";
import { type OutreachText, outreachTexts } from "../texts/index.ts";

/** No person stands in an event: whoever works with cases or pays reads it. */
export const mayReadOutreach: Policy = either(may("case.read"), may("payment.pay"));
export const mayWriteOutreach: Policy = may("outreach.write");

/** One member of staff looking at one page about outreach. */
export interface Visit extends Omit<CaseVisit, "t"> {
  readonly case: CaseVisit;
  readonly t: Translator<OutreachText>;
}

export const visitOf = (visit: CaseVisit): Visit => ({
  ...visit,
  case: visit,
  t: outreachTexts.in(visit.language),
});

export const page = (
  desk: CasesDesk,
  path: string,
  policy: Policy,
  view: (visit: Visit) => Promise<Response>,
): Route => ({ method: "GET", path, policy, answer: (context) => view(visitOf(caseVisit(desk, context))) });

export const outreachAddress = "/outreach";
export const eventAddress = (id: string, ...more: readonly string[]): string =>
  [outreachAddress, id, ...more].join("/");

const notes = ["recorded", "saved", "merged", "unchanged", "struck", "kept", "removed"] as const;
export type Done = (typeof notes)[number];

/** A path with the note that the page there is to show once. */
export const afterwards = (path: string, done: Done): string => `${path}?done=${done}`;

export const sayDay = ({ t }: Pick<Visit, "t">, day: string): string => t.date(day as PartialDate);
export const sayMoment = ({ t }: Pick<Visit, "t">, moment: string): string => t.moment(new Date(moment));

/** A whole page in the desk's frame, below the list of events. */
export function framed(
  { desk, context, t }: Visit,
  {
    title,
    crumbs,
  }: { readonly title: string; readonly crumbs?: readonly { title: string; address: string }[] },
  children: Child,
  status = 200,
): Promise<Response> {
  const done = status === 200 ? notes.find((note) => note === context.req.query("done")) : undefined;
  const note = done && t(`done.${done}`);
  const home = [{ title: t("outreach.title"), address: outreachAddress }];
  return htmlResponse(desk.renderFrame(context, { title, note, crumbs: crumbs ?? home, children }), status);
}
