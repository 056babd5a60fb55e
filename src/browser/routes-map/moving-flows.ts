import type { MapState } from "../../routes-map/state.ts";
import { FlowDesk } from "./flow-desk.ts";
import type { Projection } from "./flow-geometry.ts";
import type { Movement } from "./movement.ts";
import type { Stage } from "./stage.ts";

/** Where the flows and the worker's program are, and how the picture projects them. */
export interface FlowSource {
  readonly program: string;
  readonly pack: string;
  readonly projection: Projection;
}

/** Shows the flows of a large set: each a point on its way, under them how dense the ways are. */
export class MovingFlows {
  readonly #desk: FlowDesk;
  readonly #movement: Movement;
  readonly #stage: Stage;
  readonly #source: FlowSource;
  #wish = 0;

  constructor(source: FlowSource, stage: Stage, movement: Movement) {
    this.#desk = new FlowDesk(source.program, source.pack);
    [this.#source, this.#stage, this.#movement] = [source, stage, movement];
  }

  /** Shows the flows of a state, of all years at once if so wished. Gives their number; null when overtaken. */
  async show(state: MapState, allYears: boolean): Promise<number | null> {
    const wish = ++this.#wish;
    const { origin, destination } = state;
    const time = allYears ? { year: null, month: null } : { year: state.year, month: state.month };
    const count = await this.#desk.choose({ ...time, origin, destination }, this.#source.projection);
    if (wish !== this.#wish) return null;
    this.#movement.show(async (seconds, colour, { pixels, width, height }, place) => ({
      pixels: await this.#desk.frame({ seconds, colour, width, height, place, pixels }),
      width,
      height,
    }));
    await this.sharpen();
    return count;
  }

  /** Draws anew how dense the ways are where the picture rests. */
  async sharpen(): Promise<void> {
    const frame = this.#stage.frame;
    const { width, height } = this.#movement.pixelSize();
    const place = this.#movement.place();
    const drawn = await this.#desk.density({ width, height, place, colour: this.#movement.colour() });
    if (this.#movement.isShown) this.#movement.showDensity(drawn.pixels, width, height, frame);
  }

  close(): void {
    this.#wish++;
    this.#desk.close();
  }
}
