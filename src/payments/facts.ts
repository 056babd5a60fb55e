import type { FactName, OutsideFact } from "../cases/index.ts";
import type { FrozenRate } from "../core/exchange.ts";
import type { Query } from "../platform/db/index.ts";
import { findRate, isMissing } from "./rates/find-rate.ts";
import { hasPart } from "./request-parts.ts";
import { type HouseholdHelp, householdHelp, spentOnLines } from "./spending.ts";
import type { ProjectTerms, TermsBook } from "./terms.ts";

/** What the rules of paying must know that stands in no record of the case. */
export interface PaymentFacts {
  /** Of every project, as they hold today. Empty for a case that no project pays for. */
  readonly terms: readonly ProjectTerms[];
  /** Today's rates of the currencies asked for, by `rateKey`. */
  readonly rates: ReadonlyMap<string, FrozenRate>;
  /** What the case's people were given, or are about to be, in other cases. */
  readonly elsewhere: readonly { readonly personId: string; readonly aid: string }[];
  /** What the household asked for in cases that were split from this one. */
  readonly household: readonly HouseholdHelp[];
  /** What was approved on the budget lines of each project in all cases, by project and line; only while a request waits. */
  readonly onLines: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export const paymentFacts: FactName<PaymentFacts> = { name: "payments.facts" };

export const rateKey = ({ currency: base, rates }: ProjectTerms, currency: string): string =>
  `${rates} ${base} ${currency}`;

const nothing: PaymentFacts = {
  terms: [],
  rates: new Map(),
  elsewhere: [],
  household: [],
  onLines: new Map(),
};

const asked = ["enrolment", "package", "payment-request"] as const;

/** Reads them with the terms as the programmes know them; a case without enrolment costs nothing. */
export const paymentFactsFrom = (book: TermsBook): OutsideFact<PaymentFacts> => ({
  name: paymentFacts.name,
  async read(query, { caseId, today, kinds }) {
    if (!asked.some((kind) => kinds.has(kind))) return nothing;
    const kept = await query
      .selectFrom("case_record")
      .select(["kind", "currency"])
      .distinct()
      .where("case_id", "=", caseId)
      .where("kind", "in", [...asked])
      .where("struck_at", "is", null)
      .execute();
    const terms = await book.all(query, today);
    const currencies = kept.flatMap(({ kind, currency }) =>
      kind === "payment-request" && currency !== null ? [currency] : [],
    );
    const promised = kept.some(({ kind }) => kind === "package");
    return {
      terms,
      rates: await ratesOf(query, terms, currencies, today),
      elsewhere: promised ? await givenElsewhere(query, caseId) : [],
      household: promised ? await householdHelp(query, caseId) : [],
      onLines: await onLinesFor(query, terms, caseId),
    };
  },
});

/** Sums over all cases are worth their time only where somebody is to decide by them. */
async function onLinesFor(
  query: Query,
  terms: readonly ProjectTerms[],
  caseId: string,
): Promise<PaymentFacts["onLines"]> {
  const waiting = await query
    .selectFrom("case_record as request")
    .innerJoin("case_record as package", "package.id", "request.parent_id")
    .select("package.outcome")
    .distinct()
    .where("request.case_id", "=", caseId)
    .where("request.kind", "=", "payment-request")
    .where("request.struck_at", "is", null)
    .where(({ not }) => not(hasPart("payment-approval")))
    .execute();
  const ids = new Set(waiting.map(({ outcome }) => outcome?.split(":")[0]));
  const found = new Map<string, ReadonlyMap<string, number>>();
  for (const project of terms) {
    const limited = project.lines.some(({ amount }) => amount !== null);
    if (limited && ids.has(project.projectId)) {
      found.set(project.projectId, await spentOnLines(query, project));
    }
  }
  return found;
}

async function ratesOf(
  query: Query,
  terms: readonly ProjectTerms[],
  currencies: readonly string[],
  day: string,
): Promise<ReadonlyMap<string, FrozenRate>> {
  const rates = new Map<string, FrozenRate>();
  for (const project of terms) {
    for (const currency of currencies) {
      const key = rateKey(project, currency);
      if (rates.has(key)) continue;
      const wanted = { source: project.rates, base: project.currency, currency, day };
      const found = await findRate(query, wanted);
      if (!isMissing(found)) rates.set(key, found);
    }
  }
  return rates;
}

/** Help that was asked for in other cases and not declined. */
async function givenElsewhere(query: Query, caseId: string): Promise<PaymentFacts["elsewhere"]> {
  const rows = await query
    .selectFrom("case_record as request")
    .select(["request.person_id", "request.outcome"])
    .where("request.kind", "=", "payment-request")
    .where("request.case_id", "!=", caseId)
    .where("request.struck_at", "is", null)
    .where("request.person_id", "in", (inner) =>
      inner.selectFrom("case_member").select("person_id").where("case_id", "=", caseId),
    )
    .where(({ not }) => not(hasPart("payment-approval", "declined")))
    .execute();
  return rows.flatMap(({ person_id, outcome }) =>
    person_id !== null && outcome !== null ? [{ personId: person_id, aid: outcome }] : [],
  );
}
