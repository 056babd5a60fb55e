import { countriesByName, countryCodes } from "../../../core/country.ts";
import type { maritalStates, sexes } from "../../records/about.ts";
import { spokenLanguages, spokenName } from "../../records/choices.ts";
import type { places } from "../../records/contact.ts";
import { withoutCountry } from "../../records/nationality.ts";
import { peopleTexts } from "../../texts/index.ts";
import { plainHeading } from "../headings.ts";

/** A word as it is looked up: small letters, signs as spaces. */
const plain = plainHeading;

const table = <V extends string>(lines: Readonly<Record<V, string>>): ReadonlyMap<string, V> =>
  new Map(
    (Object.entries(lines) as [V, string][]).flatMap(([value, words]) =>
      words.split("|").map((word): [string, V] => [plain(word), value]),
    ),
  );

const sexByWord = table<(typeof sexes)[number]>({
  male: "м|m|мъж|мъжки|мъжки пол|male|man|boy|момче|ذكر|رجل|مرد|مذکر|erkek|1",
  female: "ж|f|w|жена|женски|женски пол|female|woman|girl|момиче|أنثى|انثى|امرأة|زن|مونث|kadın|2",
  unknown: "неизвестен|друго|unknown|other|x|غير معروف",
});

const maritalByWord = table<(typeof maritalStates)[number]>({
  single: "неженен|неомъжена|несемеен|несемейна|неженен неомъжена|single|unmarried|أعزب|عزباء|مجرد",
  engaged: "сгоден|сгодена|engaged|مخطوب|نامزد",
  married: "женен|омъжена|семеен|семейна|женен омъжена|married|متزوج|متزوجة|متأهل",
  cohabiting: "на семейни начала|съжителстващ|cohabiting|living together",
  separated: "разделен|разделена|separated|منفصل",
  divorced: "разведен|разведена|divorced|مطلق|مطلقة|طلاق گرفته",
  widowed: "вдовец|вдовица|widowed|widow|widower|أرمل|أرملة|بیوه",
  "not-said": "неизвестно|unknown",
});

/** What else than its names a country is called in lists, by its letters. */
const otherCountryWords: Readonly<Record<string, string>> = {
  AF: "афганистан|афганец|афганка|афганско|afg|afghan|afganistan|افغان",
  SY: "сирия|сириец|сирийка|сирийско|syr|syrian|syrian arab republic|سوري|سورية",
  IQ: "ирак|иракчанин|иракчанка|иракско|irq|iraqi|عراقي|عراقية",
  IR: "иран|иранец|иранка|иранско|irn|iranian|iran islamic republic of|ايران|ایرانی",
  PK: "пакистан|пакистанец|пакистанско|pak|pakistani|پاکستانی",
  DZ: "алжир|алжирец|алжирско|dza|algerian|جزائري",
  MA: "мароко|мароканец|мароканско|mar|moroccan|مغربي",
  TN: "тунис|тунизиец|tun|tunisian|تونسي",
  EG: "египет|египтянин|egy|egyptian|مصري",
  LB: "ливан|ливанец|lbn|lebanese|لبناني",
  PS: "палестина|палестинец|палестинка|pse|palestinian|palestine|فلسطيني|فلسطين",
  TR: "турция|турчин|туркиня|турско|tur|turkish|turkey|türkiye",
  BD: "бангладеш|bgd|bangladeshi",
  LK: "шри ланка|lka|sri lankan",
  NP: "непал|npl|nepali|nepalese",
  IN: "индия|индиец|ind|indian",
  MN: "монголия|монголец|mng|mongolian",
  GE: "грузия|грузинец|geo|georgian",
  AM: "армения|арменец|арменка|arm|armenian",
  RU: "русия|руснак|рускиня|rus|russian|russia",
  UA: "украйна|украинец|украинка|ukr|ukrainian",
  BY: "беларус|blr|belarusian",
  VN: "виетнам|виетнамец|vnm|vietnamese",
  SO: "сомалия|сомалиец|som|somali|صومالي",
  ER: "еритрея|eri|eritrean",
  ET: "етиопия|eth|ethiopian",
  NG: "нигерия|nga|nigerian",
  CM: "камерун|cmr|cameroonian",
};

const countryWords = (): [word: string, code: string][] => [
  ...countryCodes.map((code): [string, string] => [plain(code), code]),
  ...["bg", "en", "ar", "fa", "ru"].flatMap((locale) =>
    countriesByName(locale).map(({ value, label }): [string, string] => [plain(label), value]),
  ),
  ...Object.entries(otherCountryWords).flatMap(([code, words]) =>
    words.split("|").map((word): [string, string] => [plain(word), code]),
  ),
];

let countryByWord: ReadonlyMap<string, string> | undefined;

/** ISO letters of a country, "stateless" or "undetermined", from its name in one of five languages, or what its people are called. */
export function readCountry(text: string): string | undefined {
  countryByWord ??= new Map([
    ...countryWords(),
    ...wordsOfTexts(withoutCountry, (one) => `without-country.${one}`),
    ["без гражданство", "stateless"],
    ["апатрид", "stateless"],
    ["عديم الجنسية", "stateless"],
    ["неизвестно", "undetermined"],
    ["unknown", "undetermined"],
  ]);
  return countryByWord.get(plain(text));
}

/** Both desk languages' words for the values of a choice. */
const wordsOfTexts = <V extends string>(
  values: readonly V[],
  key: (value: V) => string,
): [word: string, value: V][] =>
  (["bg", "en"] as const).flatMap((language) =>
    values.map((value): [string, V] => [plain(peopleTexts.in(language)(key(value) as never)), value]),
  );

const otherLanguageWords: Readonly<Record<string, string>> = {
  ar: "арабски|arabic|العربية|عربي",
  prs: "дари|dari|دری",
  fa: "фарси|персийски|farsi|persian|فارسی",
  ps: "пущу|пашто|пуштунски|pashto|pashtu|پښتو|پشتو",
  ckb: "сорани|sorani|سورانی",
  kmr: "курманджи|kurmanji|kurmandji",
  ku: "кюрдски|kurdish|کوردی|كردي",
  ur: "урду|urdu|اردو",
};

let languageByWord: ReadonlyMap<string, string> | undefined;

/** The BCP 47 tag of a language people of the caseload speak, from its name; of several the first. */
export function readLanguage(text: string): string | undefined {
  languageByWord ??= new Map([
    ...spokenLanguages.flatMap((tag) => [
      [plain(tag), tag] as const,
      ...(["bg", "en"] as const).map((language) => [plain(spokenName(tag, language)), tag] as const),
    ]),
    ...Object.entries(otherLanguageWords).flatMap(([tag, words]) =>
      words.split("|").map((word) => [plain(word), tag] as const),
    ),
  ]);
  const [first = ""] = text.split(/[,;/+]| и | and | و /u);
  return languageByWord.get(plain(first));
}

export const readSex = (text: string) =>
  sexByWord.get(plain(text)) ?? inTexts(text, ["male", "female"], "sex");

export const readMarital = (text: string) => maritalByWord.get(plain(text));

type Place = (typeof places)[number];

/** The centres by the names people use for them; anything else is an address as it is written. */
const placeWords: readonly (readonly [RegExp, Place])[] = [
  [/харманли|harmanli/u, "sar-harmanli"],
  [/овча купел|ovcha kupel/u, "sar-ovcha-kupel"],
  [/враждебна|vrazhdebna/u, "sar-vrazhdebna"],
  [/военна рампа|voenna rampa/u, "sar-voenna-rampa"],
  [/(^| )баня( |$)|banya/u, "sar-banya"],
  [/пъстрогор|pastrogor/u, "sar-pastrogor"],
  [/любимец|lyubimets/u, "home-lyubimets"],
  [/(сдвнч|дом).*бусманци|бусманци.*(сдвнч|дом)|^бусманци$|^busmantsi$/u, "home-busmantsi"],
  [/^(затвор|prison)/u, "prison"],
  [/^(болница|hospital)/u, "hospital"],
  [/^(бездомен|бездомна|homeless)$/u, "homeless"],
];

/** Streets are not centres: with a number of a house in it a text is an address. */
export function readPlace(text: string): Place | undefined {
  const words = plain(text);
  if (/ул |бул |street|№|\d/u.test(words)) return undefined;
  return placeWords.find(([word]) => word.test(words))?.[1];
}

const inTexts = <V extends string>(text: string, values: readonly V[], prefix: string): V | undefined =>
  new Map(wordsOfTexts(values, (value) => `${prefix}.${value}`)).get(plain(text));
