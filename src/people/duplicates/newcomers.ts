import { findCandidates } from "../finding/candidates.ts";
import { HeldFiles, type HeldPerson } from "../finding/in-memory.ts";
import { type NamesRead, nameComparer, usualRarity } from "../names/index.ts";
import type { People } from "../people.ts";
import { type KnownPerson, leastOfMany, type Weighed, weighPersons } from "./evidence.ts";
import { bitsAtAGlance, soughtBy } from "./likely-records.ts";

/** Somebody asked about earlier who is not on file, and why it may be the same person. */
export interface LikelyNewcomer extends Weighed {
  /** The how-manieth asked about with these newcomers, from 0. */
  readonly at: number;
}

/** So many of a list are shown beside one of its rows; more nobody would read. */
const mostShown = 6;
const reach = { read: 4_000, glances: 20, weighed: 4, shortBy: 1, yearsOff: 0 } as const;

/**
 * Those asked about so far who are not on file: the rows of a list, told from one another. They live in memory only and
 * hold names in the clear, so let go of them when the list is done.
 */
export class Newcomers {
  readonly #files = new HeldFiles();
  readonly #read: NamesRead = new Map();

  get size(): number {
    return this.#files.size;
  }

  /** Adds one without looking for anybody: a row that was looked for before the program was stopped. */
  take(vault: Pick<People["vault"], "blindIndex">, known: KnownPerson): void {
    this.#files.add(vault, known);
  }

  /** Adds some, and gives for each those added before it that may be the same person, the likeliest first. */
  async add(
    vault: Pick<People["vault"], "blindIndex">,
    known: readonly KnownPerson[],
  ): Promise<LikelyNewcomer[][]> {
    const before = this.size;
    for (const one of known) this.take(vault, one);
    const sought = known.map((one) => soughtBy(one, reach));
    const looks = await findCandidates(this.#files, vault, sought, reach);
    return known.map((one, at) => {
      const { candidates, rarity, among } = looks[at] as (typeof looks)[number];
      const compare = nameComparer((word) => rarity.get(word) ?? usualRarity, { read: this.#read });
      return candidates
        .filter(({ glance }) => glance.no <= before + at)
        .map((candidate) => ({ glance: candidate.glance as HeldPerson, bits: bitsAtAGlance(one, candidate) }))
        .filter(({ bits }) => bits >= leastOfMany(among) - reach.shortBy)
        .sort((a, b) => b.bits - a.bits || a.glance.no - b.glance.no)
        .slice(0, reach.weighed)
        .map(({ glance }) => ({ at: glance.no - 1, ...weighPersons(one, glance.known, compare, among) }))
        .filter(({ verdict, bits }) => verdict !== "different" && bits >= leastOfMany(among))
        .sort((a, b) => b.bits - a.bits || a.at - b.at)
        .slice(0, mostShown);
    });
  }
}
