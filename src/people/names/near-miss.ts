import { keysOfPart } from "./keys.ts";
import { type PartLikeness, slipBetween } from "./part-likeness.ts";
import type { NamePart } from "./parts.ts";
import { slipKeys } from "./slip-keys.ts";

/** Shorter words one letter apart are anything: Ali, Adi, Amin, Ain. */
const shortest = 3;

/**
 * How alike two words are to who looks for somebody and has found nobody as typed: then one letter wrong, missing, too
 * many or in the wrong place may be a slip however short the word is. Never as much as makes two words one name, and
 * nothing for judging whether two records are one person: Samir and Sabir are brothers.
 */
export function afterAnySlip(left: NamePart, right: NamePart, found: PartLikeness): PartLikeness {
  if (left.initial || right.initial) return found;
  const letters = Math.min(left.text.length, right.text.length);
  const likeness = letters >= 6 ? 0.56 : letters === 5 ? 0.54 : 0.5;
  if (letters < shortest || found.likeness >= likeness) return found;
  const slipped = slipBetween(left.text, right.text) !== null || shareSlip(left, right);
  return slipped ? { likeness, kind: "sound" } : found;
}

/** Across scripts letters cannot be compared, but what is left of the sounds when one is lost can. */
function shareSlip(left: NamePart, right: NamePart): boolean {
  const [some, others] = [slipsOf(left), slipsOf(right)];
  return !some.isDisjointFrom(others);
}

const slips = new WeakMap<NamePart, ReadonlySet<string>>();

function slipsOf(part: NamePart): ReadonlySet<string> {
  const known = slips.get(part);
  if (known) return known;
  const consonants = keysOfPart(part, true).filter(({ kind }) => kind === "consonant");
  const made = new Set(slipKeys(consonants.map(({ key }) => key)));
  slips.set(part, made);
  return made;
}
