import { either, may } from "../../../access/index.ts";
import type { PersonLabel } from "../../../people/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { OneButton } from "../../../ui/sheet-form.tsx";
import { filingRights } from "../../evidence/papers.ts";
import { PaperRefused } from "../../papers/paper.ts";
import { filePrint, type LedOn, ledOnBy, printPaper } from "../../papers/print-paper.ts";
import { caseAddress, memberAddress } from "../addresses.ts";
import type { CasesDesk, CaseVisit } from "../desk.ts";
import { memberOf, openForPage } from "../open-page.ts";
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
      if (field("together") === "1" && field("sure") !== "1") await askWhereItLeadsOn(visit, field("number"));
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
    refused: (visit, error) =>
      error instanceof PaperRefused
        ? refusal(visit, error)
        : error instanceof LeadsOthersOn
          ? question(visit, error)
          : undefined,
  }),
];

/** A paper about several would lead some of them on, and nobody was asked. Nothing was read or filed. */
class LeadsOthersOn extends Error {
  override readonly name = "LeadsOthersOn";
  readonly led: readonly LedOn[];
  readonly labels: ReadonlyMap<string, PersonLabel>;
  readonly number: string;

  constructor(led: readonly LedOn[], labels: ReadonlyMap<string, PersonLabel>, number: string) {
    super("The paper leads members on to another step.");
    this.led = led;
    this.labels = labels;
    this.number = number;
  }
}

/** Throws `LeadsOthersOn` where the paper does more than say something. */
async function askWhereItLeadsOn(visit: CaseVisit, number: string): Promise<void> {
  const { cases, place } = visit;
  const { seen, facts, labels } = await cases.database.change((change) => openForPage(visit, change));
  const paper = cases.journey.papers.find(({ name }) => name === place("print"));
  // Whoever may not print it is told so by the printing.
  if (!paper?.rights.some((right) => seen.may(right))) return;
  const led = ledOnBy(paper, memberOf(facts, place("member")), true);
  if (led.length > 0) throw new LeadsOthersOn(led, labels, number);
}

/** Who goes on to which step with the paper, and the button that says yes; the number is kept. */
const question = (visit: CaseVisit, { led, labels, number }: LeadsOthersOn): Promise<Response> => {
  const { t, place } = visit;
  const member = memberAddress(place("case"), place("member"));
  return framed(
    visit,
    { title: t("print.ask") },
    <>
      <h1>{t("print.ask")}</h1>
      <LedOnBy visit={visit} led={led} labels={labels} />
      <OneButton
        action={memberAddress(place("case"), place("member"), "print", place("print"))}
        requestKey={visit.freshKey()}
        label={t("print.sure")}
        fields={{ together: "1", sure: "1", number }}
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
