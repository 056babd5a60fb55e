import type { MapState } from "../../routes-map/state.ts";
import { Movement } from "./movement.ts";
import { type FlowSource, MovingFlows } from "./moving-flows.ts";
import type { Shown } from "./picture.ts";
import type { Stage } from "./stage.ts";
import { drawTrackPoints, trackPoints } from "./track-points.ts";
import type { Words } from "./words.ts";

/** The buttons that set points moving, and what a point stands for. Nothing moves unless asked. */
export class MovementBar {
  readonly element = document.createElement("div");
  readonly #routes: HTMLButtonElement;
  readonly #flows: HTMLButtonElement;
  readonly #allYears = document.createElement("input");
  readonly #caption = document.createElement("p");
  readonly #words: Words;
  readonly #stage: Stage;
  readonly #movement: Movement;
  readonly #source: FlowSource | null;
  #moving: MovingFlows | null = null;
  #mode: "none" | "routes" | "flows" = "none";
  #shown: Shown | null = null;

  constructor(words: Words, stage: Stage, source: FlowSource | null) {
    [this.#words, this.#stage, this.#source] = [words, stage, source];
    this.#movement = new Movement(stage);
    this.element.className = "movement-bar";
    this.#routes = this.#button(words.say("move"), "routes");
    this.#flows = this.#button(words.say("flows"), "flows");
    this.#caption.className = "map-caption";
    this.#caption.setAttribute("role", "status");
    this.element.append(this.#routes);
    if (source) this.element.append(this.#flows, this.#yearsChoice());
    this.element.append(this.#caption);
  }

  /** The map shows something else; what moves follows. */
  follow(shown: Shown): void {
    const before = this.#shown?.state;
    this.#shown = shown;
    if (this.#mode === "routes") this.#moveOnRoutes(shown);
    else if (this.#mode === "flows" && !sameFlows(before, shown.state)) void this.#moveFlows(shown);
  }

  /** The picture came to rest after it was moved or zoomed. */
  rested(): void {
    this.#movement.rested();
    if (this.#mode === "flows") void this.#moving?.sharpen();
  }

  close(): void {
    this.#movement.end();
    this.#moving?.close();
    this.#moving = null;
  }

  #turn(mode: "routes" | "flows"): void {
    this.#mode = this.#mode === mode ? "none" : mode;
    this.#movement.end();
    this.#routes.setAttribute("aria-pressed", String(this.#mode === "routes"));
    this.#flows.setAttribute("aria-pressed", String(this.#mode === "flows"));
    this.#stage.element.classList.toggle("shows-flows", this.#mode === "flows");
    this.#caption.textContent = "";
    this.#allYears.disabled = this.#mode !== "flows";
    if (this.#mode === "routes" && this.#shown) this.#moveOnRoutes(this.#shown);
    if (this.#mode === "flows" && this.#shown) void this.#moveFlows(this.#shown);
  }

  #moveOnRoutes({ figures, state }: Shown): void {
    const svg = this.#stage.picture;
    if (!svg) return;
    const points = trackPoints(svg, figures, state.month);
    this.#movement.show((seconds, colour, canvas, place) => {
      drawTrackPoints(points, seconds, colour, canvas, place);
      return canvas;
    });
    this.#caption.textContent =
      points.count === 0
        ? this.#words.say("noPoints")
        : this.#words.say("onePoint", { count: this.#words.figure(points.each) });
  }

  async #moveFlows({ state }: Shown): Promise<void> {
    if (!this.#source) return;
    try {
      this.#moving ??= new MovingFlows(this.#source, this.#stage, this.#movement);
      const count = await this.#moving.show(state, this.#allYears.checked);
      if (count === null || this.#mode !== "flows") return;
      const key = count === 0 ? "noFlows" : "oneFlow";
      this.#caption.textContent = this.#words.say(key, { count: this.#words.figure(count) });
    } catch {
      this.#moving?.close();
      this.#moving = null;
      this.#caption.textContent = this.#words.say("failed");
    }
  }

  #button(name: string, mode: "routes" | "flows"): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = name;
    button.setAttribute("aria-pressed", "false");
    button.addEventListener("click", () => this.#turn(mode));
    return button;
  }

  #yearsChoice(): HTMLLabelElement {
    const label = document.createElement("label");
    this.#allYears.type = "checkbox";
    this.#allYears.disabled = true;
    this.#allYears.addEventListener("change", () => this.#shown && void this.#moveFlows(this.#shown));
    label.append(this.#allYears, this.#words.say("allYears"));
    return label;
  }
}

const sameFlows = (one: MapState | undefined, other: MapState): boolean =>
  one !== undefined &&
  (["year", "month", "origin", "destination"] as const).every((key) => one[key] === other[key]);
