import type { Dated } from "./dated.ts";

/** From when an airline takes children without an adult, and how. Ages are complete years on the travel day. */
export interface AloneRule {
  /** IATA code of the airline; `*` for those the list does not name. */
  readonly carrier: string;
  /** Younger children are not taken alone at all. */
  readonly youngest: number;
  /** Up to this age the airline's service is a must; null where there is no service. */
  readonly serviceUntil: number | null;
  /** Up to this age the service may be asked for. */
  readonly serviceOffered: number | null;
}

const read = "[K], read on 28 November 2026; to be confirmed with the airline at booking";

export const aloneRules: readonly Dated<AloneRule>[] = [
  {
    from: "2015-01-01",
    value: { carrier: "*", youngest: 5, serviceUntil: 11, serviceOffered: 17 },
    source: `${read}; common practice of carriers with the service (getjet.aero, airdolomiti.eu)`,
  },
  {
    from: "2015-01-01",
    value: { carrier: "TK", youngest: 7, serviceUntil: 11, serviceOffered: 17 },
    source: `${read}; 7 to under 12 on written authorisation (citizendailypost.com/faq)`,
  },
  {
    from: "2015-01-01",
    value: { carrier: "FB", youngest: 5, serviceUntil: 11, serviceOffered: 17 },
    source: read,
  },
  {
    from: "2015-01-01",
    value: { carrier: "W6", youngest: 14, serviceUntil: null, serviceOffered: null },
    source: `${read}; the airline has no service`,
  },
  {
    from: "2015-01-01",
    value: { carrier: "FR", youngest: 16, serviceUntil: null, serviceOffered: null },
    source: `${read}; the airline has no service`,
  },
  {
    from: "2015-01-01",
    value: { carrier: "PC", youngest: 7, serviceUntil: 11, serviceOffered: 17 },
    source: read,
  },
];

export type Alone = "not-taken" | "service-must" | "service-offered" | "as-adult";

/** How an airline takes somebody of an age who travels without an adult, on a day. */
export function aloneWith(carrier: string, age: number, day: string): Alone {
  const inForce = aloneRules.filter(({ from, until }) => from <= day && (!until || day <= until));
  const rule =
    inForce.find(({ value }) => value.carrier === carrier) ??
    inForce.find(({ value }) => value.carrier === "*");
  if (!rule) return "not-taken";
  const { youngest, serviceUntil, serviceOffered } = rule.value;
  if (age < youngest) return "not-taken";
  if (serviceUntil !== null && age <= serviceUntil) return "service-must";
  return serviceOffered !== null && age <= serviceOffered ? "service-offered" : "as-adult";
}
