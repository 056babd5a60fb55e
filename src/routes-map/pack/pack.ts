import type { LonLat } from "../model.ts";
import { packMark, timesInYear } from "./unpack.ts";

/** Persons who went from one place to another in one month. `month` 0 is the whole year. */
export interface Flow {
  readonly origin: string;
  readonly destination: string;
  readonly year: number;
  readonly month: number;
  /** A whole number; null where the publisher hides it. */
  readonly value: number | null;
}

interface PlacedFlow {
  readonly from: number;
  readonly to: number;
  readonly time: number;
  readonly value: number | null;
}

/**
 * Packs flows column by column for the browser, to be compressed on top: sorted, what repeats left out, differences
 * where they are small. `points` gives each origin and destination its place; a flow between unknown places is a
 * RangeError, and so is a value that is no whole number.
 */
export function packFlows(flows: Iterable<Flow>, points: ReadonlyMap<string, LonLat>): Uint8Array {
  const all = [...flows];
  const used = new Set(all.flatMap(({ origin, destination }) => [origin, destination]));
  const ids = [...used].sort();
  if (ids.length > 65_536) throw new RangeError(`${ids.length} places are more than a pack holds`);
  const places = ids.map((id) => points.get(id) ?? refuse(`the place ${id} has no point`));
  const writer = new Writer();
  writer.bytes(packMark);
  const names = new TextEncoder().encode(ids.join("\n"));
  writer.number(names.length);
  writer.bytes(names);
  writer.differences(places.map(([longitude]) => Math.round(longitude * 1_000)));
  writer.differences(places.map(([, latitude]) => Math.round(latitude * 1_000)));
  writeFlows(writer, sorted(all, ids));
  return writer.written();
}

function sorted(flows: readonly Flow[], ids: readonly string[]): readonly PlacedFlow[] {
  const positions = new Map(ids.map((id, at) => [id, at]));
  const position = (id: string) => positions.get(id) ?? refuse(id);
  return flows
    .map(({ origin, destination, year, month, value }) => {
      if (
        !(
          Number.isInteger(year) &&
          year >= 0 &&
          year < 65_536 &&
          [...Array(timesInYear).keys()].includes(month)
        )
      )
        refuse(`${year}-${month} is no month`);
      return { from: position(origin), to: position(destination), time: year * timesInYear + month, value };
    })
    .sort((a, b) => a.from - b.from || a.to - b.to || a.time - b.time);
}

function writeFlows(writer: Writer, flows: readonly PlacedFlow[]): void {
  const pairs = groupPairs(flows);
  const firstTime = flows.reduce((least, { time }) => Math.min(least, time), flows[0]?.time ?? 0);
  writer.number(flows.length);
  writer.number(firstTime);
  writer.number(pairs.length);
  for (const [at, { from }] of pairs.entries()) writer.number(from - (pairs[at - 1]?.from ?? 0));
  for (const [at, { from, to }] of pairs.entries()) {
    const before = pairs[at - 1];
    writer.number(before && before.from === from ? to - before.to : to);
  }
  for (const { times } of pairs) writer.number(times.length);
  for (const { times } of pairs) writer.number((times[0] ?? 0) - firstTime);
  for (const { times } of pairs) {
    for (const [at, time] of times.entries()) if (at > 0) writer.number(time - (times[at - 1] ?? 0));
  }
  for (const { value } of flows) {
    if (value !== null && !(Number.isInteger(value) && value >= 0 && value < 2 ** 32 - 1))
      refuse(`${value} is no number of persons`);
    writer.number(value === null ? 0 : value + 1);
  }
}

function groupPairs(flows: readonly PlacedFlow[]) {
  const pairs: { from: number; to: number; times: number[] }[] = [];
  for (const { from, to, time } of flows) {
    const last = pairs.at(-1);
    if (last && last.from === from && last.to === to) last.times.push(time);
    else pairs.push({ from, to, times: [time] });
  }
  return pairs;
}

const refuse = (why: string): never => {
  throw new RangeError(why);
};

class Writer {
  #bytes = new Uint8Array(1_024);
  #length = 0;

  bytes(bytes: ArrayLike<number>): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  number(value: number): void {
    this.#reserve(5);
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  /** The difference to the one before each, signs folded in (zigzag). */
  differences(values: readonly number[]): void {
    for (const [at, value] of values.entries()) {
      const difference = value - (values[at - 1] ?? 0);
      this.number(difference < 0 ? -2 * difference - 1 : 2 * difference);
    }
  }

  written(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}
