import type { Words } from "./words.ts";

/** Milliseconds a month stays on view while the year plays: time to read a number. */
const monthOnView = 1_600;

/**
 * A slider of the whole year and its twelve months with a button that plays them. Where the person asked for less
 * motion the button goes one month further each time and nothing moves by itself.
 */
export class MonthBar {
  readonly element = document.createElement("div");
  readonly #slider = document.createElement("input");
  readonly #said = document.createElement("output");
  readonly #button = document.createElement("button");
  readonly #words: Words;
  readonly #shown: (month: number | null) => void;
  readonly #stillness = matchMedia("(prefers-reduced-motion: reduce)");
  #year: number;
  #timer: number | undefined;

  constructor(words: Words, year: number, shown: (month: number | null) => void) {
    [this.#words, this.#year, this.#shown] = [words, year, shown];
    this.element.className = "month-bar";
    const label = document.createElement("label");
    const name = document.createElement("span");
    name.textContent = words.say("month");
    Object.assign(this.#slider, { type: "range", min: "0", max: "12", step: "1", disabled: true });
    this.#slider.addEventListener("input", () => {
      this.pause();
      this.#go(Number(this.#slider.value));
    });
    label.append(name, this.#slider);
    this.#button.type = "button";
    this.#button.className = "play";
    this.#button.disabled = true;
    this.#button.addEventListener("click", () => this.#pressed());
    this.#stillness.addEventListener("change", () => this.pause());
    this.element.append(this.#button, label, this.#said);
    this.#nameButton();
  }

  get isPlaying(): boolean {
    return this.#timer !== undefined;
  }

  /** Puts the bar on a month; without months of their own the figures have nothing to slide through. */
  set(year: number, month: number | null, hasMonths: boolean): void {
    this.#year = year;
    this.#slider.value = String(month ?? 0);
    this.#slider.disabled = this.#button.disabled = !hasMonths;
    this.#say();
    if (hasMonths) return;
    this.#said.textContent = this.#words.say("noMonths", { year: this.#words.when({ year, month: null }) });
  }

  pause(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#nameButton();
  }

  #pressed(): void {
    if (this.isPlaying) {
      this.pause();
      this.#shown(this.#month());
    } else if (this.#stillness.matches) this.#go(this.#next());
    else this.#play();
  }

  #play(): void {
    const next = this.#next();
    this.#timer = next === 12 ? undefined : window.setTimeout(() => this.#play(), monthOnView);
    this.#nameButton();
    this.#go(next);
  }

  #next(): number {
    return (Number(this.#slider.value) % 12) + 1;
  }

  #go(value: number): void {
    this.#slider.value = String(value);
    this.#say();
    this.#shown(this.#month());
  }

  #month(): number | null {
    return Number(this.#slider.value) || null;
  }

  #say(): void {
    const when = this.#words.when({ year: this.#year, month: this.#month() });
    this.#slider.setAttribute("aria-valuetext", when);
    this.#said.textContent = when;
  }

  #nameButton(): void {
    const key = this.#stillness.matches ? "nextMonth" : this.isPlaying ? "pause" : "play";
    this.#button.textContent = this.#words.say(key);
  }
}
