import type { Branch, Dataset, Fact, Figure, MacroRoute, Measure, Place, Release, Source } from "./model.ts";

/** What the picture is drawn from, whatever is counted on it. */
export interface MapGround {
  readonly places: ReadonlyMap<string, Place>;
  /** In the order of their position. */
  readonly routes: readonly MacroRoute[];
  readonly branches: readonly Branch[];
  readonly sources: ReadonlyMap<string, Source>;
}

/**
 * Narrows figures; what is left out may be anything. Of each measure one dataset is shown, the publisher's own file
 * before what was compiled; a release may be asked for by its id instead, to see an older state.
 */
export interface FigureWish {
  readonly measure: Measure;
  readonly year?: number;
  /** 0 for the whole year. */
  readonly month?: number;
  readonly route?: string;
  readonly border?: Figure["border"];
  readonly origin?: string;
  readonly destination?: string;
  readonly dataset?: Dataset;
  readonly release?: string;
}

/**
 * Reads what the map shows. Every figure is one published or summed at import by the publisher's own rule, so no
 * reader adds anything. Works on the public handle.
 */
export interface MapReading {
  ground(): Promise<MapGround>;
  /** The releases now shown, the newest of each dataset. */
  releases(): Promise<readonly Release[]>;
  /** Every release kept, the newest first; earlier states are read by `FigureWish.release`. */
  everyRelease(): Promise<readonly Release[]>;
  /** Numbers beside the series, in their order. */
  facts(): Promise<readonly Fact[]>;
  /** Years in which detections are known, rising; and the months of one year that have figures (1–12). */
  years(): Promise<readonly number[]>;
  monthsIn(year: number): Promise<readonly number[]>;
  /** The figures that match exactly: a missing field of the wish means every value of that field. */
  figures(wish: FigureWish): Promise<readonly Figure[]>;
  /** Origins and destinations with any figure, for the choices, most first. */
  origins(year: number): Promise<readonly string[]>;
  destinations(year: number): Promise<readonly string[]>;
  /** The flows of a dataset packed for the browser, with its release; null where none is loaded. */
  pack(dataset: Dataset): Promise<{ readonly release: Release; readonly bytes: Uint8Array } | null>;
}
