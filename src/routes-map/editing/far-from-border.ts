import type { Place } from "../model.ts";
import { distanceToBoundary } from "../picture/index.ts";

/** Beyond this a border point is taken for misplaced, in kilometres: public lists are wrong by up to a hundred. */
const tolerated = 1;

/**
 * How far a point of Bulgaria's border lies from the boundary, in kilometres to a tenth, when that is too far; null for
 * what lies well, is no border point, or belongs to other countries' borders, whose boundary we do not hold that exactly.
 */
export function farFromBorder({ kind, country, at }: Pick<Place, "kind" | "country" | "at">): number | null {
  if (country !== "BG" || (kind !== "border" && kind !== "border_crossing")) return null;
  const distance = distanceToBoundary(at);
  return distance > tolerated ? Math.round(distance * 10) / 10 : null;
}
