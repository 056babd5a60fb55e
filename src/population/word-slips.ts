import type { Dice } from "./dice.ts";
import type { InventedName, Mistake } from "./model.ts";
import { machineReadable } from "./naming.ts";
import { lookAlike, mistype, otherArabicLetters } from "./typing.ts";

/** A gap between parts, and not after Al and Abdul nor before Ullah and Uddin, which go with their neighbour. */
const partGap =
  /(?<!(?:^| )(?:al|el|abd|abdul|abdel|ben|ал|ел|абд|абдул|абдел|бен|عبد|بن)) (?!ull?ah?$|ull?ah? |uddin|eddine|улл?ах?|уд+ин|الله|الدين|الدین)/iu;

/** How a clerk's second writing of a name comes out: order, parts, gaps and letters. At most three things go wrong. */
export function wordsWithSlips(
  { text, script, source }: InventedName,
  father: string | null,
  dice: Dice,
): { readonly name: string; readonly slips: readonly Mistake[] } {
  const slips: Mistake[] = [];
  let words: readonly string[] = text.split(partGap);
  const change = (chance: number, slip: Mistake, changed: () => readonly string[] | null) => {
    if (slips.length >= 3 || !dice.chance(chance)) return;
    const after = changed();
    if (after === null || after.join(" ") === words.join(" ")) return;
    words = after;
    slips.push(slip);
  };
  const at = () => dice.between(0, words.length - 1);
  const one = (place: number, change: (word: string) => string) =>
    words.map((word, index) => (index === place ? change(word) : word));

  change(0.22, "other-order", () => (words.length > 1 ? [words.at(-1) ?? "", ...words.slice(0, -1)] : null));
  change(0.2, "part-missing", () => {
    // The first word names the person; of two words the second is all that sets him apart from his brothers.
    if (words.length < 3) return null;
    const place = dice.between(1, words.length - 1);
    return words.filter((_, index) => index !== place);
  });
  change(0.08, "part-added", () =>
    father && script !== "latin" && script !== "cyrillic" ? [...words, father] : null,
  );
  change(0.05, "joined", () => {
    // A forgotten gap is common in Arabic letters, where the eye sees one anyway; elsewhere few join a whole name.
    if (words.length < (script === "arabic" ? 2 : 3)) return null;
    const place = dice.between(0, words.length - 2);
    return [...words.slice(0, place), `${words[place]}${words[place + 1]}`, ...words.slice(place + 2)];
  });
  change(0.04, "split", () => {
    if (slips.includes("joined")) return null;
    const place = at();
    const letters = [...(words[place] ?? "")];
    if (letters.length < 7) return null;
    const half = Math.floor(letters.length / 2);
    return one(place, () => `${letters.slice(0, half).join("")} ${letters.slice(half).join("")}`);
  });
  change(0.18, "typing-slip", () => one(at(), (word) => mistype(word, script, dice)));
  if (script === "arabic") {
    change(
      0.35,
      "letters-of-script",
      () => otherArabicLetters(words.join(" "), dice)?.split(partGap) ?? null,
    );
  }
  if (script === "latin")
    change(0.02, "look-alike-letter", () => lookAlike(words.join(" "), dice)?.split(partGap) ?? null);
  const name = words.join(" ");
  const shouted = source === "passport-mrz" && dice.chance(0.5) ? name : inTitleCase(name);
  return { name: script === "latin" && dice.chance(0.3) ? machineReadable(shouted) : shouted, slips };
}

const inTitleCase = (text: string): string =>
  text.replaceAll(/\p{L}[\p{L}\p{M}'’]*/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
