import { beforeBoarding, type Dossier, type Duty, isFinal } from "../cases/index.ts";
import { addDays, missionDay } from "../core/day.ts";
import { isUnaccompanied, representativeNow } from "./gate/from-dossier.ts";
import { majorityDay, signingDay } from "./gate/unaccompanied.ts";
import { childSignal, childStays, majorityPlan, representative } from "./steps/child.ts";
import { screeningA, screeningB } from "./steps/screening.ts";
import { type ProtectionText, protectionTexts } from "./texts/index.ts";

const duty = (rule: string, title: ProtectionText, how: Pick<Duty, "list" | "for" | "find">): Duty => ({
  rule: `protection.${rule}`,
  texts: protectionTexts,
  title,
  ...how,
});

const openedOn = ({ returnCase }: Dossier) => missionDay(returnCase.openedAt);
const isOver = ({ member }: Dossier) => isFinal(member.state);

/** The word to the child protection department is due at once. */
const signalDuty = duty("signal", "duty.signal", {
  list: "alarm",
  for: "case.write",
  find: (dossier) =>
    isOver(dossier) || !isUnaccompanied(dossier) || dossier.latest(childSignal)
      ? []
      : [{ due: openedOn(dossier), urgent: true, leads: { add: childSignal.name } }],
});

const representativeDuty = duty("representative", "duty.representative", {
  list: "alarm",
  for: "protection.write",
  find: (dossier) =>
    isOver(dossier) || !isUnaccompanied(dossier) || representativeNow(dossier)
      ? []
      : [{ due: openedOn(dossier), urgent: true, leads: { add: representative.name } }],
});

const closerDuty = duty("closer-look", "duty.closer-look", {
  list: "alarm",
  for: "protection.write",
  find(dossier) {
    const rapid = dossier
      .recordsOf(screeningA)
      .findLast(({ outcome }) => outcome === "urgent" || outcome === "look-closer");
    const deep = dossier.latest(screeningB);
    if (!rapid?.happenedOn || isOver(dossier) || (deep && deep.madeAt >= rapid.madeAt)) return [];
    const urgent = rapid.outcome === "urgent";
    return [
      {
        due: urgent ? rapid.happenedOn : addDays(rapid.happenedOn, 3),
        urgent,
        leads: { add: screeningB.name },
      },
    ];
  },
});

/** A child whose way stopped while others of the case go on, or ended theirs too: who cares for it (scenario 1). */
const staysDuty = duty("child-stays", "duty.child-stays", {
  list: "alarm",
  for: "protection.write",
  find(dossier) {
    const { member, person, today } = dossier;
    const stopped = ["withdrawn", "ineligible", "objected", "no-show"].includes(member.state);
    if (!stopped || !person.mayBeChildOn(today)) return [];
    const settled = dossier.latest(childStays);
    if (settled && settled.madeAt >= member.stateSince && settled.outcome !== "nobody-yet") return [];
    return [{ due: missionDay(member.stateSince), urgent: true, leads: { add: childStays.name } }];
  },
});

/** Alarms so many days before a day: those to come, and of those that passed the last. */
const alarmsBefore = (
  day: string,
  steps: readonly number[],
  { after, today }: Record<"after" | "today", string>,
) =>
  steps
    .map((before) => ({ due: addDays(day, -before), about: `before-${before}` }))
    .filter(({ due }) => due > after && due <= day)
    .filter(({ due }, _, all) => due >= today || due === all.findLast((one) => one.due < today)?.due)
    .map(({ due, about }) => ({ due, from: due, about }));

/** How many days before the day somebody comes of age it is planned (domain.md 3.6). */
const majoritySteps = [90, 30, 7] as const;

const majorityDuty = duty("majority", "duty.majority", {
  list: "deadline",
  for: "protection.write",
  find(dossier) {
    const { person, today } = dossier;
    const day = majorityDay(person.births);
    if (day === null || isOver(dossier) || !person.mayBeChildOn(today)) return [];
    const planned = dossier.latest(majorityPlan)?.happenedOn ?? "";
    return alarmsBefore(day, majoritySteps, { after: planned, today }).map((alarm) => ({
      ...alarm,
      leads: { add: majorityPlan.name },
    }));
  },
});

/** How many days before a child turns fourteen it is prepared for signing itself (domain.md 1.7). */
const signingSteps = [30, 7] as const;

/** On that day what a parent signed ends counting for it: whoever is still here then needs a declaration of their own. */
const signsItselfDuty = duty("signs-itself", "duty.signs-itself", {
  list: "deadline",
  for: "case.write",
  find({ person, member, today }) {
    const day = signingDay(person.births);
    if (day === null || day <= today || !beforeBoarding.has(member.state)) return [];
    return alarmsBefore(day, signingSteps, { after: "", today });
  },
});

/** What a guardian signed for a child ends being enough on the day the child is surely of age: consents are asked anew. */
const consentsAnewDuty = duty("consents-anew", "duty.consents-anew", {
  list: "paper",
  for: "case.write",
  find(dossier) {
    const { person } = dossier;
    const day = majorityDay(person.births);
    if (isOver(dossier) || day === null || person.declaredMinor || person.agreedAsChild.size === 0) return [];
    const values = { count: person.agreedAsChild.size };
    return [{ due: day, from: day, leads: { person: "consents" }, values }];
  },
});

export const protectionDuties: readonly Duty[] = [
  signalDuty,
  representativeDuty,
  closerDuty,
  staysDuty,
  majorityDuty,
  signsItselfDuty,
  consentsAnewDuty,
];
