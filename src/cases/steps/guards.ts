import { type Guard, met, missing, notNeeded } from "../journey/guard.ts";
import { closesWithNote } from "../journey/reasons.ts";
import { beforeBoarding, type MemberState, type Move, wayOf } from "../journey/states.ts";
import { casesTexts } from "../texts/index.ts";
import { application } from "./application.ts";
import { clearance, clearanceAnswer } from "./clearance.ts";
import { closure } from "./closure.ts";
import { declaration } from "./declaration.ts";
import { declarationFault, lastDeclaration } from "./declaration-in-force.ts";
import { eligibility } from "./eligibility.ts";
import { enrolment } from "./enrolment.ts";
import { coupleOnTheWay, otherParentAgrees } from "./parents.ts";
import { coverOf, ofParent } from "./signed-by-parent.ts";

type Wish = Omit<Guard, "texts" | "before"> & { readonly before: Guard["before"] };
const guard = (wish: Wish): Guard => ({ texts: casesTexts, ...wish });

/** Before moves onward to one of these. */
const onwardTo =
  (...states: readonly MemberState[]) =>
  ({ from, to }: Move): boolean =>
    states.includes(to) && beforeBoarding.has(from) && (wayOf(to) > wayOf(from) || from === "suspended");

const intakeGuard = guard({
  key: "cases.intake",
  title: "guard.intake",
  before: ({ from, to }) => from === "inquiry" && to === "registered",
  check: ({ person }) => (person.intakeDone ? met : missing("guard.intake-missing", { person: "intake" })),
});

const consentGuard = guard({
  key: "cases.consent",
  title: "guard.consent",
  before: onwardTo("counselling", "applied", "booked"),
  check({ person }) {
    if (person.consents("casework")) return met;
    const outgrown = person.agreedAsChild.has("casework");
    return missing(outgrown ? "guard.consent-outgrown" : "guard.consent-missing", { person: "consents" });
  },
});

const applicationGuard = guard({
  key: "cases.application",
  title: "guard.application",
  before: onwardTo("applied"),
  check: (dossier) =>
    dossier.latest(application) ? met : missing("guard.application-missing", { add: application.name }),
});

export const residenceGuard = guard({
  key: "cases.residence",
  title: "guard.residence",
  before: onwardTo("eligible", "booked"),
  check(dossier) {
    const told = dossier.latest(application)?.open.residence_there;
    if (told === undefined || told === "own-country") return notNeeded;
    return told === "right-proved" ? met : missing("guard.residence-missing", { add: application.name });
  },
});

/** One parent's journey with a child needs the other parent's word, or proof that none is needed (domain.md 1.12). */
const otherParentGuard = guard({
  key: "cases.other-parent",
  title: "guard.other-parent",
  before: onwardTo("applied", "booked"),
  check(dossier) {
    const children = dossier.members.some(
      ({ id, state }) => beforeBoarding.has(state) && dossier.personOf(id).mayBeChildOn(dossier.today),
    );
    if (!children || coupleOnTheWay(dossier).length > 1) return notNeeded;
    return otherParentAgrees(dossier)
      ? met
      : missing("guard.other-parent-missing", { add: application.name });
  },
});

/** A declaration of one's own; a child too young to sign goes by that of the parent beside it (domain.md 1.7). */
const declarationGuard = guard({
  key: "cases.declaration",
  comesLast: true,
  title: "guard.declaration",
  before: (move) => onwardTo("applied", "booked", "departed")(move) || startsAnew(move),
  check(dossier) {
    const fault = declarationFault(dossier);
    if (fault === null) return met;
    const cover = coverOf(dossier);
    if (cover.is !== "own") {
      const { say, values, leads } = ofParent(cover);
      return cover.is === "covered" ? { ...met, say, values } : missing(say, leads, values);
    }
    const say =
      fault === "missing" && cover.because !== "signs-itself"
        ? `guard.declaration-${cover.because}`
        : `guard.declaration-${fault}`;
    const lead = { add: declaration.name };
    return missing(say, lead, { when: lastDeclaration(dossier)?.happenedOn ?? "" });
  },
});

/** Whoever did not come, or came back, begins anew before there is another journey. */
const startsAnew = ({ from, to }: Move): boolean =>
  (from === "no-show" || from === "returned") && to === "rebooking";

const enrolmentGuard = guard({
  key: "cases.enrolment",
  title: "guard.enrolment",
  before: onwardTo("eligible", "booked"),
  check: (dossier) =>
    dossier.recordsOf(enrolment).length > 0
      ? met
      : missing("guard.enrolment-missing", { add: enrolment.name }),
});

const eligibleGuard = guard({
  key: "cases.eligible",
  title: "guard.eligible",
  before: onwardTo("eligible", "booked"),
  check(dossier) {
    const decided = dossier.latest(eligibility)?.outcome;
    if (!decided) return missing("guard.eligible-missing", { add: eligibility.name });
    return decided === "ineligible" ? missing("guard.eligible-refused", { add: eligibility.name }) : met;
  },
});

/** Every authority that was asked has answered that it does not object; silence is let pass by a supervisor only. */
const clearanceGuard = guard({
  key: "cases.clearance",
  title: "guard.clearance",
  before: onwardTo("eligible", "booked"),
  waivedBy: "case.supervise",
  check(dossier) {
    for (const asked of dossier.recordsOf(clearance)) {
      const answer = dossier
        .recordsOf(clearanceAnswer)
        .findLast(({ open, madeAt }) => open.authority === asked.open.authority && madeAt >= asked.madeAt);
      const lead = { add: clearanceAnswer.name };
      if (!answer || answer.outcome === "none") {
        return missing("guard.clearance-missing", lead, { when: asked.happenedOn ?? "" });
      }
      if (answer.outcome === "objection") return missing("guard.clearance-objection", lead);
      if (answer.outcome === "more") return missing("guard.clearance-more", lead);
    }
    return dossier.recordsOf(clearance).length > 0 ? met : notNeeded;
  },
});

/** Whoever travelled, or was about to, is closed with the list; who only asked is not. */
const closingGuard = guard({
  key: "cases.closing",
  title: "guard.closing",
  before: closesWithNote,
  byRecord: true,
  // Whoever was let in again is closed with a list of its own.
  check: (dossier) =>
    (dossier.latest(closure)?.madeAt ?? "") >= dossier.member.stateSince
      ? met
      : missing("guard.closing-missing", { add: closure.name }),
});

export const casesGuards: readonly Guard[] = [
  intakeGuard,
  consentGuard,
  applicationGuard,
  residenceGuard,
  otherParentGuard,
  declarationGuard,
  enrolmentGuard,
  eligibleGuard,
  clearanceGuard,
  closingGuard,
];
