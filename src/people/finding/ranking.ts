/**
 * Adds up what speaks for whom among hundreds of thousands, and gives the best. One number for each record, so that
 * common words cost a few nanoseconds for each who bears them. Whoever begins ends before others begin: nothing waits.
 */
export class Ranking {
  readonly #bits: Float32Array;
  readonly #word: Int32Array;
  readonly #met: number[] = [];
  #current = 0;

  /** `highest`: the highest number there may be. Numbers above it are left out: they came after the count. */
  constructor(highest: number) {
    this.#bits = new Float32Array(highest + 1);
    this.#word = new Int32Array(highest + 1);
  }

  /** What is added from here on counts once for each record: the first, so the most telling must come first. */
  beginWord(): void {
    this.#current += 1;
  }

  add(nos: Iterable<number>, bits: number): void {
    const [all, words, current] = [this.#bits, this.#word, this.#current];
    for (const no of nos) {
      if (no >= all.length || words[no] === current) continue;
      words[no] = current;
      const before = all[no] as number;
      if (before === 0) this.#met.push(no);
      all[no] = before + bits;
    }
  }

  /** The best, at most so many, the best first; then all is forgotten. */
  take(most: number): number[] {
    const bits = this.#bits;
    const least = this.#leastOfBest(most);
    const best = this.#met.filter((no) => (bits[no] as number) >= least);
    best.sort((a, b) => (bits[b] as number) - (bits[a] as number) || a - b);
    for (const no of this.#met) bits[no] = 0;
    this.#met.length = 0;
    return best.slice(0, most);
  }

  /** Sorting all of a common word's bearers would cost more than finding them: half bits are counted instead. */
  #leastOfBest(most: number): number {
    if (this.#met.length <= 2 * most) return 0;
    const steps = new Int32Array(512);
    const stepOf = (no: number) => Math.min(511, Math.floor((this.#bits[no] as number) * 2));
    for (const no of this.#met) steps[stepOf(no)] = (steps[stepOf(no)] as number) + 1;
    let above = 0;
    for (let step = 511; step > 0; step -= 1) {
      above += steps[step] as number;
      if (above >= most) return step / 2;
    }
    return 0;
  }
}
