import {
  afterArrival,
  type Dossier,
  type Guard,
  type GuardAnswer,
  type Lead,
  met,
  missing,
  notNeeded,
} from "../../cases/index.ts";
import type { TextValues } from "../../platform/i18n/index.ts";
import { planRecord } from "../forms/plan.ts";
import { needsAssessmentRecord, reintegrationSessionRecord } from "../forms/session.ts";
import { contactTryRecord, monitoringVisitRecord, remigrationRecord } from "../forms/visit.ts";
import { surveysOf, triesSinceReached, visitsOf } from "../monitoring/standing.ts";
import { isLineDone, linesOf, planInForce, planOfHousehold, standingOf } from "../plan/standing.ts";
import { triedEnough } from "../plan/terms.ts";
import { instrumentKey } from "../survey/instrument.ts";
import { instrumentOn } from "../survey/instruments.ts";
import { type ReintegrationText, reintegrationTexts } from "../texts/index.ts";

const lacks = (say: ReintegrationText, leads?: Lead, values?: TextValues): GuardAnswer =>
  missing(say, leads, values);

type Wish = Pick<Guard, "before" | "check" | "waivedBy"> & { readonly title: ReintegrationText };
const guard = (name: string, { title, ...wish }: Wish): Guard => ({
  key: `reintegration.${name}`,
  texts: reintegrationTexts,
  title,
  ...wish,
});

const intoReintegration: Guard["before"] = ({ to }) => to === "reintegration";

/** Nobody plans for somebody they have not talked with since the return (domain.md 1.19). */
export const counselledGuard = guard("counselled", {
  title: "guard.counselled",
  before: intoReintegration,
  check: (dossier) =>
    dossier.latest(reintegrationSessionRecord) || dossier.latest(needsAssessmentRecord)
      ? met
      : lacks("guard.counselled-missing", { add: reintegrationSessionRecord.name }),
});

/** Consent is asked for again abroad. */
export const consentAbroadGuard = guard("consent", {
  title: "guard.consent",
  before: intoReintegration,
  check: ({ person }) =>
    person.consents("after-return") ? met : lacks("guard.consent-missing", { person: "consents" }),
});

/** A plan that the person signed and everybody who must agreed to (1.20, 1.26). */
export const planGuard = guard("plan", {
  title: "guard.plan",
  before: intoReintegration,
  check(dossier) {
    if (planInForce(dossier)) return met;
    const last = dossier.latest(planRecord);
    const family = last ? undefined : planOfHousehold(dossier);
    if (family?.inForce) return { ...met, say: "guard.plan-household" };
    if (family) return lacks("guard.plan-household-waits", { record: family.plan.id });
    if (!last) return lacks("guard.plan-none", { add: planRecord.name });
    const standing = standingOf(dossier, last.id);
    if (standing === "returned") return lacks("guard.plan-returned", { add: planRecord.name });
    return standing === "approved" ? met : lacks(`guard.plan-${standing}`, { record: last.id });
  },
});

/** After the last delivery there is only monitoring (1.26). Whoever left again gets nothing more. */
export const deliveredGuard = guard("delivered", {
  title: "guard.delivered",
  before: ({ from, to }) => from === "reintegration" && to === "monitoring",
  waivedBy: "case.supervise",
  check(dossier) {
    const version = planInForce(dossier);
    if (!version) return notNeeded;
    const left = linesOf(dossier, version.id).filter(({ id }) => !isLineDone(dossier, id));
    if (left.length === 0) return met;
    return lacks("guard.delivered-missing", { record: left[0]?.id ?? version.id }, { count: left.length });
  },
});

const closing: Guard["before"] = ({ from, to }) => from === "monitoring" && to === "closed";

/** Whether somebody said themselves, or through death, that nobody is to come any more. */
const noMoreVisits = (dossier: Dossier): boolean => {
  const found = dossier.recordsOf(monitoringVisitRecord).at(-1)?.outcome;
  return found === "refused" || found === "deceased" || !dossier.person.consents("after-return");
};

/** The agreed visits are done, or there is a reason why not (1.24). */
export const visitsGuard = guard("visits", {
  title: "guard.visits",
  before: closing,
  waivedBy: "case.supervise",
  check(dossier) {
    if (noMoreVisits(dossier)) return notNeeded;
    const left = visitsOf(dossier).filter(({ done }) => !done).length;
    return left === 0
      ? met
      : lacks("guard.visits-missing", { add: monitoringVisitRecord.name }, { count: left });
  },
});

export const surveyGuard = guard("survey", {
  title: "guard.survey",
  before: closing,
  waivedBy: "case.supervise",
  check(dossier) {
    if (noMoreVisits(dossier)) return notNeeded;
    if (surveysOf(dossier).length > 0) return met;
    const instrument = instrumentOn("rss", dossier.today);
    return lacks(
      "guard.survey-missing",
      instrument ? { add: `survey-${instrumentKey(instrument)}` } : undefined,
    );
  },
});

/** Nobody is given up after one call: five tries on days of their own within thirty days (1.25). */
export const triesGuard = guard("tries", {
  title: "guard.tries",
  before: ({ from, to }) => to === "lost" && afterArrival.has(from),
  check(dossier) {
    const tries = triesSinceReached(dossier);
    if (triedEnough(tries)) return met;
    return lacks("guard.tries-missing", { add: contactTryRecord.name }, { count: new Set(tries).size });
  },
});

export const remigratedGuard = guard("remigrated", {
  title: "guard.remigrated",
  before: ({ to }) => to === "remigrated",
  check: (dossier) =>
    dossier.latest(remigrationRecord) ||
    dossier.recordsOf(monitoringVisitRecord).at(-1)?.outcome === "remigrated"
      ? met
      : lacks("guard.remigrated-missing", { add: remigrationRecord.name }),
});

export const reintegrationGuards: readonly Guard[] = [
  counselledGuard,
  consentAbroadGuard,
  planGuard,
  deliveredGuard,
  visitsGuard,
  surveyGuard,
  triesGuard,
  remigratedGuard,
];
