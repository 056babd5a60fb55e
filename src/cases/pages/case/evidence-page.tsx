import { either, may } from "../../../access/index.ts";
import { PersonName } from "../../../people/parts/index.ts";
import { look } from "../../../platform/audit/index.ts";
import { fileResponse, largestFile } from "../../../platform/files/index.ts";
import { type AnyForm, defineForm, sheetOf } from "../../../platform/forms/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { SheetForm } from "../../../ui/sheet-form.tsx";
import { evidenceOf } from "../../evidence/completeness.ts";
import { filePaper, filingRights, openPaper, readAllPapers } from "../../evidence/papers.ts";
import { isRestricted } from "../../steps/data-request.ts";
import { casesTexts } from "../../texts/index.ts";
import { memberAddress } from "../addresses.ts";
import { type CasesDesk, type CaseVisit, caseVisit, mayReadCases, type Offered } from "../desk.ts";
import { memberOf, openForPage } from "../open-page.ts";
import { filePosting } from "../parts/file-posting.ts";
import { type Barred, page, type Shown } from "../parts/form-page.ts";
import { afterwards, framed, namesOfStaff } from "../parts/respond.tsx";
import { BarredNote } from "../record/barred-note.tsx";
import { crumbsOf } from "../record/record-page.tsx";
import { bundleRoutes } from "./bundle-routes.ts";
import { OfOthers, Papers } from "./papers-of-item.tsx";

const path = "/cases/:case/members/:member/evidence";
const files = either(...filingRights.map(may));

const paperForm = defineForm(casesTexts, {
  name: "case-paper",
  fields: {
    item: {
      kind: "reference",
      label: "evidence.item",
      required: true,
      purpose: "An auditor asks for papers item by item.",
      retention: "case-file",
      seal: "open",
    },
    paper: {
      kind: "file",
      label: "evidence.file",
      hint: "evidence.file-hint",
      required: true,
      largest: largestFile,
      accept: "image/*,application/pdf",
      purpose: "What was signed is proved by the paper itself.",
      retention: "case-file",
      seal: "sealed",
    },
  },
});

export const evidenceRoutes = (desk: CasesDesk): Route[] => [
  page(desk, path, mayReadCases, (visit) => show(visit, { status: 200 })),
  filePosting(desk, {
    path,
    policy: files,
    field: "paper",
    form: () => paperForm as AnyForm,
    offered: async (visit) => itemsOffered(visit),
    show,
    async keep({ cases, act, place }, change, file, values) {
      await filePaper(change, cases, act, place("case"), {
        memberId: place("member"),
        item: Number((values as { readonly item: string }).item),
        file,
        origin: "scan",
      });
      return afterwards(memberAddress(place("case"), place("member"), "evidence"), "saved");
    },
  }),
  {
    method: "GET",
    path: "/cases/:case/papers/:paper",
    policy: mayReadCases,
    async answer(context) {
      const { cases, act, place } = caseVisit(desk, context);
      const paper = await cases.database.change((change) =>
        openPaper(change, cases, act, { caseId: place("case"), paperId: place("paper") }),
      );
      return fileResponse(paper, "paper");
    },
  },
  ...bundleRoutes(desk, path),
];

const itemsOffered = ({ cases, language }: CaseVisit): Offered => ({
  item: cases.journey.evidence.map(({ number, texts, title }) => ({
    value: String(number),
    label: `${number}. ${texts.in(language)(title)}`,
  })),
});

/** A member's evidence file: every item, whether it is due and there, with its papers. */
async function show(
  visit: CaseVisit,
  { status, beside: _, ...shown }: Shown,
  barred?: Barred,
): Promise<Response> {
  const { cases, t, p, language } = visit;
  const { seen, facts, labels, papers } = await look(cases.database, async (query) => {
    const opened = await openForPage(visit, query, ["evidence", `member:${visit.place("member")}`]);
    return { ...opened, papers: await readAllPapers(query, cases, opened.seen.id) };
  });
  const dossier = memberOf(facts, visit.place("member"));
  const { lines, due, held } = evidenceOf(cases.journey, dossier);
  const address = memberAddress(seen.id, dossier.member.id, "evidence");
  const mine = papers.filter(({ memberId }) => memberId === null || memberId === dossier.member.id);
  const nameOf = await namesOfStaff(
    visit,
    mine.map(({ struck }) => struck?.by),
  );
  const writes = !isRestricted(dossier) && filingRights.some((right) => seen.may(right));
  const sheet = sheetOf(paperForm, {
    language,
    action: address,
    submit: t("evidence.save"),
    requestKey: visit.freshKey(),
    offered: itemsOffered(visit),
    ...shown,
    version: null,
  });
  return framed(
    visit,
    { title: t("evidence.title"), crumbs: crumbsOf(visit, seen.id, seen.number) },
    <>
      <h1>{t("evidence.title")}</h1>
      <p>
        <PersonName t={p} label={labels.get(dossier.member.personId)} />
      </p>
      {barred ? <BarredNote visit={visit} seen={seen} dossier={dossier} barred={barred} /> : null}
      <p>{t("evidence.text")}</p>
      <p>
        <strong>{t("evidence.complete", { held, due })}</strong>{" "}
        <meter min={0} max={Math.max(due, 1)} value={held} aria-label={t("evidence.title")} />
      </p>
      <div class="table-frame to-cards">
        <table class="dense">
          <tbody>
            {lines.map(({ item, due: isDue, held: isHeld, ofOthers }) => (
              <tr>
                <th scope="row">
                  {item.number}. {item.texts.in(language)(item.title)}
                </th>
                <td>{t(isDue ? "evidence.due" : "evidence.not-due")}</td>
                <td>
                  <span class={isHeld ? "check-met" : isDue ? "check-missing" : undefined}>
                    <span class="check-mark">
                      {isHeld ? t("evidence.held") : isDue ? t("evidence.missing") : "–"}
                    </span>
                  </span>
                </td>
                <td>
                  <Papers
                    visit={visit}
                    caseId={seen.id}
                    writes={writes}
                    nameOf={nameOf}
                    papers={mine.filter((paper) => paper.item === item.number)}
                  />
                  <OfOthers
                    visit={visit}
                    opened={{ seen, facts, labels }}
                    papers={papers}
                    ofOthers={ofOthers}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {mine.some(({ struck }) => struck === null) ? (
        <p class="actions">
          <a class="button second" href={`${address}/bundle`}>
            {t("evidence.bundle")}
          </a>
          <a class="button second" href={`${address}/bound`}>
            {t("evidence.bound")}
          </a>
        </p>
      ) : null}
      {writes ? (
        <section aria-labelledby="add-paper">
          <h2 id="add-paper">{t("evidence.add")}</h2>
          <SheetForm sheet={sheet} />
        </section>
      ) : null}
    </>,
    status,
  );
}
