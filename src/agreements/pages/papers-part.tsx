import { SealedPapers } from "../../cases/parts/index.ts";
import { largestFile } from "../../platform/files/index.ts";
import { defineForm, type Shown } from "../../platform/forms/index.ts";
import { readAgreementPapers } from "../papers.ts";
import type { Registered } from "../read-register.ts";
import { agreementsTexts } from "../texts/index.ts";
import { recordAddress, type Visit } from "./desk.ts";

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
}) =>
  visit.may("agreement.papers") ? (
    <SealedPapers
      visit={visit}
      papers={await readAgreementPapers(visit.cases.database.query, visit.cases, id)}
      addressOf={(...more) => recordAddress(id, "papers", ...more)}
      form={visit.may("agreement.write") && !struck ? paperForm : null}
      again={again}
    />
  ) : null;
