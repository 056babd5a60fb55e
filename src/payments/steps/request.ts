import { askedOfChildren, caseRecordKind, memberStates } from "../../cases/index.ts";
import { isMoneyOn } from "../../core/exchange.ts";
import { moneyFromNumber } from "../../core/money.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import type { Problems } from "../../platform/forms/index.ts";
import { heldReckoned } from "../rules/held-reckoned.ts";
import { measureProblems } from "../rules/measures.ts";
import { measuresNamed } from "../rules/measures-named.ts";
import { nextOfPlan } from "../rules/next-of-plan.ts";
import { askedOverProblems, otherAidProblems, payeeProblems, twiceProblems } from "../rules/problems.ts";
import { releaseOn } from "../rules/release.ts";
import { sayRequest } from "../rules/say-request.ts";
import { approvedPackages, decisionOn, paymentOf, requestOf, termsOfPackage } from "../rules/standing.ts";
import { weighedUnder } from "../rules/weighed.ts";
import { paymentsTexts } from "../texts/index.ts";
import { offeredCurrencies } from "./fields.ts";
import { packageRecord, proofRecord, requestRecord } from "./forms.ts";

export const minorOf = (value: number, currency: string): number | null =>
  moneyFromNumber(value, currency)?.minor ?? null;

/** Money asked for. Who asks neither approves nor pays. */
export const paymentRequest = caseRecordKind({
  ...requestRecord,
  title: "request.title",
  about: "member",
  parent: packageRecord.name,
  reads: "case.read",
  writes: "payment.request",
  in: memberStates,
  fixed: true,
  bound: true,
  check(values, { dossier, parentId, today }): Problems {
    const pack = approvedPackages(dossier).find(({ id }) => id === parentId);
    const terms = pack && termsOfPackage(dossier, pack.open.package)?.terms;
    if (!pack || !terms) return { aid: { text: "problem.package-not-approved" } };
    const { aid, amount, currency, payee, authorised, child_agrees, condition, condition_on } = values;
    const asked = minorOf(amount, currency);
    return {
      ...twiceProblems(dossier, pack, values),
      ...otherAidProblems(dossier, pack, aid),
      ...measureProblems(dossier, values),
      ...payeeProblems(dossier, payee, { authorised, childAgrees: child_agrees }, "payee"),
      ...askedOverProblems(dossier, pack, terms, { aid, minor: asked, currency }),
      ...(asked === null ? { amount: { text: "problem.too-fine", values: { currency } } } : {}),
      ...(asked === 0 ? { amount: { text: "problem.nothing-asked" } } : {}),
      ...(isMoneyOn(currency, today) ? {} : { currency: { text: "problem.no-money-any-more" } }),
      ...(today < terms.startsOn || today > terms.paysUntil
        ? { aid: { text: "problem.project-over", values: { day: terms.paysUntil } } }
        : {}),
      ...(condition === "date" && condition_on === null
        ? { condition_on: { text: "problem.date-needed" } }
        : {}),
    };
  },
  marks: ({ needed_by, aid, amount, currency }) => ({
    happenedOn: needed_by,
    outcome: aid,
    amount: minorOf(amount, currency),
    currency,
  }),
  notAsked: askedOfChildren("child_agrees"),
  tells: sayRequest,
  mayFollow: (dossier, packageId) => approvedPackages(dossier).some(({ id }) => id === packageId),
  known(dossier, parentId) {
    const pack = approvedPackages(dossier).find(({ id }) => id === parentId);
    const terms = pack && termsOfPackage(dossier, pack.open.package)?.terms;
    const planned = pack ? nextOfPlan(dossier, pack) : null;
    return {
      currency: terms?.currency ?? "EUR",
      payee: dossier.person.mayBeChildOn(dossier.today) ? ("guardian" as const) : ("person" as const),
      instalment: 1,
      condition: "none" as const,
      needed_by: dossier.today as PartialDate,
      ...(planned?.asked ?? {}),
    };
  },
  knownByWords(words, dossier, parentId) {
    const pack = approvedPackages(dossier).find(({ id }) => id === parentId);
    const planned = pack ? nextOfPlan(dossier, pack) : null;
    const supplier = planned?.asked.payee === "supplier" ? words.of(planned.line)?.provider : null;
    const child = dossier.person.mayBeChildOn(dossier.today);
    const payee_name = planned?.asked.payee === "supplier" ? supplier : child ? words.guardian : words.name;
    return typeof payee_name === "string" ? { payee_name } : {};
  },
  // Which help it will be is not chosen yet: the person's and the household's ceilings hold for all.
  weighs: (dossier, parentId, language) =>
    weighedUnder(dossier, { id: "", memberId: dossier.member.id, outcome: null, parentId }, null, language),
  reckons: heldReckoned,
  offered(dossier, language) {
    const t = paymentsTexts.in(language);
    const packs = approvedPackages(dossier).flatMap(
      ({ open }) => termsOfPackage(dossier, open.package)?.pack.items ?? [],
    );
    const kinds = [...new Set(packs.map(({ aid }) => aid))];
    return {
      aid: kinds.map((aid) => ({ value: aid, label: t(`aid.${aid}`), key: `aid.${aid}` })),
      measure: measuresNamed(dossier, language),
      currency: offeredCurrencies(language),
    };
  },
});

/** The report or the visit a part waits for. */
export const instalmentProof = caseRecordKind({
  ...proofRecord,
  title: "proof.title",
  about: "member",
  parent: requestRecord.name,
  reads: "case.read",
  writes: "payment.request",
  in: memberStates,
  fixed: true,
  check({ what }, { dossier, parentId }): Problems {
    const request = requestOf(dossier, parentId);
    if (!request || decisionOn(dossier, request.id)?.outcome === "declined") {
      return { what: { text: "problem.not-waiting" } };
    }
    const waits = request.open.condition === what && !paymentOf(dossier, request.id);
    return waits ? {} : { what: { text: "problem.not-waiting" } };
  },
  mayFollow(dossier, requestId) {
    const request = requestOf(dossier, requestId);
    const condition = request?.open.condition;
    if (!request || (condition !== "report" && condition !== "visit")) return false;
    const declined = decisionOn(dossier, requestId)?.outcome === "declined";
    const release = releaseOn(dossier, request, dossier.today);
    return !declined && !release.may && release.because === condition;
  },
  marks: ({ what, on }) => ({ happenedOn: on, outcome: what }),
  known(dossier, parentId) {
    const condition = requestOf(dossier, parentId ?? null)?.open.condition;
    return {
      on: dossier.today as PartialDate,
      ...(condition === "report" || condition === "visit" ? { what: condition } : {}),
    };
  },
});
