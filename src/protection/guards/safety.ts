import { declaration, type Guard, isFinal, met, missing, notNeeded } from "../../cases/index.ts";
import { protectionHold, screeningA, screeningB } from "../steps/screening.ts";
import { type ProtectionText, protectionTexts } from "../texts/index.ts";
import { onwardTo } from "./onward.ts";

type Wish = Omit<Guard, "texts" | "title" | "key"> & {
  readonly name: string;
  readonly title: ProtectionText;
};
const guard = ({ name, ...wish }: Wish): Guard => ({
  key: `protection.${name}`,
  texts: protectionTexts,
  ...wish,
});

const screeningGuard = guard({
  name: "screening",
  title: "guard.screening",
  before: onwardTo("applied"),
  check(dossier) {
    const last = dossier.latest(screeningA);
    if (!last) return missing("guard.screening-none", { add: screeningA.name });
    return last.outcome === "not-finished"
      ? missing("guard.screening-unfinished", { add: screeningA.name })
      : met;
  },
});

/** Asked again before a flight is booked: what somebody could not say at intake they may say now. */
const screenedAgainGuard = guard({
  name: "screened-again",
  title: "guard.screened-again",
  before: onwardTo("booked"),
  waivedBy: "case.supervise",
  check: (dossier) =>
    dossier.recordsOf(screeningA).some(({ open }) => open.stage === "before-booking")
      ? met
      : missing("guard.screened-again-none", { add: screeningA.name }),
});

/** Where the rapid part said so, a specialist looked closer. */
const closerGuard = guard({
  name: "closer-look",
  title: "guard.closer-look",
  before: onwardTo("eligible", "booked"),
  check(dossier) {
    const rapid = dossier
      .recordsOf(screeningA)
      .findLast(({ outcome }) => outcome === "urgent" || outcome === "look-closer");
    if (!rapid) return notNeeded;
    const deep = dossier.latest(screeningB);
    return deep && deep.madeAt >= rapid.madeAt
      ? met
      : missing("guard.closer-look-none", { add: screeningB.name });
  },
});

/** What the specialist concluded for the return. */
const effectGuard = guard({
  name: "effect",
  title: "guard.effect",
  before: onwardTo("applied", "eligible", "booked", "departed"),
  check(dossier) {
    const effect = dossier.latest(screeningB)?.outcome;
    if (effect === "postpone") return missing("guard.effect-postpone", { add: screeningB.name });
    if (effect === "do-not-return") return missing("guard.effect-no", { add: screeningB.name });
    return effect ? met : notNeeded;
  },
});

/** The protection officer asks to wait; for whom else of the case too. Never why (scenario 17). */
const holdGuard = guard({
  name: "hold",
  title: "guard.hold",
  before: onwardTo("applied", "clearance", "eligible", "booked", "departed"),
  check(dossier) {
    const last = new Map(dossier.ofCase(protectionHold).map((record) => [record.memberId, record]));
    const waits = [...last.values()].some(
      ({ memberId, outcome, open }) =>
        outcome === "wait" && (memberId === dossier.member.id || open.whole_case === true),
    );
    return waits ? missing("guard.hold-waits", { add: protectionHold.name }) : notNeeded;
  },
});

/** Whoever signed as a child and is of age now signs anew, alone (domain.md 3.6). */
const ownSignatureGuard = guard({
  name: "own-signature",
  title: "guard.own-signature",
  before: onwardTo("eligible", "booked", "departed"),
  check(dossier) {
    const signed = dossier.latest(declaration)?.happenedOn;
    const { person, today, member } = dossier;
    if (!signed || isFinal(member.state) || person.mayBeChildOn(today)) return notNeeded;
    return person.mayBeChildOn(signed)
      ? missing("guard.own-signature-none", { add: declaration.name })
      : notNeeded;
  },
});

export const safetyGuards: readonly Guard[] = [
  screeningGuard,
  screenedAgainGuard,
  closerGuard,
  effectGuard,
  holdGuard,
  ownSignatureGuard,
];
