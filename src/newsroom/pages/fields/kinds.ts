import type { ContentType } from "../../content/types.ts";

/** How a field of an item is asked for and read. A form sends every value under a path: `results.0.planned`. */
export type FieldKind =
  | {
      readonly kind: "line" | "lines" | "web" | "code" | "date" | "day" | "number" | "whole" | "percent";
    }
  /** A short text per language; a long one is a sentence or more, with room to see it whole. */
  | { readonly kind: "labels"; readonly long?: true }
  /** One that is always told says no by name; others are left out. */
  | { readonly kind: "tick"; readonly always?: true }
  | { readonly kind: "choice"; readonly options: readonly string[] }
  /** One item by its key; of "any" type by its whole name. */
  | { readonly kind: "item"; readonly type: ContentType | "any" }
  /** Some of a few items, ticked. */
  | { readonly kind: "boxes"; readonly type: ContentType }
  /** `on`: two percentages that are also a point on the form's picture. */
  | { readonly kind: "group"; readonly of: FieldSet; readonly on?: "picture" }
  | { readonly kind: "rows"; readonly of: FieldKind };

export type FieldSet = Readonly<Record<string, FieldKind>>;

export const line = { kind: "line" } as const;
export const lines = { kind: "lines" } as const;
export const web = { kind: "web" } as const;
/** Letters and digits that are no words: file names, codes, addresses. */
export const code = { kind: "code" } as const;
export const date = { kind: "date" } as const;
export const day = { kind: "day" } as const;
export const number = { kind: "number" } as const;
export const whole = { kind: "whole" } as const;
export const percent = { kind: "percent" } as const;
export const tick = { kind: "tick" } as const;
export const alwaysTold = { kind: "tick", always: true } as const;
export const labels = { kind: "labels" } as const;
export const longLabels = { kind: "labels", long: true } as const;
export const choice = (...options: readonly string[]) => ({ kind: "choice", options }) as const;
export const item = (type: ContentType | "any") => ({ kind: "item", type }) as const;
export const boxes = (type: ContentType) => ({ kind: "boxes", type }) as const;
export const group = (of: FieldSet) => ({ kind: "group", of }) as const;
export const pointOnPicture = { kind: "group", of: { x: percent, y: percent }, on: "picture" } as const;
export const rows = (of: FieldKind) => ({ kind: "rows", of }) as const;
