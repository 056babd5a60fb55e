import type { JourneyPart } from "../cases/index.ts";
import { counsellingDuties } from "./duties/all.ts";
import { counsellingEvidence } from "./evidence.ts";
import { counsellingGuards } from "./guards/all.ts";
import { capacityAssessment } from "./steps/capacity-assessment.ts";
import { legalDeadline } from "./steps/legal-deadline.ts";
import { legalSession } from "./steps/legal-session.ts";
import { pressureSettled } from "./steps/pressure-settled.ts";
import { proceeding } from "./steps/proceeding.ts";
import { returnSession } from "./steps/return-session.ts";
import { counsellingTold } from "./told/index.ts";

/** What counselling brings to the way of a case (domain.md 1.5, 1.6, 1.9, 4.3). */
export const counsellingPart: JourneyPart = {
  kinds: [returnSession, pressureSettled, capacityAssessment, legalSession, legalDeadline, proceeding],
  guards: counsellingGuards,
  duties: counsellingDuties,
  evidence: counsellingEvidence,
  told: counsellingTold,
};
