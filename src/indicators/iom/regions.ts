/**
 * The regions in which IOM's bulletins tell countries apart (domain.md 8.1), as its offices are grouped. Lists from memory,
 * not checked with a bulletin: a country that stands in none is told as unknown, never put where it might belong.
 */
const countriesOf = {
  eea: "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK",
  "south-east-europe-central-asia": "AL AM AZ BA BY GE IL KG KZ MD ME MK RS RU TJ TM TR UA UZ",
  "middle-east-north-africa": "AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE",
  "asia-pacific":
    "AF AU BD BN BT CN FJ FM HK ID IN IR JP KH KI KP KR LA LK MH MM MN MO MV MY NP NR NZ PG PH PK PW SB SG TH TL TO " +
    "TV TW VN VU WS",
  "west-central-africa": "BF BJ CF CG CI CM CV GA GH GM GN GQ GW LR ML MR NE NG SL SN ST TD TG",
  "east-horn-africa": "BI DJ ER ET KE RW SO SS TZ UG",
  "southern-africa": "AO BW CD KM LS MG MU MW MZ NA SC SZ ZA ZM ZW",
  "south-america": "AR BO BR CL CO EC PE PY UY VE",
  "north-central-america": "AG BB BS BZ CA CR CU DM DO GD GT GY HN HT JM KN LC MX NI PA SR SV TT US VC",
} as const;

const unknownRegion = "unknown";

export type Region = keyof typeof countriesOf | typeof unknownRegion;

export const regions: readonly Region[] = [
  ...(Object.keys(countriesOf) as (keyof typeof countriesOf)[]),
  unknownRegion,
];

const regionByCountry: ReadonlyMap<string, Region> = new Map(
  Object.entries(countriesOf).flatMap(([region, countries]) =>
    countries.split(" ").map((country): [string, Region] => [country, region as Region]),
  ),
);

/** The region of a country by its two letters. */
export const regionOf = (country: string): Region => regionByCountry.get(country) ?? unknownRegion;

/** Every country that has a region, as often as it stands in one. */
export const countriesByRegion = (): readonly string[] =>
  Object.values(countriesOf).flatMap((countries) => countries.split(" "));

/** Numbers by country as numbers by region, in the order of the regions; those of which there is none left out. */
export function byRegion(told: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const sums = new Map<Region, number>();
  for (const [country, count] of Object.entries(told)) {
    const region = regionOf(country);
    sums.set(region, (sums.get(region) ?? 0) + count);
  }
  return Object.fromEntries(
    regions.flatMap((region) => (sums.get(region) ? [[region, sums.get(region) ?? 0]] : [])),
  );
}
