import type { CaseRecordKind, Dossier } from "../../cases/index.ts";
import { boarding, departure, noShow } from "../steps/departure.ts";

/** What is written down at the airport with one hand: the word in the address, and the kind of record behind it. */
export const quickSteps = { came: departure, boarded: boarding, "no-show": noShow } as const;

export type QuickStep = keyof typeof quickSteps;

export const isQuickStep = (text: string): text is QuickStep => Object.hasOwn(quickSteps, text);

export const kindOfStep = (step: QuickStep): CaseRecordKind => quickSteps[step] as CaseRecordKind;

/** Whether a step is what comes next for somebody on the board. */
export const fitsStep = (
  step: QuickStep,
  { dossier, came }: { dossier: Dossier; came: boolean },
): boolean => {
  if (dossier.member.state !== "booked") return false;
  return step === "boarded" ? came : !came;
};
