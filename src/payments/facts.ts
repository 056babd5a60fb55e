import type { FactName, OutsideFact } from "../cases/index.ts";
import type { FrozenRate } from "../core/exchange.ts";
import type { Query } from "../platform/db/index.ts";
import { findRate, isMissing } from "./rates/find-rate.ts";
import type { ProjectTerms, TermsBook } from "./terms.ts";

/** What the rules of paying must know that stands in no record of the case. */
export interface PaymentFacts {
  /** Of every project, as they hold today. Empty for a case that no project pays for. */
  readonly terms: readonly ProjectTerms[];
  /** Today's rates of the currencies asked for, by `rateKey`. */
  readonly rates: ReadonlyMap<string, FrozenRate>;
  /** What the case's people were given, or are about to be, in other cases. */
  readonly elsewhere: readonly { readonly personId: string; readonly aid: string }[];
}

export const paymentFacts: FactName<PaymentFacts> = { name: "payments.facts" };

export const rateKey = ({ currency: base, rates }: ProjectTerms, currency: string): string =>
  `${rates} ${base} ${currency}`;

const nothing: PaymentFacts = { terms: [], rates: new Map(), elsewhere: [] };

/** Reads them with the terms as the programmes know them; a case without enrolment costs one small query. */
export const paymentFactsFrom = (book: TermsBook): OutsideFact<PaymentFacts> => ({
  name: paymentFacts.name,
  async read(query, { caseId, today }) {
    const kept = await query
      .selectFrom("case_record")
      .select(["kind", "currency"])
      .distinct()
      .where("case_id", "=", caseId)
      .where("kind", "in", ["enrolment", "package", "payment-request"])
      .where("struck_at", "is", null)
      .execute();
    if (kept.length === 0) return nothing;
    const terms = await book.all(query, today);
    const currencies = kept.flatMap(({ kind, currency }) =>
      kind === "payment-request" && currency !== null ? [currency] : [],
    );
    const elsewhere = kept.some(({ kind }) => kind === "package") ? await givenElsewhere(query, caseId) : [];
    return { terms, rates: await ratesOf(query, terms, currencies, today), elsewhere };
  },
});

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
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom("case_record as decision")
            .select("decision.id")
            .whereRef("decision.parent_id", "=", "request.id")
            .where("decision.kind", "=", "payment-approval")
            .where("decision.outcome", "=", "declined")
            .where("decision.struck_at", "is", null),
        ),
      ),
    )
    .execute();
  return rows.flatMap(({ person_id, outcome }) =>
    person_id !== null && outcome !== null ? [{ personId: person_id, aid: outcome }] : [],
  );
}
