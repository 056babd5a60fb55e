import { Dice } from "../dice.ts";
import { compoundShapes, type Habit, habitRules } from "./habits.ts";
import { usualSpellings } from "./usual.ts";
import type { NameWord } from "./word.ts";

/** More spellings of one word are not met in one habit. */
const most = 8;
const tries = 24;
const vowels = "áéíóúaiueoAIUEOəыıöüө";
/** Letters before which the l of the Arabic article is heard as that letter. */
const sunSounds = "t0d%rzs$STDZln";

const known = new Map<string, readonly string[]>();

/**
 * How people with a habit write a word, the usual spelling first, at most eight. The list belongs to the word alone:
 * it is the same in every population.
 */
export function spellings(word: NameWord, habit: Habit): readonly string[] {
  const key = `${habit} ${word.form} ${word.sound}`;
  const found = known.get(key) ?? compounds(word, habit);
  known.set(key, found);
  return found;
}

function compounds(word: NameWord, habit: Habit): readonly string[] {
  const { form, sound } = word;
  if (form === "plain") return plain(sound, habit);
  const nouns = plain(sound, habit);
  const shapes = compoundShapes[habit][form];
  const dice = new Dice("compound", sound, form, habit);
  const found = new Set(shapes.slice(0, 3).map((shape) => join(shape, nouns[0] ?? "", sound)));
  for (let round = 0; round < tries && found.size < most; round += 1) {
    found.add(join(dice.ranked(shapes), dice.ranked(nouns), sound));
  }
  return [...found];
}

/** `AbdulX` and Rahman: Abdulrahman, and where the shape ends in -bdeX, Abderrahman. */
function join(shape: string, noun: string, sound: string): string {
  const glued = shape.replace(/(?<=\p{L})X/u, noun.toLowerCase()).replace("X", noun);
  const elided = /^Abde(?=\p{L})/u.test(glued) && shape === "AbdeX";
  if (!elided) return glued.replace(/ullah$/, (end) => (/u$/i.test(noun) ? "llah" : end));
  const doubled = sunSounds.includes(sound.charAt(0)) ? noun.charAt(0).toLowerCase() : "l";
  return `Abde${doubled}${noun.toLowerCase()}`;
}

function plain(sound: string, habit: Habit): readonly string[] {
  const found = new Set(usualSpellings(sound, habit));
  // Where everybody writes it in one way, the rules add only what somebody hears for the first time.
  const enough = found.size > 0 ? Math.min(most, found.size + 2) : most;
  found.add(written(sound, habit, (ways) => ways[0] ?? ""));
  const dice = new Dice("spelling", sound, habit);
  for (let round = 0; round < tries && found.size < enough; round += 1) {
    found.add(written(sound, habit, (ways) => dice.ranked(ways), dice));
  }
  return [...found];
}

type Choose = (ways: readonly string[]) => string;

function written(sound: string, habit: Habit, choose: Choose, dice?: Dice): string {
  const gap = dice?.chance(0.3) ? "" : " ";
  return sound
    .split("_")
    .map((part) => capital(oneWord(part, habit, choose, dice)))
    .reduce(
      (whole, part) => (whole === "" ? part : gap === "" ? whole + part.toLowerCase() : `${whole} ${part}`),
      "",
    );
}

function oneWord(sound: string, habit: Habit, choose: Choose, dice?: Dice): string {
  const rules = habitRules[habit];
  let text = "";
  let place = 0;
  while (place < sound.length) {
    const length = [2, 1].find((size) => ruleAt(rules, sound, place, size));
    if (length === undefined) throw new Error(`no habit knows the sound ${sound.charAt(place)} of ${sound}`);
    const unit = choose(ruleAt(rules, sound, place, length) ?? []);
    const doubled =
      length === 1 &&
      sound.charAt(place) === sound.charAt(place + 1) &&
      !vowels.includes(sound.charAt(place));
    text += unit;
    place += length;
    if (doubled) {
      place += 1;
      // Cyrillic seldom doubles; a spelling of more than one letter never does.
      const keeps = dice ? dice.chance(habit === "bulgarian" ? 0.15 : 0.65) : habit !== "bulgarian";
      if (keeps && unit.length === 1) text += unit;
    }
  }
  return text;
}

function ruleAt(rules: ReadonlyMap<string, readonly string[]>, sound: string, place: number, size: number) {
  const unit = sound.slice(place, place + size);
  if (unit.length < size) return undefined;
  // "aya" is a-ya, not ay-a: a glide before a vowel belongs to it.
  if (/^a[yw]$/.test(unit) && vowels.includes(sound.charAt(place + 2) || " ")) return undefined;
  if (place + size === sound.length && rules.has(`${unit}.`)) return rules.get(`${unit}.`);
  if (place === 0 && rules.has(`^${unit}`)) return rules.get(`^${unit}`);
  return rules.get(unit);
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
