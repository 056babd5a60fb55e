import type { Calendar } from "../core/calendars.ts";
import type { PartialDate } from "../core/partial-date.ts";

/** Where a name or a date was read or heard (domain.md 1.3.1). */
export type Source = "own-words" | "passport-mrz" | "national-id" | "sar-card" | "moi-order" | "staff";

export type Script =
  | "latin"
  | "cyrillic"
  | "arabic"
  | "devanagari"
  | "bengali"
  | "ethiopic"
  | "georgian"
  | "armenian";

export type Sex = "male" | "female";

export interface InventedName {
  readonly text: string;
  readonly script: Script;
  readonly source: Source;
  readonly type: "legal" | "alias" | "nickname";
  /** One name per script is the one to address the person by. */
  readonly primary: boolean;
}

/** A birth date as somebody said or wrote it. */
export interface BirthClaim {
  readonly date: PartialDate;
  readonly source: Source;
  /** The calendar it was said in; `date` is Gregorian. */
  readonly calendar: Calendar;
  /** As it stands on the paper or was said: `21.03.1994`, `۱۳۷۳/۱/۱`, `1415`. */
  readonly asWritten: string;
  /** How it came to differ from the truth, if it does. */
  readonly slip: "none" | "first-of-january" | "swapped" | "year-only" | "calendar" | "other-year";
}

export interface InventedBirth {
  /** What a careful interview would find: some people know only the month or the year. */
  readonly truth: PartialDate;
  readonly claims: readonly BirthClaim[];
}

export interface InventedNationality {
  /** ISO 3166, two letters. */
  readonly country: string;
  readonly state: "claimed" | "confirmed";
}

export interface InventedLanguage {
  /** BCP 47. */
  readonly language: string;
  readonly speaks: "well" | "enough" | "little";
}

export interface InventedPhone {
  /** As people write it, with or without gaps. */
  readonly text: string;
  /** `+` and digits. The digits after the country begin with 00, which no telephone number does. */
  readonly number: string;
  readonly holder: "person" | "relative";
  readonly app: "none" | "whatsapp" | "viber" | "telegram" | "signal" | "imo";
  readonly safe: "yes" | "no" | "only-text" | "only-hours";
}

export interface InventedDocument {
  readonly type:
    | "passport"
    | "national-id"
    | "birth-certificate"
    | "sar-card"
    | "residence-card"
    | "laissez-passer"
    | "driving-licence"
    | "marriage-certificate"
    | "moi-order";
  /** Begins with INV. */
  readonly number: string;
  /** As the paper shows it: some in the digits of their own script. */
  readonly asWritten: string;
  /** A country of ISO 3166. */
  readonly issuer: string;
  readonly issued: PartialDate;
  readonly expires: PartialDate | null;
  readonly original: "person" | "mission" | "sar" | "migration-police" | "embassy" | "relative" | "lost";
}

export type FamilyRole =
  | "alone"
  | "husband"
  | "wife"
  | "father"
  | "mother"
  | "child"
  | "brother"
  | "sister"
  | "grandmother"
  | "unaccompanied-child"
  | "uncle";

export interface InventedFamily {
  /** People of one household travel together; households are counted from 1. */
  readonly household: number;
  readonly role: FamilyRole;
  /** In the person's own script; none where nobody told. */
  readonly fatherName: string | null;
  readonly motherName: string | null;
  readonly fatherNumber: number | null;
  readonly motherNumber: number | null;
  readonly spouseNumber: number | null;
}

export type Office = "sofia" | "burgas" | "harmanli";

export interface InventedArrival {
  readonly date: PartialDate;
  readonly border: string;
  readonly way: "regular" | "irregular";
}

export interface InventedPerson {
  /** From 1, without gaps. */
  readonly number: number;
  readonly names: readonly InventedName[];
  readonly sex: Sex;
  readonly birth: InventedBirth;
  readonly nationality: readonly InventedNationality[];
  readonly languages: readonly InventedLanguage[];
  readonly literacy: "yes" | "a-little" | "no";
  readonly phones: readonly InventedPhone[];
  readonly documents: readonly InventedDocument[];
  readonly family: InventedFamily;
  /** The number of the other twin; each names the other. */
  readonly twinOf: number | null;
  readonly arrival: InventedArrival;
  readonly status: string;
  readonly place: string;
  readonly office: Office;
  readonly notes: readonly string[];
}

/** How a second registration came to differ; for telling which of them a search misses. */
export type Mistake =
  | "other-script"
  | "other-habit"
  | "other-order"
  | "part-missing"
  | "part-added"
  | "joined"
  | "split"
  | "typing-slip"
  | "letters-of-script"
  | "look-alike-letter"
  | "bad-date"
  | "no-date"
  | "wrong-sex"
  | "other-country"
  | "new-phone"
  | "phone-slip"
  | "document-slip";

/** The same person written down again elsewhere, by another clerk who knew nothing of the first record. */
export interface InventedContactRecord {
  /** The true person. */
  readonly of: number;
  readonly name: string;
  readonly script: Script;
  readonly sex: Sex | null;
  readonly birth: { readonly date: PartialDate; readonly asWritten: string } | null;
  readonly nationality: string | null;
  readonly phone: string | null;
  readonly document: { readonly type: InventedDocument["type"]; readonly number: string } | null;
  readonly fatherName: string | null;
  readonly office: Office;
  readonly mistakes: readonly Mistake[];
}
