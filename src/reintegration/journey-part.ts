import type { CaseRecordKind, JourneyPart } from "../cases/index.ts";
import { reintegrationDuties } from "./duties/all.ts";
import { reintegrationEvidence } from "./evidence.ts";
import { reintegrationGuards } from "./guards/all.ts";
import { planPaper } from "./paper/plan-paper.ts";
import { delivery, planIncident, recovery, useReport } from "./steps/delivery.ts";
import { plan } from "./steps/plan.ts";
import { planDecision, planSignature } from "./steps/plan-agreed.ts";
import { instalment, planLine } from "./steps/plan-line.ts";
import { satisfaction } from "./steps/satisfaction.ts";
import { needsAssessment, reintegrationSession } from "./steps/session.ts";
import { surveyKinds } from "./steps/survey.ts";
import { contactTry, monitoringVisit, remigration } from "./steps/visit.ts";
import { reintegrationTold } from "./told/index.ts";

/** What reintegration brings to the way of a case: from the first talk after the arrival to the last survey (domain.md 1.19–1.23). */
export const reintegrationPart: JourneyPart = {
  kinds: [
    reintegrationSession,
    needsAssessment,
    plan,
    planLine,
    instalment,
    planSignature,
    planDecision,
    delivery,
    useReport,
    planIncident,
    recovery,
    monitoringVisit,
    ...surveyKinds,
    satisfaction,
    contactTry,
    remigration,
  ] as readonly unknown[] as readonly CaseRecordKind[],
  guards: reintegrationGuards,
  duties: reintegrationDuties,
  evidence: reintegrationEvidence,
  papers: [planPaper],
  told: reintegrationTold,
};
