import type { AsideReason, SetAside } from "./reading.ts";

/** Counts what is left aside, by its reason. */
export class Aside {
  readonly #counts = new Map<string, SetAside>();

  add(why: AsideReason, value = ""): void {
    const name = `${why} ${value}`;
    this.#counts.set(name, { why, value, times: (this.#counts.get(name)?.times ?? 0) + 1 });
  }

  all(): readonly SetAside[] {
    return [...this.#counts.values()];
  }
}
