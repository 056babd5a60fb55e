/** Records by their numbers, each once: bearers of a sound, say. */
export type Numbers = ArrayLike<number>;

/** Bits are added up in whole numbers of this fine a unit: what adds up alike is alike. */
const unit = 1 / 65_536;

/**
 * Adds up what speaks for whom among hundreds of thousands, and gives the best. Two numbers for each record, side by
 * side, so that common words cost a few nanoseconds for each who bears them. They are kept from one use to the next, for
 * fetching as many anew takes longer than the sums. Whoever begins ends before others begin: nothing waits.
 */
export class Ranking {
  /** For each record the word it was last counted for, and its sum. */
  #sums = new Int32Array(0);
  #marks = new Int32Array(0);
  #met = new Int32Array(0);
  #metCount = 0;
  #highest = 0;
  #word = 0;
  #mark = 0;

  /** `highest`: the highest number there may be. Numbers above it are left out: they came after the count. */
  begin(highest: number): void {
    this.#forget();
    this.#highest = highest;
    if (this.#met.length > highest && this.#word < mostTurns && this.#mark < mostTurns) return;
    // With room for those who come next.
    const size = Math.ceil(Math.max(this.#met.length, (highest + 1) * 1.1));
    this.#sums = new Int32Array(2 * size);
    this.#marks = new Int32Array(size);
    this.#met = new Int32Array(size);
    [this.#word, this.#mark] = [0, 0];
  }

  /** What is added from here on counts once for each record: the first, so the most telling must come first. */
  beginWord(): void {
    this.#word += 1;
  }

  add(nos: Numbers, bits: number): void {
    this.#addMarked(nos, bits, null);
  }

  /** The same for those who stand in lists of either side: who bears both halves of a word. */
  addBoth(lefts: readonly Numbers[], rights: readonly Numbers[], bits: number): void {
    this.#mark += 1;
    const [marks, mark, highest] = [this.#marks, this.#mark, this.#highest];
    for (const nos of lefts) {
      for (let at = 0; at < nos.length; at += 1) {
        const no = nos[at] as number;
        if (no <= highest) marks[no] = mark;
      }
    }
    for (const nos of rights) this.#addMarked(nos, bits, mark);
  }

  #addMarked(nos: Numbers, bits: number, mark: number | null): void {
    const [sums, marks, met, word, highest] = [this.#sums, this.#marks, this.#met, this.#word, this.#highest];
    const more = Math.round(bits / unit);
    let count = this.#metCount;
    for (let at = 0; at < nos.length; at += 1) {
      const no = nos[at] as number;
      const place = 2 * no;
      if (no > highest || sums[place] === word || (mark !== null && marks[no] !== mark)) continue;
      sums[place] = word;
      const before = sums[place + 1] as number;
      if (before === 0) {
        met[count] = no;
        count += 1;
      }
      sums[place + 1] = before + more;
    }
    this.#metCount = count;
  }

  /** The best, at most so many, the best first, of equals the lower number; then all is forgotten. */
  take(most: number): number[] {
    const [sums, met] = [this.#sums, this.#met];
    const better = (one: number, other: number) =>
      (sums[2 * other + 1] as number) - (sums[2 * one + 1] as number) || one - other;
    // Of a common word's bearers most are worse than the worst of those kept before, and that one look tells.
    const kept: number[] = [];
    let worst: number | null = null;
    for (let at = 0; at < this.#metCount; at += 1) {
      const no = met[at] as number;
      if (worst !== null && better(no, worst) > 0) continue;
      kept.push(no);
      if (kept.length < 2 * most) continue;
      kept.sort(better);
      kept.length = most;
      worst = kept.at(-1) as number;
    }
    kept.sort(better);
    this.#forget();
    return kept.slice(0, most);
  }

  #forget(): void {
    const [sums, met] = [this.#sums, this.#met];
    for (let at = 0; at < this.#metCount; at += 1) sums[2 * (met[at] as number) + 1] = 0;
    this.#metCount = 0;
  }
}

/** Words are numbered on through all uses, as far as the cells hold. */
const mostTurns = 2 ** 30;
