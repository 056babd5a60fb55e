import { countriesByName } from "../../core/country.ts";
import type { Option } from "../../platform/forms/index.ts";
import { airportName, airportsOn } from "../places/airports.ts";
import type { Visit } from "./desk.ts";

/** Airports as options, the mission's own first. */
export const airportOptions = (day: string, language: "bg" | "en"): readonly Option[] =>
  airportsOn(day).map(({ iata }) => ({ value: iata, label: airportName(iata, language) }));

/** What the reference fields of the forms about destinations offer. */
export function offeredTo({ today, language }: Visit): Readonly<Record<string, readonly Option[]>> {
  const countries = countriesByName(language);
  return {
    country: countries,
    transit_country: countries,
    nationality: countries,
    airport: airportOptions(today, language),
  };
}
