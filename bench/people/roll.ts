import { foldName } from "../../src/people/names/index.ts";
import type { Met } from "./registry.ts";

/** Of those on record only what the measures need: whole persons would not fit into memory by the half million. */
export class Roll {
  /** Who comes again, evenly drawn. */
  readonly asked: Met[] = [];
  /** Folded names of everybody, by number; empty where there are too many to keep. */
  readonly names = new Map<string, readonly string[]>();
  readonly #numbers = new Map<string, number>();
  readonly #twins = new Map<number, number>();
  readonly #step: number;
  readonly #most: number;
  readonly #keepNames: boolean;

  constructor({ people, cameAgain, keepNames }: { people: number; cameAgain: number; keepNames: boolean }) {
    this.#step = Math.max(1, Math.floor(people / cameAgain));
    this.#most = cameAgain;
    this.#keepNames = keepNames;
  }

  get size(): number {
    return this.#numbers.size;
  }

  /** Hands them on and remembers them. */
  *writing(met: Iterable<Met>): Generator<Met> {
    for (const one of met) {
      if (this.size % this.#step === 0 && this.asked.length < this.#most) this.asked.push(one);
      this.#numbers.set(one.id, one.person.number);
      if (one.person.twinOf !== null) this.#twins.set(one.person.number, one.person.twinOf);
      if (this.#keepNames)
        this.names.set(
          one.id,
          one.person.names.map(({ text }) => foldName(text)),
        );
      yield one;
    }
  }

  areTwins(one: string, other: string): boolean {
    const [a = 0, b = 0] = [this.#numbers.get(one), this.#numbers.get(other)];
    return this.#twins.get(a) === b || this.#twins.get(b) === a;
  }
}
