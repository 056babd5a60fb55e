import type { Child } from "hono/jsx";
import { either, may } from "../../access/index.ts";
import { type CasesDesk, type CaseVisit, caseVisit } from "../../cases/parts/index.ts";
import type { Policy, Route } from "../../platform/http/index.ts";
import type { Translator } from "../../platform/i18n/index.ts";
import { htmlResponse } from "../../ui/html.ts";
import { type ProgrammesText, programmesTexts } from "../texts/index.ts";

/** Nothing of a person stands here: whoever works with cases or pays reads it. */
export const mayReadProgrammes: Policy = either(may("case.read"), may("payment.pay"));
export const mayManageProgrammes: Policy = may("programme.manage");

/** One member of staff looking at one page about programmes. */
export interface Visit extends Omit<CaseVisit, "t"> {
  readonly case: CaseVisit;
  readonly t: Translator<ProgrammesText>;
}

export const visitOf = (visit: CaseVisit): Visit => ({
  ...visit,
  case: visit,
  t: programmesTexts.in(visit.language),
});

export const page = (
  desk: CasesDesk,
  path: string,
  policy: Policy,
  view: (visit: Visit) => Promise<Response>,
): Route => ({ method: "GET", path, policy, answer: (context) => view(visitOf(caseVisit(desk, context))) });

export const programmesAddress = "/programmes";

export const subjectAddress = (id: string, ...more: readonly string[]): string =>
  [programmesAddress, id, ...more].join("/");

export const draftAddress = (id: string, ...more: readonly string[]): string =>
  subjectAddress(id, "draft", ...more);

const notes = ["saved", "merged", "unchanged", "forced", "dropped", "removed"] as const;
export type Done = (typeof notes)[number];

/** A path with the note that the page there is to show once. */
export const afterwards = (path: string, done: Done): string => `${path}?done=${done}`;

/** A whole page in the desk's frame, saying once what was done before it. */
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
  const home = { title: t("programmes.title"), address: programmesAddress };
  return htmlResponse(desk.renderFrame(context, { title, note, crumbs: crumbs ?? [home], children }), status);
}

export const homeCrumb = ({ t }: Pick<Visit, "t">) => ({
  title: t("programmes.title"),
  address: programmesAddress,
});
