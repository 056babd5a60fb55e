import { joinParts, meet, nameKeys, readForm } from "./keys.ts";
import { soundLikeness } from "./likeness.ts";
import { type NameForm, type NamePart, nameParts } from "./parts.ts";
import { variantGroups } from "./variants.ts";

/** Why two names are held alike or not: data, said in words elsewhere. */
export interface NameReason {
  readonly kind: "equal" | "variant" | "sound" | "initial" | "compound" | "differs" | "missing";
  /** The part of the first name, as written folded; null where only the second has one. */
  readonly left: string | null;
  readonly right: string | null;
  /** Evidence for (positive) or against (negative) one person. */
  readonly bits: number;
}

export interface NameComparison {
  readonly score: number;
  readonly bits: number;
  readonly candidate: boolean;
  readonly reasons: readonly NameReason[];
}

/** How much it tells when two people share a word, in bits, where nobody counted: one in about a thousand. */
const usualRarity = 10;
const mostRarity = 20;

/** Parts at least this like each other are taken for the same name spelled differently. */
const alike = 0.6;

/**
 * Compares two names of any script, with parts in any order. `rarity` says in bits how rare a folded word is in one's
 * own data (−log2 of the share of people who bear it). `score` is 0 to 1: how well the names agree, not a probability.
 */
export function compareNames(left: string, right: string, rarity?: (word: string) => number): NameComparison {
  // Sorted, so that the order of arguments and of parts decides nothing, not even between equals.
  const [one, other] = partsOf(left, right);
  const candidate = isCandidate(left, right);
  if (one.length === 0 || other.length === 0) return { score: 0, bits: 0, candidate: false, reasons: [] };
  const weigh = (part: NamePart) => Math.min(mostRarity, Math.max(0, rarity?.(part.text) ?? usualRarity));
  const pairs = alignParts(one, other);
  const reasons: NameReason[] = [];
  let agreed = 0;
  let looked = 0;
  let differed = 0;
  const [leftOver, rightOver] = [new Set(one), new Set(other)];
  for (const { left: mine, right: theirs, likeness, kind } of pairs) {
    if (likeness < alike) continue;
    const weight = Math.min(weigh(mine), weigh(theirs));
    const share = mine.initial || theirs.initial || mine.weak || theirs.weak ? 0.4 : 1;
    agreed += share * likeness;
    looked += share;
    reasons.push({ kind, left: mine.text, right: theirs.text, bits: weight * share * (2 * likeness - 1) });
    leftOver.delete(mine);
    rightOver.delete(theirs);
  }
  for (const { left: mine, right: theirs, likeness } of pairs) {
    if (likeness >= alike || !leftOver.has(mine) || !rightOver.has(theirs)) continue;
    const share = mine.weak || theirs.weak ? 0.2 : 1;
    differed += (share * (alike - likeness)) / alike;
    agreed += share * likeness;
    looked += share;
    reasons.push({ kind: "differs", left: mine.text, right: theirs.text, bits: -6 * share * (1 - likeness) });
    leftOver.delete(mine);
    rightOver.delete(theirs);
  }
  let missing = 0;
  for (const part of leftOver) missing += absent(part, { left: part.text, right: null });
  for (const part of rightOver) missing += absent(part, { left: null, right: part.text });
  function absent(part: NamePart, who: { left: string | null; right: string | null }): number {
    reasons.push({ kind: "missing", ...who, bits: part.weak ? 0 : -0.5 });
    return part.weak ? 0.05 : 1;
  }
  const score = looked === 0 ? 0 : agreed / (looked + 3 * differed + Math.min(0.35, 0.16 * missing) * looked);
  const bits = reasons.reduce((sum, reason) => sum + reason.bits, 0);
  return { score: Math.min(1, Math.max(0, score)), bits, candidate, reasons };
}

function partsOf(left: string, right: string): [NamePart[], NamePart[]] {
  const [mine, theirs] = [nameParts(left), nameParts(right)];
  return [sorted(joinLike(mine, theirs)), sorted(joinLike(theirs, mine))];
}

const sorted = (parts: readonly NamePart[]) =>
  parts.toSorted((one, other) => (one.text < other.text ? -1 : one.text > other.text ? 1 : 0));

/** Joins two neighbours that the other name, with fewer parts, writes in one: Ali Reza, Alireza. */
function joinLike(parts: readonly NamePart[], others: readonly NamePart[]): readonly NamePart[] {
  if (parts.length <= others.length) return parts;
  for (const [at, part] of parts.entries()) {
    const next = parts[at + 1];
    const form = next && joinParts(part, next);
    if (!form) continue;
    const joined: NamePart = { text: part.text + next.text, forms: [form], weak: false, initial: false };
    const fits = others.some(
      (other) => like(joined, other) >= 0.75 && like(part, other) < 0.7 && like(next, other) < 0.7,
    );
    if (fits) return [...parts.slice(0, at), joined, ...parts.slice(at + 2)];
  }
  return parts;
}

const like = (one: NamePart, other: NamePart) => partLikeness(one, other).likeness;

/** Whether shared keys would bring the two together. */
export const isCandidate = (left: string, right: string): boolean => meet(nameKeys(left), nameKeys(right));

interface Pair {
  readonly left: NamePart;
  readonly right: NamePart;
  readonly likeness: number;
  readonly kind: NameReason["kind"];
}

/** Pairs the parts off, the likest first. */
function alignParts(lefts: readonly NamePart[], rights: readonly NamePart[]): Pair[] {
  const all = lefts.flatMap((left) =>
    rights.map((right): Pair => ({ left, right, ...partLikeness(left, right) })),
  );
  all.sort((one, other) => other.likeness - one.likeness || order(one, other));
  const [takenLeft, takenRight] = [new Set<NamePart>(), new Set<NamePart>()];
  return all.filter(({ left, right }) => {
    if (takenLeft.has(left) || takenRight.has(right)) return false;
    takenLeft.add(left);
    takenRight.add(right);
    return true;
  });
}

/** Between pairs equally alike: by their words, whichever name stands on the left. */
function order(one: Pair, other: Pair): number {
  const [mine, theirs] = [one, other].map(({ left, right }) => [left.text, right.text].toSorted().join("\n"));
  return mine === theirs ? 0 : (mine ?? "") < (theirs ?? "") ? -1 : 1;
}

function partLikeness(left: NamePart, right: NamePart): { likeness: number; kind: NameReason["kind"] } {
  if (left.text === right.text) return { likeness: 1, kind: "equal" };
  if (left.initial || right.initial) return initialLikeness(left, right);
  let best: { likeness: number; kind: NameReason["kind"] } = { likeness: 0, kind: "sound" };
  for (const one of left.forms) {
    for (const other of right.forms) {
      const found = formLikeness(one, other);
      const likeness = found.likeness * (one.second !== other.second ? 0.95 : 1);
      if (likeness > best.likeness) best = { likeness, kind: found.kind };
    }
  }
  return best;
}

const emptyForm: NameForm = { head: "", word: "", tail: "", second: false };

/** An initial stands for any name that begins with its sound. */
function initialLikeness(left: NamePart, right: NamePart) {
  const [short, long] = left.initial ? [left, right] : [right, left];
  const first = (part: NamePart) => readForm(part.forms[0] ?? emptyForm)[0]?.sounds[0] ?? "-";
  const begins = !long.initial && first(long).includes(first(short).charAt(0));
  return { likeness: begins ? 0.75 : 0, kind: "initial" as const };
}

function formLikeness(one: NameForm, other: NameForm): { likeness: number; kind: NameReason["kind"] } {
  if (one.head !== other.head || one.tail !== other.tail) return compoundLikeness(one, other);
  const bareOne: NameForm = { ...one, head: "", tail: "" };
  const bareOther: NameForm = { ...other, head: "", tail: "" };
  if (one.word === "" || other.word === "")
    return { likeness: one.word === other.word ? 1 : 0, kind: "variant" };
  const sound = soundLikeness(bareOne, bareOther);
  const groups = variantGroups(bareOne);
  const others = variantGroups(bareOther);
  if (groups.some((group) => others.includes(group)))
    return { likeness: Math.max(0.93, sound), kind: "variant" };
  // Both are names we know, and not the same one.
  if (groups.length > 0 && others.length > 0)
    return { likeness: Math.min(sound > 0.8 ? 0.45 : 0.25, sound), kind: "sound" };
  return { likeness: sound, kind: "sound" };
}

/** One has "servant of" or "of God" and the other not: dropped in daily life, but not by everybody. */
function compoundLikeness(one: NameForm, other: NameForm): { likeness: number; kind: NameReason["kind"] } {
  const whole = soundLikeness(one, other);
  if (one.word === "" || other.word === "") return { likeness: whole, kind: "sound" };
  const bare = soundLikeness({ ...one, head: "", tail: "" }, { ...other, head: "", tail: "" });
  return { likeness: Math.max(whole, 0.7 * bare), kind: "compound" };
}
