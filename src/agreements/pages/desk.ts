import type { Child } from "hono/jsx";
import { either, may } from "../../access/index.ts";
import { type CasesDesk, type CaseVisit, caseVisit } from "../../cases/parts/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import type { Policy, Route } from "../../platform/http/index.ts";
import type { Translator } from "../../platform/i18n/index.ts";
import { htmlResponse } from "../../ui/html.ts";
import { type AgreementsText, agreementsTexts } from "../texts/index.ts";

/** No person stands in the register: colleagues read it, and whoever watches over data. */
export const mayReadRegister: Policy = either(may("newsroom.read"), may("oversight.read"));
export const mayWriteRegister: Policy = may("agreement.write");
export const mayOpenPapers: Policy = may("agreement.papers");
export const mayShowOnSite: Policy = may("newsroom.publish");

/** One member of staff looking at one page of the register. */
export interface Visit extends Omit<CaseVisit, "t"> {
  readonly case: CaseVisit;
  readonly t: Translator<AgreementsText>;
}

export const visitOf = (visit: CaseVisit): Visit => ({
  ...visit,
  case: visit,
  t: agreementsTexts.in(visit.language),
});

export const page = (
  desk: CasesDesk,
  path: string,
  policy: Policy,
  view: (visit: Visit) => Promise<Response>,
): Route => ({ method: "GET", path, policy, answer: (context) => view(visitOf(caseVisit(desk, context))) });

export const registerAddress = "/agreements";
export const recordAddress = (id: string, ...more: readonly string[]): string =>
  [registerAddress, id, ...more].join("/");

const notes = ["added", "saved", "merged", "unchanged", "struck", "kept", "shown", "parted"] as const;
export type Done = (typeof notes)[number];

/** A path with the note that the page there is to show once. */
export const afterwards = (path: string, done: Done): string => `${path}?done=${done}`;

export const sayDay = ({ t }: Pick<Visit, "t">, day: string): string => t.date(day as PartialDate);
export const sayMoment = ({ t }: Pick<Visit, "t">, moment: string): string => t.moment(new Date(moment));

/** A whole page in the desk's frame, below the register. */
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
  const home = [{ title: t("register.title"), address: registerAddress }];
  return htmlResponse(desk.renderFrame(context, { title, note, crumbs: crumbs ?? home, children }), status);
}
