import { airportLines } from "./airport-list.ts";

/** A place where a leg of a journey begins or ends. */
export interface Airport {
  /** Three letters, as tickets have it. */
  readonly iata: string;
  /** ISO 3166, two letters. */
  readonly country: string;
  /** IANA: `Asia/Kabul`. */
  readonly zone: string;
  readonly city: { readonly bg: string; readonly en: string };
  /** The days between which it is served; null for as long as anybody needs to know. */
  readonly from: string | null;
  readonly until: string | null;
}

const shape = /^(\w{3}) (\w{2}) (\S+) (.+?)\|(.+?)(?: (\d{4}-\d\d-\d\d))?(?: \.\.(\d{4}-\d\d-\d\d))?$/;

function toAirport(line: string): Airport {
  const found = shape.exec(line);
  if (!found) throw new Error(`The list of airports has a line nobody can read: ${line}`);
  const [, iata = "", country = "", zone = "", bg = "", en = "", from = null, until = null] = found;
  return { iata, country, zone, city: { bg, en }, from, until };
}

export const airports: readonly Airport[] = airportLines.trim().split("\n").map(toAirport);

const byCode = new Map(airports.map((airport) => [airport.iata, airport]));

/** The airport of a code; undefined for codes the list does not know. */
export const airportOf = (iata: string): Airport | undefined => byCode.get(iata);

/** Those served on a day, in the order of the list: the mission's own first. */
export const airportsOn = (day: string): readonly Airport[] =>
  airports.filter(({ from, until }) => (from === null || from <= day) && (until === null || day <= until));

/** `Кабул (KBL)`; a code nobody knows stands for itself. */
export function airportName(iata: string, language: "bg" | "en"): string {
  const airport = airportOf(iata);
  return airport ? `${airport.city[language]} (${iata})` : iata;
}
