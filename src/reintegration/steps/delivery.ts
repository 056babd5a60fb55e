import { askedOfChildren, caseRecordKind, type Dossier } from "../../cases/index.ts";
import { money, toNumber } from "../../core/money.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import type { Problems } from "../../platform/forms/index.ts";
import { arrivedOn } from "../arrived.ts";
import { deliveryRecord, planIncidentRecord, recoveryRecord, useReportRecord } from "../forms/delivery.ts";
import { moneyOfForm, offeredCurrencies } from "../forms/fields.ts";
import { planLineRecord } from "../forms/line.ts";
import { releaseOf } from "../plan/instalments.ts";
import { receivingFaults } from "../plan/receiving.ts";
import { sayMeasureOf, sayPart } from "../plan/say-measure.ts";
import { historyOf, instalmentsOf, lineOf, nextPart, planInForce } from "../plan/standing.ts";
import { lastDeliveryDay } from "../plan/terms.ts";
import { rateMissing, withRateOnRecord, worthOf } from "../plan/worth.ts";

/** Something of a plan was given: goods, a service, money (domain.md 1.21). Asking for, approving and paying are payments' own. */
export const delivery = caseRecordKind({
  ...deliveryRecord,
  title: "delivery.title",
  about: "member",
  parent: planLineRecord.name,
  reads: "case.read",
  writes: "reintegration.write",
  in: ["reintegration", "monitoring"],
  fixed: true,
  check(values, { dossier, parentId }): Problems {
    const line = lineOf(dossier, parentId);
    const inForce = planInForce(dossier);
    if (!line || line.parentId !== inForce?.id) return { on: { text: "problem.plan-not-in-force" } };
    const {
      on,
      instalment: number,
      how,
      amount,
      currency: code,
      received_by,
      child_agrees,
      authorised,
    } = values;
    const parts = instalmentsOf(dossier, line.id);
    const release = releaseOf(parts, number, { ...historyOf(dossier, line.id), today: on });
    const last = lastDeliveryDay(arrivedOn(dossier) ?? on, inForce.open.project_until ?? null);
    const given = moneyOfForm(amount, code);
    const noRate = rateMissing(values, code, line.currency ?? code);
    const worth = given && !noRate ? worthOf(given, values, line.currency ?? code) : null;
    const due = parts.find((part) => part.number === number)?.amount ?? 0;
    const [fault] = receivingFaults(dossier.person.mayBeChildOn(on), {
      by: received_by,
      childAgrees: child_agrees,
      authorised,
    });
    const money = ["hand", "bank", "mobile", "office"].includes(how);
    return {
      ...(release.may ? {} : { instalment: { text: `problem.release-${release.because}` as const } }),
      ...(on > last ? { on: { text: "problem.too-late", values: { when: last } } } : {}),
      ...(money !== (line.open.mode === "cash") ? { how: { text: "problem.other-way" } } : {}),
      ...(how === "invoice" && values.invoice_number === null
        ? { invoice_number: { text: "problem.invoice-missing" } }
        : {}),
      ...(given === null ? { amount: { text: "problem.too-fine" } } : {}),
      ...(noRate ? { rate: { text: "problem.rate-missing" } } : {}),
      ...(worth !== null && worth.minor > due ? { amount: { text: "problem.over-instalment" } } : {}),
      ...(fault
        ? {
            [fault === "child-agrees" ? "child_agrees" : "received_by"]: {
              text: `problem.${fault}` as const,
            },
          }
        : {}),
      ...(received_by !== "person" && values.receiver === null
        ? { receiver: { text: "problem.receiver-missing" } }
        : {}),
    };
  },
  marks: ({ on, receipt, amount, currency: code }) => ({
    happenedOn: on,
    outcome: receipt,
    amount: moneyOfForm(amount, code)?.minor ?? null,
    currency: code,
  }),
  notAsked: askedOfChildren("child_agrees"),
  known(dossier, parentId) {
    const line = lineOf(dossier, parentId);
    const next = historyOf(dossier, parentId ?? "").given.length + 1;
    const due = instalmentsOf(dossier, line?.id).find(({ number }) => number === next)?.amount;
    return {
      on: dossier.today as PartialDate,
      instalment: next,
      ...(line?.currency ? { currency: line.currency } : {}),
      ...(line?.currency && due ? { amount: toNumber(money(due, line.currency)) } : {}),
      ...(line?.open.mode === "in-kind" ? { how: "invoice" as const } : {}),
      received_by: dossier.person.mayBeChildOn(dossier.today) ? ("guardian" as const) : ("person" as const),
    };
  },
  tells: (given, dossier, language) => sayPart(given, given.open.instalment, dossier, language),
  mayFollow: (dossier, lineId) => nextPart(dossier, lineId)?.release.may === true,
  knownByWords(words, dossier, parentId) {
    const line = lineOf(dossier, parentId);
    const supplier = line ? words.of(line)?.provider : null;
    return {
      ...(typeof supplier === "string" ? { supplier } : {}),
      ...(dossier.person.mayBeChildOn(dossier.today) && words.guardian ? { receiver: words.guardian } : {}),
    };
  },
  completes: (values, on) =>
    withRateOnRecord(
      values,
      on,
      values.currency,
      lineOf(on.dossier, on.parentId)?.currency ?? values.currency,
    ),
  offered: (_, language) => ({ currency: offeredCurrencies(language) }),
  evidence: [18],
});

/** What was given was used: the report the next part may wait for. */
export const useReport = caseRecordKind({
  ...useReportRecord,
  title: "use-report.title",
  about: "member",
  parent: planLineRecord.name,
  reads: "case.read",
  writes: "reintegration.write",
  in: ["reintegration", "monitoring"],
  tells: sayMeasureOf,
  mayFollow: (dossier, lineId) => historyOf(dossier, lineId).given.length > 0,
  marks: ({ on, used }) => ({ happenedOn: on, outcome: used }),
  known: ({ today }) => ({ on: today as PartialDate }),
  evidence: [18],
});

/** Something went wrong with a line. What smells of fraud goes the way of complaints; here stands only that the line rests. */
export const planIncident = caseRecordKind({
  ...planIncidentRecord,
  title: "incident.title",
  about: "member",
  parent: planLineRecord.name,
  reads: "case.read",
  writes: "reintegration.write",
  in: ["reintegration", "monitoring"],
  tells: sayMeasureOf,
  mayFollow: (dossier, lineId) => lineOf(dossier, lineId)?.parentId === planInForce(dossier)?.id,
  marks: ({ on, what }) => ({ happenedOn: on, outcome: what }),
  known: ({ today }) => ({ on: today as PartialDate, stops: true }),
});

/** What of a line came back so far, in its currency. */
const cameBack = (dossier: Dossier, lineId: string): number =>
  dossier.partsOf(recoveryRecord, lineId).reduce((sum, one) => sum + (one.amount ?? 0), 0);

/** Money or goods that came back. */
export const recovery = caseRecordKind({
  ...recoveryRecord,
  title: "recovery.title",
  about: "member",
  parent: planLineRecord.name,
  reads: "case.read",
  writes: "reintegration.write",
  fixed: true,
  check({ amount, currency: code }, { dossier, parentId }): Problems {
    const line = lineOf(dossier, parentId);
    const came = moneyOfForm(amount, code);
    const given = historyOf(dossier, parentId ?? "").worth;
    const before = cameBack(dossier, parentId ?? "");
    return {
      ...(line?.currency !== code ? { currency: { text: "problem.line-currency" } } : {}),
      ...(came === null ? { amount: { text: "problem.too-fine" } } : {}),
      ...(came !== null && before + came.minor > given ? { amount: { text: "problem.over-given" } } : {}),
    };
  },
  marks: ({ on, amount, currency: code }) => ({
    happenedOn: on,
    amount: moneyOfForm(amount, code)?.minor ?? null,
    currency: code,
  }),
  tells: sayMeasureOf,
  mayFollow: (dossier, lineId) => cameBack(dossier, lineId) < historyOf(dossier, lineId).worth,
  known: (dossier, parentId) => ({
    on: dossier.today as PartialDate,
    currency: lineOf(dossier, parentId)?.currency ?? "EUR",
  }),
  offered: (_, language) => ({ currency: offeredCurrencies(language) }),
});
