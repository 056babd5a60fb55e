import { caseRecordKind, memberStates, numberOfRecord, type RecordWritten } from "../../cases/index.ts";
import { moneyFromNumber } from "../../core/money.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import type { Problems } from "../../platform/forms/index.ts";
import { ratesAddress } from "../addresses.ts";
import { heldOf } from "../rules/measures.ts";
import {
  ceilingProblems,
  knownRate,
  otherAidProblems,
  payeeProblems,
  rateMissing,
  rateProblems,
} from "../rules/problems.ts";
import { releaseOn } from "../rules/release.ts";
import {
  decisionOn,
  packageDecision,
  packageOf,
  paymentOf,
  receiptOf,
  requestOf,
  termsOfPackage,
} from "../rules/standing.ts";
import { weighedUnder } from "../rules/weighed.ts";
import { worthOf } from "../rules/worth.ts";
import { holdBudget } from "../spending.ts";
import { approvalRecord, paymentRecord, receiptRecord, requestRecord } from "./forms.ts";

/** The request a record is a part of, with its package and the terms as they hold today. */
function askedIn({ dossier, parentId }: Pick<RecordWritten, "dossier" | "parentId">) {
  const request = requestOf(dossier, parentId);
  const pack = request && packageOf(dossier, request);
  const terms = pack && termsOfPackage(dossier, pack.open.package)?.terms;
  return request && pack && terms && request.memberId === dossier.member.id
    ? { request, pack, terms, currency: request.currency ?? terms.currency }
    : null;
}

/** A yes or no to a request, by somebody else than who asked; within every ceiling, reckoned while the case is held. */
export const paymentApproval = caseRecordKind({
  ...approvalRecord,
  title: "approval.title",
  about: "member",
  parent: requestRecord.name,
  reads: "case.read",
  writes: "payment.approve",
  in: memberStates,
  fixed: true,
  bound: true,
  holds: holdBudget,
  check(values, on): Problems {
    const { dossier, by, today } = on;
    const asked = askedIn(on);
    if (!asked) return { decision: { text: "problem.no-such-request" } };
    const { request, pack, terms, currency } = asked;
    if (request.madeBy === by) return { decision: { text: "problem.own-request" } };
    if (decisionOn(dossier, request.id)) return { decision: { text: "problem.decided" } };
    if (values.decision === "declined") return {};
    const held = heldOf(dossier, request);
    return {
      ...(held === null ? {} : { decision: { text: `problem.release-${held}` as const } }),
      ...(packageDecision(dossier, pack) === "approved"
        ? {}
        : { decision: { text: "problem.package-not-approved" } }),
      ...(today > terms.paysUntil
        ? { decision: { text: "problem.project-over", values: { day: terms.paysUntil } } }
        : {}),
      ...otherAidProblems(dossier, pack, request.outcome ?? ""),
      ...rateProblems(dossier, terms, currency, values, today),
      ...ceilingProblems(dossier, request, worthOf(request, values, terms.currency), "decision"),
    };
  },
  completes(values, { dossier, parentId }) {
    const asked = askedIn({ dossier, parentId });
    const typed = values.rate !== null || values.rate_source !== null || values.rate_date !== null;
    return asked && !typed ? { ...values, ...knownRate(dossier, asked.terms, asked.currency) } : values;
  },
  notice(dossier, parentId) {
    const asked = askedIn({ dossier, parentId });
    if (!asked || "rate" in knownRate(dossier, asked.terms, asked.currency)) return null;
    const { text, values } = rateMissing(dossier, asked.terms, asked.currency);
    return { say: text, values, leads: { say: "waiting.rates", address: ratesAddress } };
  },
  weighs(dossier, parentId, language) {
    const asked = askedIn({ dossier, parentId });
    if (!asked) return [];
    const { request, terms, currency } = asked;
    const worth = worthOf(request, knownRate(dossier, terms, currency), terms.currency);
    return weighedUnder(dossier, request, worth, language);
  },
  mayFollow: (dossier, requestId) => !decisionOn(dossier, requestId),
  marks: ({ on, decision }) => ({ happenedOn: on, outcome: decision }),
  known(dossier, parentId) {
    const asked = askedIn({ dossier, parentId: parentId ?? null });
    const rate = asked ? knownRate(dossier, asked.terms, asked.currency) : {};
    return { on: dossier.today as PartialDate, ...rate };
  },
});

/** Money paid by a third person: never above what was approved, before its condition, twice, or after the project's end. */
export const payment = caseRecordKind({
  ...paymentRecord,
  title: "payment.title",
  about: "member",
  parent: requestRecord.name,
  reads: "case.read",
  writes: "payment.pay",
  in: memberStates,
  fixed: true,
  bound: true,
  check(values, on): Problems {
    const { dossier, by } = on;
    const asked = askedIn(on);
    if (!asked) return { on: { text: "problem.no-such-request" } };
    const { request, pack, terms, currency } = asked;
    const approval = decisionOn(dossier, request.id);
    if (approval?.outcome !== "approved" || packageDecision(dossier, pack) !== "approved") {
      return { on: { text: "problem.not-approved" } };
    }
    if (request.madeBy === by || approval.madeBy === by) return { on: { text: "problem.third-person" } };
    if (paymentOf(dossier, request.id)) return { on: { text: "problem.paid" } };
    const paid = moneyFromNumber(values.amount, currency);
    const release = releaseOn(dossier, request, values.on);
    return {
      ...(release.may ? {} : { on: { text: `problem.release-${release.because}` } }),
      ...(values.on > terms.paysUntil
        ? { on: { text: "problem.project-over", values: { day: terms.paysUntil } } }
        : {}),
      ...(values.on < (approval.happenedOn ?? "") ? { on: { text: "problem.before-approval" } } : {}),
      ...(paid === null ? { amount: { text: "problem.too-fine", values: { currency } } } : {}),
      ...(paid?.minor === 0 ? { amount: { text: "problem.nothing-asked" } } : {}),
      ...(paid !== null && paid.minor > (request.amount ?? 0)
        ? { amount: { text: "problem.above-approval" } }
        : {}),
      ...rateProblems(dossier, terms, currency, values, values.on),
    };
  },
  mayFollow(dossier, requestId) {
    const request = requestOf(dossier, requestId);
    const approved = decisionOn(dossier, requestId)?.outcome === "approved";
    return (
      approved &&
      !paymentOf(dossier, requestId) &&
      !!request &&
      releaseOn(dossier, request, dossier.today).may
    );
  },
  marks: ({ on, how }) => ({ happenedOn: on, outcome: how }),
  known(dossier, parentId) {
    const asked = askedIn({ dossier, parentId: parentId ?? null });
    const rate = asked ? knownRate(dossier, asked.terms, asked.currency) : {};
    const { amount } = asked?.request.open ?? {};
    return { on: dossier.today as PartialDate, ...rate, ...(amount == null ? {} : { amount }) };
  },
  evidence: [15],
});

/** Cash in the right hands: signed, or with the thumb before a witness. An advance is settled by it. */
export const cashReceipt = caseRecordKind({
  ...receiptRecord,
  title: "receipt.title",
  about: "member",
  parent: requestRecord.name,
  reads: "case.read",
  writes: "payment.request",
  in: memberStates,
  fixed: true,
  check({ on: day, amount, signature, witness, received_by }, on): Problems {
    const { dossier } = on;
    const asked = askedIn(on);
    const paid = asked && paymentOf(dossier, asked.request.id);
    if (!asked || paid?.outcome !== "cash") return { on: { text: "problem.no-cash-paid" } };
    const { authorised, child_agrees } = asked.request.open;
    return {
      ...(receiptOf(dossier, asked.request.id) ? { on: { text: "problem.receipt-there" } } : {}),
      ...(day < (paid.happenedOn ?? "") ? { on: { text: "problem.before-payment" } } : {}),
      ...(amount === paid.open.amount ? {} : { amount: { text: "problem.other-amount" } }),
      ...(signature === "thumb" && witness === null ? { witness: { text: "problem.witness-needed" } } : {}),
      ...payeeProblems(
        dossier,
        received_by,
        { authorised: authorised === true, childAgrees: child_agrees ?? null },
        "received_by",
      ),
    };
  },
  mayFollow: (dossier, requestId) =>
    paymentOf(dossier, requestId)?.outcome === "cash" && !receiptOf(dossier, requestId),
  marks: ({ on, signature }) => ({ happenedOn: on, outcome: signature }),
  known(dossier, parentId) {
    const paid = paymentOf(dossier, parentId ?? "");
    const payee = requestOf(dossier, parentId ?? null)?.open.payee;
    return {
      on: dossier.today as PartialDate,
      ...(paid ? { number: numberOfRecord(dossier, paid) } : {}),
      ...(paid?.open.amount == null ? {} : { amount: paid.open.amount }),
      ...(payee && payee !== "supplier" ? { received_by: payee } : {}),
    };
  },
  evidence: [15],
});
