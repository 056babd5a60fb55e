import {
  type MapState,
  openingState,
  parseMapState,
  queryOfState,
  type StateKey,
} from "../../routes-map/state.ts";
import { exchangeAround, focusKeeper, keepLanguagesInStep, readPage } from "./exchange.ts";
import { FigureShelf, figureIn, routesByFigure } from "./figures.ts";
import { MonthBar } from "./month-bar.ts";
import { MovementBar } from "./movement-bar.ts";
import type { FlowSource } from "./moving-flows.ts";
import { type Shown, sayRoute, showFigures } from "./picture.ts";
import { Stage } from "./stage.ts";
import { Tip } from "./tip.ts";
import { type Words, wordsAt } from "./words.ts";

/** Milliseconds after the last step through months until the rest of the page is fetched for the month on view. */
const settling = 600;
const told = 3;

/**
 * `<routes-map data-figures="/en/map/figures.json" data-words="/en/map/words.json" data-flows="…" data-worker="…" data-projection="25 32 900 500 440">`
 * around the server's picture, choices and table: makes them answer at once. Months are shown from the figures; every
 * other choice is the server's own page for it, put in the place of the one before. Without it nothing is missing.
 */
class RoutesMap extends HTMLElement {
  #words!: Words;
  #stage!: Stage;
  #months!: MonthBar;
  #movement!: MovementBar;
  #tip!: Tip;
  #shelf!: FigureShelf;
  /** Stage and controls: they stay when the page around them is exchanged. */
  #live!: HTMLElement;
  readonly #status = document.createElement("p");
  #state: MapState = openingState;
  #shown: Shown | null = null;
  #timer: number | undefined;
  #turn = 0;

  connectedCallback(): void {
    this.#state = stateOfAddress();
    this.#shelf = new FigureShelf(this.dataset.figures ?? "");
    // Asked for together with the words, to wait once; whether it worked is seen when they are shown.
    void this.#shelf.of(this.#state).catch(() => undefined);
    void wordsAt(this.dataset.words).then((words) => {
      if (words && this.isConnected) this.#begin(words);
    });
  }

  #begin(words: Words): void {
    const [live, picture] = [liveIn(this), pictureIn(this)];
    const layers = picture?.parentElement;
    const controls = live?.querySelector(".map-controls");
    if (!live || !layers || !controls || controls.hasChildNodes()) return;
    this.#live = live;
    this.#words = words;
    this.#stage = new Stage(layers, words, () => this.#movement.rested());
    this.#months = new MonthBar(words, this.#state.year, (month) => this.#stepTo(month));
    this.#movement = new MovementBar(words, this.#stage, this.#flowSource());
    this.#tip = new Tip(this.#stage.element, (route) => this.#shown && sayRoute(words, this.#shown, route));
    this.#status.className = "map-told";
    this.#status.setAttribute("role", "status");
    controls.append(this.#months.element, this.#stage.buttons, this.#movement.element, this.#status);
    this.#stage.take(picture);
    this.addEventListener("click", this.#clicked);
    this.addEventListener("change", this.#chosen);
    window.addEventListener("popstate", this.#wentBack);
    void this.#show(false);
  }

  disconnectedCallback(): void {
    window.removeEventListener("popstate", this.#wentBack);
    clearTimeout(this.#timer);
    this.#months?.pause();
    this.#movement?.close();
  }

  /** Shows the state's figures in what is on the page, and says them if they are news. */
  async #show(isNews: boolean): Promise<void> {
    const [turn, state] = [++this.#turn, this.#state];
    try {
      const [figures, compared] = await Promise.all([
        this.#shelf.of(state),
        state.with === null ? null : this.#shelf.of({ year: state.with, origin: state.origin }),
      ]);
      if (turn !== this.#turn) return;
      this.#shown = { state, figures, compared };
    } catch {
      this.#status.textContent = this.#words.say("failed");
      return;
    }
    const { figures } = this.#shown;
    // What came from the server says its own state already; only steps through the months go beyond it.
    if (this.hasAttribute("data-behind")) showFigures(this, this.#words, this.#shown);
    const hasMonths = Object.values(figures.routes).some(({ months }) =>
      months.some((value) => value !== null),
    );
    // Who stands on a month must be able to leave it, figures or none.
    this.#months.set(state.year, state.month, hasMonths || state.month !== null);
    this.#movement.follow(this.#shown);
    this.#tip.renew((route) => (this.#shown ? sayRoute(this.#words, this.#shown, route) : ""));
    if (isNews) this.#tell();
  }

  /** "October 2015: 216,260"; with no route chosen, those with most. */
  #tell(): void {
    if (!this.#shown) return;
    const { state, figures } = this.#shown;
    const figure = state.route
      ? this.#words.figure(figureIn(figures.routes[state.route], state.month))
      : routesByFigure(figures, state.month)
          .slice(0, told)
          .map(({ name, value }) =>
            this.#words.say("toldRoute", { route: name, figure: this.#words.figure(value) }),
          )
          .join("; ") || this.#words.figure(null);
    this.#status.textContent = this.#words.say("told", { when: this.#words.when(state), figure });
  }

  #stepTo(month: number | null): void {
    this.#state = { ...this.#state, month };
    history.replaceState(null, "", location.pathname + queryOfState(this.#state));
    keepLanguagesInStep(queryOfState(this.#state));
    this.toggleAttribute("data-behind", true);
    void this.#show(true);
    clearTimeout(this.#timer);
    if (!this.#months.isPlaying) this.#timer = window.setTimeout(() => void this.#fetchRest(false), settling);
  }

  /** Goes to another state as a link would, in place. */
  async #goTo(state: MapState): Promise<void> {
    this.#months.pause();
    clearTimeout(this.#timer);
    this.#state = state;
    history.pushState(null, "", location.pathname + queryOfState(state));
    keepLanguagesInStep(queryOfState(state));
    await this.#fetchRest(true);
  }

  /** Puts the server's page for the state around the picture. What cannot be done in place is done by going there. */
  async #fetchRest(isNews: boolean): Promise<void> {
    const state = this.#state;
    try {
      const page = await readPage(location.pathname + queryOfState(state));
      if (state !== this.#state) return;
      const fresh = page.querySelector("routes-map");
      const [live, picture] = fresh ? [liveIn(fresh), pictureIn(fresh)] : [];
      if (!fresh || !live || !picture) throw new Error("no map");
      this.#tip.hide();
      // All of the page's own part, not only ours: its heading and downloads speak of the state too.
      const [old, whole] = [this.closest("main") ?? this, fresh.closest("main") ?? fresh];
      const giveFocusBack = focusKeeper(old);
      exchangeAround(old, whole, this.#live, live);
      this.#stage.take(picture);
      document.title = page.title;
      this.toggleAttribute("data-behind", false);
      giveFocusBack();
      await this.#show(isNews);
    } catch {
      location.assign(location.href);
    }
  }

  readonly #wentBack = () => {
    this.#state = stateOfAddress();
    keepLanguagesInStep(queryOfState(this.#state));
    void this.#fetchRest(true);
  };

  readonly #clicked = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    const href = link?.getAttribute("href");
    if (!href || !this.contains(link)) return;
    const address = new URL(href, location.href);
    if (address.origin !== location.origin || address.pathname !== location.pathname || address.hash) return;
    event.preventDefault();
    void this.#goTo(stateOf(address.searchParams));
  };

  /** A choice in the form counts at once; its button is there for who has no script. */
  readonly #chosen = (event: Event) => {
    const form = event.target instanceof HTMLSelectElement ? event.target.form : null;
    if (!form?.matches(".map-form")) return;
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form))
      if (typeof value === "string" && value) query.set(name, value);
    const { year, month } = this.#state;
    void this.#goTo({ ...stateOf(query), year, month });
  };

  #flowSource(): FlowSource | null {
    const { flows, worker, projection } = this.dataset;
    const [longitude, latitude, scale, x, y] = projection?.split(" ").map(Number) ?? [];
    if (!flows || !worker || longitude === undefined || latitude === undefined) return null;
    if (scale === undefined || x === undefined || y === undefined) return null;
    return { program: worker, pack: flows, projection: { longitude, latitude, scale, x, y } };
  }
}

const liveIn = (page: Element) => page.querySelector<HTMLElement>(".map-live");
const pictureIn = (page: Element) => page.querySelector<SVGSVGElement>(".map-layers > svg.routes-picture");

/** The server has already judged the address; a year it knows is one it shows. */
const stateOf = (query: URLSearchParams): MapState =>
  parseMapState((key: StateKey) => query.get(key) || undefined, 9_999) ?? openingState;

const stateOfAddress = (): MapState => stateOf(new URLSearchParams(location.search));

customElements.define("routes-map", RoutesMap);
