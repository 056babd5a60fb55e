import { either, may } from "../../../access/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { filingRights } from "../../evidence/papers.ts";
import { PaperRefused } from "../../papers/paper.ts";
import { filePrint, printPaper } from "../../papers/print-paper.ts";
import { caseAddress, memberAddress } from "../addresses.ts";
import type { CasesDesk, CaseVisit } from "../desk.ts";
import { buttonPosting } from "../parts/form-page.ts";
import { framed } from "../parts/respond.tsx";

/** Prints a paper about a member, files it, and leads to it. Which right a paper needs, the paper says. */
export const printRoutes = (desk: CasesDesk): Route[] => [
  buttonPosting(desk, {
    path: "/cases/:case/members/:member/print/:print",
    policy: either(...filingRights.map(may)),
    prepare({ cases, act, place }, field) {
      return printPaper(cases, desk.printer, act, {
        caseId: place("case"),
        memberId: place("member"),
        paper: place("print"),
        language: field("language") || undefined,
        together: field("together") === "1",
        number: field("number"),
      });
    },
    async work({ cases, act, place }, change, _, printed) {
      const paperId = await filePrint(change, cases, act, printed);
      return caseAddress(place("case"), "papers", paperId);
    },
    refused: (visit, error) => (error instanceof PaperRefused ? refusal(visit, error) : undefined),
  }),
];

/** Why nothing was printed, and the way back. */
export const refusal = (visit: CaseVisit, { paper, because }: PaperRefused): Promise<Response> => {
  const { t, place } = visit;
  return framed(
    visit,
    { title: t("print.refused") },
    <>
      <h1>{t("print.refused")}</h1>
      <p class="call call-no" role="alert">
        {paper.texts.in(visit.language)(because)}
      </p>
      <p>
        <a class="button second" href={memberAddress(place("case"), place("member"))}>
          {t("print.back")}
        </a>
      </p>
    </>,
    409,
  );
};
