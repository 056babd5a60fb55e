/**
 * How much two records speak for being one person, in bits: each bit doubles the odds. The parts are added because
 * they are nearly independent given that the records are, or are not, of one person (Fellegi and Sunter 1969; the
 * thresholds follow those that HMPPS runs with). Pure: nothing here reads or writes.
 */
import type { PartialDate } from "../../core/partial-date.ts";
import { weighBirths } from "./birth-evidence.ts";
import type { Evidence } from "./evidence-piece.ts";
import { type CompareNames, weighNames } from "./name-evidence.ts";

export type Sex = "male" | "female" | "unknown";

/** What is known of somebody, as far as it tells people apart. */
export interface KnownPerson {
  /** Whole names, in every spelling and script on record. */
  readonly names: readonly string[];
  /** Every date of birth anybody told. */
  readonly births: readonly PartialDate[];
  readonly sex: Sex;
  /** ISO 3166-1 alpha-2, claimed or confirmed. */
  readonly nationalities: readonly string[];
  readonly fathers: readonly string[];
  readonly mothers: readonly string[];
  /** Kind and issuer as said, and the number as a key that tells only "equal". */
  readonly documents: readonly { readonly kind: string; readonly issuer: string; readonly key: string }[];
  readonly phones: readonly string[];
}

export type Verdict = "same" | "possible" | "different";

export interface Weighed {
  readonly verdict: Verdict;
  readonly bits: number;
  readonly evidence: readonly Evidence[];
}

/** From here on two records are taken for one person, and from here on a human is asked. */
export const thresholds = { same: 20, possible: 4 } as const;

/**
 * How much must speak for one person before a row of a long list is put before a human. Among half a million, thousands
 * share a common name, a country and a year with anybody by chance: each doubling of the registry takes one bit more,
 * from a few thousand records on. Who asks about one person sees the likeliest whatever their bits.
 */
export const leastOfMany = (among: number): number =>
  Math.max(thresholds.possible, Math.log2(Math.max(1, among)) - 9);

/**
 * How much must speak for one person before the machine says so. Somebody of the same common name and a birthday one
 * digit off is chance among enough people: beyond fifty thousand each doubling takes one bit more.
 */
const sameAmong = (among: number): number =>
  thresholds.same + Math.max(0, Math.log2(Math.max(1, among) / 50_000));

/** Evidence of at least so many bits that is not the name: half a country shares names. */
const besideTheName = 6;

/** Weighs two records against each other, of about so many. Symmetric. */
export function weighPersons(a: KnownPerson, b: KnownPerson, compare: CompareNames, among = 0): Weighed {
  const name = weighNames(a.names, b.names, compare);
  const birth = weighBirths(a.births, b.births);
  const fathers = weighParents("father", a.fathers, b.fathers, compare);
  const evidence = [
    name.evidence,
    birth,
    weighSex(a.sex, b.sex),
    weighNationalities(a.nationalities, b.nationalities),
    fathers,
    weighParents("mother", a.mothers, b.mothers, compare),
    ...weighDocuments(a.documents, b.documents),
    weighPhones(a.phones, b.phones),
  ].filter((piece): piece is Evidence => piece !== null);
  const twins = name.ownNameDiffers && isSameBirth(birth) && !hasSameDocument(evidence);
  if (twins) evidence.push({ part: "twin", seen: "twin-pattern", bits: bitsOfTwins });
  const bits = evidence.reduce((sum, piece) => sum + piece.bits, 0);
  return {
    bits,
    evidence,
    verdict: verdictOf(bits - sameAmong(among), name.ownNameDiffers, { bits, evidence }),
  };
}

/** How much the pattern of twins speaks against one person. */
export const bitsOfTwins = -4;

/**
 * How much two records are worth a human's look. That they may be twins makes them no less so: it is a doubt about being
 * one person, and the other of two whose name was written quite otherwise is found by the day of birth.
 */
export const worthOfLooking = ({ bits, evidence }: Pick<Weighed, "bits" | "evidence">): number =>
  evidence.some(({ part }) => part === "twin") ? bits - bitsOfTwins : bits;

/** What speaks for and against one person besides their names, in bits: told without opening anything sealed. */
export function bitsBesideNames(a: OpenlyKnown, b: OpenlyKnown): number {
  const evidence = [
    weighBirths(a.births, b.births),
    weighSex(a.sex, b.sex),
    weighNationalities(a.nationalities, b.nationalities),
    ...weighDocuments(a.documents, b.documents),
    weighPhones(a.phones, b.phones),
  ];
  return evidence.reduce((sum, piece) => sum + (piece?.bits ?? 0), 0);
}

type OpenlyKnown = Omit<KnownPerson, "names" | "fathers" | "mothers">;

/**
 * The same paper outweighs a name that was written differently. Without one, two names that differ in a part are never
 * taken for one by the machine: brothers and twins share all the rest. Nor is a name alone ever enough.
 */
function verdictOf(
  beyondSame: number,
  ownNameDiffers: boolean,
  weighed: Pick<Weighed, "bits" | "evidence">,
): Verdict {
  const { evidence } = weighed;
  const isBacked = evidence.some(
    ({ part, bits: own }) => (part === "birth" || part === "document") && own >= besideTheName,
  );
  const mayBeSame = (!ownNameDiffers && isBacked) || hasSameDocument(evidence);
  if (beyondSame >= 0 && mayBeSame) return "same";
  return worthOfLooking(weighed) >= thresholds.possible ? "possible" : "different";
}

const isSameBirth = (birth: Evidence | null) =>
  birth !== null && (birth.seen === "birth-same" || birth.seen === "birth-first-january");
const hasSameDocument = (evidence: readonly Evidence[]) =>
  evidence.some(({ seen }) => seen === "document-same");

function weighSex(a: Sex, b: Sex): Evidence | null {
  if (a === "unknown" || b === "unknown") return null;
  // Four in five of the caseload are men: to agree says little, to disagree is seldom a slip.
  return a === b
    ? { part: "sex", seen: "sex-same", bits: 0.5 }
    : { part: "sex", seen: "sex-different", bits: -7 };
}

function weighNationalities(a: readonly string[], b: readonly string[]): Evidence | null {
  if (a.length === 0 || b.length === 0) return null;
  // Claimed nationalities change from office to office; three make up most of the caseload.
  return a.some((country) => b.includes(country))
    ? { part: "nationality", seen: "nationality-same", bits: 1.5 }
    : { part: "nationality", seen: "nationality-different", bits: -2 };
}

function weighParents(
  part: "father" | "mother",
  a: readonly string[],
  b: readonly string[],
  compare: CompareNames,
): Evidence | null {
  if (a.length === 0 || b.length === 0) return null;
  const best = Math.max(...a.flatMap((one) => b.map((other) => compare(one, other).score)));
  // Half of what another name would say: families share parents.
  if (best >= 0.75) return { part, seen: `${part}-same`, bits: 4 };
  return best < 0.4 ? { part, seen: `${part}-different`, bits: -4 } : null;
}

/** One paper is one person. Two papers of one kind from one issuer are seldom one person's at a time. */
function weighDocuments(a: KnownPerson["documents"], b: KnownPerson["documents"]): Evidence[] {
  if (a.some(({ key }) => b.some((other) => other.key === key))) {
    return [{ part: "document", seen: "document-same", bits: 20 }];
  }
  const rivals = a.some((one) => b.some((other) => other.kind === one.kind && other.issuer === one.issuer));
  return rivals ? [{ part: "document", seen: "document-different", bits: -5 }] : [];
}

/** Families and friends share a phone, so it brings people together without making them one. */
function weighPhones(a: readonly string[], b: readonly string[]): Evidence | null {
  return a.some((phone) => b.includes(phone)) ? { part: "phone", seen: "phone-same", bits: 6 } : null;
}
