/** Counts are good for planning until the registry has grown by so much. */
const growth = 1.25;
const mostKept = 300_000;

/** How many rows sounds have, as last counted by this process: for planning, so an older count does no harm. */
export class SoundCounts {
  #highest = 0;
  #counts = new Map<number, number>();

  /** Those known already, and of the others what `count` says. */
  async of(
    sounds: ReadonlySet<number>,
    highest: number,
    count: (sounds: readonly number[]) => Promise<ReadonlyMap<number, number>>,
  ): Promise<ReadonlyMap<number, number>> {
    if (highest > this.#highest * growth + 1_000 || this.#counts.size > mostKept) {
      this.#highest = highest;
      this.#counts = new Map();
    }
    const known = this.#counts;
    const missing = [...sounds].filter((sound) => !known.has(sound));
    for (const [sound, counted] of await count(missing)) known.set(sound, counted);
    return known;
  }
}
