import type { Child } from "hono/jsx";
import { may } from "../../access/index.ts";
import { type CasesDesk, type CaseVisit, caseVisit } from "../../cases/parts/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import type { Policy, Route } from "../../platform/http/index.ts";
import type { Translator } from "../../platform/i18n/index.ts";
import { htmlResponse } from "../../ui/html.ts";
import { type IndicatorsText, indicatorsTexts } from "../texts/index.ts";

/** One member of staff looking at one page about reports. */
export interface Visit extends Omit<CaseVisit, "t"> {
  readonly t: Translator<IndicatorsText>;
}

export const visitOf = (visit: CaseVisit): Visit => ({ ...visit, t: indicatorsTexts.in(visit.language) });

export const mayRead: Policy = may("report.read");
export const mayFreeze: Policy = may("report.freeze");

export const page = (desk: CasesDesk, path: string, view: (visit: Visit) => Promise<Response>): Route => ({
  method: "GET",
  path,
  policy: mayRead,
  answer: (context) => view(visitOf(caseVisit(desk, context))),
});

export const reportsAddress = "/reports";
export const liveAddress = `${reportsAddress}/live`;
export const reportAddress = (id: string, ...more: readonly string[]): string =>
  [reportsAddress, id, ...more].join("/");

export const sayDay = ({ t }: Pick<Visit, "t">, day: string): string => t.date(day as PartialDate);
export const sayMoment = ({ t }: Pick<Visit, "t">, moment: string): string => t.moment(new Date(moment));

/** A whole page in the desk's frame, below the list of reports. */
export function framed(
  { desk, context, t }: Visit,
  {
    title,
    crumbs,
  }: { readonly title: string; readonly crumbs?: readonly { title: string; address: string }[] },
  children: Child,
  status = 200,
): Promise<Response> {
  const home = [{ title: t("reports.title"), address: reportsAddress }];
  const framedPage = { title, note: undefined, crumbs: crumbs ?? home, children };
  return htmlResponse(desk.renderFrame(context, framedPage), status);
}

/** Says why what was asked for cannot be shown or done. */
export const problemPage = (visit: Visit, problem: IndicatorsText, status = 422): Promise<Response> =>
  framed(
    visit,
    { title: visit.t("live.title") },
    <>
      <h1>{visit.t("live.title")}</h1>
      <p class="notice" role="alert">
        {visit.t(problem)}
      </p>
    </>,
    status,
  );
