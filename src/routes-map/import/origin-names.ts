import { countryName } from "../../core/country.ts";
import { countryCodeTable } from "../../core/country-codes.ts";
import { otherOrigin, statelessOrigin, subSaharanOrigin, unknownOrigin } from "../model.ts";

/** Names publishers use beside those of the locale data. The classes that are no country are here too. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  [unknownOrigin]: [
    "unknown",
    "unknown not specified",
    "not specified",
    "unspecified nationality",
    "unspecified",
    "unknown nationality",
    "various unknown",
    "various",
    "unknown origin",
  ],
  [subSaharanOrigin]: [
    "unspecified sub saharan nationals",
    "unspecified sub saharan",
    "sub saharan africa",
    "sub saharan nationals",
  ],
  [statelessOrigin]: ["stateless", "stateless persons"],
  [otherOrigin]: ["other", "others"],
  AFG: ["islamic republic of afghanistan"],
  BOL: ["bolivia plurinational state of"],
  BRN: ["brunei darussalam"],
  CAF: ["central african rep"],
  CHN: ["china people s republic of", "china incl tibetans", "tibetan", "tibetans", "tibet"],
  CIV: ["ivory coast", "cote d ivoire", "cote divoire"],
  COD: [
    "congo democratic republic of",
    "democratic republic of the congo",
    "democratic republic of congo",
    "dem rep of the congo",
    "dem rep congo",
    "congo dem rep",
    "congo kinshasa",
    "drc",
  ],
  COG: [
    "congo",
    "republic of the congo",
    "republic of congo",
    "congo brazzaville",
    "congo republic of",
    "congo rep",
  ],
  CPV: ["cape verde", "cabo verde"],
  CZE: ["czech republic", "czech rep"],
  DOM: ["dominican rep"],
  ESH: ["western sahara", "western saharan", "sahrawi"],
  FSM: ["micronesia federated states of"],
  GBR: ["united kingdom of great britain and northern ireland", "great britain", "uk"],
  GMB: ["gambia the", "gambia republic of the"],
  GNB: ["guinea bissau"],
  HKG: ["china hong kong sar", "hong kong"],
  IRN: ["iran islamic republic of", "islamic republic of iran", "iran islamic rep of"],
  KOR: ["republic of korea", "south korea", "korea republic of", "korea rep"],
  PRK: [
    "dem people s rep of korea",
    "democratic people s republic of korea",
    "north korea",
    "korea democratic people s republic of",
  ],
  LAO: ["lao people s democratic republic", "lao people s dem rep", "laos"],
  LBY: ["libyan arab jamahiriya", "state of libya"],
  MAC: ["china macao sar", "macao"],
  MDA: ["republic of moldova", "moldova republic of", "rep of moldova"],
  MKD: [
    "the former yugoslav republic of macedonia",
    "former yugoslav republic of macedonia",
    "macedonia the former yugoslav republic of",
    "fyr macedonia",
    "fyrom",
    "macedonia",
    "republic of north macedonia",
  ],
  MMR: ["myanmar burma", "burma", "myanmar"],
  PSE: [
    "palestinian",
    "palestinians",
    "palestine",
    "palestinian territories",
    "occupied palestinian territory",
    "state of palestine",
    "palestine state of",
    "palestinian territory occupied",
    "west bank gaza",
  ],
  RUS: ["russian federation", "russia"],
  // UNHCR counts people of Kosovo here and says so in the name.
  SRB: ["serbia and kosovo s res 1244 1999", "serbia and montenegro", "serbia"],
  SSD: ["south sudan"],
  SDN: ["sudan", "sudan north"],
  STP: ["sao tome and principe"],
  SVK: ["slovak republic", "slovakia"],
  SWZ: ["swaziland", "eswatini"],
  SYR: ["syrian arab republic", "syrian arab rep", "syria"],
  TLS: ["timor leste", "east timor"],
  TUR: ["turkey", "turkiye"],
  TWN: ["taiwan", "taiwan province of china"],
  TZA: ["united republic of tanzania", "tanzania united republic of", "united rep of tanzania"],
  USA: ["united states of america", "united states", "usa"],
  VAT: ["holy see", "holy see the", "vatican"],
  VEN: ["venezuela bolivarian republic of", "venezuela bolivarian rep of"],
  VNM: ["viet nam", "vietnam"],
  XKX: ["kosovo", "kosovo under un sc resolution 1244 99", "kosovo unscr 1244"],
};

const byName = new Map<string, string>([
  ...countryCodeTable.map(({ alpha2, alpha3 }) => [normal(countryName(alpha2, "en")), alpha3] as const),
  ...Object.entries(otherNames).flatMap(([code, names]) =>
    names.map((name) => [normal(name), code] as const),
  ),
]);

/** The code of an origin or country by the name a publisher writes, footnote marks and all; undefined where none fits. */
export const codeOfName = (name: string): string | undefined => byName.get(normal(name));

/** An origin nobody knows is kept under its own name, marked so that it is never taken for a code. */
export const nameAsOrigin = (name: string): string => `?${name.trim().slice(0, 60)}`;

/** Letters and digits in lower case with single spaces; accents, brackets, footnote marks and "the" left out. */
function normal(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/[\u0300-\u036f*^~†‡§°¹²³]/g, "")
    .replace(/&/g, " and ")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, " ")
    .replace(/\b(?:the)\b/g, " ")
    .replace(/ +/g, " ")
    .trim();
}
