import type { Dossier, RecordOf } from "../../cases/index.ts";
import { arrivedOn } from "../arrived.ts";
import { deliveryRecord } from "../forms/delivery.ts";
import { surveyRecords } from "../forms/survey.ts";
import { contactTryRecord, monitoringVisitRecord } from "../forms/visit.ts";
import { terms, visitDue } from "../plan/terms.ts";

type VisitRecord = RecordOf<typeof monitoringVisitRecord>;

/** Who gave the member something of the plan: whoever pays does not ask how it went (domain.md 1.27, 5.5). */
export const paidBy = (dossier: Dossier): ReadonlySet<string> =>
  new Set(dossier.recordsOf(deliveryRecord).map(({ madeBy }) => madeBy));

/** The agreed visits, each with its day and whether it was done; none before the arrival. */
export function visitsOf(dossier: Dossier): readonly { month: number; due: string; done: boolean }[] {
  const arrived = arrivedOn(dossier);
  if (arrived === null) return [];
  const done = new Set(dossier.recordsOf(monitoringVisitRecord).map(({ open }) => open.month));
  return terms.visits.map((month) => ({
    month,
    due: visitDue(arrived, month),
    done: done.has(String(month) as "1"),
  }));
}

/** The first agreed visit that was not done, as the form names it. */
export const monthNotVisited = (dossier: Dossier): "1" | "3" | "6" | "12" | undefined =>
  visitsOf(dossier)
    .filter(({ done }) => !done)
    .map(({ month }) => String(month) as "1")[0];

/** Days on which somebody was sought and not reached, since they were last. */
export function triesSinceReached(dossier: Dossier): readonly string[] {
  const tries = [
    ...dossier
      .recordsOf(contactTryRecord)
      .map(({ happenedOn, outcome }) => ({ day: happenedOn ?? "", reached: outcome === "reached" })),
    ...dossier
      .recordsOf(monitoringVisitRecord)
      .map(({ happenedOn, outcome }) => ({ day: happenedOn ?? "", reached: outcome !== "not-reachable" })),
  ];
  const last = tries
    .filter(({ reached }) => reached)
    .map(({ day }) => day)
    .toSorted()
    .at(-1);
  return tries
    .filter(({ day, reached }) => !reached && (last === undefined || day > last))
    .map(({ day }) => day);
}

/** All surveys of the member, whatever version they were asked by, the oldest first. */
export const surveysOf = (dossier: Dossier) =>
  surveyRecords
    .flatMap(({ name, form, instrument }) =>
      dossier.recordsOf({ name, form }).map((record) => ({ instrument, record })),
    )
    .toSorted((a, b) => ((a.record.happenedOn ?? "") < (b.record.happenedOn ?? "") ? -1 : 1));

/** How whoever is asked today was met today, so that it is said once; empty where nobody visited them. */
export function metToday(dossier: Dossier): { readonly mode?: NonNullable<VisitRecord["open"]["mode"]> } {
  const visit = dossier.latest(monitoringVisitRecord);
  return visit?.happenedOn === dossier.today && visit.open.mode ? { mode: visit.open.mode } : {};
}
