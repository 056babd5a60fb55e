import { type CasesDesk, caseVisit, formPosting } from "../../cases/parts/index.ts";
import { fileResponse } from "../../platform/files/index.ts";
import { defineForm, type Shown, sheetOf } from "../../platform/forms/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { type AuditedFile, openAuditFile, openAuditPaper, readAuditFile } from "../read-audits.ts";
import { auditsTexts } from "../texts/index.ts";
import { auditAddress, filePath, framed, mayAudit, page, placeOf, type Visit, visitOf } from "./desk.ts";

const openForm = defineForm(auditsTexts, {
  name: "audit-open",
  fields: {
    reason: {
      kind: "line",
      label: "file.reason",
      required: true,
      longest: 500,
      purpose: "Nobody opens a person's file without saying why.",
      retention: "case-file",
      seal: "sealed-team",
    },
  },
});

const fileAddress = (visit: Pick<Visit, "place">, ...more: readonly string[]): string =>
  auditAddress(visit.place("audit"), "files", String(placeOf(visit)), ...more);

export const fileRoutes = (desk: CasesDesk): Route[] => [
  page(desk, filePath, mayAudit, (visit) => showFile(visit, { status: 200 })),
  formPosting(desk, {
    path: filePath,
    policy: mayAudit,
    async form(visit) {
      await fileAt(visitOf(visit));
      return openForm;
    },
    show: (visit, shown) => showFile(visitOf(visit), shown),
    async save(visit, change, { values }) {
      const { cases, act, place } = visit;
      await openAuditFile(change, cases, act, place("audit"), placeOf(visit), values.reason);
      return fileAddress(visit);
    },
  }),
  {
    method: "GET",
    path: `${filePath}/papers/:paper`,
    policy: mayAudit,
    async answer(context) {
      const visit = caseVisit(desk, context);
      const { cases, act, place } = visit;
      const wish = { auditId: place("audit"), place: placeOf(visit), paperId: place("paper") };
      const paper = await cases.database.change((change) => openAuditPaper(change, cases, act, wish));
      return fileResponse(paper, "evidence");
    },
  },
];

const fileAt = (visit: Visit) => {
  const { cases, act, place } = visit;
  return cases.database.change((change) => readAuditFile(change, cases, act, place("audit"), placeOf(visit)));
};

async function showFile(visit: Visit, shown: Shown): Promise<Response> {
  const { t, language } = visit;
  const { drawn, files } = await fileAt(visit);
  const title = t("file.title", { number: drawn.number });
  const sheet = sheetOf(openForm, {
    language,
    action: fileAddress(visit),
    submit: t("file.open"),
    requestKey: visit.freshKey(),
    ...shown,
    version: null,
  });
  return framed(
    visit,
    t("sample.title"),
    [{ title: t("sample.title"), address: auditAddress(visit.place("audit")) }],
    <>
      <h1>{title}</h1>
      {files === null ? (
        <>
          <p>{t("file.text")}</p>
          <Form sheet={sheet} />
        </>
      ) : (
        <>
          {files.length === 0 ? <p>{t("file.none")}</p> : null}
          {files.map((file) => (
            <Evidence visit={visit} file={file} />
          ))}
        </>
      )}
    </>,
    shown.status,
  );
}

const Evidence = ({ visit, file }: { visit: Visit; file: AuditedFile }) => {
  const { t, language } = visit;
  return (
    <section class="person-section">
      <p>
        <strong>{t("sample.held", { held: file.held, due: file.due })}</strong>
      </p>
      <div class="table-frame to-cards">
        <table class="dense">
          <thead>
            <tr>
              <th scope="col">{t("file.item")}</th>
              <th scope="col">{t("file.state")}</th>
              <th scope="col">{t("file.papers")}</th>
            </tr>
          </thead>
          <tbody>
            {file.lines.map(({ item, due, held, paperIds, ofOthers }) => (
              <tr>
                <th scope="row">
                  {item.number}. {item.texts.in(language)(item.title)}
                </th>
                <td data-label={t("file.state")}>
                  {t(held ? "file.held" : due ? "file.missing" : "file.not-due")}
                </td>
                <td data-label={t("file.papers")}>
                  {[...paperIds, ...ofOthers.map(({ id }) => id)].map((id, at) => (
                    <>
                      <a href={fileAddress(visit, "papers", id)}>
                        {t(at < paperIds.length ? "file.paper" : "file.paper-parent", { number: at + 1 })}
                      </a>{" "}
                    </>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};
