import type { CultureName } from "./cultures.ts";

export type HouseholdKind =
  | "man-alone"
  | "woman-alone"
  | "couple"
  | "family"
  | "mother-and-children"
  | "siblings"
  | "unaccompanied-child"
  | "uncle-and-nephew";

export interface Origin {
  /** ISO 3166, two letters. */
  readonly country: string;
  /** Of a hundred households. */
  readonly share: number;
  readonly cultures: Readonly<Partial<Record<CultureName, number>>>;
  readonly households: Readonly<Partial<Record<HouseholdKind, number>>>;
  /** The country's telephone code. */
  readonly telephone: string;
  /** The share of adults who have their passport, and of people with another paper from home. */
  readonly passports: number;
  readonly nationalIds: number;
  /** The share that does not know the day of birth, or not even the month. */
  readonly vagueBirths: number;
  readonly solarCalendar?: true;
  /** Where some say they come from at the border. */
  readonly claimedInstead?: readonly string[];
  /** Adults who read their own language, of a hundred. */
  readonly reading: { readonly male: number; readonly female: number };
}

const mostlyMen = {
  "man-alone": 70,
  siblings: 7,
  family: 8,
  couple: 3,
  "woman-alone": 2,
  "mother-and-children": 2,
  "unaccompanied-child": 8,
};
const manyFamilies = {
  "man-alone": 42,
  "woman-alone": 4,
  couple: 8,
  family: 26,
  "mother-and-children": 7,
  siblings: 5,
  "unaccompanied-child": 6,
  "uncle-and-nephew": 2,
};
const workers = { "man-alone": 66, "woman-alone": 18, couple: 8, family: 5, siblings: 3 };
const refugeesOfWar = {
  "man-alone": 10,
  "woman-alone": 22,
  couple: 10,
  family: 16,
  "mother-and-children": 40,
  siblings: 2,
};
const papers = { passports: 0.75, nationalIds: 0.6, vagueBirths: 0.01, reading: { male: 99, female: 99 } };

/** Shares after the mission's counselling and return figures (domain.md 1.5, 8.3): Afghanistan first, then Iraq and Syria. */
export const origins: readonly Origin[] = [
  {
    country: "AF",
    share: 34,
    cultures: { dari: 56, pashto: 44 },
    telephone: "93",
    passports: 0.14,
    nationalIds: 0.5,
    vagueBirths: 0.4,
    solarCalendar: true,
    reading: { male: 62, female: 35 },
    households: {
      ...mostlyMen,
      "man-alone": 60,
      family: 11,
      "unaccompanied-child": 13,
      "uncle-and-nephew": 3,
    },
  },
  {
    country: "IQ",
    share: 15,
    cultures: { iraqi: 58, sorani: 42 },
    telephone: "964",
    passports: 0.45,
    nationalIds: 0.7,
    vagueBirths: 0.08,
    households: manyFamilies,
    reading: { male: 86, female: 74 },
  },
  {
    country: "SY",
    share: 14,
    cultures: { levantine: 90, kurmanji: 10 },
    telephone: "963",
    passports: 0.35,
    nationalIds: 0.65,
    vagueBirths: 0.05,
    households: manyFamilies,
    reading: { male: 90, female: 82 },
  },
  {
    country: "PK",
    share: 8,
    cultures: { urdu: 88, pashto: 12 },
    telephone: "92",
    passports: 0.2,
    nationalIds: 0.5,
    vagueBirths: 0.15,
    claimedInstead: ["AF"],
    households: mostlyMen,
    reading: { male: 72, female: 50 },
  },
  {
    country: "IR",
    share: 5,
    cultures: { iranian: 88, sorani: 12 },
    telephone: "98",
    passports: 0.4,
    nationalIds: 0.6,
    vagueBirths: 0.03,
    solarCalendar: true,
    households: manyFamilies,
    reading: { male: 95, female: 90 },
  },
  {
    country: "DZ",
    share: 4,
    cultures: { maghrebi: 1 },
    telephone: "213",
    claimedInstead: ["SY", "PS"],
    households: mostlyMen,
    ...papers,
    passports: 0.3,
    reading: { male: 88, female: 80 },
  },
  {
    country: "MA",
    share: 3.5,
    cultures: { maghrebi: 1 },
    telephone: "212",
    claimedInstead: ["SY"],
    households: mostlyMen,
    ...papers,
    passports: 0.3,
    reading: { male: 84, female: 70 },
  },
  {
    country: "TN",
    share: 1,
    cultures: { maghrebi: 1 },
    telephone: "216",
    households: mostlyMen,
    ...papers,
    passports: 0.35,
  },
  {
    country: "EG",
    share: 1,
    cultures: { egyptian: 1 },
    telephone: "20",
    households: mostlyMen,
    ...papers,
    passports: 0.4,
    reading: { male: 82, female: 70 },
  },
  {
    country: "PS",
    share: 1,
    cultures: { levantine: 1 },
    telephone: "970",
    households: manyFamilies,
    ...papers,
    passports: 0.3,
  },
  {
    country: "TR",
    share: 2.5,
    cultures: { kurmanji: 55, turkish: 45 },
    telephone: "90",
    households: manyFamilies,
    ...papers,
    passports: 0.5,
  },
  {
    country: "BD",
    share: 2,
    cultures: { bengali: 1 },
    telephone: "880",
    households: mostlyMen,
    ...papers,
    passports: 0.4,
    vagueBirths: 0.12,
    reading: { male: 72, female: 65 },
  },
  {
    country: "NP",
    share: 1.5,
    cultures: { nepali: 1 },
    telephone: "977",
    households: workers,
    ...papers,
    reading: { male: 85, female: 72 },
  },
  { country: "MN", share: 1.5, cultures: { mongolian: 1 }, telephone: "976", households: workers, ...papers },
  { country: "GE", share: 1.5, cultures: { georgian: 1 }, telephone: "995", households: workers, ...papers },
  {
    country: "AM",
    share: 0.8,
    cultures: { armenian: 1 },
    telephone: "374",
    households: manyFamilies,
    ...papers,
  },
  {
    country: "UA",
    share: 2,
    cultures: { ukrainian: 85, russian: 15 },
    telephone: "380",
    households: refugeesOfWar,
    ...papers,
  },
  {
    country: "RU",
    share: 0.7,
    cultures: { russian: 1 },
    telephone: "7",
    households: manyFamilies,
    ...papers,
  },
  {
    country: "SO",
    share: 0.8,
    cultures: { somali: 1 },
    telephone: "252",
    passports: 0.08,
    nationalIds: 0.15,
    vagueBirths: 0.45,
    households: mostlyMen,
    reading: { male: 60, female: 45 },
  },
  {
    country: "ET",
    share: 0.6,
    cultures: { ethiopic: 1 },
    telephone: "251",
    households: mostlyMen,
    ...papers,
    passports: 0.3,
    vagueBirths: 0.2,
    reading: { male: 75, female: 60 },
  },
  {
    country: "ER",
    share: 0.6,
    cultures: { ethiopic: 1 },
    telephone: "291",
    households: mostlyMen,
    ...papers,
    passports: 0.1,
    vagueBirths: 0.15,
    reading: { male: 84, female: 70 },
  },
];
