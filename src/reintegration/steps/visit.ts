import { askedOfChildren, caseRecordKind } from "../../cases/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import type { Problems } from "../../platform/forms/index.ts";
import { arrivedOn } from "../arrived.ts";
import { offeredCurrencies } from "../forms/fields.ts";
import { contactTryRecord, monitoringVisitRecord, remigrationRecord } from "../forms/visit.ts";
import { monthNotVisited, paidBy } from "../monitoring/standing.ts";

/** A visit, or a call in its place, at one, three, six, twelve months (domain.md 1.22). */
export const monitoringVisit = caseRecordKind({
  ...monitoringVisitRecord,
  title: "visit.title",
  about: "members",
  toldApartBy: "month",
  reads: "case.read",
  writes: "reintegration.write",
  in: ["arrived", "reintegration", "monitoring"],
  check(values, { dossier, by }): Problems {
    const { on, found, safety, leaving, child_alone, income, next_on } = values;
    const there = found === "yes" || found === "moved";
    const arrived = arrivedOn(dossier);
    return {
      ...(arrived !== null && on < arrived ? { on: { text: "problem.before-arrival" } } : {}),
      ...(there && safety === null ? { safety: { text: "problem.asked-there" } } : {}),
      ...(there && leaving === null ? { leaving: { text: "problem.asked-there" } } : {}),
      ...(there && dossier.person.mayBeChildOn(on) && child_alone === null
        ? { child_alone: { text: "problem.child-alone" } }
        : {}),
      ...(income !== null && values.currency === null
        ? { currency: { text: "problem.currency-missing" } }
        : {}),
      ...(next_on && next_on < on ? { next_on: { text: "problem.before-start" } } : {}),
      ...(paidBy(dossier).has(by) ? { mode: { text: "problem.payer" } } : {}),
    };
  },
  marks: ({ on, found }) => ({ happenedOn: on, outcome: found }),
  notAsked: askedOfChildren("child_alone"),
  // Asked for a whole family at once, it is answered of its children.
  completes: (values, { dossier: { person } }) =>
    person.mayBeChildOn(values.on) ? values : { ...values, child_alone: null },
  known: (dossier) => ({
    on: dossier.today as PartialDate,
    month: monthNotVisited(dossier) ?? ("extra" as const),
    currency: dossier.latest(monitoringVisitRecord)?.open.currency ?? null,
  }),
  offered: (_, language) => ({ currency: offeredCurrencies(language) }),
  // A death is written down by whoever knows what else must be on record about it (`deathDuty`).
  moves: ({ on, found }) =>
    found === "remigrated"
      ? { to: "remigrated", reason: "remigrated", answers: { on, where_now: null }, must: false }
      : null,
  evidence: [19],
});

/** A try to reach somebody who does not answer. Five on days of their own within thirty days, and contact is lost. */
export const contactTry = caseRecordKind({
  ...contactTryRecord,
  title: "try.title",
  about: "members",
  reads: "case.read",
  writes: "reintegration.write",
  in: ["arrived", "reintegration", "monitoring"],
  marks: ({ on, reached }) => ({ happenedOn: on, outcome: reached ? "reached" : "not-reached" }),
  known: ({ today }) => ({ on: today as PartialDate }),
});

/** Somebody left again (domain.md 1.22, scenario 22). The old case keeps its day; what comes after is another case. */
export const remigration = caseRecordKind({
  ...remigrationRecord,
  title: "remigration.title",
  about: "members",
  reads: "case.read",
  writes: "reintegration.write",
  in: ["arrived", "reintegration", "monitoring"],
  fixed: true,
  check: ({ on }, { dossier }) => {
    const arrived = arrivedOn(dossier);
    return arrived !== null && on < arrived ? { on: { text: "problem.before-arrival" } } : {};
  },
  marks: ({ on, country }) => ({ happenedOn: on, outcome: country }),
  offered: (_dossier, _language) => ({}),
  moves: ({ on }) => ({
    to: "remigrated",
    reason: "remigrated",
    answers: { on, where_now: null },
    must: true,
  }),
});
