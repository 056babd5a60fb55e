import { countryCodesOf } from "../../core/country-codes.ts";
import { readCsv, readText } from "../../platform/spreadsheets/index.ts";
import { allDestinations, allOrigins, type Measure, statelessOrigin, unknownOrigin } from "../model.ts";
import { Aside } from "./aside.ts";
import { codeOfName, nameAsOrigin } from "./origin-names.ts";
import { FileRefused, type Problem, problem } from "./problem.ts";
import type { AsideReason, FileRead } from "./reading.ts";
import { Tally } from "./tally.ts";
import { requireHead, type TextTable } from "./text-table.ts";

/**
 * Reads UNHCR's tables with heads: asylum applications (new ones, of persons; repeated ones, appeals and cases are other
 * counts and never added) or the population (refugees). Countries go by their ISO codes: UNHCR's own differ (its ARE is
 * Egypt). Throws FileRefused.
 */
export function readUnhcr(bytes: Uint8Array): FileRead {
  const table = requireHead(readCsv(readText(bytes)), "year", "coo_iso", "coa_iso");
  const isApplications = table.column("applied") >= 0;
  const value = table.column("applied", "refugees");
  if (value < 0) throw new FileRefused("column-missing", { column: "applied" });
  return readFlows(table, value, isApplications ? "applications" : "refugees");
}

function readFlows(table: TextTable, valueColumn: number, measure: Measure): FileRead {
  const tally = new Tally(measure);
  const refused: Problem[] = [];
  const aside = new Aside();
  const unknownNames = new Set<string>();
  const counts = { rows: 0, cells: 0 };
  const columns = {
    year: table.column("year"),
    origin: table.column("coo_iso"),
    originName: table.column("coo_name"),
    destination: table.column("coa_iso"),
    kind: table.column("app_type"),
    unit: table.column("app_pc"),
  };
  for (const { line, fields } of table.rows) {
    const field = (place: number) => (fields[place] ?? "").trim();
    counts.rows += 1;
    const refuse = (why: Problem["why"], column: number) =>
      refused.push(problem(why, { row: line, column: table.columns[column] ?? "", value: field(column) }));
    const other = otherCount(field(columns.kind), field(columns.unit));
    if (other !== null) {
      aside.add(...other);
      continue;
    }
    const year = Number(field(columns.year));
    const destination = countryCodesOf(field(columns.destination))?.alpha3;
    const count = field(valueColumn);
    if (!(Number.isInteger(year) && year > 1900 && year < 2101)) refuse("year-unknown", columns.year);
    else if (destination === undefined) refuse("country-unknown", columns.destination);
    else if (count === "" || count === "NA") continue;
    else if (count !== "*" && !/^\d{1,9}$/.test(count)) refuse("not-a-number", valueColumn);
    else {
      const origin = originOf(field(columns.origin), field(columns.originName), unknownNames);
      counts.cells += 1;
      keepFlow(tally, { origin, destination, year }, 0, count === "*" ? "hidden" : Number(count));
    }
  }
  if (counts.cells === 0) throw new FileRefused("nothing-in-it");
  return {
    measure,
    series: tally.series(),
    ...counts,
    refused,
    setAside: aside.all(),
    unknownNames: [...unknownNames].sort(),
  };
}

/** Adds a flow and the sums it belongs to: all from there, all to there, all. */
export function keepFlow(
  tally: Tally,
  {
    origin,
    destination,
    year,
  }: { readonly origin: string; readonly destination: string; readonly year: number },
  month: number,
  cell: number | "hidden",
): void {
  for (const from of [origin, allOrigins]) {
    for (const to of [destination, allDestinations])
      tally.add({ route: "", border: "all", origin: from, destination: to, year }, month, cell);
  }
}

/** What else than new applications of persons a row counts; null when it counts those. */
function otherCount(kind: string, unit: string): readonly [AsideReason, string?] | null {
  if (unit === "C") return ["cases"];
  return ["", "N", "NR", "NA"].includes(kind) ? null : ["application-type", kind];
}

function originOf(code: string, name: string, unknownNames: Set<string>): string {
  const known = countryCodesOf(code)?.alpha3 ?? codeOfName(name);
  if (known !== undefined) return known;
  if (code === "XXA") return statelessOrigin;
  if (["XXX", "UKN", "UNK", "", "-", "NA"].includes(code) && ["", "-", "NA"].includes(name))
    return unknownOrigin;
  unknownNames.add(name || code);
  return nameAsOrigin(name || code);
}
