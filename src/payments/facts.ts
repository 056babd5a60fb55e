import type { FactName, OutsideFact, StandingRow } from "../cases/index.ts";
import type { FrozenRate } from "../core/exchange.ts";
import { keepTogether, type Query } from "../platform/db/index.ts";
import { findRate, isMissing } from "./rates/find-rate.ts";
import { hasPart } from "./request-parts.ts";
import { type HouseholdHelp, householdHelp, spentOnLines, splitsOf } from "./spending.ts";
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

const asked = new Set(["enrolment", "package", "payment-request"]);

/** Reads them with the terms as the programmes know them; a case without enrolment costs nothing. */
export const paymentFactsFrom = (book: TermsBook): OutsideFact<PaymentFacts> => ({
  name: paymentFacts.name,
  async read(query, { caseId, today, records }) {
    const kept = records.filter(({ kind }) => asked.has(kind));
    if (kept.length === 0) return nothing;
    const terms = await book.all(query, today);
    const currencies = new Set(
      kept.flatMap(({ kind, currency }) =>
        kind === "payment-request" && currency !== null ? [currency] : [],
      ),
    );
    const promised = kept.some(({ kind }) => kind === "package");
    return {
      terms,
      rates: await ratesOf(query, terms, [...currencies], today),
      ...(promised ? await helpElsewhere(query, caseId) : { elsewhere: [], household: [] }),
      onLines: await onLinesFor(query, terms, records),
    };
  },
});

/** Sums over all cases are worth their time only where somebody is to decide by them. */
async function onLinesFor(
  query: Query,
  terms: readonly ProjectTerms[],
  records: readonly StandingRow[],
): Promise<PaymentFacts["onLines"]> {
  const decided = new Set(
    records.flatMap(({ kind, parent_id }) => (kind === "payment-approval" ? [parent_id] : [])),
  );
  const packages = new Set(
    records.flatMap(({ id, kind, parent_id }) =>
      kind === "payment-request" && !decided.has(id) ? [parent_id] : [],
    ),
  );
  const ids = new Set(
    records.flatMap(({ id, outcome }) => (packages.has(id) ? [outcome?.split(":")[0]] : [])),
  );
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

/** What was asked for in other cases and not declined, for the same people, and for those of cases split from this one. */
async function helpElsewhere(
  query: Query,
  caseId: string,
): Promise<Pick<PaymentFacts, "elsewhere" | "household">> {
  const { requests, splits } = await askElsewhere(query, { caseId });
  return {
    elsewhere: requests.flatMap(({ person_id, outcome }) =>
      person_id !== null && outcome !== null ? [{ personId: person_id, aid: outcome }] : [],
    ),
    household: await householdHelp(
      query,
      caseId,
      splits.map(({ about }) => about),
    ),
  };
}

const askElsewhere = keepTogether((query, { caseId }: { readonly caseId: string }) => ({
  requests: query
    .selectFrom("case_record as request")
    .select(["request.person_id", "request.outcome"])
    .where("request.kind", "=", "payment-request")
    .where("request.case_id", "!=", caseId)
    .where("request.struck_at", "is", null)
    .where("request.person_id", "in", (inner) =>
      inner.selectFrom("case_member").select("person_id").where("case_id", "=", caseId),
    )
    .where(({ not }) => not(hasPart("payment-approval", "declined"))),
  splits: splitsOf(query).where("case_id", "=", caseId),
}));
