import type { Child } from "hono/jsx";
import { either, may } from "../../access/index.ts";
import { type CasesDesk, type CaseVisit, caseVisit } from "../../cases/parts/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import type { Policy, Route } from "../../platform/http/index.ts";
import type { Translator } from "../../platform/i18n/index.ts";
import { htmlResponse } from "../../ui/html.ts";
import { type AuditsText, auditsTexts } from "../texts/index.ts";

export const maySeeAudits: Policy = either(may("audit.read"), may("audit.arrange"));
export const mayArrange: Policy = may("audit.arrange");
export const mayAudit: Policy = may("audit.read");

/** One member of staff, or an auditor, looking at one page about audits. */
export interface Visit extends Omit<CaseVisit, "t"> {
  readonly t: Translator<AuditsText>;
}

export const visitOf = (visit: CaseVisit): Visit => ({ ...visit, t: auditsTexts.in(visit.language) });

export const page = (
  desk: CasesDesk,
  path: string,
  policy: Policy,
  view: (visit: Visit) => Promise<Response>,
): Route => ({ method: "GET", path, policy, answer: (context) => view(visitOf(caseVisit(desk, context))) });

export const auditsAddress = "/audits";
export const auditAddress = (id: string, ...more: readonly string[]): string =>
  [auditsAddress, id, ...more].join("/");
export const filePath = auditAddress(":audit", "files", ":place");

export const placeOf = ({ place }: Pick<Visit, "place">): number =>
  Number(/^\d{1,6}$/.exec(place("place"))?.[0] ?? 0);

export const sayDay = ({ t }: Pick<Visit, "t">, day: string): string => t.date(day as PartialDate);

/** A whole page in the desk's frame. */
export function framed(
  { desk, context, t }: Visit,
  title: string,
  crumbs: readonly { title: string; address: string }[],
  children: Child,
  status = 200,
): Promise<Response> {
  const home = { title: t("audits.title"), address: auditsAddress };
  const framedPage = {
    title,
    note: undefined,
    crumbs: context.req.path === auditsAddress ? [] : [home, ...crumbs],
    children,
  };
  return htmlResponse(desk.renderFrame(context, framedPage), status);
}
