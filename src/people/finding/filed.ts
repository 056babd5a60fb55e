import type { PartialDate } from "../../core/partial-date.ts";
import type { KindKey } from "../names/index.ts";
import type { Told } from "./glance.ts";
import type { Numbers } from "./ranking.ts";

/** Which of the keys of a sound it is found by, the more telling first; the number stands in the table. */
export const keyKinds = ["consonant", "variant", "loose", "slip"] as const;

/** The place of a key's kind among them. */
export const keyKindOf = (key: KindKey): number =>
  keyKinds.indexOf(key.slice(0, key.indexOf(" ")) as (typeof keyKinds)[number]);

/** A sound that has a key, and as what: the place in `keyKinds`. */
export interface KeyedSound {
  readonly sound: number;
  readonly kind: number;
}

/** Who has a sound and was born in a year, or in any: numbers of records. */
export interface Slice {
  readonly sound: number;
  /** Null: of any year. */
  readonly year: number | null;
}

export const sliceName = ({ sound, year }: Slice): string =>
  year === null ? `${sound}` : `${sound}@${year}`;

/** The same, each made once: numbers of so many digits take long to write. */
export function sliceNamer(): (sound: number, year: number | null) => string {
  const made = new Map<number, Map<number | null, string>>();
  return (sound, year) => {
    let ofSound = made.get(sound);
    if (!ofSound) {
      ofSound = new Map();
      made.set(sound, ofSound);
    }
    let name = ofSound.get(year);
    if (name === undefined) {
      name = sliceName({ sound, year });
      ofSound.set(year, name);
    }
    return name;
  };
}

/** A record at a glance, by its number. */
export interface Filed {
  readonly no: number;
  readonly told: Told;
}

/**
 * Records as they are filed for finding, wherever: those on file, or the rows of a list held in memory. What is given may
 * hold more than was asked for.
 */
export interface Files<G extends Filed = Filed> {
  /** The highest number given so far: about how many records there are. */
  highest(): Promise<number>;
  /** Which sounds have a key, for every key that any sound has. */
  withKeys(keys: readonly number[]): Promise<ReadonlyMap<number, readonly KeyedSound[]>>;
  /** About how many have each of these sounds, and maybe others. */
  counts(sounds: ReadonlySet<number>, highest: number): Promise<ReadonlyMap<number, number>>;
  /** The records of each slice by `sliceName`. One of several years stands in a slice of any year once for each. */
  inSlices(slices: readonly Slice[]): Promise<ReadonlyMap<string, Numbers>>;
  /** Who was born on any of these days, by what anybody told. */
  bornOn(days: readonly PartialDate[]): Promise<ReadonlyMap<string, readonly number[]>>;
  /** Who has any of these papers or phones. */
  withHashes(hashes: readonly string[]): Promise<ReadonlyMap<string, readonly number[]>>;
  glances(nos: readonly number[]): Promise<readonly G[]>;
}
