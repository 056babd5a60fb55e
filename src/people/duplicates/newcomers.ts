import { hashedKeys } from "../finding/keys.ts";
import { compareNames } from "../names/index.ts";
import type { People } from "../people.ts";
import { type KnownPerson, type Weighed, weighPersons } from "./evidence.ts";

/** Somebody asked about earlier who is not on file, and why it may be the same person. */
export interface LikelyNewcomer extends Weighed {
  /** The how-manieth asked about with these newcomers, from 0. */
  readonly at: number;
}

/** So many of a list are shown beside one of its rows; more nobody would read. */
const mostShown = 6;
/** So many that share most are weighed. */
const mostWeighed = 12;
/** A key that more of the list share is looked up for none of them. */
const mostWithAKey = 400;

/**
 * Those asked about so far who are not on file: the rows of a list, told from one another. They live in memory only and
 * hold names in the clear, so let go of them when the list is done.
 */
export class Newcomers {
  readonly #known: KnownPerson[] = [];
  readonly #byKey = new Map<string, number[]>();

  get size(): number {
    return this.#known.length;
  }

  /** Adds one and gives those added before that may be the same person, the likeliest first. */
  add(vault: Pick<People["vault"], "blindIndex">, known: KnownPerson): LikelyNewcomer[] {
    const shared = new Map<number, number>();
    const at = this.#known.push(known) - 1;
    for (const [key, weight] of keysOf(vault, known)) {
      const before = this.#byKey.get(key) ?? [];
      if (before.length <= mostWithAKey) {
        for (const one of before) shared.set(one, (shared.get(one) ?? 0) + weight);
      }
      before.push(at);
      this.#byKey.set(key, before);
    }
    return [...shared]
      .sort(([one, a], [other, b]) => b - a || one - other)
      .slice(0, mostWeighed)
      .map(([one]) => ({ at: one, ...weighPersons(known, this.#known[one] as KnownPerson, compareNames) }))
      .filter(({ verdict }) => verdict !== "different")
      .sort((a, b) => b.bits - a.bits || a.at - b.at)
      .slice(0, mostShown);
  }
}

/** What brings two rows together, and how much it says. */
function keysOf(vault: Pick<People["vault"], "blindIndex">, known: KnownPerson): Map<string, number> {
  const keys = new Map<string, number>();
  for (const name of known.names) for (const key of hashedKeys(vault, name).flat()) keys.set(key, 1);
  for (const { key } of known.documents) keys.set(`document ${key}`, 20);
  for (const phone of known.phones) keys.set(`phone ${phone}`, 4);
  for (const date of known.births) {
    if (date.length === 10 && !date.endsWith("-01-01")) keys.set(`born ${date}`, 3);
  }
  return keys;
}
