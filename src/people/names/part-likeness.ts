import { readForm } from "./keys.ts";
import { soundLikeness } from "./likeness.ts";
import type { NameForm, NamePart } from "./parts.ts";
import { variantGroups } from "./variants.ts";

/** How alike two parts of names are, 0 to 1, and by what. */
export interface PartLikeness {
  readonly likeness: number;
  readonly kind: "equal" | "variant" | "sound" | "initial" | "compound";
}

const same: PartLikeness = { likeness: 1, kind: "equal" };

/** Pairs of single parts, never of whole names; all forgotten when full. A registry is full of the same pairs. */
const mostCompared = 300_000;
const compared = new Map<NamePart, Map<NamePart, PartLikeness>>();
let pairs = 0;

export function partLikeness(left: NamePart, right: NamePart): PartLikeness {
  if (left.text === right.text) return same;
  let row = compared.get(left);
  const known = row?.get(right);
  if (known) return known;
  const fresh = slipLikeness(left, right, farLikeness(left, right) ?? freshLikeness(left, right));
  if (pairs >= mostCompared) {
    compared.clear();
    pairs = 0;
    row = undefined;
  }
  if (!row) {
    row = new Map();
    compared.set(left, row);
  }
  row.set(right, fresh);
  pairs += 1;
  return fresh;
}

/** Shorter words one letter apart are two names as often as not: Samir, Sabir. */
const shortestWithSlip = 6;
/**
 * Just worth showing to who looks for somebody, and never taken for the same: two names of one word each come to 0.47,
 * under what is likely a different name, over what a search leaves out.
 */
const afterSlip = 0.56;

/** A long word with one letter wrong, missing, too many or in the wrong place is shown, whatever it sounds like then. */
function slipLikeness(left: NamePart, right: NamePart, found: PartLikeness): PartLikeness {
  const [one, other] = [left.text, right.text];
  if (found.likeness >= afterSlip || Math.min(one.length, other.length) < shortestWithSlip) return found;
  if (left.initial || right.initial || !isOneSlip(one, other) || bothKnown(left, right)) return found;
  return { likeness: afterSlip, kind: "sound" };
}

/**
 * Whether one letter exchanged, lost, added, or two neighbours swapped make one word the other. Another vowel alone is
 * another name, or the same, as sounds tell (Jamal, Jamil), and so is one more at the end (Jamila): none of them counts.
 */
function isOneSlip(one: string, other: string): boolean {
  const slip = slipBetween(one, other);
  if (slip === null || slip === "swapped") return slip === "swapped";
  return slip.some((letter) => !/^[aeiouyаеиоуъюяыэ]?$/.test(letter));
}

/** The letters in which two words differ, if it is one each or two that changed places; null where it is more. */
export function slipBetween(one: string, other: string): readonly [string, string] | "swapped" | null {
  if (Math.abs(one.length - other.length) > 1) return null;
  let from = 0;
  while (from < one.length && one[from] === other[from]) from += 1;
  let [end, otherEnd] = [one.length, other.length];
  while (end > from && otherEnd > from && one[end - 1] === other[otherEnd - 1]) {
    end -= 1;
    otherEnd -= 1;
  }
  const [wrong, right] = [one.slice(from, end), other.slice(from, otherEnd)];
  if (wrong.length <= 1 && right.length <= 1) return [wrong, right];
  const swapped = wrong.length === 2 && right.length === 2 && wrong[0] === right[1] && wrong[1] === right[0];
  return swapped ? "swapped" : null;
}

/** Two names of the table are what they are, and no slip makes one the other. */
const bothKnown = (left: NamePart, right: NamePart): boolean =>
  [left, right].every(({ forms }) => forms.some((form) => variantGroups(form).length > 0));

/**
 * About how alike two parts are that plainly are not: each has consonants nothing in the other could stand for. Aligning
 * them sound by sound would say the same at ten times the cost. Null where it takes a closer look.
 */
function farLikeness(left: NamePart, right: NamePart): PartLikeness | null {
  const [one, other] = [skeletonOf(left), skeletonOf(right)];
  if (!one || !other) return null;
  const lonely = bitsIn(one.always & ~other.ever) + bitsIn(other.always & ~one.ever);
  const length = Math.max(2.5, one.length, other.length);
  const cost = lonely / 2;
  const likeness = Math.exp(-1.7 * cost * Math.min(1.1, 3 / length));
  return cost >= 1 && likeness < 0.4 && !shareVariant(left, right) ? { likeness, kind: "sound" } : null;
}

interface Skeleton {
  /** Classes of consonants, a bit for each, that every reading of the part has, and that any has. */
  readonly always: number;
  readonly ever: number;
  /** Consonants of the longest reading. */
  readonly length: number;
}

const lengths = new WeakMap<NamePart, number>();

/** The consonants of a part's first reading. */
export function consonantsIn(part: NamePart): number {
  const known = lengths.get(part);
  if (known !== undefined) return known;
  const [form] = part.forms;
  const sounds = (form && readForm(form)[0]?.sounds) ?? [];
  const count = sounds.filter((sound) => !/^[aeiouAIUYW']/.test(sound)).length;
  lengths.set(part, count);
  return count;
}

const skeletons = new WeakMap<NamePart, Skeleton | "none">();

/** None for initials and for compounds, which are alike by more than their sounds. */
function skeletonOf(part: NamePart): Skeleton | null {
  const known = skeletons.get(part);
  if (known) return known === "none" ? null : known;
  const made = freshSkeleton(part);
  skeletons.set(part, made ?? "none");
  return made;
}

function freshSkeleton({ forms, initial }: NamePart): Skeleton | null {
  if (initial || forms.some(({ head, tail, word }) => head + tail !== "" || word === "")) return null;
  const readings = forms.flatMap((form) => readForm(form));
  let [always, ever, length] = [-1, 0, 0];
  for (const { sounds } of readings) {
    let own = 0;
    for (const sound of sounds) {
      const bits = classesOf(sound);
      ever |= bits;
      // What may be heard in two ways, or not at all, is no proof.
      if (bitsIn(bits) === 1 && !/[aeiouAIUYWv'h]/.test(sound)) own |= bits;
    }
    always &= own;
    length = Math.max(length, sounds.filter((sound) => !/^[aeiouAIUYW']/.test(sound)).length);
  }
  return readings.length === 0 ? null : { always, ever, length };
}

/** Consonants that some habit writes for one another are one class; y, w and h come and go. */
const classes = ["bpfvW", "mn", "l", "r", "tdTDCcz", "szSTDCcZj", "cjZSC", "kqgGxhjcC"];

function classesOf(sound: string): number {
  let bits = 0;
  for (const symbol of sound) {
    for (const [at, own] of classes.entries()) if (own.includes(symbol)) bits |= 1 << at;
  }
  return bits;
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

const shareVariant = (left: NamePart, right: NamePart): boolean =>
  left.forms.some((one) => {
    const groups = variantGroups(one);
    return (
      groups.length > 0 &&
      right.forms.some((other) => variantGroups(other).some((group) => groups.includes(group)))
    );
  });

function freshLikeness(left: NamePart, right: NamePart): PartLikeness {
  if (left.text === right.text) return { likeness: 1, kind: "equal" };
  if (left.initial || right.initial) return initialLikeness(left, right);
  let best: PartLikeness = { likeness: 0, kind: "sound" };
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

function formLikeness(one: NameForm, other: NameForm): PartLikeness {
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
  // Both are names we know, and not the same one; within "of the religion" their vowels go: Nasruddin, Nasiruddin.
  if (groups.length > 0 && others.length > 0 && one.tail === "")
    return { likeness: Math.min(sound > 0.8 ? 0.45 : 0.25, sound), kind: "sound" };
  return { likeness: sound, kind: "sound" };
}

/** One has "servant of" or "of God" and the other not: dropped in daily life, but not by everybody. */
function compoundLikeness(one: NameForm, other: NameForm): PartLikeness {
  const whole = soundLikeness(one, other);
  if (one.word === "" || other.word === "") return { likeness: whole, kind: "sound" };
  const bare = soundLikeness({ ...one, head: "", tail: "" }, { ...other, head: "", tail: "" });
  // "Of God" is not "of the religion": Nasrullah, Nasruddin.
  const differ =
    (one.tail !== "" && other.tail !== "" && one.tail !== other.tail) ||
    (one.head !== "" && other.head !== "" && one.head !== other.head);
  return { likeness: Math.max(whole, (differ ? 0.25 : 0.7) * bare), kind: "compound" };
}
