import { caseRecordKind, type Dossier } from "../../cases/index.ts";
import { money, toNumber } from "../../core/money.ts";
import type { Problems } from "../../platform/forms/index.ts";
import { arrivedOn } from "../arrived.ts";
import { moneyOfForm, offeredCurrencies } from "../forms/fields.ts";
import { instalmentRecord, planLineRecord } from "../forms/line.ts";
import { planRecord } from "../forms/plan.ts";
import { passedWith } from "../plan/ceilings-of.ts";
import { overtakenBy } from "../plan/given-since.ts";
import { measureOf } from "../plan/measures.ts";
import { projectMoney } from "../plan/project-money.ts";
import { sayMeasureAndSum, sayPart } from "../plan/say-measure.ts";
import { type LineRecord, lineOf, standingOf } from "../plan/standing.ts";
import { lastDeliveryDay, terms } from "../plan/terms.ts";
import { rateMissing, withRateOnRecord, worthOf } from "../plan/worth.ts";

/** The currency of the ceilings of a version. */
const currencyOf = (dossier: Dossier, planId: string | null): string =>
  dossier.recordsOf(planRecord).find(({ id }) => id === planId)?.open.ceiling_currency ?? "EUR";

/** Why nothing more is written on a version: it is signed or not there, or was overtaken. Null while it is a draft. */
function closedBy(dossier: Dossier, planId: string | null | undefined) {
  const version = dossier.recordsOf(planRecord).find(({ id }) => id === planId);
  if (!version || standingOf(dossier, version.id) !== "draft") return "plan-signed";
  return overtakenBy(dossier, version.id);
}

/** One measure of a plan: what, from whom, for how much, by when. */
export const planLine = caseRecordKind({
  ...planLineRecord,
  title: "line.title",
  about: "member",
  parent: planRecord.name,
  reads: "case.read",
  writes: "reintegration.write",
  fixed: true,
  check(values, { dossier, parentId }): Problems {
    const version = dossier.recordsOf(planRecord).find(({ id }) => id === parentId);
    const closed = closedBy(dossier, parentId);
    const { measure, mode, due, available, quotations, quotations_why, currency: code } = values;
    const total = moneyOfForm(values.unit_price, code);
    const last = lastDeliveryDay(arrivedOn(dossier) ?? dossier.today, version?.open.project_until ?? null);
    const ceilingCurrency = currencyOf(dossier, parentId);
    const noRate = rateMissing(values, code, ceilingCurrency);
    const worth =
      total && !noRate
        ? worthOf({ minor: total.minor * values.quantity, currency: code }, values, ceilingCurrency)
        : null;
    const many = ceilingCurrency === "EUR" && worth !== null && worth.minor >= terms.threeQuotations;
    const passed = worth && version ? passedWith(dossier, version, worth.minor) : null;
    return {
      ...(closed ? { measure: { text: `problem.${closed}` as const } } : {}),
      ...(mode === "cash" && !measureOf(measure)?.cash ? { mode: { text: "problem.no-cash" } } : {}),
      ...(due > last ? { due: { text: "problem.too-late", values: { when: last } } } : {}),
      ...(available === "no" ? { available: { text: "problem.not-there" } } : {}),
      ...(total === null ? { unit_price: { text: "problem.too-fine" } } : {}),
      ...(noRate ? { rate: { text: "problem.rate-missing" } } : {}),
      ...(many && quotations < 3 && quotations_why === null
        ? { quotations_why: { text: "problem.quotations" } }
        : {}),
      ...(passed
        ? { unit_price: { text: `problem.over-${passed.scope}` as const, values: { ...passed.values } } }
        : {}),
    };
  },
  marks: ({ measure, due, quantity, unit_price, currency: code }) => ({
    happenedOn: due,
    outcome: measure,
    amount: (moneyOfForm(unit_price, code)?.minor ?? 0) * quantity,
    currency: code,
  }),
  known(dossier, parentId) {
    const line = dossier.outside(projectMoney).termsOf(dossier)?.line["in-kind"] ?? null;
    return {
      mode: "in-kind" as const,
      quantity: 1,
      currency: currencyOf(dossier, parentId ?? null),
      ...(line === null ? {} : { budget_line: line }),
    };
  },
  completes: (values, on) =>
    withRateOnRecord(values, on, values.currency, currencyOf(on.dossier, on.parentId)),
  tells: (line, _, language) => sayMeasureAndSum(line, language),
  mayFollow: (dossier, planId) => closedBy(dossier, planId) === null,
  offered: (_, language) => ({ currency: offeredCurrencies(language) }),
  evidence: [17],
});

/** What of a line is in no part yet, in its currency. */
const leftOf = (dossier: Dossier, line: LineRecord | undefined): number =>
  dossier
    .partsOf(instalmentRecord, line?.id ?? "")
    .reduce((left, part) => left - (part.amount ?? 0), line?.amount ?? 0);

/** A part in which a line is given, with what must be so before it. A line without parts is given at once. */
export const instalment = caseRecordKind({
  ...instalmentRecord,
  title: "instalment.title",
  about: "member",
  parent: planLineRecord.name,
  reads: "case.read",
  writes: "reintegration.write",
  fixed: true,
  check({ number, amount, currency: code, condition, on }, { dossier, parentId }): Problems {
    const line = lineOf(dossier, parentId);
    if (!line) return { number: { text: "problem.plan-signed" } };
    const before = dossier.partsOf(instalmentRecord, line.id);
    const left = leftOf(dossier, line);
    const own = moneyOfForm(amount, code);
    const closed = closedBy(dossier, line.parentId);
    return {
      ...(closed ? { number: { text: `problem.${closed}` as const } } : {}),
      ...(number !== before.length + 1
        ? { number: { text: "problem.next-number", values: { number: before.length + 1 } } }
        : {}),
      ...(code !== line.currency ? { currency: { text: "problem.line-currency" } } : {}),
      ...(own === null || own.minor <= 0 ? { amount: { text: "problem.too-fine" } } : {}),
      ...(own !== null && own.minor > left ? { amount: { text: "problem.over-line" } } : {}),
      ...(condition === "date" && on === null ? { on: { text: "problem.date-needed" } } : {}),
      ...(condition !== "date" && on !== null ? { on: { text: "problem.date-needless" } } : {}),
    };
  },
  marks: ({ condition, on, amount, currency: code }) => ({
    happenedOn: on,
    outcome: condition,
    amount: moneyOfForm(amount, code)?.minor ?? null,
    currency: code,
  }),
  known(dossier, parentId) {
    const line = lineOf(dossier, parentId);
    const before = line ? dossier.partsOf(instalmentRecord, line.id) : [];
    const currency = line?.currency ?? "EUR";
    const left = leftOf(dossier, line);
    return {
      number: before.length + 1,
      condition: "none" as const,
      currency,
      ...(left > 0 ? { amount: toNumber(money(left, currency)) } : {}),
    };
  },
  tells: (part, dossier, language) => sayPart(part, part.open.number, dossier, language, "due"),
  mayFollow(dossier, lineId) {
    const line = lineOf(dossier, lineId);
    return closedBy(dossier, line?.parentId) === null && leftOf(dossier, line) > 0;
  },
  offered: (_, language) => ({ currency: offeredCurrencies(language) }),
});
