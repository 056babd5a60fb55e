import { SealedPapers } from "../../cases/parts/index.ts";
import { largestFile } from "../../platform/files/index.ts";
import { defineForm, type Shown } from "../../platform/forms/index.ts";
import { OneButton } from "../../ui/sheet-form.tsx";
import { readEventPapers } from "../papers.ts";
import type { OutreachEvent } from "../read-events.ts";
import { outreachTexts } from "../texts/index.ts";
import { eventAddress, type Visit } from "./desk.ts";

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
  again: Shown | null;
}) => {
  const { t, cases } = visit;
  return (
    <SealedPapers
      visit={visit}
      papers={await readEventPapers(cases.database.query, cases, eventId)}
      addressOf={(...more) => eventAddress(eventId, "papers", ...more)}
      form={struck ? null : paperForm}
      again={again}
      beside={({ id }) => (
        <OneButton
          action={eventAddress(eventId, "papers", id, "removal")}
          requestKey={visit.freshKey()}
          label={t("papers.remove")}
          kind="quiet"
        />
      )}
    >
      <p>{t("papers.text")}</p>
    </SealedPapers>
  );
};
