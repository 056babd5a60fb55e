import { type Frame, panned, type Size, transformBetween, wholePicture, zoomed } from "./view.ts";
import type { Words } from "./words.ts";

/** Milliseconds without movement after which the picture is drawn sharp again. */
const restful = 140;
const zoomStep = 1.5;
const panStep = 0.15;

/**
 * Where the picture is looked at: zoomed and moved by wheel with Ctrl, two fingers, buttons and keys. While it moves,
 * the finished picture is moved as it is; at rest it is drawn sharp. Keeps its place when the picture is exchanged.
 */
export class Stage {
  readonly element: HTMLElement;
  readonly layers: HTMLElement;
  readonly buttons = document.createElement("div");
  readonly #rested: () => void;
  #svg: SVGSVGElement | null = null;
  #size: Size = { width: 1, height: 1 };
  #drawn: Frame = wholePicture;
  #seen: Frame = wholePicture;
  #timer: number | undefined;
  readonly #fingers = new Map<number, { x: number; y: number }>();
  #dragged = false;

  /** `layers` holds the picture and lies in the stage's own element, both as the server wrote them. */
  constructor(layers: HTMLElement, words: Words, rested: () => void) {
    this.layers = layers;
    this.element = layers.parentElement ?? layers;
    this.#rested = rested;
    this.element.tabIndex = 0;
    this.element.setAttribute("role", "group");
    this.element.setAttribute("aria-label", words.say("stage"));
    this.buttons.className = "map-zoom";
    this.buttons.setAttribute("role", "group");
    this.buttons.setAttribute("aria-label", words.say("zoom"));
    this.buttons.append(
      this.#button("+", words.say("closer"), () => this.zoom(zoomStep)),
      this.#button("−", words.say("farther"), () => this.zoom(1 / zoomStep)),
      this.#button("⤢", words.say("whole"), () => this.#look(wholePicture)),
    );
    this.element.addEventListener("wheel", this.#wheel, { passive: false });
    this.element.addEventListener("keydown", this.#key);
    for (const kind of ["pointerdown", "pointermove", "pointerup", "pointercancel"] as const)
      this.element.addEventListener(kind, this.#pointer);
    // A drag that ends on a route is no wish to follow it.
    this.element.addEventListener("click", (event) => this.#dragged && event.preventDefault(), true);
  }

  /** Takes a picture in, in the place of the one before. */
  take(svg: SVGSVGElement): void {
    this.#svg?.replaceWith(svg);
    this.#svg = svg;
    const { width, height } = svg.viewBox.baseVal;
    this.#size = { width, height };
    this.#draw();
  }

  get picture(): SVGSVGElement | null {
    return this.#svg;
  }

  get frame(): Frame {
    return this.#drawn;
  }

  get size(): Size {
    return this.#size;
  }

  /** CSS pixels a unit of the picture takes when the whole is seen. */
  get pixelsPerUnit(): number {
    return this.layers.clientWidth / this.#size.width;
  }

  zoom(factor: number, across?: number, down?: number): void {
    this.#look(zoomed(this.#seen, this.#size, factor, across, down));
  }

  pan(across: number, down: number): void {
    this.#look(panned(this.#seen, this.#size, across, down));
  }

  #look(frame: Frame): void {
    this.#seen = frame;
    this.layers.style.transform = transformBetween(this.#drawn, frame, this.pixelsPerUnit);
    this.element.classList.toggle("zoomed", frame.scale > 1);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#draw();
      this.#rested();
    }, restful);
  }

  #draw(): void {
    const { x, y, scale } = this.#seen;
    const box = [x, y, this.#size.width / scale, this.#size.height / scale].join(" ");
    // Written anew, even the same box would have the whole picture laid out once more.
    if (this.#svg?.getAttribute("viewBox") !== box) this.#svg?.setAttribute("viewBox", box);
    this.#drawn = this.#seen;
    this.layers.style.transform = "";
  }

  #button(sign: string, name: string, pressed: () => void): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = sign;
    button.setAttribute("aria-label", name);
    button.addEventListener("click", pressed);
    return button;
  }

  readonly #wheel = (event: WheelEvent) => {
    // Without Ctrl the page scrolls, as everywhere; a trackpad's pinch comes with it.
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const box = this.element.getBoundingClientRect();
    const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? event.deltaY : event.deltaY * 16;
    const factor = Math.min(2, Math.max(0.5, Math.exp(-pixels / 300)));
    this.zoom(factor, (event.clientX - box.x) / box.width, (event.clientY - box.y) / box.height);
  };

  readonly #key = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const moves: Readonly<Record<string, () => void>> = {
      "+": () => this.zoom(zoomStep),
      "=": () => this.zoom(zoomStep),
      "-": () => this.zoom(1 / zoomStep),
      "0": () => this.#look(wholePicture),
      // The whole picture cannot be moved; then the keys scroll the page.
      ...(this.#seen.scale > 1 && {
        ArrowLeft: () => this.pan(-panStep, 0),
        ArrowRight: () => this.pan(panStep, 0),
        ArrowUp: () => this.pan(0, -panStep),
        ArrowDown: () => this.pan(0, panStep),
      }),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  readonly #pointer = (event: PointerEvent) => {
    const at = { x: event.clientX, y: event.clientY };
    if (event.type === "pointerdown") {
      this.#dragged = false;
      if (event.button === 0) this.#fingers.set(event.pointerId, at);
      return;
    }
    const before = this.#fingers.get(event.pointerId);
    if (!before) return;
    if (event.type !== "pointermove") {
      this.#fingers.delete(event.pointerId);
      return;
    }
    const other = [...this.#fingers].find(([id]) => id !== event.pointerId)?.[1];
    if (!other && this.#seen.scale === 1) return;
    const box = this.element.getBoundingClientRect();
    if (!this.#dragged && Math.hypot(at.x - before.x, at.y - before.y) < 4) return;
    this.#dragged = true;
    this.element.setPointerCapture(event.pointerId);
    this.#fingers.set(event.pointerId, at);
    if (other) {
      const apart = (point: typeof at) => Math.hypot(point.x - other.x, point.y - other.y) || 1;
      const middle = { x: (at.x + other.x) / 2 - box.x, y: (at.y + other.y) / 2 - box.y };
      this.zoom(apart(at) / apart(before), middle.x / box.width, middle.y / box.height);
    }
    const share = other ? 2 : 1;
    this.pan((before.x - at.x) / box.width / share, (before.y - at.y) / box.height / share);
  };
}
