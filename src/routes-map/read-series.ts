import type { Tables } from "../platform/db/index.ts";
import { type Cell, readCells } from "./cells.ts";
import type { Figure } from "./model.ts";

export type SeriesOnFile = Tables["map_series"];

/** The figures of one series and year: a month nobody reported has none. */
export const figuresOf = (row: SeriesOnFile): Figure[] =>
  readCells(row.cells).flatMap((cell, month): Figure[] => {
    if (cell === null) return [];
    return [
      {
        measure: row.measure,
        route: row.route,
        border: row.border,
        origin: row.origin,
        destination: row.destination,
        year: row.year,
        month,
        ...shownAs(cell),
        release: row.release_id,
        source: row.source,
        asOf: row.as_of,
      },
    ];
  });

function shownAs(cell: NonNullable<Cell>): Pick<Figure, "value" | "isHidden"> {
  if (cell === "hidden") return { value: null, isHidden: true };
  return typeof cell === "number"
    ? { value: cell, isHidden: false }
    : { value: cell.atLeast, isHidden: true };
}
