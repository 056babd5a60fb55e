/**
 * Chance that can be repeated: the same seeds give the same throws on every machine. The generator is sfc32 (Chris
 * Doty-Humphrey), seeded by a 128-bit mixing of the seeds' text. Only whole-number arithmetic and division are used,
 * because sines and powers may differ in their last bit from one processor to the next.
 */
export class Dice {
  #a: number;
  #b: number;
  #c: number;
  #count: number;

  constructor(...seeds: readonly (string | number)[]) {
    [this.#a, this.#b, this.#c, this.#count] = mixed(seeds.join("\u0000"));
    for (let round = 0; round < 12; round += 1) this.next();
  }

  /** From 0 up to, but not including, 1. */
  next(): number {
    const thrown = (this.#a + this.#b + this.#count) | 0;
    this.#count = (this.#count + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (((this.#c << 21) | (this.#c >>> 11)) + thrown) | 0;
    return (thrown >>> 0) / 4294967296;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.next() * (most - least + 1));
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(list: readonly T[]): T {
    return at(list, Math.floor(this.next() * list.length));
  }

  /** The first of a list comes most often, the tenth a tenth as often: how names are spread (Zipf). */
  ranked<T>(list: readonly T[]): T {
    const sums = zipfSums(list.length);
    const wanted = this.next() * at(sums, list.length - 1);
    let low = 0;
    let high = list.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (at(sums, middle) > wanted) high = middle;
      else low = middle + 1;
    }
    return at(list, low);
  }

  /** One of the keys, as often as its weight says. */
  weighted<K extends string>(weights: Readonly<Partial<Record<K, number>>>): K {
    const entries = Object.entries(weights) as [K, number][];
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [key, weight] of entries) {
      left -= weight;
      if (left < 0) return key;
    }
    return at(entries, entries.length - 1)[0];
  }
}

function at<T>(list: readonly T[], place: number): T {
  if (place < 0 || place >= list.length) throw new RangeError("picked from an empty list");
  return list[place] as T;
}

const sumsByLength = new Map<number, readonly number[]>();

function zipfSums(length: number): readonly number[] {
  const known = sumsByLength.get(length);
  if (known) return known;
  let sum = 0;
  const sums = Array.from({ length }, (_, rank) => {
    sum += 1 / (rank + 1.5);
    return sum;
  });
  sumsByLength.set(length, sums);
  return sums;
}

/** Four numbers of 32 bits in which every letter of the text matters (MurmurHash's mixing steps). */
function mixed(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let place = 0; place < text.length; place += 1) {
    const letter = text.charCodeAt(place);
    a = b ^ Math.imul(a ^ letter, 597399067);
    b = c ^ Math.imul(b ^ letter, 2869860233);
    c = d ^ Math.imul(c ^ letter, 951274213);
    d = a ^ Math.imul(d ^ letter, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a];
}
