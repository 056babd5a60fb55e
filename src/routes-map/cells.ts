/**
 * What a publisher says of one month or year: a number; null where nothing was reported; "hidden" where there is a
 * number that is kept from us (UNHCR's "*", one to four persons); or the sum of the numbers we see where some of its
 * parts are hidden.
 */
export type Cell = number | null | "hidden" | { readonly atLeast: number };

/** The whole year, then January to December. */
export type Cells = readonly Cell[];

export const cellsInYear = 13;

/** `[2200,null,"*","1056*"]`: short enough to keep, plain enough to read. */
export const writeCells = (cells: Cells): string =>
  JSON.stringify(
    cells.map((cell) => {
      if (cell === "hidden") return "*";
      return cell !== null && typeof cell === "object" ? `${cell.atLeast}*` : cell;
    }),
  );

export const readCells = (text: string): Cells =>
  (JSON.parse(text) as (number | string | null)[]).map((cell): Cell => {
    if (typeof cell !== "string") return cell;
    return cell === "*" ? "hidden" : { atLeast: Number.parseInt(cell, 10) };
  });

/** Two cells counted together. What was not reported adds nothing; what is hidden leaves the sum open. */
export function addCells(one: Cell, other: Cell): Cell {
  if (one === null) return other;
  if (other === null) return one;
  const sum = known(one) + known(other);
  if (typeof one === "number" && typeof other === "number") return sum;
  return sum === 0 ? "hidden" : { atLeast: sum };
}

/** The number in a cell as far as it is known, 0 where nothing is. */
export function known(cell: Cell): number {
  if (typeof cell === "number") return cell;
  return cell !== null && typeof cell === "object" ? cell.atLeast : 0;
}
