import type { ElementWords } from "../../routes-map/element.ts";
import type { MapState } from "../../routes-map/state.ts";

/** What the element says, as the server answers it at `data-words`. */
export class Words {
  readonly #words: ElementWords;
  readonly #numbers: Intl.NumberFormat;
  readonly #years: Intl.NumberFormat;

  constructor(words: ElementWords) {
    this.#words = words;
    this.#numbers = new Intl.NumberFormat(words.locale, { useGrouping: true });
    this.#years = new Intl.NumberFormat(words.locale, { useGrouping: false });
  }

  /** A text with its places filled. */
  say(key: keyof ElementWords["texts"], values: Readonly<Record<string, string>> = {}): string {
    return this.#words.texts[key].replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
  }

  /** "216,260", or that there is no number. */
  figure(value: number | null | undefined): string {
    return value === null || value === undefined ? this.say("noFigure") : this.#numbers.format(value);
  }

  /** "October 2015", or the year alone. */
  when({ year, month }: Pick<MapState, "year" | "month">): string {
    const said = this.#years.format(year);
    if (month === null) return this.say("whenYear", { year: said });
    return this.say("when", { month: this.#words.months[month - 1] ?? "", year: said });
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
