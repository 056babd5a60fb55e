import { afterArrival, type Due, type Duty } from "../../cases/index.ts";
import { addDays, addMonths } from "../../core/day.ts";
import { addWorkingDays } from "../../core/working-days.ts";
import { arrivedOn, isBack, maySeek } from "../arrived.ts";
import { deliveryRecord, planIncidentRecord } from "../forms/delivery.ts";
import { planDecisionRecord, planRecord, planSignatureRecord } from "../forms/plan.ts";
import { reintegrationSessionRecord } from "../forms/session.ts";
import { monitoringVisitRecord } from "../forms/visit.ts";
import { surveysOf, triesSinceReached, visitsOf } from "../monitoring/standing.ts";
import { overtakenBy } from "../plan/given-since.ts";
import { isLineDone, linesOf, planInForce, planOfHousehold, standingOf } from "../plan/standing.ts";
import { counsellingDue, lastDeliveryDay, planDue, triedEnough } from "../plan/terms.ts";
import { instrumentKey } from "../survey/instrument.ts";
import { instrumentOn } from "../survey/instruments.ts";
import { quarterOf, surveyRounds } from "../survey/rounds.ts";
import { type ReintegrationText, reintegrationTexts } from "../texts/index.ts";

type Wish = Pick<Duty, "list" | "for" | "find"> & { readonly title: ReintegrationText };
const duty = (rule: string, wish: Wish): Duty => ({
  rule: `reintegration.${rule}`,
  texts: reintegrationTexts,
  ...wish,
});

/** How many days before something is due it is shown. */
const shownBefore = 14;

/** Counselling within fourteen days of the arrival (domain.md 1.27). */
export const counsellingDuty = duty("counselling", {
  title: "duty.counselling",
  list: "deadline",
  for: "reintegration.write",
  find(dossier) {
    const arrived = arrivedOn(dossier);
    if (arrived === null || !maySeek(dossier) || dossier.latest(reintegrationSessionRecord)) return [];
    return [{ due: counsellingDue(arrived), leads: { add: reintegrationSessionRecord.name } }];
  },
});

/** A plan within a month of the return (1.19, 1.27). Whoever goes straight to monitoring wants none. */
export const planDuty = duty("plan", {
  title: "duty.plan",
  list: "deadline",
  for: "reintegration.write",
  find(dossier) {
    const arrived = arrivedOn(dossier);
    if (arrived === null || dossier.member.state !== "arrived" || !maySeek(dossier) || planInForce(dossier))
      return [];
    const last = dossier.latest(planRecord);
    if (!last && planOfHousehold(dossier)) return [];
    if (last && ["signed", "with-donor"].includes(standingOf(dossier, last.id))) return [];
    return [{ due: planDue(arrived), leads: last ? { record: last.id } : { add: planRecord.name } }];
  },
});

/** A signed plan is decided on within five working days, as an eligibility is [D]. */
export const planDecisionDuty = duty("plan-decision", {
  title: "duty.plan-decision",
  list: "approval",
  for: "case.decide",
  find: (dossier) =>
    dossier.recordsOf(planRecord).flatMap(({ id }): Due[] => {
      if (!isBack(dossier) || !["signed", "with-donor"].includes(standingOf(dossier, id))) return [];
      // Nobody can agree to it any more: there is nothing to decide.
      if (overtakenBy(dossier, id) !== null) return [];
      const signed = dossier.partsOf(planSignatureRecord, id).at(-1)?.happenedOn ?? dossier.today;
      const asked = dossier.partsOf(planDecisionRecord, id).at(-1)?.happenedOn ?? signed;
      return [{ due: addWorkingDays(asked, 5), about: id, leads: { record: id } }];
    }),
});

/** Each measure by its day, until all its parts are given. */
export const deliveryDuty = duty("delivery", {
  title: "duty.delivery",
  list: "deadline",
  for: "reintegration.write",
  find(dossier) {
    const version = planInForce(dossier);
    if (!version || !isBack(dossier)) return [];
    return linesOf(dossier, version.id)
      .filter(({ id }) => !isLineDone(dossier, id))
      .map(({ id, happenedOn }) => {
        const due = happenedOn ?? dossier.today;
        return { due, from: addDays(due, -shownBefore), about: id, leads: { record: id } };
      });
  },
});

/** A month before the last day on which anything of the plan may be given. */
export const lastDeliveryDuty = duty("last-delivery", {
  title: "duty.last-delivery",
  list: "alarm",
  for: "reintegration.write",
  find(dossier) {
    const version = planInForce(dossier);
    const arrived = arrivedOn(dossier);
    if (!version || arrived === null || !isBack(dossier)) return [];
    if (linesOf(dossier, version.id).every(({ id }) => isLineDone(dossier, id))) return [];
    const due = lastDeliveryDay(arrived, version.open.project_until ?? null);
    return [{ due, from: addDays(due, -30), urgent: true, leads: { record: version.id } }];
  },
});

/** What was given without a receipt: it is got within a week [D]. */
export const receiptDuty = duty("receipt", {
  title: "duty.receipt",
  list: "paper",
  for: "reintegration.write",
  find: (dossier) =>
    dossier
      .recordsOf(deliveryRecord)
      .filter(({ outcome }) => outcome === "none")
      .map(({ id, happenedOn }) => ({
        due: addDays(happenedOn ?? dossier.today, 7),
        about: id,
        leads: { record: id },
      })),
});

/** Visits at one, three, six and twelve months (1.22). */
export const visitDuty = duty("visit", {
  title: "duty.visit",
  list: "deadline",
  for: "reintegration.write",
  find: (dossier) =>
    maySeek(dossier)
      ? visitsOf(dossier)
          .filter(({ done }) => !done)
          .map(({ month, due }) => ({
            due,
            from: addDays(due, -shownBefore),
            about: `month.${month}`,
            values: { month },
            leads: { add: monitoringVisitRecord.name },
          }))
      : [],
});

/** The surveys at one, six and twelve months (5.5); one in a quarter. */
export const surveyDuty = duty("survey", {
  title: "duty.survey",
  list: "deadline",
  for: "reintegration.write",
  find(dossier) {
    const arrived = arrivedOn(dossier);
    const instrument = instrumentOn("rss", dossier.today);
    if (arrived === null || !instrument || !maySeek(dossier)) return [];
    const taken = surveysOf(dossier).map(({ record }) => record);
    const quarters = new Set(taken.map(({ happenedOn }) => quarterOf(happenedOn ?? "")));
    return surveyRounds
      .filter(({ code }) => !taken.some(({ outcome }) => outcome === code))
      .map(({ code, months }) => ({ code, months, due: addMonths(arrived, months) }))
      .filter(({ due }) => !quarters.has(quarterOf(due)))
      .map(({ code, months, due }) => ({
        due,
        from: addDays(due, -shownBefore),
        about: `round.${code}`,
        values: { month: months },
        leads: { add: `survey-${instrumentKey(instrument)}` },
      }));
  },
});

/** Enough was tried: somebody decides whether contact is lost (1.25). */
export const lostDuty = duty("lost", {
  title: "duty.lost",
  list: "today",
  for: "reintegration.write",
  find(dossier) {
    const tries = triesSinceReached(dossier);
    if (!isBack(dossier) || !triedEnough(tries)) return [];
    return [{ due: addDays(tries.toSorted().at(-1) ?? dossier.today, 3) }];
  },
});

/** A visitor learned that the person died: a colleague writes down what must be on record about it (1.25). */
export const deathDuty = duty("death", {
  title: "duty.death",
  list: "alarm",
  for: "case.write",
  find(dossier) {
    const found = dossier.latest(monitoringVisitRecord);
    const { id, state } = dossier.member;
    if (found?.outcome !== "deceased" || !afterArrival.has(state)) return [];
    const leads = { page: `members/${id}/move/deceased`, right: "case.write" } as const;
    return [{ due: found.happenedOn ?? dossier.today, urgent: true, leads }];
  },
});

/** An incident that stopped a measure is told to the donor within five working days [D] (scenario 21). */
export const donorDuty = duty("donor", {
  title: "duty.donor",
  list: "alarm",
  for: "reintegration.write",
  find: (dossier) =>
    dossier
      .recordsOf(planIncidentRecord)
      .filter(({ open }) => open.stops === true && !open.donor_told_on)
      .map(({ id, happenedOn }) => ({
        due: addWorkingDays(happenedOn ?? dossier.today, 5),
        about: id,
        urgent: true,
        leads: { record: id },
      })),
});

export const reintegrationDuties: readonly Duty[] = [
  counsellingDuty,
  planDuty,
  planDecisionDuty,
  deliveryDuty,
  lastDeliveryDuty,
  receiptDuty,
  visitDuty,
  surveyDuty,
  lostDuty,
  deathDuty,
  donorDuty,
];
