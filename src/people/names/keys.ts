import { type NameForm, type NamePart, nameParts } from "./parts.ts";
import { type Reading, readWord } from "./read.ts";
import { remember } from "./remember.ts";
import { slipKeys } from "./slip-keys.ts";
import { variantGroups } from "./variants.ts";

/** What two spellings of one word have in common, to be found by equality. */
export interface NameKey {
  readonly kind: "consonant" | "loose" | "variant";
  /** Which part of the name it comes from, from 0; −1, −2 … for parts 0 and 1, 1 and 2 … taken as one word. */
  readonly word: number;
  readonly key: string;
}

/** A word gets at most this many keys of a kind: an ambiguous spelling must not flood the index. */
const mostKeys = 24;

/** The keys of a name. Two names that may be one share the keys of at least one word, whatever the scripts. */
export function nameKeys(name: string): readonly NameKey[] {
  const parts = nameParts(name);
  return parts.flatMap((part, word) => [
    ...keysOfPart(part, parts.length > 1).map((key) => ({ ...key, word })),
    ...keysOfNeighbours(part, parts[word + 1]).map((key) => ({ ...key, word: -1 - word })),
  ]);
}

type PartKey = Omit<NameKey, "word">;

/** The keys of one part of a name, made once for each part. A single M stands for Muhammad beside another name. */
export function keysOfPart(part: NamePart, amongOthers: boolean): readonly PartKey[] {
  if (part.initial) return part.text === "m" && amongOthers ? [{ kind: "variant", key: "muhammad" }] : [];
  const known = partKeys.get(part);
  if (known) return known;
  const found = new Map<string, PartKey>();
  const add = (kind: NameKey["kind"], key: string) => found.set(`${kind} ${key}`, { kind, key });
  for (const form of part.forms) {
    for (const key of keysOfForm(form, strict)) add("consonant", key);
    for (const key of keysOfForm(form, coarse)) add("loose", key);
    for (const group of variantGroups(form)) add("variant", form.head + group + form.tail);
    // "Servant of" and "of God" are dropped in daily life, and by clerks.
    const bare = bareForm(form);
    if (bare) for (const key of keysOfForm(bare, coarse)) add("loose", key);
  }
  const keys = [...found.values()];
  partKeys.set(part, keys);
  return keys;
}

const partKeys = new WeakMap<NamePart, readonly PartKey[]>();

/** The keys of two neighbours written as one word; none where no clerk would. */
export function keysOfNeighbours(part: NamePart, next: NamePart | undefined): readonly PartKey[] {
  const joined = next && joinParts(part, next);
  return joined ? [...keysOfForm(joined, strict)].map((key) => ({ kind: "consonant", key })) : [];
}

/** The telling keys of a single word that is taken for nothing but itself. */
export function keysOfPlainWord(word: string): readonly `${"consonant" | "variant"} ${string}`[] {
  const form: NameForm = { head: "", word, tail: "", second: false };
  return [
    ...[...keysOfForm(form, strict)].map((key) => `consonant ${key}` as const),
    ...variantGroups(form).map((group) => `variant ${group}` as const),
  ];
}

/** No name written in one is longer: Gholamreza, Baterdene, Alimohammad. */
const longestJoined = 14;

/** Two neighbours as one word, for those who write them so; null when no clerk would. */
export function joinParts(one: NamePart, other: NamePart): NameForm | null {
  const [first] = one.forms;
  const [second] = other.forms;
  if (!first || !second || one.initial || other.initial) return null;
  if (first.head + first.tail + second.head + second.tail !== "") return null;
  if (first.word.length + second.word.length > longestJoined) return null;
  return { head: "", word: first.word + second.word, tail: "", second: false };
}

function bareForm(form: NameForm): NameForm | null {
  if (form.word === "" || (form.head === "" && form.tail === "")) return null;
  return { ...form, head: "", tail: "" };
}

const heads = { "": [], abd: ["a", "b", "d"], abu: ["a", "b"] } as const;
const tails = { "": [], ullah: ["u", "l", "h"], uddin: ["u", "d", "n"] } as const;

/** The sounds of a form, with what is around the word in one fixed spelling. */
export function readForm({ head, word, tail }: NameForm): Reading[] {
  const readings = word === "" ? [{ sounds: [], abjad: false }] : readWord(word);
  return readings.map(({ sounds, abjad }) => ({
    sounds: [...heads[head], ...sounds, ...tails[tail]],
    abjad,
  }));
}

type Classes = (sound: string, first: boolean) => readonly string[];

const strictClasses: Readonly<Record<string, readonly string[]>> = {
  b: ["b"],
  p: ["b"],
  f: ["f"],
  m: ["m"],
  n: ["n"],
  l: ["l"],
  r: ["r"],
  t: ["t"],
  d: ["d"],
  T: ["t", "s"],
  D: ["d", "z"],
  C: ["s"],
  s: ["s"],
  z: ["z"],
  S: ["S"],
  j: ["j"],
  c: ["j"],
  Z: ["j"],
  k: ["k"],
  q: ["k"],
  g: ["k"],
  G: ["k"],
  x: ["h"],
  h: ["h"],
};
const coarseClasses: Readonly<Record<string, readonly string[]>> = {
  ...strictClasses,
  d: ["t"],
  T: ["t", "s"],
  D: ["t", "s"],
  // ض is d to some and z to others.
  z: ["s", "t"],
  S: ["s"],
  n: ["n"],
  m: ["n"],
};

const classesFrom =
  (table: Readonly<Record<string, readonly string[]>>): Classes =>
  (sound) => [
    ...new Set(
      [...sound].flatMap((symbol) => table[symbol] ?? ("aeiouAIUYW'v".includes(symbol) ? [""] : [symbol])),
    ),
  ];
const strict: Classes = classesFrom(strictClasses);
const coarseOf = classesFrom(coarseClasses);
/** Without h except at the beginning: French and Turkish ears lose it, and th, sh, kh may be two letters. */
const coarse: Classes = (sound, first) =>
  first
    ? coarseOf(sound, first)
    : [...new Set(coarseOf(sound, first).map((one) => (one === "h" ? "" : one)))];

const strictKeys = remember((form) => freshKeys(form, strict));
const coarseKeys = remember((form) => freshKeys(form, coarse));

function keysOfForm({ head, word, tail }: NameForm, classes: Classes): ReadonlySet<string> {
  return (classes === strict ? strictKeys : coarseKeys)(`${head}|${word}|${tail}`);
}

function freshKeys(described: string, classes: Classes): Set<string> {
  const [head, word = "", tail] = described.split("|") as [NameForm["head"], string, NameForm["tail"]];
  const form: NameForm = { head, word, tail, second: false };
  const keys = new Set<string>();
  for (const reading of readForm(form)) {
    for (const key of keysOfReading(reading, classes)) {
      if (keys.size >= mostKeys) return keys;
      keys.add(key);
    }
  }
  return keys;
}

const vowels = "aeiouAIU'YWv";
const isVowelish = (sound: string) => vowels.includes(sound[0] ?? "");

function keysOfReading({ sounds, abjad }: Reading, classes: Classes): string[] {
  if (sounds.length === 0) return [];
  const { marks, rest } = beginning(sounds, abjad);
  let stems: string[] = [""];
  for (const [at, sound] of rest.entries()) {
    if (vowels.includes(sound[0] ?? "") && !(sound === "ah" || sound === "at")) continue;
    const own = classes(sound, at === 0);
    stems = stems.flatMap((stem) => own.map((one) => stem + one)).slice(0, mostKeys);
  }
  const endings = ending(sounds, abjad);
  return marks.flatMap((mark) => stems.flatMap((stem) => endings.map((end) => `${mark}${stem}${end}`)));
}

/** How the word begins: with a vowel, with y or w before one, or with a consonant. */
function beginning(sounds: readonly string[], abjad: boolean): { marks: string[]; rest: readonly string[] } {
  const [first = "", second = ""] = sounds;
  if (!isVowelish(first)) return { marks: first.includes("Y") ? ["", "y"] : [""], rest: sounds };
  const beforeVowel = second !== "" && isVowelish(second);
  const start = first[0] ?? "";
  if (start === "Y") {
    const heard = second === "e" ? ["y", "a"] : ["y"];
    return { marks: beforeVowel || abjad ? heard : ["a"], rest: sounds.slice(1) };
  }
  if (start === "W" || start === "v") return { marks: ["w"], rest: sounds.slice(1) };
  if (beforeVowel && !abjad && "uU".includes(start)) return { marks: ["w", "a"], rest: sounds.slice(1) };
  if (beforeVowel && !abjad && "iI".includes(first)) return { marks: ["y", "a"], rest: sounds.slice(1) };
  return { marks: ["a"], rest: sounds.slice(1) };
}

/**
 * How the word ends: in a vowel, and then which; or in a consonant, and then which vowel stands before it, as far as
 * scripts agree to write it: A is a written or plain a, H a long i or u, h a short one. An empty place in an abjad may
 * be a or h, a single Latin i may be h or H.
 */
function ending(sounds: readonly string[], abjad: boolean): string[] {
  const last = sounds.at(-1) ?? "";
  if (last === "ah") return [".a", ...(sounds.length > 2 ? beforeLast(sounds, abjad) : [])];
  if (last === "at") return [".a", ...beforeLast(sounds, abjad)];
  if (last === "h'") return [...finalVowel(sounds.slice(0, -1), abjad), ...beforeLast(sounds, abjad)];
  if (isVowelish(last)) return finalVowel(sounds, abjad);
  return beforeLast(sounds, abjad);
}

function finalVowel(sounds: readonly string[], abjad: boolean): string[] {
  const heard = sounds.filter((sound) => sound !== "'");
  const last = heard.at(-1)?.[0] ?? "";
  const before = heard.at(-2)?.[0] ?? "-";
  if (!isVowelish(last)) return beforeLast(heard, abjad).concat(".a");
  if (abjad && last === "Y") return [".i", ".a"];
  if ("iIY".includes(last)) return "ae".includes(before) ? [".i", ".a"] : [".i"];
  if (last === "e") return [".a", ".i", ...beforeLast(heard.slice(0, -1), abjad)];
  if (heard.at(-1) === "iu") return [".i", ".u"];
  if ("uUoWv".includes(last)) return [".u"];
  return [".a"];
}

function beforeLast(sounds: readonly string[], abjad: boolean): string[] {
  let end = sounds.length - 1;
  while (end > 0 && sounds[end] === "'") end -= 1;
  let from = end;
  while (from > 0 && isVowelish(sounds[from - 1] ?? "")) from -= 1;
  // A word with one consonant, or whose first vowel is the last: its beginning says it already.
  const nucleus = sounds.slice(from, end).filter((sound) => sound !== "'");
  const joined = nucleus.map((sound) => sound[0] ?? "").join("");
  return [...nucleusClasses(joined, abjad)].map((one) => `,${one}`);
}

function nucleusClasses(nucleus: string, abjad: boolean): string {
  if (nucleus === "") return "Ah";
  const last = nucleus.at(-1) ?? "";
  const before = nucleus.at(-2) ?? "";
  if (abjad) {
    if (last === "A") return "A";
    if ("YW".includes(last)) return before === "A" ? "AhH" : "H";
    return "Ah";
  }
  const glide = "YWviIuUo".includes(before) && before !== "";
  if ("aA".includes(last)) return glide ? "AH" : "A";
  if (last === "e") return "AhH";
  if ("iIYuUWov".includes(last) && "aeAYW".includes(before) && before !== "") return "H";
  if ("IUYW".includes(last)) return "H";
  return "hH";
}

/**
 * The words of either name that share a key, the smaller count of the two. Neighbours taken as one word count where the
 * other name has one word for them.
 */
export function sharedWords(left: readonly NameKey[], right: readonly NameKey[]): number {
  const places = new Map<string, Set<number>>();
  for (const { kind, key, word } of left) {
    const at = `${kind} ${key}`;
    places.set(at, (places.get(at) ?? new Set()).add(word));
  }
  const [lefts, rights] = [new Set<number>(), new Set<number>()];
  for (const { kind, key, word } of right) {
    const found = places.get(`${kind} ${key}`);
    if (!found) continue;
    for (const one of found) {
      if (word < 0 && one < 0) continue;
      rights.add(word);
      lefts.add(one);
    }
  }
  return Math.min(lefts.size, rights.size);
}

const wordsWithKeys = (keys: readonly NameKey[]) =>
  new Set(keys.map(({ word }) => word).filter((word) => word >= 0)).size;

/** Whether two names share the keys of two words, or of one when a name has but one. */
export function meet(left: readonly NameKey[], right: readonly NameKey[]): boolean {
  const wanted = Math.min(2, wordsWithKeys(left), wordsWithKeys(right));
  return wanted > 0 && sharedWords(left, right) >= wanted;
}

/** The same when one sound of each word may have slipped: finds more, and more that is not one name. */
export function meetAfterSlip(left: readonly NameKey[], right: readonly NameKey[]): boolean {
  return meet(withSlips(left), withSlips(right));
}

const withSlips = (keys: readonly NameKey[]): NameKey[] =>
  keys.flatMap((one) =>
    one.kind === "consonant" && one.word >= 0
      ? [one, ...slipKeys([one.key]).map((key) => ({ ...one, key: `slip ${key}` }))]
      : [one],
  );
