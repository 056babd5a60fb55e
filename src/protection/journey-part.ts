import type { JourneyPart } from "../cases/index.ts";
import { wayOf } from "../cases/index.ts";
import { protectionDuties } from "./duties.ts";
import { isUnaccompanied, representativeNow } from "./gate/from-dossier.ts";
import { guardianOnPapers } from "./guardian-on-papers.ts";
import { childGuards } from "./guards/child-gate.ts";
import { safetyGuards } from "./guards/safety.ts";
import {
  bestInterestsAssessment,
  bestInterestsDetermination,
  familyTracing,
  homeAssessment,
} from "./steps/best-interests.ts";
import { childSignal, childStays, childTalk, majorityPlan, representative } from "./steps/child.ts";
import { gateAnswer } from "./steps/gate-answer.ts";
import { protectionHold, screeningA, screeningB, screeningFactor, vulnerability } from "./steps/screening.ts";
import { protectionTexts } from "./texts/index.ts";
import { protectionTold } from "./told/index.ts";

/** What protection brings to the way of a case (domain.md 1.4, 2, 3). */
export const protectionPart: JourneyPart = {
  kinds: [
    screeningA,
    screeningB,
    screeningFactor,
    vulnerability,
    protectionHold,
    childTalk,
    childSignal,
    representative,
    familyTracing,
    homeAssessment,
    bestInterestsAssessment,
    bestInterestsDetermination,
    gateAnswer,
    childStays,
    majorityPlan,
  ],
  guards: [...safetyGuards, ...childGuards],
  duties: protectionDuties,
  fillings: { guardian: guardianOnPapers },
  told: protectionTold,
  evidence: [
    {
      number: 7,
      texts: protectionTexts,
      title: "evidence.7",
      due: ({ member }) => wayOf(member.interrupted ?? member.state) >= wayOf("applied"),
      held: (dossier) => dossier.latest(screeningA) !== undefined,
    },
    {
      number: 9,
      texts: protectionTexts,
      title: "evidence.9",
      due: (dossier) =>
        isUnaccompanied(dossier) &&
        wayOf(dossier.member.interrupted ?? dossier.member.state) >= wayOf("applied"),
      held: (dossier) => representativeNow(dossier) !== undefined,
    },
  ],
};
