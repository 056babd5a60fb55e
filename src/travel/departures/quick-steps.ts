import { type Actor, actorMay } from "../../access/index.ts";
import { type CaseRecordKind, type Dossier, type reasonCodes, rightToAdd } from "../../cases/index.ts";
import { boarding, departure } from "../steps/departure.ts";
import { noShow } from "../steps/no-show.ts";
import { incident } from "../steps/underway.ts";

/** What is written down at the airport with one hand: the word in the address, and the kind of record behind it. */
export const quickSteps = {
  came: departure,
  boarded: boarding,
  "no-show": noShow,
  stopped: incident,
} as const;

/** What turns people back before they board, as it is chosen with one touch; everything else is chosen in the form. */
export const turnedBackBy = [
  "refused-boarding",
  "refused-exit",
  "ill",
  "refused-to-fly",
  "arrested",
] as const satisfies readonly (typeof reasonCodes.incident)[number][];

export const isTurnedBackBy = (text: string | undefined): text is (typeof turnedBackBy)[number] =>
  turnedBackBy.some((one) => one === text);

export type QuickStep = keyof typeof quickSteps;

export const isQuickStep = (text: string): text is QuickStep => Object.hasOwn(quickSteps, text);

export const kindOfStep = (step: QuickStep): CaseRecordKind => quickSteps[step] as CaseRecordKind;

/** Whether a step is this colleague's to write down, of somebody who is booked. */
export const isTheirStep = (actor: Actor, step: QuickStep): boolean =>
  rightToAdd(kindOfStep(step), (right) => actorMay(actor, right), "booked") !== undefined;

/** Whether a step is what comes next for somebody on the board. */
export const fitsStep = (
  step: QuickStep,
  { dossier, came }: { dossier: Dossier; came: boolean },
): boolean => {
  if (dossier.member.state !== "booked") return false;
  // Somebody is turned back at the desk, at the border or at the gate.
  if (step === "stopped") return true;
  return step === "boarded" ? came : !came;
};
