import type { KnownPerson } from "../duplicates/evidence.ts";
import { type Files, type KeyedSound, keyKindOf, sliceName } from "./filed.ts";
import type { Told } from "./glance.ts";
import { type HashingVault, keyHash, soundsOfNames } from "./key-hashes.ts";
import { yearsOf } from "./years.ts";

/** Somebody filed in memory: all that is known of them stands in the clear. */
export interface HeldPerson {
  readonly no: number;
  readonly told: Told;
  readonly known: KnownPerson;
}

/** The rows of a list, filed as records are, in memory only: let go of it when the list is done. */
export class HeldFiles implements Files<HeldPerson> {
  readonly #held: HeldPerson[] = [];
  readonly #keys = new Map<number, KeyedSound[]>();
  readonly #counts = new Map<number, number>();
  readonly #slices = new Map<string, number[]>();
  readonly #days = new Map<string, number[]>();
  readonly #hashes = new Map<string, number[]>();

  get size(): number {
    return this.#held.length;
  }

  /** Files one more; their number is how many there are then. */
  add(vault: HashingVault, known: KnownPerson): void {
    const sounds = soundsOfNames(vault, known.names);
    const { births, sex, nationalities, documents, phones } = known;
    const told = { sounds: [...sounds.keys()], births, sex, nationalities, documents, phones };
    const no = this.#held.push({ no: this.#held.length + 1, told, known });
    for (const [sound, keys] of sounds) {
      if (!this.#counts.has(sound)) {
        for (const key of keys) put(this.#keys, keyHash(vault, key), { sound, kind: keyKindOf(key) });
      }
      this.#counts.set(sound, (this.#counts.get(sound) ?? 0) + 1);
      put(this.#slices, sliceName({ sound, year: null }), no);
      for (const year of yearsOf(births)) put(this.#slices, sliceName({ sound, year }), no);
    }
    for (const day of new Set(births)) put(this.#days, day, no);
    for (const hash of new Set([...documents.map(({ key }) => key), ...phones])) put(this.#hashes, hash, no);
  }

  async highest() {
    return this.#held.length;
  }
  async withKeys() {
    return this.#keys;
  }
  async counts() {
    return this.#counts;
  }
  async inSlices() {
    return this.#slices;
  }
  async bornOn() {
    return this.#days;
  }
  async withHashes() {
    return this.#hashes;
  }
  async glances(nos: readonly number[]) {
    return nos.flatMap((no) => this.#held[no - 1] ?? []);
  }
}

function put<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}
