import type { LonLat } from "../model.ts";
import { basemap } from "./basemap.ts";

const kilometresPerDegree = 111.2;

/**
 * How far a place lies from Bulgaria's boundary (coast and bank of the Danube included), in kilometres. The boundary
 * is known to 121 m (median), so what lies within a kilometre of it cannot be called wrong.
 */
export function distanceToBoundary(place: LonLat): number {
  return Math.min(
    ...basemap().boundary.flatMap((ring) =>
      ring.slice(1).map((end, at) => toSegment(place, ring[at] ?? end, end)),
    ),
  );
}

/** On a plane around the place: over a few hundred kilometres the earth's roundness costs less than a metre in a thousand. */
function toSegment(place: LonLat, start: LonLat, end: LonLat): number {
  const east = kilometresPerDegree * Math.cos((place[1] * Math.PI) / 180);
  const [ax, ay] = [(start[0] - place[0]) * east, (start[1] - place[1]) * kilometresPerDegree];
  const [dx, dy] = [(end[0] - start[0]) * east, (end[1] - start[1]) * kilometresPerDegree];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
  return Math.hypot(ax + along * dx, ay + along * dy);
}
