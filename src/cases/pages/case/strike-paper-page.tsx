import { either, may } from "../../../access/index.ts";
import { sheetOf } from "../../../platform/forms/index.ts";
import { notFound, type Route } from "../../../platform/http/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import { filingRights, readPapers, strikePaper } from "../../evidence/papers.ts";
import { strikingForm } from "../../moving/small-forms.ts";
import { caseAddress, memberAddress } from "../addresses.ts";
import type { CasesDesk, CaseVisit } from "../desk.ts";
import { memberOf, openForPage } from "../open-page.ts";
import { type Barred, formPosting, page, type Shown } from "../parts/form-page.ts";
import { afterwards, framed } from "../parts/respond.tsx";
import { BarredNote } from "../record/barred-note.tsx";
import { crumbsOf } from "../record/record-page.tsx";

const path = "/cases/:case/papers/:paper/striking";
const files = either(...filingRights.map(may));

/** Striking a paper that was filed by mistake, with the reason. */
export const strikePaperRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, files, (visit) => show(visit, { status: 200 })),
  formPosting(desk, {
    path,
    policy: files,
    form: () => strikingForm,
    show,
    async save({ cases, act, place }, change, { values }) {
      const [caseId, paperId] = [place("case"), place("paper")];
      const memberId = await strikePaper(change, cases, act, { caseId, paperId, reason: values.reason });
      const back = memberId === null ? caseAddress(caseId) : memberAddress(caseId, memberId, "evidence");
      return afterwards(back, "struck");
    },
  }),
];

async function show(visit: CaseVisit, { status, ...shown }: Shown, barred?: Barred): Promise<Response> {
  const { cases, t, place } = visit;
  const { seen, facts, paper } = await cases.database.change(async (change) => {
    const opened = await openForPage(visit, change, ["evidence"]);
    const papers = await readPapers(change, cases, opened.seen.id);
    return { ...opened, paper: papers.find(({ id }) => id === place("paper")) };
  });
  if (!paper || !filingRights.some((right) => seen.may(right))) throw notFound();
  const sheet = sheetOf(strikingForm, {
    language: visit.language,
    action: caseAddress(seen.id, "papers", paper.id, "striking"),
    submit: t("evidence.strike"),
    requestKey: visit.freshKey(),
    ...shown,
    version: null,
  });
  return framed(
    visit,
    { title: t("evidence.strike-title"), crumbs: crumbsOf(visit, seen.id, seen.number) },
    <>
      <h1>{t("evidence.strike-title")}</h1>
      {barred ? (
        <BarredNote
          visit={visit}
          seen={seen}
          dossier={memberOf(facts, paper.memberId ?? facts.members[0]?.id)}
          barred={barred}
        />
      ) : null}
      <p>{t("evidence.strike-text")}</p>
      <p>
        <bdi>{paper.name}</bdi>
      </p>
      <SheetForm sheet={sheet} />
    </>,
    status,
  );
}
