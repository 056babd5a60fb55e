import type { Culture } from "./culture.ts";
import { russianFamily, russianPatronymic, ukrainianFamily, ukrainianPatronymic } from "./slavic.ts";
import { wordsOf } from "./spelling/word.ts";
import * as afghan from "./words/afghan.ts";
import * as african from "./words/african.ts";
import * as arabic from "./words/arabic.ts";
import * as iranian from "./words/iranian.ts";
import * as kurdish from "./words/kurdish.ts";
import * as maghreb from "./words/maghreb.ts";
import * as northern from "./words/northern.ts";
import * as south from "./words/southasian.ts";

const muhammad = wordsOf("محمد=muHammad");
const givenFamily = ["given", "family"] as const;
const givenFather = ["given", "father"] as const;
const allParts = ["given", "father", "grandfather", "family"] as const;
const noGrandfather = ["given", "father", "family"] as const;
const lineage = ["given", "father", "grandfather"] as const;
const english = { english: 9, german: 1 };

const arabicRoot = {
  script: "arabic",
  language: "ar",
  men: arabic.arabicMen,
  women: arabic.arabicWomen,
  mononyms: 0.01,
  passportHabit: "english",
} as const;

const dari: Culture = {
  script: "arabic",
  language: "prs",
  men: afghan.dariMen,
  women: afghan.dariWomen,
  families: afghan.dariFamilies,
  before: { words: muhammad, male: 0.16, female: 0 },
  mononyms: 0.09,
  own: givenFamily,
  passport: givenFamily,
  police: noGrandfather,
  passportHabit: "english",
  ownHabits: { english: 7, german: 2, turkish: 1 },
};

const maghrebi: Culture = {
  ...arabicRoot,
  men: maghreb.maghrebMen,
  women: maghreb.maghrebWomen,
  families: maghreb.maghrebFamilies,
  before: { words: wordsOf("محمد=mohammed"), male: 0.1, female: 0 },
  own: givenFamily,
  passport: givenFamily,
  police: givenFamily,
  passportHabit: "french",
  ownHabits: { french: 9, english: 1 },
};

const letters = {
  mononyms: 0,
  own: givenFamily,
  passport: givenFamily,
  police: givenFamily,
  ownHabits: english,
};

export const cultures = {
  dari,
  pashto: {
    ...dari,
    language: "ps",
    men: afghan.pashtoMen,
    women: afghan.pashtoWomen,
    families: afghan.pashtoFamilies,
    after: { male: wordsOf("خان=xAn جان=jAn گل=gul"), female: wordsOf("بی_بی=bI_bI"), chance: 0.15 },
    mononyms: 0.16,
  },
  iranian: {
    ...dari,
    language: "fa",
    men: iranian.iranianMen,
    women: iranian.iranianWomen,
    families: iranian.iranianFamilies,
    before: { words: wordsOf("سید=seyyed محمد=mohammad"), male: 0.08, female: 0 },
    mononyms: 0,
    police: givenFamily,
  },
  iraqi: {
    ...arabicRoot,
    families: arabic.iraqiFamilies,
    own: allParts,
    passport: ["given", "father", "grandfather", "family"],
    police: noGrandfather,
    ownHabits: { english: 8, german: 1, turkish: 1 },
  },
  levantine: {
    ...arabicRoot,
    families: arabic.levantFamilies,
    before: { words: muhammad, male: 0.08, female: 0 },
    own: givenFamily,
    passport: givenFamily,
    police: noGrandfather,
    ownHabits: { english: 6, german: 2, turkish: 2, french: 1 },
  },
  egyptian: {
    ...arabicRoot,
    families: arabic.levantFamilies,
    own: noGrandfather,
    passport: noGrandfather,
    police: noGrandfather,
    ownHabits: english,
  },
  maghrebi,
  sorani: {
    ...arabicRoot,
    language: "ckb",
    men: kurdish.soraniMen,
    women: kurdish.soraniWomen,
    families: [],
    own: lineage,
    passport: lineage,
    police: lineage,
    ownHabits: { english: 8, german: 2 },
  },
  kurmanji: {
    ...letters,
    script: "latin",
    language: "kmr",
    men: kurdish.kurmanjiMen,
    women: kurdish.kurmanjiWomen,
    families: northern.turkishFamilies,
    passportHabit: "own",
  },
  turkish: {
    ...letters,
    script: "latin",
    language: "tr",
    men: northern.turkishMen,
    women: northern.turkishWomen,
    families: northern.turkishFamilies,
    passportHabit: "own",
  },
  urdu: {
    script: "arabic",
    language: "ur",
    men: south.urduMen,
    women: south.urduWomen,
    families: south.urduFamilies,
    before: { words: muhammad, male: 0.3, female: 0 },
    after: { male: wordsOf("احمد=aHmad علی=3alI خان=xAn"), female: wordsOf("بی_بی=bI_bI"), chance: 0.2 },
    mononyms: 0.03,
    own: givenFamily,
    passport: givenFamily,
    police: noGrandfather,
    passportHabit: "english",
    ownHabits: { english: 1 },
  },
  bengali: {
    script: "bengali",
    language: "bn",
    men: south.bengaliMen,
    women: south.bengaliWomen,
    families: south.bengaliFamilies,
    before: { words: south.bengaliMohammad, male: 0.55, female: 0 },
    after: { male: south.bengaliFamilies, female: south.bengaliSeconds, chance: 0.25 },
    mononyms: 0.01,
    own: givenFamily,
    passport: givenFamily,
    police: givenFamily,
    passportHabit: "english",
    ownHabits: { english: 1 },
  },
  nepali: {
    ...letters,
    script: "devanagari",
    language: "ne",
    men: south.nepaliMen,
    women: south.nepaliWomen,
    families: south.nepaliFamilies,
    after: { male: south.nepaliSeconds, female: south.nepaliWomenSeconds, chance: 0.5 },
    passportHabit: "english",
  },
  ethiopic: {
    ...letters,
    script: "ethiopic",
    language: "am",
    men: african.ethiopicMen,
    women: african.ethiopicWomen,
    families: [],
    own: givenFather,
    passport: lineage,
    police: lineage,
    passportHabit: "english",
  },
  somali: {
    ...letters,
    script: "latin",
    language: "so",
    men: african.somaliMen,
    women: african.somaliWomen,
    families: [],
    own: lineage,
    passport: lineage,
    police: givenFather,
    passportHabit: "english",
  },
  georgian: {
    ...letters,
    script: "georgian",
    language: "ka",
    men: northern.georgianMen,
    women: northern.georgianWomen,
    families: northern.georgianFamilies,
    passportHabit: "english",
  },
  armenian: {
    ...letters,
    script: "armenian",
    language: "hy",
    men: northern.armenianMen,
    women: northern.armenianWomen,
    families: northern.armenianFamilies,
    passportHabit: "english",
  },
  ukrainian: {
    ...letters,
    script: "cyrillic",
    language: "uk",
    men: northern.ukrainianMen,
    women: northern.ukrainianWomen,
    families: northern.ukrainianFamilies,
    own: ["family", "given", "father"],
    police: noGrandfather,
    patronymic: ukrainianPatronymic,
    familyOf: ukrainianFamily,
    passportHabit: "english",
  },
  russian: {
    ...letters,
    script: "cyrillic",
    language: "ru",
    men: northern.russianMen,
    women: northern.russianWomen,
    families: northern.russianFamilies,
    own: ["family", "given", "father"],
    police: noGrandfather,
    patronymic: russianPatronymic,
    familyOf: russianFamily,
    passportHabit: "english",
  },
  mongolian: {
    ...letters,
    script: "cyrillic",
    language: "mn",
    men: northern.mongolianMen,
    women: northern.mongolianWomen,
    families: [],
    own: ["father", "given"],
    passport: ["given", "father"],
    police: ["given", "father"],
    passportHabit: "english",
  },
} as const satisfies Record<string, Culture>;

export type CultureName = keyof typeof cultures;
export const cultureOf = (name: CultureName): Culture => cultures[name];
