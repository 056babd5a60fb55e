import { foldName } from "../../src/people/names/index.ts";
import type { Met } from "./registry.ts";

/** Of those on record only what the measures need: whole persons would not fit into memory by the half million. */
export class Roll {
  /** Who comes again, evenly drawn. */
  readonly asked: Met[] = [];
  /** Folded names of everybody, by id; empty where there are too many to keep. */
  readonly names = new Map<string, readonly string[]>();
  /** Ids of two who are twins, joined. */
  readonly #twins = new Set<string>();
  /** Ids of those of the last household: a twin is written down soon after the first. */
  readonly #lately = new Map<number, string>();
  #size = 0;
  readonly #step: number;
  readonly #most: number;
  readonly #keepNames: boolean;

  constructor({ people, cameAgain, keepNames }: { people: number; cameAgain: number; keepNames: boolean }) {
    this.#step = Math.max(1, Math.floor(people / cameAgain));
    this.#most = cameAgain;
    this.#keepNames = keepNames;
  }

  get size(): number {
    return this.#size;
  }

  /** Hands them on and remembers them. */
  *writing(met: Iterable<Met>): Generator<Met> {
    for (const one of met) {
      if (this.size % this.#step === 0 && this.asked.length < this.#most) this.asked.push(one);
      this.#size += 1;
      this.#note(one);
      if (this.#keepNames)
        this.names.set(
          one.id,
          one.person.names.map(({ text }) => foldName(text)),
        );
      yield one;
    }
  }

  #note({ id, person: { number, twinOf } }: Met): void {
    this.#lately.set(number, id);
    this.#lately.delete(number - mostInHousehold);
    // Each names the other; the pair is noted with the second.
    const first = twinOf === null ? undefined : this.#lately.get(twinOf);
    if (first) this.#twins.add(pairOf(first, id));
  }

  areTwins(one: string, other: string): boolean {
    return this.#twins.has(pairOf(one, other));
  }

  /** For a file, to be read again by `read`. */
  written(): string {
    return JSON.stringify({
      size: this.#size,
      asked: this.asked,
      names: [...this.names],
      twins: [...this.#twins],
    });
  }

  static read(text: string): Roll {
    const { size, asked, names, twins } = JSON.parse(text) as Written;
    const roll = new Roll({ people: size, cameAgain: asked.length, keepNames: names.length > 0 });
    roll.#size = size;
    roll.asked.push(...asked);
    for (const [id, folded] of names) roll.names.set(id, folded);
    for (const pair of twins) roll.#twins.add(pair);
    return roll;
  }
}

interface Written {
  readonly size: number;
  readonly asked: readonly Met[];
  readonly names: readonly (readonly [string, readonly string[]])[];
  readonly twins: readonly string[];
}

/** No household is larger. */
const mostInHousehold = 100;

const pairOf = (one: string, other: string) => [one, other].toSorted().join(" ");
