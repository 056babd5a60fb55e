import { largestFile } from "../../platform/files/index.ts";
import { defineForm, type Shown, sheetOf } from "../../platform/forms/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { OneButton } from "../../ui/sheet-form.tsx";
import { readEventPapers } from "../papers.ts";
import type { OutreachEvent } from "../read-events.ts";
import { outreachTexts } from "../texts/index.ts";
import { eventAddress, sayMoment, type Visit } from "./desk.ts";

export const paperForm = defineForm(outreachTexts, {
  name: "outreach-paper",
  fields: {
    paper: {
      kind: "file",
      label: "papers.file",
      hint: "papers.file-hint",
      required: true,
      largest: largestFile,
      accept: "image/*,application/pdf",
      purpose: "An auditor asks how it is known that the event took place.",
      retention: "case-file",
      seal: "sealed-team",
    },
  },
});

/** The sealed papers of an event, for those who may open them. */
export const PapersPart = async ({
  visit,
  event: { eventId, struck },
  again,
}: {
  visit: Visit;
  event: OutreachEvent;
  /** The form as it was sent, where something was wrong with it. */
  again: Shown | null;
}) => {
  const { t, language, cases, desk } = visit;
  const papers = await readEventPapers(cases.database.query, cases, eventId);
  const names = await desk.namesOf([...new Set(papers.map(({ keptBy }) => keptBy))]);
  const sheet = sheetOf(paperForm, {
    language,
    action: eventAddress(eventId, "papers"),
    submit: t("papers.add"),
    requestKey: visit.freshKey(),
    ...again,
    version: null,
  });
  return (
    <section class="person-section" aria-labelledby="papers">
      <h2 id="papers">{t("papers.title")}</h2>
      <p>{t("papers.text")}</p>
      {papers.length === 0 ? <p>{t("papers.none")}</p> : null}
      <ul class="case-records">
        {papers.map(({ id, name, keptAt, keptBy }) => (
          <li>
            <a href={eventAddress(eventId, "papers", id)}>
              <bdi>{name}</bdi>
            </a>{" "}
            <span class="soft">
              {t("papers.kept", {
                moment: sayMoment(visit, keptAt.toISOString()),
                name: names.get(keptBy) ?? keptBy,
              })}
            </span>
            <OneButton
              action={eventAddress(eventId, "papers", id, "removal")}
              requestKey={visit.freshKey()}
              label={t("papers.remove")}
              kind="quiet"
            />
          </li>
        ))}
      </ul>
      {struck ? null : <Form sheet={sheet} look="second" />}
    </section>
  );
};
