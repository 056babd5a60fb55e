import type { UnpackedFlows } from "../../routes-map/pack/unpack.ts";
import type { Curves, Points } from "./drawn-points.ts";

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

/** Part of the way a curve bows out to its side; who goes back bows to the other. */
const bow = 0.16;
/** Units of the picture a point goes in a second. */
const pace = 70;
/** Strews points that set out together along the way, the same each time. */
const golden = 0.618_034;

/** The flows of a choice, ready to be drawn: a point for each, a curve for each pair of places. */
export function chooseFlows(flows: UnpackedFlows, choice: FlowChoice, projection: Projection): Points {
  const chosen = chosenFlows(flows, choice);
  // Flows are sorted by pair, so the flows of a pair stand together.
  const pairs = starts(flows, chosen);
  const curves = newCurves(pairs.length - 1);
  const speed = new Float32Array(curves.count);
  const [phase, size] = [new Float32Array(chosen.length), new Uint8Array(chosen.length)];
  const at = Array.from(flows.longitudes, (longitude, place) =>
    project(projection, longitude, flows.latitudes[place] as number),
  );
  for (let curve = 0; curve < curves.count; curve++) {
    const [begin, end] = [pairs[curve] as number, pairs[curve + 1] as number];
    const flow = chosen[begin] as number;
    const from = at[flows.origin[flow] as number] ?? nowhere;
    const to = at[flows.destination[flow] as number] ?? nowhere;
    bend(curves, curve, from, to);
    speed[curve] = pace / Math.max(pace, Math.hypot(to[0] - from[0], to[1] - from[1]));
    let went = 0;
    for (let point = begin; point < end; point++) {
      const value = flows.value[chosen[point] as number] as number;
      went += Math.max(1, value);
      // Neighbours in memory are neighbours on the way: drawn faster, and looks no different.
      phase[point] = Math.min(0.999_999, (point - begin + ((point * golden) % 1)) / (end - begin));
      size[point] = value < 100 ? 1 : value < 1_000 ? 2 : value < 10_000 ? 3 : 4;
    }
    curves.weight[curve] = Math.log1p(went);
  }
  return { count: chosen.length, curves, first: pairs, speed, phase, size };
}

const nowhere: readonly [number, number] = [0, 0];

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

/** Where each pair of places begins among the chosen flows, and the end of the last. */
function starts(flows: UnpackedFlows, chosen: Uint32Array): Uint32Array {
  const found = new Uint32Array(chosen.length + 1);
  let [count, last] = [0, -1];
  for (let at = 0; at < chosen.length; at++) {
    const flow = chosen[at] as number;
    const pair = (flows.origin[flow] as number) * 65_536 + (flows.destination[flow] as number);
    if (pair !== last) found[count++] = at;
    last = pair;
  }
  found[count] = chosen.length;
  return found.slice(0, count + 1);
}

function newCurves(count: number): Curves {
  const column = () => new Float32Array(count);
  return {
    count,
    ax: column(),
    ay: column(),
    cx: column(),
    cy: column(),
    bx: column(),
    by: column(),
    weight: column(),
  };
}

function bend(
  curves: Curves,
  curve: number,
  [ax, ay]: readonly [number, number],
  [bx, by]: readonly [number, number],
): void {
  curves.ax[curve] = ax;
  curves.ay[curve] = ay;
  curves.cx[curve] = (ax + bx) / 2 + (by - ay) * bow;
  curves.cy[curve] = (ay + by) / 2 - (bx - ax) * bow;
  curves.bx[curve] = bx;
  curves.by[curve] = by;
}
