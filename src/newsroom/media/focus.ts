import type { Values } from "../editing/merge.ts";
import type { Focus } from "./crops.ts";

export const middle: Focus = { x: 0.5, y: 0.5 };

/** The focus an editor set, or the middle. */
export function focusOf(shared: Values): Focus {
  const { x, y } = (shared.focus ?? {}) as { x?: unknown; y?: unknown };
  const part = (value: unknown) => (typeof value === "number" && value >= 0 && value <= 1 ? value : 0.5);
  return { x: part(x), y: part(y) };
}
