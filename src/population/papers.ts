import { inEasternDigits } from "./births.ts";
import { type Day, knownTo, moved } from "./days.ts";
import type { Dice } from "./dice.ts";
import type { InventedDocument, InventedPhone } from "./model.ts";
import type { Origin } from "./origins.ts";

const span = 10_000_000;
/** Has no factor in common with a power of ten, so that different counts give different digits. */
const stride = 7_368_787;

/** Seven digits that look drawn by lot and are given to one count only, up to ten million. */
const scattered = (count: number, seed: number): string =>
  String((count * stride + Math.abs(seed % 1_000_003) * 97) % span).padStart(7, "0");

const mostPhones = 4;
const mostDocuments = 10;

/** More people than this would need numbers given twice. */
export const mostPeople = span / mostDocuments;

const writings: readonly ((code: string, digits: string) => string)[] = [
  (code, digits) => `+${code} 00 ${digits.slice(0, 3)} ${digits.slice(3)}`,
  (code, digits) => `+${code}00${digits}`,
  (code, digits) => `00${code} 00 ${digits}`,
  (code, digits) => `+${code} (00) ${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`,
];

/** The `place`-th telephone of a person. */
export function phoneOf(
  number: number,
  place: number,
  seed: number,
  code: string,
  dice: Dice,
): InventedPhone {
  const digits = scattered(number * mostPhones + place, seed);
  return {
    text: dice.ranked(writings)(code, digits),
    number: `+${code}00${digits}`,
    holder: dice.chance(0.9) ? "person" : "relative",
    app: dice.weighted({ whatsapp: 45, viber: 12, telegram: 12, imo: 10, signal: 3, none: 18 }),
    safe: dice.weighted({ yes: 78, "only-text": 10, "only-hours": 7, no: 5 }),
  };
}

const marks: Readonly<Record<InventedDocument["type"], string>> = {
  passport: "P",
  "national-id": "N",
  "birth-certificate": "B",
  "sar-card": "S",
  "residence-card": "R",
  "laissez-passer": "L",
  "driving-licence": "D",
  "marriage-certificate": "M",
  "moi-order": "O",
};
const places = Object.keys(marks) as InventedDocument["type"][];

/** Years a paper is good for; null where it does not end. */
const lasting: Readonly<Partial<Record<InventedDocument["type"], number>>> = {
  passport: 10,
  "national-id": 10,
  "sar-card": 1,
  "residence-card": 3,
  "laissez-passer": 1,
  "driving-licence": 10,
};

export function documentOf(
  type: InventedDocument["type"],
  number: number,
  seed: number,
  issuer: string,
  issued: Day,
  dice: Dice,
  easternDigits = false,
): InventedDocument {
  const written = `INV${marks[type]}${scattered(number * mostDocuments + places.indexOf(type), seed)}`;
  const years = lasting[type];
  return {
    type,
    number: written,
    asWritten: easternDigits && dice.chance(0.5) ? inEasternDigits(written) : written,
    issuer,
    issued: knownTo(issued, "day"),
    expires: years === undefined ? null : knownTo(moved(issued, years * 365), "day"),
    original: dice.weighted({
      person: 55,
      sar: 8,
      "migration-police": 12,
      mission: 6,
      relative: 9,
      lost: 6,
      embassy: 4,
    }),
  };
}

/** Papers from home that an adult or a child may have. */
export function homePapers(
  origin: Origin,
  age: number,
  married: boolean,
  dice: Dice,
): InventedDocument["type"][] {
  const found: InventedDocument["type"][] = [];
  if (dice.chance(age < 16 ? origin.passports * 0.7 : origin.passports)) found.push("passport");
  if (dice.chance(origin.nationalIds * (age < 14 ? 0.4 : 1))) found.push("national-id");
  if (dice.chance(age < 18 ? 0.35 : 0.05)) found.push("birth-certificate");
  if (married && dice.chance(0.3)) found.push("marriage-certificate");
  if (age >= 18 && dice.chance(0.06)) found.push("driving-licence");
  return found;
}
