import { type Dossier, type Duty, isFinal } from "../../cases/index.ts";
import { missionDay } from "../../core/day.ts";
import { addWorkingDays } from "../../core/working-days.ts";
import { lastDayOf } from "../deadlines/last-day.ts";
import { termRuleOn } from "../deadlines/rules.ts";
import {
  capacityLeft,
  hadLegalSession,
  legalSince,
  proceedingsNow,
  unresolvedPressure,
} from "../standing.ts";
import { capacityAssessment } from "../steps/capacity-assessment.ts";
import { legalDeadline, unwrittenTerm } from "../steps/legal-deadline.ts";
import { legalSession } from "../steps/legal-session.ts";
import { pressureSettled } from "../steps/pressure-settled.ts";
import { returnSession } from "../steps/return-session.ts";
import { type CounsellingText, counsellingTexts } from "../texts/index.ts";

const duty = (rule: string, title: CounsellingText, how: Pick<Duty, "list" | "for" | "find">): Duty => ({
  rule: `counselling.${rule}`,
  texts: counsellingTexts,
  title,
  ...how,
});

/** Every open term until it is done, missed or waived, whatever becomes of the case: an appeal does not end with it. */
const termDuty = duty("term", "duty.term", {
  list: "deadline",
  for: "legal.write",
  find: (dossier) =>
    dossier
      .recordsOf(legalDeadline)
      .filter(({ outcome, memberId }) => outcome === "open" && memberId === dossier.member.id)
      .flatMap(({ id, happenedOn }) =>
        happenedOn === null
          ? []
          : [{ due: happenedOn, from: dossier.today, about: id, urgent: true, leads: { page: "terms" } }],
      ),
});

/** Of a paper that was served the last day is counted on the next working day: else nobody sees the term run. */
const unwrittenTermDuty = duty("unwritten-term", "duty.unwritten-term", {
  list: "deadline",
  for: "legal.write",
  find(dossier) {
    const term = unwrittenTerm(dossier);
    if (!term) return [];
    // Where the paper says how long, it may run as long as any could.
    const longest = lastDayOf(term.rule, term.servedOn, termRuleOn(term.rule, term.servedOn)?.most);
    if (typeof longest === "string" || longest.lastDay < dossier.today) return [];
    const { openedAt } = dossier.returnCase;
    const known = [term.servedOn, missionDay(openedAt)].toSorted().at(-1) ?? term.servedOn;
    return [{ due: addWorkingDays(known, 1), urgent: true, leads: { add: legalDeadline.name } }];
  },
});

/** A lawyer talks with whoever has something open, within three working days. */
const legalTalkDuty = duty("legal-talk", "duty.legal-talk", {
  list: "deadline",
  for: "legal.write",
  find(dossier) {
    const since = legalSince(dossier);
    if (since === null || hadLegalSession(dossier) || isFinal(dossier.member.state)) return [];
    const known = missionDay(dossier.returnCase.openedAt);
    return [{ due: addWorkingDays(since > known ? since : known, 3), leads: { add: legalSession.name } }];
  },
});

const nextTalkDuty = duty("next-talk", "duty.next-talk", {
  list: "today",
  for: "case.write",
  find(dossier) {
    const last = dossier.latest(returnSession);
    if (!last?.open.next_on || isFinal(dossier.member.state)) return [];
    return [{ due: last.open.next_on, leads: { add: returnSession.name } }];
  },
});

const pressureDuty = duty("pressure", "duty.pressure", {
  list: "alarm",
  for: "case.write",
  find(dossier) {
    const seen = unresolvedPressure(dossier);
    if (!seen?.happenedOn || isFinal(dossier.member.state)) return [];
    return [{ due: seen.happenedOn, urgent: true, leads: { add: pressureSettled.name } }];
  },
});

const capacityDuty = duty("capacity", "duty.capacity", {
  list: "alarm",
  for: "medical.write",
  find(dossier) {
    const doubt = dossier.recordsOf(returnSession).findLast(({ open }) => open.capacity === "doubt");
    if (!doubt?.happenedOn || capacityLeft(dossier) !== "doubt" || isFinal(dossier.member.state)) return [];
    return [{ due: doubt.happenedOn, urgent: true, leads: { add: capacityAssessment.name } }];
  },
});

/** Whether an asylum request of theirs was withdrawn, or ended without a decision. */
const withdrewRequest = (dossier: Dossier): boolean =>
  proceedingsNow(dossier).some(
    ({ open, outcome }) =>
      (open.what === "asylum" || open.what === "subsequent") &&
      (outcome === "withdrawn" || outcome === "discontinued"),
  );

const talkedSince = (dossier: Dossier): boolean =>
  (dossier.latest(legalSession)?.madeAt ?? "") >= dossier.member.stateSince;

/** Whoever withdrew from return learns from a lawyer what they stay with, where nobody has explained it yet (domain.md 1.25). */
const explainDuty = duty("explain-withdrawal", "duty.explain-withdrawal", {
  list: "deadline",
  for: "legal.write",
  find(dossier) {
    const { state, stateSince, withdrawalTold } = dossier.member;
    if (state !== "withdrawn" || withdrawalTold !== "not-yet" || talkedSince(dossier)) return [];
    // Of whoever withdrew a request too the lawyer is told already.
    if (withdrewRequest(dossier)) return [];
    return [{ due: missionDay(stateSince), urgent: true, leads: { add: legalSession.name } }];
  },
});

/** Whoever withdrew an asylum request and then hesitates, or stays, may be detained: a lawyer talks with them at once (scenario 7). */
const hesitatesDuty = duty("hesitates", "duty.hesitates", {
  list: "deadline",
  for: "legal.write",
  find(dossier) {
    const { state, stateSince } = dossier.member;
    if (state !== "counselling" && state !== "withdrawn") return [];
    if (!withdrewRequest(dossier) || talkedSince(dossier)) return [];
    return [{ due: missionDay(stateSince), urgent: true, leads: { add: legalSession.name } }];
  },
});

export const counsellingDuties: readonly Duty[] = [
  termDuty,
  unwrittenTermDuty,
  legalTalkDuty,
  nextTalkDuty,
  pressureDuty,
  capacityDuty,
  hesitatesDuty,
  explainDuty,
];
