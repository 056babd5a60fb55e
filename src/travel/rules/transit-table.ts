import type { TransitRule } from "./transit-visas.ts";

const rule = (
  country: string,
  nationality: string | null,
  needs: TransitRule["needs"],
  source: string,
  more: Partial<TransitRule> = {},
): TransitRule => ({
  country,
  airport: null,
  nationality,
  paper: null,
  enters: false,
  needs,
  from: "2015-01-01",
  until: null,
  source,
  ...more,
});

const visaCode = "Regulation (EC) 810/2009 (Visa Code), Annex IV";
const airside = "[K], read on 28 November 2026; the airline confirms before booking";

/** Countries of the Schengen area the returns pass through, and whose citizens need an airport transit visa in all of it. */
const schengen = ["AT", "DE", "PL", "GR", "HU", "CZ", "IT", "FR", "NL", "BE"] as const;
const schengenListed = ["AF", "BD", "CD", "ER", "ET", "GH", "IR", "IQ", "NG", "PK", "SO", "LK"] as const;

/** What was known of transit when the program was made; what the mission learns stands in the database beside it. */
export const transitTable: readonly TransitRule[] = [
  ...schengen.flatMap((country) => [
    rule(country, null, "nothing", `${visaCode}: nationalities that are not listed`),
    ...schengenListed.map((nationality) => rule(country, nationality, "airport-visa", visaCode)),
    rule(country, null, "entry-visa", "Regulation (EU) 2018/1806", { enters: true }),
  ]),
  rule("TR", null, "nothing", airside),
  rule("TR", null, "entry-visa", airside, { enters: true }),
  rule("QA", null, "nothing", airside),
  rule("AE", null, "nothing", airside),
  rule("AE", null, "entry-visa", airside, { enters: true }),
  rule("JO", null, "nothing", airside),
  rule("EG", null, "nothing", airside),
  rule("RS", null, "nothing", airside),
  rule("AZ", null, "nothing", airside),
  rule("GE", null, "nothing", airside),
  rule("AM", null, "nothing", airside),
];
