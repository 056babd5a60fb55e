import type { CaseRecord, Dossier, Move } from "../cases/index.ts";
import { beforeBoarding, freeWillAsked, type MemberState, wayOf } from "../cases/index.ts";
import { missionDay } from "../core/day.ts";
import { isAppeal } from "./deadlines/rules.ts";
import { capacityAssessment } from "./steps/capacity-assessment.ts";
import { legalDeadline } from "./steps/legal-deadline.ts";
import { legalSession } from "./steps/legal-session.ts";
import { pressureSettled } from "./steps/pressure-settled.ts";
import { proceeding } from "./steps/proceeding.ts";
import { returnSession } from "./steps/return-session.ts";

/** Before moves onward to one of these. */
export const onwardTo =
  (...states: readonly MemberState[]) =>
  ({ from, to }: Move): boolean =>
    states.includes(to) && beforeBoarding.has(from) && (wayOf(to) > wayOf(from) || from === "suspended");

/** Statuses under which a proceeding or an order is open: then a lawyer talks with the person before they decide (domain.md 1.7). */
const openStatuses: ReadonlySet<string> = new Set([
  "return-order-term-running",
  "return-order-term-expired",
  "return-order-no-term",
  "expulsion-order",
  "special-home",
  "short-detention",
  "asylum-registered",
  "asylum-lodged",
  "asylum-admissibility",
  "asylum-general",
  "asylum-accelerated",
  "dublin-out",
  "dublin-in",
  "asylum-suspended",
  "asylum-discontinued",
  "asylum-refused-term",
  "asylum-appeal",
  "subsequent-application",
  "permit-refused",
  "stateless-procedure",
  "trafficking-reflection",
]);

/** The day since when something legal is open about the member; null when nothing is. */
export function legalSince(dossier: Dossier): string | null {
  const days = [
    ...dossier.person.statuses
      .filter(({ status, until }) => until === null && openStatuses.has(status))
      .map(({ since, served_on }) => `${served_on ?? since}-01-01`.slice(0, 10)),
    ...proceedingsNow(dossier)
      .filter(({ outcome }) => outcome === "open")
      .map(({ happenedOn, madeAt }) => happenedOn ?? missionDay(madeAt)),
    ...dossier
      .recordsOf(legalDeadline)
      .filter(({ outcome }) => outcome === "open")
      .map(({ open, madeAt }) => open.served_on ?? missionDay(madeAt)),
  ];
  return days.length === 0 ? null : (days.toSorted()[0] ?? null);
}

export const hadLegalSession = (dossier: Dossier): boolean => dossier.recordsOf(legalSession).length > 0;

/** How each proceeding stands: what was written last of its sort. */
export function proceedingsNow(dossier: Dossier): readonly CaseRecord<(typeof proceeding)["form"]>[] {
  const last = new Map(dossier.recordsOf(proceeding).map((record) => [record.open.what, record]));
  return [...last.values()];
}

/** Appeals whose last day has not passed and that nobody has done, waived or explained. */
export const appealsInTheWay = (dossier: Dossier) =>
  dossier
    .recordsOf(legalDeadline)
    .filter(
      ({ open, outcome, happenedOn }) =>
        isAppeal(open.rule) &&
        outcome === "open" &&
        open.goes_on !== true &&
        happenedOn !== null &&
        happenedOn >= dossier.today,
    );

/** The step at which pressure was seen and is not resolved since; undefined when there is none. */
export function unresolvedPressure(dossier: Dossier) {
  const seen = freeWillAsked(dossier).findLast(
    ({ pressure }) => pressure === "yes" || pressure === "unclear",
  )?.record;
  if (!seen) return undefined;
  const settled = dossier.recordsOf(pressureSettled).findLast(({ madeAt }) => madeAt >= seen.madeAt);
  return settled?.outcome === "gone" ? undefined : seen;
}

/** What is left of a doubt whether the person can decide: nothing, a doubt nobody looked into, or a finding that they cannot. */
export function capacityLeft(dossier: Dossier): "none" | "doubt" | "not-able" {
  const found = dossier.latest(capacityAssessment);
  const doubt = dossier.recordsOf(returnSession).findLast(({ open }) => open.capacity === "doubt");
  if (doubt && (!found || found.madeAt < doubt.madeAt)) return "doubt";
  return !found || found.outcome === "able" || found.outcome === "able-with-support" ? "none" : "not-able";
}

/** Whether a talk was the person's own voice: face to face or on a picture, nobody who presses within earshot, and through nobody of their own side. */
export const isOwnVoice = ({ open }: CaseRecord<(typeof returnSession)["form"]>): boolean =>
  open.mode !== "phone" &&
  open.interpreter_is !== "relative" &&
  open.interpreter_is !== "group" &&
  !(open.heard_by ?? []).some((one) => one === "family" || one === "group" || one === "officers");

/** Talks since the member last began anew: whoever did not come, or came back, is counselled again. */
export function talksNow(dossier: Dossier) {
  const { state, stateSince } = dossier.member;
  const anew = state === "no-show" || state === "returned" ? stateSince : "";
  return dossier.recordsOf(returnSession).filter(({ madeAt }) => madeAt >= anew);
}

/**
 * Whether the first part of the screening, which protection keeps, found something to look closer at. Of a record of a
 * domain beside this one only its short code is read.
 */
export function mayBeVulnerable(dossier: Dossier): boolean {
  const found = dossier.latest({ name: "screening-a", form: returnSession.form })?.outcome;
  return found === "look-closer" || found === "urgent" || dossier.person.mayBeChildOn(dossier.today);
}
