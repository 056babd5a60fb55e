import type { Dated } from "./dated.ts";

/** For how many months beyond the journey a passport must be valid, and who asks. */
export interface PassportMargin {
  readonly where: "transit" | "destination" | "carrier";
  /** A country, or an airline's code. */
  readonly code: string;
  readonly months: number;
  /** Whether the country asks it of its own citizens too: none does who come home. */
  readonly ownCitizens: boolean;
}

const asked = (
  where: PassportMargin["where"],
  code: string,
  months: number,
  source: string,
): Dated<PassportMargin> => ({
  from: "2015-01-01",
  value: { where, code, months, ownCitizens: false },
  source,
});

const countries = "[K] entry rules as airlines' data has them; the mission checks before booking";

/** Read on 28 November 2026. Those who return to their own country are not asked by it. */
export const passportMargins: readonly Dated<PassportMargin>[] = [
  asked("destination", "TR", 5, countries),
  asked("destination", "IQ", 6, countries),
  asked("destination", "IR", 6, countries),
  asked("destination", "AF", 6, countries),
  asked("destination", "PK", 6, countries),
  asked("destination", "EG", 6, countries),
  asked("destination", "JO", 6, countries),
  asked("destination", "LB", 6, countries),
  asked("destination", "DE", 3, "Regulation (EU) 2016/399, art. 6(1)(a)(i)"),
  asked("destination", "AT", 3, "Regulation (EU) 2016/399, art. 6(1)(a)(i)"),
  asked("destination", "GR", 3, "Regulation (EU) 2016/399, art. 6(1)(a)(i)"),
  asked("transit", "QA", 6, countries),
  asked("transit", "AE", 6, countries),
  asked("transit", "SA", 6, countries),
];

/** The margins that a journey with a paper of a country must keep. */
export function marginsAsked(
  journey: {
    readonly departs: string;
    readonly destination: string;
    readonly transits: readonly string[];
    readonly carriers: readonly string[];
  },
  issuer: string | null,
): readonly PassportMargin[] {
  const applies = ({ where, code, ownCitizens }: PassportMargin): boolean => {
    if (where === "carrier") return journey.carriers.includes(code);
    if (issuer === code && !ownCitizens) return false;
    return where === "transit" ? journey.transits.includes(code) : journey.destination === code;
  };
  return passportMargins
    .filter(({ from, until }) => from <= journey.departs && (!until || journey.departs <= until))
    .map(({ value }) => value)
    .filter(applies);
}
