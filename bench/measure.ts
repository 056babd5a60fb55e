/** One line of the bench's table. */
export interface Measure {
  readonly name: string;
  readonly goal: string;
  readonly measured: string;
  /** Null where there is no goal to meet. */
  readonly met: boolean | null;
  /** What a reader needs to judge the figure: ranges, conditions, what disturbed it. */
  readonly notes: readonly string[];
  /** The bare figures, for `--json`. */
  readonly figures: Readonly<Record<string, unknown>>;
}

/** A group of measures; `name` is what one types after `npm run bench PART` to run it alone. */
export interface MeasureGroup {
  readonly name: string;
  run(say: (text: string) => void): Promise<readonly Measure[]>;
}

/** A part of the program that is measured: `npm run bench NAME`. */
export interface Part {
  readonly name: string;
  /** Gets ready what the groups share, runs those wished for, and cleans up whatever happens. */
  run(wished: (group: string) => boolean, say: (text: string) => void): Promise<readonly Measure[]>;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? Number.NaN)) / 2;
}

/** `0.97 (0.95–0.99)`: the median and the range. */
export function medianAndRange(values: readonly number[], digits: number): string {
  const [least, most] = [Math.min(...values), Math.max(...values)].map((value) => value.toFixed(digits));
  return `${median(values).toFixed(digits)} (${least}–${most})`;
}

/** Kilobytes of 1000 bytes. */
export const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} kB`;
