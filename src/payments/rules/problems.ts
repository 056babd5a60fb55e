import { type Dossier, eligibility } from "../../cases/index.ts";
import { parseRate } from "../../core/exchange.ts";
import { decimalOf, money } from "../../core/money.ts";
import type { Problems } from "../../platform/forms/index.ts";
import { receivingFaults } from "../../reintegration/index.ts";
import { reintegrationGrants, travelAid } from "../aid.ts";
import { paymentFacts, rateKey } from "../facts.ts";
import type { ProjectTerms } from "../terms.ts";
import { type Passed, passedBy } from "./ceilings.ts";
import { itemOf, type Package, type Request, standing, termsOfPackage } from "./standing.ts";
import { worthOf } from "./worth.ts";

interface Rate {
  readonly rate: string | null;
  readonly rate_source: string | null;
  readonly rate_date: string | null;
}

/** A rate is what its source has on record today, or the bank's own as its slip says; never one from after the day. */
export function rateProblems(
  dossier: Dossier,
  terms: ProjectTerms,
  currency: string,
  { rate, rate_source, rate_date }: Rate,
  day: string,
): Problems {
  const known = dossier.outside(paymentFacts).rates.get(rateKey(terms, currency));
  if (rate === null) return { rate: rateMissing(dossier, terms, currency) };
  if (parseRate(rate) === null) return { rate: { text: "problem.rate-not" } };
  if (rate_source === null) return { rate_source: { text: "problem.rate-source-needed" } };
  if (rate_date === null) return { rate_date: { text: "problem.rate-date-needed" } };
  // A currency is worth itself on every day.
  if (known?.source === "same" && rate_source === "same" && known.units === rate) return {};
  if (rate_date > day) return { rate_date: { text: "problem.rate-later" } };
  if (rate_source === "bank") {
    // One currency is worth itself, and no bank outdoes what the law fixed.
    const settled = currency === terms.currency || known?.source === "fixed";
    return settled ? { rate_source: { text: "problem.rate-needless" } } : {};
  }
  if (!known) return { rate: rateMissing(dossier, terms, currency) };
  const same = known.units === rate && known.source === rate_source && known.date === rate_date;
  return same ? {} : { rate: { text: "problem.rate-other", values: { rate: known.units, day: known.date } } };
}

/** Which rate is not on record, of which source, for which day. */
export const rateMissing = (dossier: Dossier, { rates, currency: base }: ProjectTerms, currency: string) =>
  ({
    text: "problem.rate-missing",
    values: { currency, base, source: rates, day: dossier.today },
  }) as const;

/** The rate as it is on record today, for a form. */
export function knownRate(dossier: Dossier, terms: ProjectTerms, currency: string) {
  const known = dossier.outside(paymentFacts).rates.get(rateKey(terms, currency));
  if (!known) return {};
  return { rate: known.units, rate_source: known.source as "un", rate_date: known.date as never };
}

/** Whether what is asked for was asked for before: in another part, by another project, for another of the household, in another case. */
export function twiceProblems(
  dossier: Dossier,
  pack: Package,
  {
    aid,
    instalment,
    measure,
  }: { readonly aid: string; readonly instalment: number; readonly measure: string | null },
): Problems {
  const found = termsOfPackage(dossier, pack.open.package);
  const item = found && itemOf(found.pack, aid);
  if (!found || !item) return { aid: { text: "problem.not-in-package" } };
  const asked = standing(dossier).filter(({ outcome }) => outcome === aid);
  const own = asked.filter(({ memberId }) => memberId === dossier.member.id);
  const parts = own.filter(({ parentId, open }) => parentId === pack.id && !open.measure).length;
  if (own.some(({ parentId }) => parentId !== pack.id)) {
    return { aid: { text: "problem.other-project-pays" } };
  }
  const once = item.householdOnce || (found.terms.onePerHousehold && reintegrationGrants.has(item.aid));
  const elsewhere = dossier
    .outside(paymentFacts)
    .household.some((one) => one.package === pack.open.package && one.aid === aid);
  if (once && (elsewhere || asked.some(({ memberId }) => memberId !== dossier.member.id))) {
    return { aid: { text: "problem.household-has-it" } };
  }
  const helpedAgain = dossier.latest(eligibility)?.open.not_helped_before === "waived";
  const before = dossier
    .outside(paymentFacts)
    .elsewhere.some((one) => one.personId === dossier.member.personId && one.aid === aid);
  if (before && !helpedAgain) return { aid: { text: "problem.given-before" } };
  // Parts of a measure are counted as its plan has them.
  return measure !== null || instalment === parts + 1
    ? {}
    : { instalment: { text: "problem.next-part", values: { number: parts + 1 } } };
}

/** Where another programme helps too, a project gives nothing, or help to travel only. */
export function otherAidProblems(dossier: Dossier, pack: Package, aid: string): Problems {
  const terms = termsOfPackage(dossier, pack.open.package)?.terms;
  const helped = pack.open.other_aid !== "none";
  const allowed = terms?.withOtherAid === "travel-only" && travelAid.has(aid as never);
  return helped && !allowed ? { aid: { text: "problem.other-aid" } } : {};
}

/** Who may take the money: the person; a child's guardian, with the child's word; another with the person's written one. */
export function payeeProblems(
  dossier: Dossier,
  by: "person" | "guardian" | "proxy" | "supplier",
  { authorised, childAgrees }: { readonly authorised: boolean; readonly childAgrees: boolean | null },
  field: string,
): Problems {
  if (by === "supplier") return {};
  const child = dossier.person.mayBeChildOn(dossier.today);
  const [fault] = receivingFaults(child, { by, childAgrees, authorised });
  return fault ? { [field]: { text: `problem.${fault}` } } : {};
}

/** Which ceiling an approval would pass, and what to do instead. */
export function ceilingProblems(
  dossier: Dossier,
  request: Request,
  worth: number | null,
  field: string,
): Problems {
  const passed = worth === null ? null : passedBy(dossier, request, worth);
  return passed ? { [field]: { text: `problem.over-${passed.scope}`, values: sayPassed(passed) } } : {};
}

/**
 * Which ceiling of its package a request would pass by today's rate, so that nobody waits for a yes that cannot come. What
 * has no rate in the case yet, and a budget line, which can be changed meanwhile, are for whoever approves.
 */
export function askedOverProblems(
  dossier: Dossier,
  pack: Package,
  terms: ProjectTerms,
  {
    aid,
    minor,
    currency,
  }: { readonly aid: string; readonly minor: number | null; readonly currency: string },
): Problems {
  const known = knownRate(dossier, terms, currency);
  const worth =
    currency === terms.currency ? minor : worthOf({ amount: minor, currency }, known, terms.currency);
  if (worth === null) return {};
  const wanted = { id: "", memberId: dossier.member.id, outcome: aid, parentId: pack.id };
  const passed = passedBy(dossier, wanted, worth);
  if (!passed || passed.scope === "line") return {};
  return { amount: { text: `problem.asks-over-${passed.scope}`, values: sayPassed(passed) } };
}

function sayPassed({ most, total, currency, line }: Passed) {
  const shown = (minor: number) => `${decimalOf(money(minor, currency))} ${currency}`;
  return { most: shown(most), total: shown(total), ...(line ? { line } : {}) };
}
