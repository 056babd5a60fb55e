import type { Language } from "../../core/language.ts";
import type { LonLat } from "../model.ts";
import { countryPoint } from "./country-points.ts";
import { pictureTexts } from "./texts/index.ts";

/** A name that stands on an area: a country's or a sea's. */
export interface GroundName {
  readonly key: string;
  readonly name: string;
  readonly kind: "country" | "sea";
  readonly at: LonLat;
}

/** Where a sea may bear its name, best first. */
const seas = [
  ["sea.mediterranean", [18.6, 34]],
  ["sea.mediterranean", [27.5, 33.3]],
  ["sea.mediterranean", [6.2, 38.6]],
  ["sea.mediterranean", [21.5, 33.6]],
  ["sea.mediterranean", [30.5, 33.2]],
  ["sea.mediterranean", [5, 40]],
  ["sea.mediterranean", [18.4, 32.3]],
  ["sea.black", [34.2, 43.4]],
  ["sea.black", [33.5, 43.9]],
  ["sea.atlantic", [-17, 43.5]],
  ["sea.arabian", [62.5, 19.5]],
  ["sea.red", [37.9, 20.6]],
  ["sea.red", [36.2, 23.6]],
] as const;

/** Where people come from, pass and arrive: ISO 3166-1, two letters for the name and three for the place. */
const countries =
  "TR TUR,SY SYR,IQ IRQ,IR IRN,AF AFG,PK PAK,LY LBY,EG EGY,SD SDN,TD TCD,NE NER,ML MLI,NG NGA,DZ DZA,TN TUN,MA MAR,MR MRT,ET ETH,ER ERI,SO SOM,SA SAU,DE DEU,FR FRA,ES ESP,IT ITA,GB GBR,SE SWE,PL POL,RO ROU,BG BGR,GR GRC,UA UKR,RU RUS,KZ KAZ,SN SEN,GN GIN,CI CIV,HU HUN,AT AUT,RS SRB";

/** The middle of the largest piece of land is not always in the window. */
const elsewhere: Readonly<Record<string, LonLat>> = { RUS: [43, 57.5], KAZ: [61, 47.2], SOM: [46.3, 5.5] };

/** The names of the ground in a language, seas first. Names of countries are those of Unicode's CLDR. */
export function groundNames(language: Language): GroundName[] {
  const t = pictureTexts.in(language);
  const regions = new Intl.DisplayNames([language === "prs" ? "fa-AF" : language], { type: "region" });
  return [
    ...seas.map(([key, at]): GroundName => ({ key, name: t(key), kind: "sea", at })),
    ...countries.split(",").flatMap((pair): GroundName[] => {
      const [two = "", three = ""] = pair.split(" ");
      const at = elsewhere[three] ?? countryPoint(three);
      const name = regions.of(two);
      return at && name ? [{ key: three, name, kind: "country", at }] : [];
    }),
  ];
}
