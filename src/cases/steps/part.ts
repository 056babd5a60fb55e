import { helpedBefore } from "../dossier/helped-before.ts";
import type { JourneyPart } from "../journey/journey.ts";
import type { CaseRecordKind } from "../journey/kind.ts";
import { papers } from "../papers/all-papers.ts";
import { casesTold } from "../told/index.ts";
import { application } from "./application.ts";
import { caseNote } from "./case-note.ts";
import { clearance, clearanceAnswer } from "./clearance.ts";
import { closure } from "./closure.ts";
import { dataAnswer, dataRequest } from "./data-request.ts";
import { declaration } from "./declaration.ts";
import { casesDuties } from "./duties.ts";
import { eligibility } from "./eligibility.ts";
import { enrolment } from "./enrolment.ts";
import { casesEvidence } from "./evidence-items.ts";
import { exitReview } from "./exit-review.ts";
import { casesGuards } from "./guards.ts";
import { message } from "./message.ts";

/** What cases themselves bring to the way. */
export const casesPart: JourneyPart = {
  kinds: [
    enrolment,
    application,
    declaration,
    eligibility,
    clearance,
    clearanceAnswer,
    caseNote,
    message,
    closure,
    exitReview,
    dataRequest,
    dataAnswer,
  ] as readonly unknown[] as readonly CaseRecordKind[],
  guards: casesGuards,
  duties: casesDuties,
  evidence: casesEvidence,
  facts: [helpedBefore],
  papers,
  told: casesTold,
};
