import type { Canvas, Place } from "./drawn-points.ts";
import type { Stage } from "./stage.ts";
import { type Frame, transformBetween, wholePicture } from "./view.ts";

/** Draws a moment of something that moves: now, or elsewhere and then the canvas is away until it comes back. */
export type Drawing = (
  seconds: number,
  colour: number,
  canvas: Canvas,
  place: Place,
) => Canvas | Promise<Canvas>;

/** More than this no screen needs, and a phone's memory has better uses. */
const mostPixels = 1_600_000;

/**
 * Two sheets over the picture: below, how dense the ways are, drawn once; above, points that move, drawn for each
 * frame straight into pixels. Where less motion was asked for, one moment is drawn and stands.
 */
export class Movement {
  readonly #stage: Stage;
  readonly #dense = sheet("map-density");
  readonly #moving = sheet("map-points");
  readonly #stillness = matchMedia("(prefers-reduced-motion: reduce)");
  #drawing: Drawing | null = null;
  /** The canvas nobody draws on just now. */
  #spare: Canvas | null = null;
  #turn = 0;
  #denseFrame: Frame = wholePicture;
  #frame = 0;
  #began = 0;

  constructor(stage: Stage) {
    this.#stage = stage;
    this.#stillness.addEventListener("change", () => this.#drawing && this.show(this.#drawing));
    new ResizeObserver(() => this.rested()).observe(stage.layers);
  }

  get isShown(): boolean {
    return this.#drawing !== null;
  }

  /** Shows something moving, from now on or in the place of what moved before. */
  show(drawing: Drawing): void {
    if (!this.#drawing) {
      this.#stage.layers.append(this.#dense, this.#moving);
      this.#began = performance.now();
    }
    this.#drawing = drawing;
    this.rested();
  }

  end(): void {
    this.#turn++;
    cancelAnimationFrame(this.#frame);
    this.#drawing = null;
    this.clearDensity();
    this.#dense.remove();
    this.#moving.remove();
  }

  /** The picture came to rest elsewhere, or has another size. */
  rested(): void {
    if (!this.#drawing) return;
    const { width, height } = this.pixelSize();
    if (this.#moving.width !== width || this.#moving.height !== height)
      [this.#moving.width, this.#moving.height] = [width, height];
    this.#dense.style.transform = transformBetween(
      this.#denseFrame,
      this.#stage.frame,
      this.#stage.pixelsPerUnit,
    );
    cancelAnimationFrame(this.#frame);
    this.#draw(performance.now());
  }

  /** Where the picture lies on the sheets now. */
  place(): Place {
    const { frame, pixelsPerUnit, layers } = this.#stage;
    return {
      x: frame.x,
      y: frame.y,
      scale: (pixelsPerUnit * frame.scale * this.pixelSize().width) / layers.clientWidth,
    };
  }

  pixelSize(): { readonly width: number; readonly height: number } {
    const { clientWidth, clientHeight } = this.#stage.layers;
    const most = Math.sqrt(mostPixels / Math.max(1, clientWidth * clientHeight));
    const density = Math.min(devicePixelRatio, 2, most);
    const pixels = (length: number) => Math.max(1, Math.round(length * density));
    return { width: pixels(clientWidth), height: pixels(clientHeight) };
  }

  /** Puts up how dense the ways are, as drawn for a frame that may be gone by now. */
  showDensity(pixels: Uint8ClampedArray<ArrayBuffer>, width: number, height: number, frame: Frame): void {
    [this.#dense.width, this.#dense.height] = [width, height];
    this.#dense.getContext("2d")?.putImageData(new ImageData(pixels, width, height), 0, 0);
    this.#denseFrame = frame;
    this.#dense.style.transform = transformBetween(frame, this.#stage.frame, this.#stage.pixelsPerUnit);
  }

  clearDensity(): void {
    this.#dense.width = this.#dense.height = 1;
  }

  /** The colour a style sheet gives the ways, as red, green, blue. */
  colour(): readonly [number, number, number] {
    return colourOf(this.#dense);
  }

  #draw(now: number): void {
    const turn = ++this.#turn;
    const [red, green, blue] = colourOf(this.#moving);
    const colour = ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
    const place = this.place();
    const next = () => {
      if (turn === this.#turn && !this.#stillness.matches) this.#frame = requestAnimationFrame(draw);
    };
    const draw = (at: number) => {
      if (!this.#drawing) return;
      // Where nothing shall move, it is always the same moment, however often it is drawn.
      const seconds = this.#stillness.matches ? 0 : (at - this.#began) / 1_000;
      const drawn = this.#drawing(seconds, colour, this.#takeCanvas(), place);
      if (!(drawn instanceof Promise)) {
        this.#put(drawn);
        next();
        return;
      }
      // Drawn elsewhere while this thread does other things; put up with the frame that follows.
      void drawn.then((canvas) => {
        if (turn !== this.#turn) return this.#giveBack(canvas);
        this.#frame = requestAnimationFrame((then) => {
          if (turn !== this.#turn) return this.#giveBack(canvas);
          this.#put(canvas);
          if (!this.#stillness.matches) draw(then);
        });
      });
    };
    draw(now);
  }

  #put(canvas: Canvas): void {
    const { pixels, width, height } = canvas;
    const image = new ImageData(new Uint8ClampedArray(pixels.buffer), width, height);
    this.#moving.getContext("2d")?.putImageData(image, 0, 0);
    this.#giveBack(canvas);
  }

  #giveBack(canvas: Canvas): void {
    this.#spare = canvas;
  }

  /** A canvas as large as the sheet. */
  #takeCanvas(): Canvas {
    const { width, height } = this.#moving;
    const spare = this.#spare;
    this.#spare = null;
    if (spare?.width === width && spare.height === height) return spare;
    return { pixels: new Uint32Array(width * height), width, height };
  }
}

function colourOf(element: Element): readonly [number, number, number] {
  const [red = 0, green = 0, blue = 0] = getComputedStyle(element).color.match(/\d+/g)?.map(Number) ?? [];
  return [red, green, blue];
}

function sheet(name: string): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.className = name;
  // The same is said by the lines and the table.
  canvas.setAttribute("aria-hidden", "true");
  return canvas;
}
