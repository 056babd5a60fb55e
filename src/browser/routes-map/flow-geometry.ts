import type { UnpackedFlows } from "../../routes-map/pack/unpack.ts";
import type { Curves } from "./density.ts";
import { newPoints, type Points } from "./drawn-points.ts";

/** Turns degrees into units of the picture: Lambert's azimuthal equal-area projection, as the picture uses. */
export interface Projection {
  /** Degrees at the middle of the projection. */
  readonly longitude: number;
  readonly latitude: number;
  /** Units of the picture per radius of the earth, and where the middle lies. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

const radians = Math.PI / 180;

export function project(
  projection: Projection,
  longitude: number,
  latitude: number,
): readonly [number, number] {
  const lambda = (longitude - projection.longitude) * radians;
  const [phi, middle] = [latitude * radians, projection.latitude * radians];
  const cos = Math.sin(middle) * Math.sin(phi) + Math.cos(middle) * Math.cos(phi) * Math.cos(lambda);
  const k = projection.scale * Math.sqrt(2 / Math.max(1e-9, 1 + cos));
  const [east, north] = [
    Math.cos(phi) * Math.sin(lambda),
    Math.cos(middle) * Math.sin(phi) - Math.sin(middle) * Math.cos(phi) * Math.cos(lambda),
  ];
  return [projection.x + k * east, projection.y - k * north];
}

/** Which flows are meant; what is null narrows nothing. */
export interface FlowChoice {
  readonly year: number | null;
  readonly month: number | null;
  readonly origin: string | null;
  readonly destination: string | null;
}

/** The flows of a choice, ready to be drawn: a point for each, a curve for each pair of places. */
export interface ChosenFlows {
  readonly points: Points;
  readonly curves: Curves;
}

/** Part of the way a curve bows out to its side; who goes back bows to the other. */
const bow = 0.16;
/** Units of the picture a point goes in a second. */
const pace = 70;
/** Points that set out together are spread evenly along the way. */
const golden = 0.618_034;

export function chooseFlows(flows: UnpackedFlows, choice: FlowChoice, projection: Projection): ChosenFlows {
  const chosen = chosenFlows(flows, choice);
  const at = Array.from(flows.longitudes, (longitude, place) =>
    project(projection, longitude, flows.latitudes[place] as number),
  );
  const points = newPoints(chosen.length);
  const pairs = new Map<number, number>();
  for (let n = 0; n < chosen.length; n++) {
    const flow = chosen[n] as number;
    const [from, to] = [flows.origin[flow] as number, flows.destination[flow] as number];
    const [[ax, ay], [bx, by]] = [at[from] ?? [0, 0], at[to] ?? [0, 0]];
    points.ax[n] = ax;
    points.ay[n] = ay;
    points.cx[n] = (ax + bx) / 2 + (by - ay) * bow;
    points.cy[n] = (ay + by) / 2 - (bx - ax) * bow;
    points.bx[n] = bx;
    points.by[n] = by;
    points.phase[n] = (n * golden) % 1;
    points.speed[n] = pace / Math.max(pace, Math.hypot(bx - ax, by - ay));
    const value = flows.value[flow] as number;
    points.size[n] = value < 100 ? 1 : value < 1_000 ? 2 : value < 10_000 ? 3 : 4;
    const pair = from * 65_536 + to;
    pairs.set(pair, (pairs.get(pair) ?? 0) + Math.max(1, value));
  }
  return { points, curves: curvesOf(points, pairs, flows, chosen) };
}

function chosenFlows(flows: UnpackedFlows, { year, month, origin, destination }: FlowChoice): Uint32Array {
  const [from, to] = [origin, destination].map((id) => (id === null ? -1 : flows.ids.indexOf(id)));
  // A place the pack does not know has no flows, rather than all of them.
  if ((origin !== null && from === -1) || (destination !== null && to === -1)) return new Uint32Array(0);
  const found = new Uint32Array(flows.count);
  let count = 0;
  for (let flow = 0; flow < flows.count; flow++) {
    if (year !== null && flows.year[flow] !== year) continue;
    if (month !== null && flows.month[flow] !== month) continue;
    if (from !== -1 && flows.origin[flow] !== from) continue;
    if (to !== -1 && flows.destination[flow] !== to) continue;
    found[count++] = flow;
  }
  return found.subarray(0, count);
}

/** All months of a pair run along the same curve: drawn once, with all who went. */
function curvesOf(
  points: Points,
  pairs: ReadonlyMap<number, number>,
  flows: UnpackedFlows,
  chosen: Uint32Array,
): Curves {
  const weight = new Float32Array(pairs.size);
  const columns = newPoints(pairs.size);
  let count = 0;
  let last = -1;
  // Flows are sorted by pair, so each pair stands together.
  for (let n = 0; n < chosen.length; n++) {
    const flow = chosen[n] as number;
    const pair = (flows.origin[flow] as number) * 65_536 + (flows.destination[flow] as number);
    if (pair === last) continue;
    last = pair;
    for (const key of ["ax", "ay", "cx", "cy", "bx", "by"] as const)
      columns[key][count] = points[key][n] as number;
    weight[count++] = Math.log1p(pairs.get(pair) ?? 0);
  }
  const { ax, ay, cx, cy, bx, by } = columns;
  return { count, ax, ay, cx, cy, bx, by, weight };
}
