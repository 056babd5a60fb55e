import { raw } from "hono/html";
import { remembered } from "../core/remembered.ts";

/**
 * Draws a part of a page once for the same words: what stands in many rows of many lists costs more to draw than to
 * remember. For parts that say nothing of a person, as they stay in memory.
 */
export function drawnOnce<W extends readonly string[]>(draw: (...words: W) => unknown) {
  const drawn = remembered((words: string) => String(draw(...(JSON.parse(words) as unknown as W))));
  return (...words: W) => raw(drawn(JSON.stringify(words)));
}
