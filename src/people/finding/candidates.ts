import type { PartialDate } from "../../core/partial-date.ts";
import type { People } from "../people.ts";
import { type Filed, type Files, type Slice, sliceNamer } from "./filed.ts";
import { Ranking } from "./ranking.ts";
import { halvesSureness, type SoughtWord, soughtWords, sure } from "./sought-names.ts";

/** Somebody looked for. */
export interface Sought {
  /** Whole names in any script and order: spellings of one person. */
  readonly names: readonly string[];
  /** The years in which they may be born, if known: words that thousands bear are then looked up in these only. */
  readonly years: readonly number[] | null;
  /** Days on which they may be born. */
  readonly days: readonly PartialDate[];
  /** Days that are theirs if somebody wrote the year wrong. */
  readonly nearDays: readonly PartialDate[];
  /** Papers and phones, as hashes. */
  readonly hashes: readonly string[];
  /** Whether words are also taken for slips of words that are on file as they stand. */
  readonly slips: boolean;
}

/** A record that may be theirs: at a glance, nothing opened. */
export interface Candidate<G extends Filed> {
  readonly glance: G;
  /** How much the shared words tell, in bits: an estimate, from keys alone. */
  readonly nameBits: number;
  /** Both have a word that no key of the other's stands for: brothers, or a word written quite otherwise. */
  readonly differs: boolean;
}

/** Who may be one that is looked for. */
export interface Candidates<G extends Filed> {
  /** Those that share most come first. */
  readonly candidates: readonly Candidate<G>[];
  /** How rare each word of the names is among those on file, in bits, by its folded text. */
  readonly rarity: ReadonlyMap<string, number>;
  /** Among how many records they were looked for. */
  readonly among: number;
}

/** How far one look goes. */
export interface Reach {
  /** So many entries of common words are walked for each who is looked for. */
  readonly read: number;
  /** So many records are seen at a glance. */
  readonly glances: number;
}

/** One who is looked for, with the plan of what to read. */
interface Plan {
  readonly words: readonly WeighedWord[];
  readonly sought: Sought;
}

interface WeighedWord {
  readonly texts: readonly string[];
  readonly sounds: ReadonlyMap<number, number>;
  readonly halves: SoughtWord["halves"];
  readonly bits: number;
  readonly slices: readonly Slice[];
  /** The sounds of these slices that surely are the word, each once. */
  readonly surely: ReadonlySet<number>;
}

/** How much a year of birth about the same moves up who shares a word. */
const bitsOfYear = 3;
/** How much a day of birth, a paper or a phone moves a record up before it is weighed. */
const bitsOfDay = 8;
const bitsOfNearDay = 4;
const bitsOfNumber = 25;
const leastBits = 1;
const mostBits = 14;
/** So many unseen persons count beside those on file: of ten records one cannot tell what is rare. */
const unseen = 500;

/** How much it tells to share a word that so many of so many bear, in bits. */
const rarityOf = (bearers: number, of: number): number =>
  Math.min(mostBits, Math.max(leastBits, -Math.log2((bearers + 0.5) / (of + unseen))));

/** One for all looks: none waits between its beginning and its end. */
const ranking = new Ranking();

/** The years of births lie so far apart that about one in so many shares one: what a slice of a year costs. */
const yearsSpread = 25;

/**
 * The records that may be of each who is looked for, those that share most first, with what can be told without opening
 * anything. Rare words are looked up whole, common ones in the likely years, and the commonest not at all when others
 * find enough: they count once the glance is there. Knows nothing of permission, nor of merged records.
 */
export async function findCandidates<G extends Filed>(
  files: Files<G>,
  vault: Pick<People["vault"], "blindIndex">,
  asked: readonly Sought[],
  reach: Reach,
): Promise<Candidates<G>[]> {
  const highest = await files.highest();
  if (highest === 0) return asked.map(() => ({ candidates: [], rarity: new Map(), among: 0 }));
  const words = await soughtWords(files, vault, asked);
  const counts = await files.counts(soundsIn(words), highest);
  const plans = asked.map((sought, at) => planOf(words[at] ?? [], sought, counts, highest, reach));
  const nameOf = sliceNamer();
  const slices = new Map<string, Slice>();
  for (const { words: own, sought } of plans) {
    for (const { slices: wanted, surely } of own) {
      for (const slice of wanted) slices.set(nameOf(slice.sound, slice.year), slice);
      // Of those who share a common word, whoever was born about then comes first.
      for (const sound of surely) {
        for (const year of sought.years ?? []) {
          if (year > 0) slices.set(nameOf(sound, year), { sound, year });
        }
      }
    }
  }
  const persons = await files.inSlices([...slices.values()]);
  const days = await files.bornOn([...new Set(asked.flatMap((one) => [...one.days, ...one.nearDays]))]);
  const numbers = await files.withHashes([...new Set(asked.flatMap((one) => one.hashes))]);
  ranking.begin(highest);
  const best = plans.map(({ words: own, sought }) => {
    for (const { sounds, halves, bits, slices: read } of own) {
      ranking.beginWord();
      const lists = read.map(({ sound, year }) => ({
        weight: sounds.get(sound) ?? 0,
        nos: persons.get(nameOf(sound, year)) ?? [],
      }));
      lists.sort((a, b) => b.weight - a.weight);
      for (const { weight, nos } of lists) if (weight > 0) ranking.add(nos, weight * bits);
      for (const [left, right] of halves) {
        const of = (half: ReadonlySet<number>) =>
          read.flatMap(({ sound, year }) =>
            half.has(sound) ? [persons.get(nameOf(sound, year)) ?? []] : [],
          );
        ranking.addBoth(of(left), of(right), halvesSureness * bits);
      }
    }
    if (sought.years !== null) {
      ranking.beginWord();
      for (const { surely } of own) {
        for (const sound of surely) {
          for (const year of sought.years) {
            if (year > 0) ranking.add(persons.get(nameOf(sound, year)) ?? [], bitsOfYear);
          }
        }
      }
    }
    for (const [told, bits] of [
      [sought.days, bitsOfDay],
      [sought.nearDays, bitsOfNearDay],
    ] as const) {
      for (const day of told) {
        ranking.beginWord();
        ranking.add(days.get(day) ?? [], bits);
      }
    }
    for (const hash of sought.hashes) {
      ranking.beginWord();
      ranking.add(numbers.get(hash) ?? [], bitsOfNumber);
    }
    return ranking.take(reach.glances);
  });
  const glances = await files.glances([...new Set(best.flat())]);
  const byNo = new Map(glances.map((glance) => [glance.no, glance]));
  return plans.map(({ words: own }, at) => ({
    among: highest,
    rarity: new Map(own.flatMap(({ texts, bits }) => texts.map((text) => [text, bits] as const))),
    candidates: (best[at] ?? [])
      .flatMap((no) => byNo.get(no) ?? [])
      .map((glance) => ({ glance, ...shareOf(own, glance.told.sounds) }))
      .sort((a, b) => b.nameBits - a.nameBits || a.glance.no - b.glance.no),
  }));
}

function soundsIn(asked: readonly (readonly SoughtWord[])[]): Set<number> {
  const sounds = new Set<number>();
  for (const words of asked) {
    for (const { sounds: own, slipped, halves } of words) {
      for (const sound of own.keys()) sounds.add(sound);
      for (const sound of slipped.keys()) sounds.add(sound);
      for (const half of halves.flat()) for (const sound of half) sounds.add(sound);
    }
  }
  return sounds;
}

/** How rare each word is, and what is read for it: the rarest first, as long as the reach allows. */
function planOf(
  words: readonly SoughtWord[],
  sought: Sought,
  counts: ReadonlyMap<number, number>,
  highest: number,
  reach: Reach,
): Plan {
  const sumOf = (sounds: Iterable<number>) =>
    [...sounds].reduce((sum, sound) => sum + (counts.get(sound) ?? 0), 0);
  const counted = words.map(({ sounds, slipped, halves, texts }) => {
    const known = [...sounds].filter(([, weight]) => weight >= sure).map(([sound]) => sound);
    const bearers = sumOf(known);
    const wanted = slipped.size > 0 ? new Map([...slipped, ...sounds]) : sounds;
    // Bearers of both halves are no more than bearers of the rarer one.
    const both = halves.filter((pair) => Math.min(...pair.map(sumOf)) <= reach.read / 4);
    const read = new Set([...wanted.keys(), ...both.flatMap(([left, right]) => [...left, ...right])]);
    const bits = rarityOf(bearers, highest);
    return { wanted, both, read, texts, bits, cost: sumOf(read) };
  });
  let left = reach.read;
  const planned = new Map<(typeof counted)[number], readonly Slice[]>();
  for (const word of counted.toSorted((a, b) => a.cost - b.cost)) {
    const slices = affordable(word, sought.years, left);
    left -= slices.cost;
    planned.set(word, slices.slices);
  }
  return {
    sought,
    words: counted.map((word) => {
      const slices = planned.get(word) ?? [];
      const isSure = ({ sound }: Slice) => (word.wanted.get(sound) ?? 0) >= sure;
      return {
        texts: word.texts,
        sounds: word.wanted,
        halves: word.both,
        bits: word.bits,
        slices,
        surely: new Set(slices.filter(isSure).map(({ sound }) => sound)),
      };
    }),
  };
}

function affordable(
  { read, cost }: { readonly read: ReadonlySet<number>; readonly cost: number },
  years: readonly number[] | null,
  left: number,
): { readonly slices: readonly Slice[]; readonly cost: number } {
  if (cost <= left) return { slices: [...read].map((sound) => ({ sound, year: null })), cost };
  const inYears = years === null ? cost : (cost * years.length) / yearsSpread;
  if (years === null || inYears > left) return { slices: [], cost: 0 };
  const slices = [...read].flatMap((sound) => years.map((year) => ({ sound, year })));
  return { slices, cost: inYears };
}

/** What the words somebody bears tell, each word once. */
function shareOf(
  words: readonly WeighedWord[],
  borne: readonly number[],
): { readonly nameBits: number; readonly differs: boolean } {
  const claimed = new Set<number>();
  let [nameBits, missing] = [0, false];
  for (const { sounds, halves, bits } of words) {
    let most = 0;
    for (const sound of borne) {
      const weight = sounds.get(sound) ?? 0;
      if (weight > 0) claimed.add(sound);
      most = Math.max(most, weight);
    }
    if (most < halvesSureness) {
      const bears = new Set(borne);
      const both = halves.find((pair) => pair.every((half) => !half.isDisjointFrom(bears)));
      if (both) most = halvesSureness;
      for (const half of both ?? []) for (const sound of half) claimed.add(sound);
    }
    if (most === 0) missing = true;
    nameBits += most * bits;
  }
  return { nameBits, differs: missing && borne.some((sound) => !claimed.has(sound)) };
}
