import {
  type CellValue,
  columnLetters,
  openWorkbook,
  type SheetRow,
} from "../../platform/spreadsheets/index.ts";
import type { Cell } from "../cells.ts";
import { allOrigins, allRoutes, type Border } from "../model.ts";
import { findTable, type Table } from "./frontex-table.ts";
import { codeOfName, nameAsOrigin } from "./origin-names.ts";
import { FileRefused, type Problem, problem } from "./problem.ts";
import type { FileRead, ReadingContext } from "./reading.ts";
import { routeFinder } from "./route-names.ts";
import { Tally, withYear } from "./tally.ts";

/**
 * Reads Frontex's workbook of monthly detections, in every layout it had. An empty cell was not reported; a route or a
 * cell that cannot be read is refused with its place. Sums are made as Frontex makes them: over borders, nationalities,
 * routes and months. Throws FileRefused.
 */
export function readFrontex(bytes: Uint8Array, context: ReadingContext): FileRead {
  const table = findTable(openWorkbook(bytes));
  const routeOf = routeFinder(context.routeNames);
  const tally = new Tally("detections");
  const refused: Problem[] = [...table.refused];
  const unknownNames = new Set<string>();
  const counts = { rows: 0, cells: 0 };
  for (const row of table.rows) {
    const named = readNames(row, table);
    if (!named) continue;
    counts.rows += 1;
    const route = routeOf(named.route);
    const border = borderOf(named.border);
    if (route === undefined)
      refused.push(atColumn("route-unknown", table, row, table.routeColumn, named.route));
    else if (border === undefined)
      refused.push(atColumn("border-unknown", table, row, table.borderColumn, named.border));
    else {
      const origin = codeOfName(named.nationality);
      if (origin === undefined) unknownNames.add(named.nationality);
      const key = { route, border, origin: origin ?? nameAsOrigin(named.nationality) };
      counts.cells += keepRow(tally, key, readYears(row, table, refused));
    }
  }
  if (counts.rows === 0) throw new FileRefused("nothing-in-it", { part: table.sheet });
  const setAside =
    table.hiddenRows > 0 ? [{ why: "hidden-rows", value: "", times: table.hiddenRows } as const] : [];
  return {
    measure: "detections",
    series: tally.series(),
    ...counts,
    refused,
    setAside,
    unknownNames: [...unknownNames].sort(),
  };
}

/** The names of a data row; null for an empty row or a footnote, which has words but neither nationality nor number. */
function readNames(row: SheetRow, table: Table) {
  const text = (column: number) => textOf(row.cells.get(column));
  const nationality = text(table.nationalityColumn);
  if (nationality === "" && !table.months.some(({ column }) => row.cells.has(column))) return null;
  return { route: text(table.routeColumn), border: text(table.borderColumn), nationality };
}

/** The cells of a row by year, January to December in places 1 to 12; empty ones are not there. */
function readYears(row: SheetRow, table: Table, refused: Problem[]): Map<number, Cell[]> {
  const years = new Map<number, Cell[]>();
  for (const { column, year, month } of table.months) {
    const value = row.cells.get(column);
    if (value === undefined) continue;
    const number = wholeNumber(value);
    if (number === null) {
      refused.push(
        atColumn(value.kind === "formula" ? "formula" : "not-a-number", table, row, column, textOf(value)),
      );
      continue;
    }
    const cells = years.get(year) ?? Array.from({ length: 13 }, (): Cell => null);
    cells[month] = number;
    years.set(year, cells);
  }
  return years;
}

/** Adds a row's years to its own series and to every sum it belongs to. Gives how many cells it kept. */
function keepRow(
  tally: Tally,
  { route, border, origin }: { readonly route: string; readonly border: Border; readonly origin: string },
  years: ReadonlyMap<number, readonly Cell[]>,
): number {
  let kept = 0;
  for (const [year, months] of years) {
    kept += months.filter((cell) => cell !== null).length;
    const cells = withYear(months);
    for (const at of border === "all" ? (["all"] as const) : (["all", border] as const)) {
      for (const who of [origin, allOrigins]) {
        tally.addYear({ route, border: at, origin: who, destination: "", year }, cells);
      }
    }
    tally.addYear({ route: allRoutes, border: "all", origin: allOrigins, destination: "", year }, cells);
  }
  return kept;
}

/** "Land", "Sea", also "Land border" and the like; what was found inland belongs to neither. */
function borderOf(text: string): Border | undefined {
  const word = text.trim().toLowerCase();
  if (word.startsWith("inland")) return "all";
  if (word.startsWith("land") || word.startsWith("external land")) return "land";
  return word.startsWith("sea") || word.startsWith("external sea") ? "sea" : undefined;
}

function wholeNumber(value: CellValue): number | null {
  if (value.kind === "number")
    return Number.isSafeInteger(value.number) && value.number >= 0 ? value.number : null;
  if (value.kind !== "text") return null;
  return /^\d{1,9}$/.test(value.text.trim()) ? Number(value.text) : null;
}

function textOf(value: CellValue | undefined): string {
  if (value === undefined || value.kind === "formula") return "";
  return value.kind === "number" ? String(value.number) : value.text.trim();
}

const atColumn = (why: Problem["why"], table: Table, row: SheetRow, column: number, value: string): Problem =>
  problem(why, { part: table.sheet, row: row.number, column: columnLetters(column), value });
