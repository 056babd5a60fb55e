import { remembered } from "./remembered.ts";

/** The countries and territories of ISO 3166-1, by their two letters. */
export const countryCodes = (
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ " +
  "CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO " +
  "FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE " +
  "JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO " +
  "MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW " +
  "PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM " +
  "TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW"
).split(" ");

const known: ReadonlySet<string> = new Set(countryCodes);

export const isCountry = (code: string): boolean => known.has(code);

const namesIn = remembered((locale: string) => {
  const names = new Intl.DisplayNames([locale], { type: "region", fallback: "code" });
  return remembered((code: string) => names.of(code) ?? code);
});

/** What a country is called in a language; its code where the language has no word for it. */
export const countryName = (code: string, locale: string): string => namesIn(locale)(code);

export interface NamedCountry {
  readonly value: string;
  readonly label: string;
}

/** All countries by name, in the order of the language. */
export const countriesByName = remembered((locale: string): readonly NamedCountry[] => {
  const { compare } = new Intl.Collator(locale);
  return countryCodes
    .map((value) => ({ value, label: countryName(value, locale) }))
    .sort((a, b) => compare(a.label, b.label));
});
