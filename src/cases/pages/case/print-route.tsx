import { either, may } from "../../../access/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { OneButton } from "../../../ui/sheet-form.tsx";
import { filingRights } from "../../evidence/papers.ts";
import { PaperRefused } from "../../papers/paper.ts";
import { filePrint, LeadsOn, printPaper } from "../../papers/print-paper.ts";
import { caseAddress, memberAddress } from "../addresses.ts";
import type { CasesDesk, CaseVisit } from "../desk.ts";
import { buttonPosting } from "../parts/form-page.ts";
import { framed } from "../parts/respond.tsx";
import { LedOnBy } from "./print-panel.tsx";

/** Prints a paper about a member, files it, and leads to it. Which right a paper needs, the paper says. */
export const printRoutes = (desk: CasesDesk): Route[] => [
  buttonPosting(desk, {
    path: "/cases/:case/members/:member/print/:print",
    policy: either(...filingRights.map(may)),
    async prepare(visit, field) {
      const { cases, act, place } = visit;
      return printPaper(cases, desk.printer, act, {
        caseId: place("case"),
        memberId: place("member"),
        paper: place("print"),
        language: field("language") || undefined,
        together: field("together") === "1",
        number: field("number"),
        unasked: field("sure") !== "1",
      });
    },
    async work({ cases, act, place }, change, _, printed) {
      const paperId = await filePrint(change, cases, act, printed);
      return caseAddress(place("case"), "papers", paperId);
    },
    refused: (visit, error, field) =>
      error instanceof PaperRefused
        ? refusal(visit, error)
        : error instanceof LeadsOn
          ? question(visit, error, { together: field("together"), number: field("number") })
          : undefined,
  }),
];

/** Who goes on to which step with the paper, and the button that says yes; the number is kept. */
const question = (
  visit: CaseVisit,
  { led, labels }: LeadsOn,
  sent: { readonly together: string; readonly number: string },
): Promise<Response> => {
  const { t, place } = visit;
  const member = memberAddress(place("case"), place("member"));
  const title = t(sent.together === "1" ? "print.ask" : "print.ask-alone");
  return framed(
    visit,
    { title },
    <>
      <h1>{title}</h1>
      <LedOnBy visit={visit} led={led} labels={labels} />
      <OneButton
        action={memberAddress(place("case"), place("member"), "print", place("print"))}
        requestKey={visit.freshKey()}
        label={t("print.sure", { count: led.length })}
        fields={{ ...sent, sure: "1" }}
      />
      <p>
        <a href={`${member}#print`}>{t("print.back")}</a>
      </p>
    </>,
    409,
  );
};

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
