import type { Place } from "./drawn-points.ts";
import type { FlowChoice, Projection } from "./flow-geometry.ts";

/** What the page asks of the worker. Of each kind only the newest turn counts. */
export type Wish =
  | { readonly kind: "open"; readonly address: string }
  | {
      readonly kind: "choose";
      readonly turn: number;
      readonly choice: FlowChoice;
      readonly projection: Projection;
    }
  | FrameWish
  | DensityWish;

/** Where the points of the last choice are at a moment, drawn into the pixels that come along and go back. */
export interface FrameWish {
  readonly kind: "frame";
  readonly turn: number;
  readonly seconds: number;
  readonly colour: number;
  readonly width: number;
  readonly height: number;
  readonly place: Place;
  readonly pixels: Uint32Array<ArrayBuffer>;
}

export interface DensityWish {
  readonly kind: "density";
  readonly turn: number;
  readonly width: number;
  readonly height: number;
  readonly place: Place;
  readonly colour: readonly [red: number, green: number, blue: number];
}

/** What the worker answers. */
export type Told =
  | { readonly kind: "opened"; readonly count: number }
  | { readonly kind: "failed" }
  | { readonly kind: "chosen"; readonly turn: number; readonly count: number }
  | { readonly kind: "frame"; readonly turn: number; readonly pixels: Uint32Array<ArrayBuffer> }
  | {
      readonly kind: "density";
      readonly turn: number;
      readonly width: number;
      readonly height: number;
      readonly pixels: Uint8ClampedArray<ArrayBuffer>;
    };
