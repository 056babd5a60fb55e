import { joinParts, meet, meetAfterSlip, nameKeys } from "./keys.ts";
import { differInLength } from "./likeness.ts";
import { afterAnySlip } from "./near-miss.ts";
import { consonantsIn, type PartLikeness, partLikeness } from "./part-likeness.ts";
import { type NameForm, type NamePart, nameParts, oneForAll } from "./parts.ts";

/** Why two names are held alike or not: data, said in words elsewhere. */
export interface NameReason {
  readonly kind: "equal" | "variant" | "sound" | "initial" | "compound" | "differs" | "missing";
  /** The part of the first name, as written folded; null where only the second has one. */
  readonly left: string | null;
  readonly right: string | null;
  /** Evidence for (positive) or against (negative) one person. */
  readonly bits: number;
  /** Of a part that only one name has: it stands first there, where most peoples put the name that is one's own. */
  readonly first?: true;
}

export interface NameComparison {
  readonly score: number;
  readonly bits: number;
  readonly candidate: boolean;
  readonly reasons: readonly NameReason[];
}

/** How much it tells when two people share a word, in bits, where nobody counted: one in about a thousand. */
export const usualRarity = 10;
const mostRarity = 20;

/** Names with a key in common that are less alike than this have it by chance: Hasan, Hazim. */
export const plainlyUnlike = 0.1;

/** Names less alike than this are not worth showing when only a slip brings them together. */
const worthShowing = 0.45;

/** Parts at least this like each other are taken for the same name spelled differently. */
const alike = 0.6;

/**
 * Compares two names of any script, with parts in any order. `rarity` says in bits how rare a folded word is in one's
 * own data (−log2 of the share of people who bear it). `score` is 0 to 1: how well the names agree, not a probability.
 */
export function compareNames(left: string, right: string, rarity?: (word: string) => number): NameComparison {
  const weighed = weighNames(nameParts(left), nameParts(right), rarity);
  const [mine, theirs] = [nameKeys(left), nameKeys(right)];
  const candidate =
    (weighed.score >= plainlyUnlike && meet(mine, theirs)) ||
    (weighed.score >= worthShowing && meetAfterSlip(mine, theirs));
  return { ...weighed, candidate };
}

/** How alike two parts of names are: by what they sound like, or allowing for a slip in any word. */
type LikenessRule = (left: NamePart, right: NamePart) => PartLikeness;

const withAnySlip: LikenessRule = (left, right) => afterAnySlip(left, right, partLikeness(left, right));

/** Names that were read, by how they are written: let go of them when the work is done. */
export type NamesRead = Map<string, readonly NamePart[]>;

/**
 * Compares names of which each is met many times: reads each once, and asks for no keys. It keeps the names it was
 * asked about, so let go of it when the work is done. `anySlip`: for who looks for somebody and has found nobody as typed;
 * `read`: what another comparer has read, and reads on in.
 */
export function nameComparer(
  rarity?: (word: string) => number,
  { anySlip = false, read = new Map() }: { readonly anySlip?: boolean; readonly read?: NamesRead } = {},
): (left: string, right: string) => Omit<NameComparison, "candidate"> {
  const partsOf = (name: string) => {
    const known = read.get(name) ?? nameParts(name);
    read.set(name, known);
    return known;
  };
  const rule = anySlip ? withAnySlip : partLikeness;
  return (left, right) => weighNames(partsOf(left), partsOf(right), rarity, rule);
}

function weighNames(
  left: readonly NamePart[],
  right: readonly NamePart[],
  rarity?: (word: string) => number,
  rule: LikenessRule = partLikeness,
): Omit<NameComparison, "candidate"> {
  // Sorted, so that the order of arguments and of parts decides nothing, not even between equals.
  const [one, other] = partsOf(left, right);
  if (one.length === 0 || other.length === 0) return { score: 0, bits: 0, reasons: [] };
  const weigh = (part: NamePart) => Math.min(mostRarity, Math.max(0, rarity?.(part.text) ?? usualRarity));
  const pairs = alignParts(one, other, rule);
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
  const firsts = new Set([left[0], right[0]]);
  for (const part of leftOver) missing += absent(part, { left: part.text, right: null });
  for (const part of rightOver) missing += absent(part, { left: null, right: part.text });
  function absent(part: NamePart, who: { left: string | null; right: string | null }): number {
    const first = firsts.has(part) && !part.weak ? { first: true as const } : {};
    reasons.push({ kind: "missing", ...who, bits: part.weak ? 0 : -0.5, ...first });
    return part.weak ? 0.05 : 1;
  }
  const score = looked === 0 ? 0 : agreed / (looked + 3 * differed + Math.min(0.35, 0.16 * missing) * looked);
  const bits = reasons.reduce((sum, reason) => sum + reason.bits, 0);
  return { score: Math.min(1, Math.max(0, score)), bits, reasons };
}

function partsOf(mine: readonly NamePart[], theirs: readonly NamePart[]): [NamePart[], NamePart[]] {
  return [sorted(joinLike(mine, theirs)), sorted(joinLike(theirs, mine))];
}

const sorted = (parts: readonly NamePart[]) =>
  parts.toSorted((one, other) => (one.text < other.text ? -1 : one.text > other.text ? 1 : 0));

/** Joins two neighbours that the other name, with fewer parts, writes in one: Ali Reza, Alireza. */
function joinLike(parts: readonly NamePart[], others: readonly NamePart[]): readonly NamePart[] {
  if (parts.length <= others.length) return parts;
  for (const [at, part] of parts.entries()) {
    const next = parts[at + 1];
    if (!next || others.every((other) => tooShortFor(part, next, other))) continue;
    const form = next && joinParts(part, next);
    if (!form) continue;
    const joined = joinedPart(part, next, form);
    const fits = others.some(
      (other) =>
        other.forms.some((whole) => !differInLength(form, whole)) &&
        like(part, other) < 0.7 &&
        like(next, other) < 0.7 &&
        like(joined, other) >= 0.75,
    );
    if (fits) return [...parts.slice(0, at), joined, ...parts.slice(at + 2)];
  }
  return parts;
}

const joinedParts = new WeakMap<NamePart, WeakMap<NamePart, NamePart>>();

function joinedPart(one: NamePart, next: NamePart, form: NameForm): NamePart {
  const row = joinedParts.get(one) ?? new WeakMap<NamePart, NamePart>();
  joinedParts.set(one, row);
  const known = row.get(next);
  if (known) return known;
  const made = oneForAll({ text: one.text + next.text, forms: [form], weak: false, initial: false });
  row.set(next, made);
  return made;
}

/** Whether a word has too few consonants, or too many, for two others taken as one. */
const tooShortFor = (one: NamePart, next: NamePart, whole: NamePart): boolean =>
  Math.abs(consonantsIn(one) + consonantsIn(next) - consonantsIn(whole)) > 2;

const like = (one: NamePart, other: NamePart) => partLikeness(one, other).likeness;

/** Whether shared keys would bring the two together: after a slip only what then proves alike. */
export const isCandidate = (left: string, right: string): boolean => compareNames(left, right).candidate;

interface Pair {
  readonly left: NamePart;
  readonly right: NamePart;
  readonly likeness: number;
  readonly kind: NameReason["kind"];
}

/** Pairs the parts off, the likest first. */
function alignParts(lefts: readonly NamePart[], rights: readonly NamePart[], rule: LikenessRule): Pair[] {
  const all = lefts.flatMap((left) => rights.map((right): Pair => ({ left, right, ...rule(left, right) })));
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
