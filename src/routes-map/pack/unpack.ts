// The browser bundles this file as it is: it imports nothing.

/** Flows as columns: entry n of each belongs to one flow, sorted by origin, destination, time. */
export interface UnpackedFlows {
  readonly count: number;
  /** The places flows begin and end at; `origin` and `destination` are positions in these lists. */
  readonly ids: readonly string[];
  /** Degrees, to a thousandth. */
  readonly longitudes: Float32Array;
  readonly latitudes: Float32Array;
  readonly origin: Uint16Array;
  readonly destination: Uint16Array;
  readonly year: Uint16Array;
  /** 1 to 12; 0 for a whole year. */
  readonly month: Uint8Array;
  /** Persons; 0 where the publisher hides the number. */
  readonly value: Uint32Array;
  /** 1 where the publisher hides the number. */
  readonly hidden: Uint8Array;
}

/** The first bytes of a pack: what it is, and the version of its layout. */
export const packMark = [0x50, 0x46, 0x01] as const;

/** Months of a year and the year itself. */
export const timesInYear = 13;

/** Reads what `packFlows` wrote. Throws a RangeError on anything else, and never takes more memory than it must. */
export function unpackFlows(bytes: Uint8Array): UnpackedFlows {
  const reader = new Reader(bytes);
  for (const mark of packMark) if (reader.byte() !== mark) throw new RangeError("not a pack of flows");
  const names = new TextDecoder().decode(reader.stretch(reader.number()));
  const ids = names === "" ? [] : names.split("\n");
  const longitudes = coordinates(reader, ids.length);
  const latitudes = coordinates(reader, ids.length);
  const count = reader.count();
  const firstTime = reader.number();
  const pairs = reader.count();
  const [origins, destinations, lengths] = [
    column(reader, pairs),
    column(reader, pairs),
    column(reader, pairs),
  ];
  const starts = column(reader, pairs);
  const [origin, destination] = [new Uint16Array(count), new Uint16Array(count)];
  const time = new Uint32Array(count);
  let at = 0;
  let [from, to] = [0, 0];
  for (let pair = 0; pair < pairs; pair++) {
    const step = origins[pair] ?? 0;
    from += step;
    to = (step > 0 ? 0 : to) + (destinations[pair] ?? 0);
    const end = at + (lengths[pair] ?? 0);
    if (end > count || from >= ids.length || to >= ids.length) throw new RangeError("the pack is damaged");
    origin.fill(from, at, end);
    destination.fill(to, at, end);
    let now = firstTime + (starts[pair] ?? 0);
    for (let flow = at; flow < end; flow++) {
      if (flow > at) now += reader.number();
      time[flow] = now;
    }
    at = end;
  }
  if (at !== count) throw new RangeError("the pack is damaged");
  return {
    count,
    ids,
    longitudes,
    latitudes,
    origin,
    destination,
    ...calendar(time),
    ...values(reader, count),
  };
}

function calendar(time: Uint32Array): { year: Uint16Array; month: Uint8Array } {
  const [year, month] = [new Uint16Array(time.length), new Uint8Array(time.length)];
  for (let flow = 0; flow < time.length; flow++) {
    const at = time[flow] ?? 0;
    year[flow] = at / timesInYear;
    month[flow] = at % timesInYear;
  }
  return { year, month };
}

/** Written as one more than the number, so that 0 is left for the hidden ones. */
function values(reader: Reader, count: number): { value: Uint32Array; hidden: Uint8Array } {
  const [value, hidden] = [new Uint32Array(count), new Uint8Array(count)];
  for (let flow = 0; flow < count; flow++) {
    const written = reader.number();
    if (written === 0) hidden[flow] = 1;
    else value[flow] = written - 1;
  }
  if (!reader.isAtEnd()) throw new RangeError("the pack is damaged");
  return { value, hidden };
}

function column(reader: Reader, count: number): Uint32Array {
  const read = new Uint32Array(count);
  for (let at = 0; at < count; at++) read[at] = reader.number();
  return read;
}

function coordinates(reader: Reader, count: number): Float32Array {
  if (count > reader.left()) throw new RangeError("the pack is cut off");
  const read = new Float32Array(count);
  let last = 0;
  for (let at = 0; at < count; at++) {
    const zigzag = reader.number();
    last += zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2;
    read[at] = last / 1_000;
  }
  return read;
}

class Reader {
  #at = 0;
  readonly #bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  byte(): number {
    const byte = this.#bytes[this.#at++];
    if (byte === undefined) throw new RangeError("the pack is cut off");
    return byte;
  }

  /** Seven bits a byte, lowest first; the eighth says that more follow. */
  number(): number {
    let byte = this.byte();
    if (byte < 128) return byte;
    let value = byte & 127;
    for (let scale = 128; byte >= 128; scale *= 128) {
      if (scale > 2 ** 28) throw new RangeError("the pack is damaged");
      byte = this.byte();
      value += (byte & 127) * scale;
    }
    return value;
  }

  /** How many follow; each takes a byte or more, so a larger number is a lie. */
  count(): number {
    const count = this.number();
    if (count > this.left()) throw new RangeError("the pack is cut off");
    return count;
  }

  stretch(length: number): Uint8Array {
    if (length > this.left()) throw new RangeError("the pack is cut off");
    this.#at += length;
    return this.#bytes.subarray(this.#at - length, this.#at);
  }

  left(): number {
    return this.#bytes.length - this.#at;
  }

  isAtEnd(): boolean {
    return this.left() === 0;
  }
}
