import type { Dossier } from "../../cases/index.ts";
import { convert, type FrozenRate } from "../../core/exchange.ts";
import { money, moneyFromNumber } from "../../core/money.ts";
import {
  type MeasureCode,
  lineOf as planLineOf,
  pricedLines,
  recovery,
  totalsOf,
} from "../../reintegration/index.ts";
import { paymentFacts, rateKey } from "../facts.ts";
import type { AidPackage, ProjectTerms } from "../terms.ts";
import { mostOf, spentOf } from "./ceilings.ts";
import { type Held, heldOf } from "./measures.ts";
import {
  approvedPackages,
  decisionOn,
  packageOf,
  paymentOf,
  type Request,
  standing,
  termsOfPackage,
} from "./standing.ts";
import { worthOf } from "./worth.ts";

/** What an amount is worth in the project's currency, by which rate: null where no rate leads there. */
export interface Worth {
  /** In the smallest unit of the project's currency. */
  readonly minor: number | null;
  readonly rate: string | null;
  readonly rate_source: string | null;
  readonly rate_date: string | null;
}

/** One request: how far it is, in its own currency and in the project's. */
export interface AccountLine {
  readonly request: Request;
  readonly currency: string;
  readonly stage: "asked" | "approved" | "paid";
  /** Why nothing is paid on it now; null when it may be. */
  readonly held: Held | null;
  /** Which measure of a plan it pays, where it pays one. */
  readonly measure: MeasureCode | null;
  /** In the smallest unit of its own currency: what was asked for, and what was paid. */
  readonly asked: number;
  readonly paid: number | null;
  /** What was asked for: by the approval's frozen rate; before it by today's, which still moves. */
  readonly worth: Worth;
  /** By the payment's own frozen rate. */
  readonly paidWorth: Worth | null;
  /** What the payment cost more than was approved, below 0 when less: the rate moved, or less was paid. */
  readonly difference: number | null;
}

/** The money of a member out of one package, all sums in the smallest unit of the project's currency. */
export interface Account {
  readonly terms: ProjectTerms;
  readonly pack: AidPackage;
  /** The record by which the member is entitled to it. */
  readonly packageId: string;
  readonly most: { readonly person: number | null; readonly household: number | null };
  readonly asked: number;
  /** What was asked for and waits for a rate, by currency, in its smallest unit: `asked` is without it. */
  readonly withoutRate: ReadonlyMap<string, number>;
  readonly approved: number;
  readonly paid: number;
  readonly difference: number;
  /** Under the lower of the two ceilings; null where there is none. */
  readonly left: number | null;
  readonly lines: readonly AccountLine[];
}

/** The accounts of the member of the dossier, one for each approved package. */
export const accountsOf = (dossier: Dossier): readonly Account[] =>
  approvedPackages(dossier).flatMap((one) => {
    const value = one.open.package;
    const found = termsOfPackage(dossier, value);
    if (!value || !found) return [];
    const { terms, pack } = found;
    const lines = standing(dossier)
      .filter(({ memberId }) => memberId === dossier.member.id)
      .filter((request) => packageOf(dossier, request)?.open.package === value)
      .map((request) => lineOf(dossier, terms, request));
    const most = mostOf(dossier, found);
    const spent = spentOf(dossier, value, found);
    const sum = (all: typeof spent) => all.reduce((total, { worth }) => total + worth, 0);
    const approved = sum(spent.filter(({ memberId }) => memberId === dossier.member.id));
    const room = [
      ...(most.person === null ? [] : [most.person - approved]),
      ...(most.household === null ? [] : [most.household - sum(spent)]),
    ];
    const total = (of: (line: AccountLine) => number | null) =>
      lines.reduce((all, line) => all + (of(line) ?? 0), 0);
    return [
      {
        terms,
        pack,
        packageId: one.id,
        most,
        approved,
        asked: total(({ stage, worth }) => (stage === "asked" ? worth.minor : 0)),
        withoutRate: totalsOf(
          lines.flatMap(({ stage, worth, asked: amount, currency }) =>
            stage === "asked" && worth.minor === null ? [{ amount, currency }] : [],
          ),
        ),
        paid: total(({ paidWorth }) => paidWorth?.minor ?? 0),
        difference: total(({ difference }) => difference),
        left: room.length === 0 ? null : Math.min(...room),
        lines,
      },
    ];
  });

function lineOf(dossier: Dossier, terms: ProjectTerms, request: Request): AccountLine {
  const currency = request.currency ?? terms.currency;
  const asked = request.amount ?? 0;
  const decision = decisionOn(dossier, request.id);
  const made = paymentOf(dossier, request.id);
  const worth = decision
    ? frozen({ amount: asked, currency }, decision.open, terms.currency)
    : byToday(dossier, terms, { amount: asked, currency });
  const amount = made?.open.amount;
  const paid = amount == null ? null : (moneyFromNumber(amount, currency)?.minor ?? null);
  const paidWorth = made ? frozen({ amount: paid, currency }, made.open, terms.currency) : null;
  const known = paidWorth?.minor != null && worth.minor !== null;
  return {
    request,
    currency,
    stage: made ? "paid" : decision ? "approved" : "asked",
    measure: planLineOf(dossier, request.open.measure)?.open.measure ?? null,
    held: made ? null : heldOf(dossier, request),
    asked,
    paid,
    worth,
    paidWorth,
    difference: known ? (paidWorth.minor ?? 0) - (worth.minor ?? 0) : null,
  };
}

interface Amount {
  readonly amount: number | null;
  readonly currency: string;
}

const frozen = (
  amount: Amount,
  {
    rate,
    rate_source,
    rate_date,
  }: { rate?: string | null; rate_source?: string | null; rate_date?: string | null },
  base: string,
): Worth => ({
  minor: worthOf(
    amount,
    { rate: rate ?? null, rate_source: rate_source ?? null, rate_date: rate_date ?? null },
    base,
  ),
  rate: rate ?? null,
  rate_source: rate_source ?? null,
  rate_date: rate_date ?? null,
});

function byToday(dossier: Dossier, terms: ProjectTerms, { amount, currency }: Amount): Worth {
  const known: FrozenRate | undefined = dossier.outside(paymentFacts).rates.get(rateKey(terms, currency));
  if (!known || amount === null) return { minor: null, rate: null, rate_source: null, rate_date: null };
  const { minor } = convert(money(amount, currency), known, terms.currency);
  return { minor, rate: known.units, rate_source: known.source, rate_date: known.date };
}

/** What the member's reintegration plan comes to in a currency, and in which currencies no rate says what it is worth. */
export function plannedIn(dossier: Dossier, currency: string) {
  const own = pricedLines(dossier, currency).filter(({ memberId }) => memberId === dossier.member.id);
  const worth = own.map((line) => (line.currency === currency ? line.amount : (line.inCeiling ?? null)));
  return {
    minor: worth.reduce((sum: number, one) => sum + (one ?? 0), 0),
    unknown: [...new Set(own.filter((_, at) => worth[at] === null).map((line) => line.currency))],
    any: own.length > 0,
  };
}

/** What came back of what the member's plans gave, by currency, in its smallest unit. */
export const cameBackIn = (dossier: Dossier): ReadonlyMap<string, number> =>
  totalsOf(
    dossier
      .recordsOf(recovery)
      .flatMap(({ amount, currency }) =>
        amount === null || currency === null ? [] : [{ amount, currency }],
      ),
  );
