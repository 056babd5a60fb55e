import { addCells, type Cell, cellsInYear } from "../cells.ts";
import type { Border, Measure } from "../model.ts";
import type { SeriesRead } from "./reading.ts";

export interface SeriesKey {
  readonly route: string;
  readonly border: Border;
  readonly origin: string;
  readonly destination: string;
  readonly year: number;
}

/** Gathers cells into series of a year; what falls on the same cell is counted together. */
export class Tally {
  readonly #measure: Measure;
  readonly #series = new Map<string, { readonly key: SeriesKey; readonly cells: Cell[] }>();

  constructor(measure: Measure) {
    this.#measure = measure;
  }

  /** Adds one cell: month 0 is the whole year. */
  add(key: SeriesKey, month: number, cell: Cell): void {
    const cells = this.#cellsOf(key);
    cells[month] = addCells(cells[month] ?? null, cell);
  }

  /** Adds the cells of a year, months to months. */
  addYear(key: SeriesKey, year: readonly Cell[]): void {
    const cells = this.#cellsOf(key);
    for (let month = 0; month < cellsInYear; month += 1)
      cells[month] = addCells(cells[month] ?? null, year[month] ?? null);
  }

  has(key: SeriesKey): boolean {
    return this.#series.has(word(key));
  }

  series(): readonly SeriesRead[] {
    return [...this.#series.values()].map(({ key, cells }) => ({ measure: this.#measure, ...key, cells }));
  }

  #cellsOf(key: SeriesKey): Cell[] {
    const name = word(key);
    let kept = this.#series.get(name);
    if (!kept) {
      kept = { key, cells: Array.from({ length: cellsInYear }, () => null) };
      this.#series.set(name, kept);
    }
    return kept.cells;
  }
}

const word = ({ route, border, origin, destination, year }: SeriesKey): string =>
  `${year}|${route}|${border}|${destination}|${origin}`;

/** The cells of a year with the whole year made of its months. */
export const withYear = (months: readonly Cell[]): Cell[] => [
  months.slice(1).reduce(addCells, null as Cell),
  ...months.slice(1),
];
