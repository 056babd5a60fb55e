import type { ElementWords } from "../../routes-map/element.ts";
import type { MapState } from "../../routes-map/state.ts";

/** What the element says, as the server answers it at `data-words`. */
export class Words {
  readonly #words: ElementWords;

  constructor(words: ElementWords) {
    this.#words = words;
  }

  /** A text with its places filled. */
  say(key: keyof ElementWords["texts"], values: Readonly<Record<string, string>> = {}): string {
    return this.#words.texts[key].replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
  }

  /** "216,260" for a whole number, or that there is none. */
  figure(value: number | null | undefined): string {
    if (value === null || value === undefined) return this.say("noFigure");
    return this.#digits(String(value).replace(/\B(?=(\d{3})+$)/g, () => this.#words.numbers.group));
  }

  /** "October 2015", or the year alone. */
  when({ year, month }: Pick<MapState, "year" | "month">): string {
    const said = this.#digits(String(year));
    if (month === null) return this.say("whenYear", { year: said });
    return this.say("when", { month: this.#words.months[month - 1] ?? "", year: said });
  }

  /** In the language's own digits. `Intl` does the same, but a slow phone stands still while it makes itself ready. */
  #digits(written: string): string {
    return written.replace(/\d/g, (digit) => this.#words.numbers.digits[Number(digit)] ?? digit);
  }
}

/** The words at an address; null when they cannot be had, and then there is no comfort either. */
export async function wordsAt(address: string | undefined): Promise<Words | null> {
  if (!address) return null;
  try {
    const answer = await fetch(address);
    return answer.ok ? new Words((await answer.json()) as ElementWords) : null;
  } catch {
    return null;
  }
}
