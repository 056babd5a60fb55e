import { largestFile } from "../../platform/files/index.ts";
import { defineForm, type Shown, sheetOf } from "../../platform/forms/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { readAgreementPapers } from "../papers.ts";
import type { Registered } from "../read-register.ts";
import { agreementsTexts } from "../texts/index.ts";
import { recordAddress, sayMoment, type Visit } from "./desk.ts";

export const paperForm = defineForm(agreementsTexts, {
  name: "agreement-paper",
  fields: {
    paper: {
      kind: "file",
      label: "papers.file",
      hint: "papers.file-hint",
      required: true,
      largest: largestFile,
      accept: "image/*,application/pdf",
      purpose: "What was agreed is proved by the signed paper.",
      retention: "finance",
      seal: "sealed-team",
    },
  },
});

/** The signed papers of an agreement, for those who may open them. */
export const PapersPart = async ({
  visit,
  agreement: { id, struck },
  again,
}: {
  visit: Visit;
  agreement: Registered;
  again: Shown | null;
}) => {
  const { t, language, cases, desk } = visit;
  if (!visit.may("agreement.papers")) return null;
  const papers = await readAgreementPapers(cases.database.query, cases, id);
  const names = await desk.namesOf([...new Set(papers.map(({ keptBy }) => keptBy))]);
  const sheet = sheetOf(paperForm, {
    language,
    action: recordAddress(id, "papers"),
    submit: t("papers.add"),
    requestKey: visit.freshKey(),
    ...again,
    version: null,
  });
  return (
    <section class="person-section" aria-labelledby="papers">
      <h2 id="papers">{t("papers.title")}</h2>
      {papers.length === 0 ? <p>{t("papers.none")}</p> : null}
      <ul class="case-records">
        {papers.map(({ id: paper, name, keptAt, keptBy }) => (
          <li>
            <a href={recordAddress(id, "papers", paper)}>
              <bdi>{name}</bdi>
            </a>{" "}
            <span class="soft">
              {t("papers.kept", {
                moment: sayMoment(visit, keptAt.toISOString()),
                name: names.get(keptBy) ?? keptBy,
              })}
            </span>
          </li>
        ))}
      </ul>
      {visit.may("agreement.write") && !struck ? <Form sheet={sheet} look="second" /> : null}
    </section>
  );
};
