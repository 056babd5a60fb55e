import {
  freeWillAsked,
  type Guard,
  met,
  missing,
  notNeeded,
  speaksThroughParent,
} from "../../cases/index.ts";
import {
  appealsInTheWay,
  capacityLeft,
  hadLegalSession,
  isOwnVoice,
  legalSince,
  mayBeVulnerable,
  onwardTo,
  proceedingsNow,
  talksNow,
  unresolvedPressure,
} from "../standing.ts";
import { capacityAssessment } from "../steps/capacity-assessment.ts";
import { legalSession } from "../steps/legal-session.ts";
import { pressureSettled } from "../steps/pressure-settled.ts";
import { proceeding } from "../steps/proceeding.ts";
import { returnSession } from "../steps/return-session.ts";
import { type CounsellingText, counsellingTexts } from "../texts/index.ts";

type Wish = Omit<Guard, "texts" | "title" | "key"> & {
  readonly name: string;
  readonly title: CounsellingText;
};
const guard = ({ name, ...wish }: Wish): Guard => ({
  key: `counselling.${name}`,
  texts: counsellingTexts,
  ...wish,
});
const lacks = (
  say: CounsellingText,
  ...more: [Parameters<typeof missing>[1]?, Parameters<typeof missing>[2]?]
) => missing(say, ...more);
const say = (text: CounsellingText) => ({ ...met, say: text });

/** At least one talk; for the vulnerable a second after a night is recommended, never demanded (domain.md 1.6). */
const returnSessionGuard = guard({
  name: "return-session",
  title: "guard.return-session",
  before: (move) => onwardTo("applied")(move) || (move.from === "no-show" && move.to === "rebooking"),
  check(dossier) {
    const days = new Set(talksNow(dossier).map(({ happenedOn }) => happenedOn));
    if (days.size === 0) return lacks("guard.return-session-none", { add: returnSession.name });
    return mayBeVulnerable(dossier) && days.size < 2 ? say("guard.return-session-second") : met;
  },
});

/** A lawyer before anything is signed, where a proceeding or an order is open. */
const legalSessionGuard = guard({
  name: "legal-session",
  title: "guard.legal-session",
  before: onwardTo("applied"),
  check(dossier) {
    if (legalSince(dossier) === null) return notNeeded;
    return hadLegalSession(dossier) ? met : lacks("guard.legal-session-none", { add: legalSession.name });
  },
});

/** While an appeal is possible nobody signs or leaves unless it was explained and they go on all the same. Nobody waives it. */
const openAppealGuard = guard({
  name: "open-appeal",
  title: "guard.open-appeal",
  before: onwardTo("applied", "booked", "departed"),
  check(dossier) {
    const [first] = appealsInTheWay(dossier).toSorted((a, b) =>
      (a.happenedOn ?? "").localeCompare(b.happenedOn ?? ""),
    );
    if (!first) return notNeeded;
    return lacks("guard.open-appeal-runs", { page: "terms" }, { when: first.happenedOn ?? "" });
  },
});

const pressureGuard = guard({
  name: "pressure",
  title: "guard.pressure",
  before: onwardTo("applied", "eligible", "booked", "departed"),
  check: (dossier) =>
    unresolvedPressure(dossier) ? lacks("guard.pressure-seen", { add: pressureSettled.name }) : met,
});

/** Whoever said no, or could not be asked, signs nothing. */
const willGuard = guard({
  name: "voluntary",
  title: "guard.voluntary",
  before: onwardTo("applied", "booked"),
  check(dossier) {
    const last = talksNow(dossier).at(-1);
    if (!last) return notNeeded;
    const asked = freeWillAsked(dossier).at(-1);
    if (asked && asked.record.madeAt > last.madeAt && asked.voluntary !== "yes") {
      return lacks("guard.voluntary-since", { add: asked.record.kind });
    }
    return last.open.voluntary === "yes" && last.open.readiness !== "decided-no"
      ? met
      : lacks("guard.voluntary-not", { add: returnSession.name });
  },
});

const capacityGuard = guard({
  name: "capacity",
  title: "guard.capacity",
  before: onwardTo("applied", "eligible", "booked", "departed"),
  check(dossier) {
    const left = capacityLeft(dossier);
    if (left === "none") return met;
    return lacks(left === "doubt" ? "guard.capacity-doubt" : "guard.capacity-not-able", {
      add: capacityAssessment.name,
    });
  },
});

/** An interpreter of the person's own side, or a telephone, is never their only voice; a small child has its parents for one. */
const ownVoiceGuard = guard({
  name: "own-voice",
  title: "guard.own-voice",
  before: onwardTo("applied"),
  waivedBy: "case.supervise",
  check(dossier) {
    if (talksNow(dossier).some(isOwnVoice)) return met;
    return speaksThroughParent(dossier)
      ? notNeeded
      : lacks("guard.own-voice-none", { add: returnSession.name });
  },
});

/** Nobody leaves with an asylum request still open: it is withdrawn as late as the authority allows, and not later. */
const proceedingsGuard = guard({
  name: "proceedings",
  title: "guard.proceedings",
  before: onwardTo("departed"),
  waivedBy: "case.supervise",
  check(dossier) {
    const still = proceedingsNow(dossier).find(
      ({ open, outcome }) => outcome === "open" && (open.what === "asylum" || open.what === "subsequent"),
    );
    if (proceedingsNow(dossier).length === 0) return notNeeded;
    return still ? lacks("guard.proceedings-open", { add: proceeding.name }) : met;
  },
});

export const counsellingGuards: readonly Guard[] = [
  returnSessionGuard,
  legalSessionGuard,
  openAppealGuard,
  pressureGuard,
  willGuard,
  capacityGuard,
  ownVoiceGuard,
  proceedingsGuard,
];
