/** What a country asks of those who change planes there. */
export type TransitNeed = "nothing" | "airport-visa" | "entry-visa" | "refused";

/** One rule of the table; null stands for any. Incidents add lines (scenario 10). */
export interface TransitRule {
  readonly country: string;
  /** IATA. */
  readonly airport: string | null;
  /** Of the traveller; ISO 3166. */
  readonly nationality: string | null;
  readonly paper: "passport" | "laissez-passer" | null;
  /** Whether it is about changing planes only, or about entering the country between two legs. */
  readonly enters: boolean;
  readonly needs: TransitNeed;
  readonly from: string;
  readonly until: string | null;
  readonly source: string;
}

export interface Passage {
  readonly country: string;
  readonly airport: string;
  readonly nationality: string | null;
  readonly paper: string | null;
  readonly enters: boolean;
  readonly day: string;
}

/** How exactly a rule speaks of a case: a rule about an airport outweighs one about its country, and so on. */
const exactness = ({ airport, nationality, paper }: TransitRule): number =>
  (airport ? 4 : 0) + (nationality ? 2 : 0) + (paper ? 1 : 0);

/**
 * What somebody needs to pass through a country on a day: the most exact rule that holds, of equals the newest. Their own
 * country asks nothing. Null where the table knows nothing: the airline is to be asked.
 */
export function transitNeed(rules: readonly TransitRule[], passage: Passage): TransitRule | null {
  const fits = (rule: TransitRule): boolean =>
    rule.country === passage.country &&
    rule.enters === passage.enters &&
    (rule.airport === null || rule.airport === passage.airport) &&
    (rule.nationality === null || rule.nationality === passage.nationality) &&
    (rule.paper === null || rule.paper === passage.paper) &&
    rule.from <= passage.day &&
    (rule.until === null || passage.day <= rule.until);
  const found = rules
    .filter(fits)
    .toSorted((a, b) => exactness(b) - exactness(a) || (a.from < b.from ? 1 : -1));
  return found[0] ?? null;
}
