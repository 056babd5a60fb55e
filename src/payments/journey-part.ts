import {
  type CaseRecordKind,
  type Dossier,
  type Duty,
  type EvidenceItem,
  type Guard,
  type JourneyPart,
  met,
  missing,
} from "../cases/index.ts";
import { addDays, missionDay } from "../core/day.ts";
import { paymentFactsFrom } from "./facts.ts";
import { planMoney } from "./plan-money.ts";
import { receiptPaper } from "./receipt/receipt-paper.ts";
import { heldOf } from "./rules/measures.ts";
import { releaseOn } from "./rules/release.ts";
import {
  approvedPackages,
  decisionOn,
  packageDecision,
  paymentOf,
  type Request,
  receiptOf,
  standing,
} from "./rules/standing.ts";
import { packageRecord } from "./steps/forms.ts";
import { entitlement, packageApproval } from "./steps/package.ts";
import { cashReceipt, payment, paymentApproval } from "./steps/payment.ts";
import { instalmentProof, paymentRequest } from "./steps/request.ts";
import type { TermsBook } from "./terms.ts";
import { paymentsTexts } from "./texts/index.ts";
import { paymentsTold } from "./told/index.ts";

/** Nobody is booked before it is decided who pays for what. */
const packageGuard: Guard = {
  key: "payments.package",
  texts: paymentsTexts,
  title: "guard.package",
  before: ({ to }) => to === "booked",
  check(dossier) {
    if (approvedPackages(dossier).length > 0) return met;
    const proposed = dossier
      .recordsOf(packageRecord)
      .findLast((one) => packageDecision(dossier, one) === null);
    return proposed
      ? missing("guard.package-waiting", { record: proposed.id })
      : missing("guard.package-none", { add: packageRecord.name });
  },
  waivedBy: "case.supervise",
};

const duty = (wish: Omit<Duty, "texts">): Duty => ({ texts: paymentsTexts, ...wish });

const own = (dossier: Dossier): readonly Request[] =>
  standing(dossier).filter(({ memberId }) => memberId === dossier.member.id);

/** A task about a request, due on the day that it names. */
const dueOf = ({ id, happenedOn }: Request, { today }: Dossier) => ({
  due: happenedOn ?? today,
  about: id,
  leads: { record: id },
});

/** Days within which an advance is settled [D]. */
const settledWithin = 3;

const duties: readonly Duty[] = [
  duty({
    rule: "payments.package-waiting",
    title: "duty.package-waiting",
    list: "approval",
    for: "case.decide",
    find: (dossier) =>
      dossier
        .recordsOf(packageRecord)
        .filter((one) => packageDecision(dossier, one) === null)
        // One task for all it was written for together.
        .filter(
          ({ id, togetherId }) =>
            togetherId === null ||
            dossier.ofCase(packageRecord).find((one) => one.togetherId === togetherId)?.id === id,
        )
        .map(({ id, madeAt }) => ({
          due: addDays(missionDay(madeAt), 2),
          about: id,
          leads: { record: id },
        })),
  }),
  duty({
    rule: "payments.approval-waiting",
    title: "duty.approval-waiting",
    list: "approval",
    for: "payment.approve",
    find: (dossier) =>
      own(dossier)
        .filter((one) => !decisionOn(dossier, one.id) && heldOf(dossier, one) === null)
        .map((one) => dueOf(one, dossier)),
  }),
  duty({
    rule: "payments.payment-waiting",
    title: "duty.payment-waiting",
    list: "today",
    for: "payment.pay",
    find: (dossier) =>
      own(dossier)
        .filter(({ id }) => decisionOn(dossier, id)?.outcome === "approved" && !paymentOf(dossier, id))
        .filter((one) => releaseOn(dossier, one, dossier.today).may)
        .map((one) => dueOf(one, dossier)),
  }),
  duty({
    rule: "payments.request-held",
    title: "duty.request-held",
    list: "alarm",
    for: "payment.approve",
    find: (dossier) =>
      own(dossier)
        .filter((one) => heldOf(dossier, one) !== null && !paymentOf(dossier, one.id))
        .map((one) => dueOf(one, dossier)),
  }),
  duty({
    rule: "payments.advance-unsettled",
    title: "duty.advance-unsettled",
    list: "alarm",
    // Many ask for money; whoever manages the case sees that its receipt is brought.
    for: "case.write",
    find: (dossier) =>
      own(dossier).flatMap(({ id }) => {
        const paid = paymentOf(dossier, id);
        if (paid?.outcome !== "cash" || receiptOf(dossier, id)) return [];
        const due = addDays(paid.happenedOn ?? dossier.today, settledWithin);
        return [{ due, about: id, leads: { record: id } }];
      }),
  }),
];

const paidInCash = (dossier: Dossier) =>
  own(dossier).filter(({ id }) => paymentOf(dossier, id)?.outcome === "cash");

const evidence: readonly EvidenceItem[] = [
  {
    number: 15,
    texts: paymentsTexts,
    title: "evidence.cash-receipt",
    due: (dossier) => paidInCash(dossier).length > 0,
    held: (dossier) => paidInCash(dossier).every(({ id }) => receiptOf(dossier, id) !== undefined),
  },
];

/** What payments bring to the way of a case: who is entitled to what, and money asked for, approved and paid by three people. */
export const paymentsPart = (book: TermsBook): JourneyPart => ({
  kinds: [
    entitlement,
    packageApproval,
    paymentRequest,
    instalmentProof,
    paymentApproval,
    payment,
    cashReceipt,
  ] as readonly unknown[] as readonly CaseRecordKind[],
  guards: [packageGuard],
  duties,
  evidence,
  facts: [paymentFactsFrom(book), planMoney],
  papers: [receiptPaper],
  told: paymentsTold,
});
