import { readCsv, readText, type TextRow } from "../../platform/spreadsheets/index.ts";
import { allOrigins, allRoutes } from "../model.ts";
import { monthOfName } from "./months.ts";
import { codeOfName } from "./origin-names.ts";
import { FileRefused, type Problem, problem } from "./problem.ts";
import type { FileRead } from "./reading.ts";
import { plainRouteName } from "./route-names.ts";
import { Tally } from "./tally.ts";
import { requireHead, type TextTable } from "./text-table.ts";
import { rowsOfWorkbook } from "./workbook-rows.ts";

/** IOM's names of routes, and the routes of the map they are; those elsewhere in the world are counted in the total only. */
const routes: Readonly<Record<string, readonly string[]>> = {
  EM: ["Eastern Mediterranean"],
  CM: ["Central Mediterranean", "Central Mediterranean, Sahara Desert crossing"],
  WM: ["Western Mediterranean"],
  WA: [
    "Western Africa / Atlantic route to the Canary Islands",
    "Western African",
    "Atlantic route to the Canary Islands",
  ],
  WB: ["Western Balkans"],
  EB: ["Belarus-EU border", "Ukraine to Europe", "Eastern Land Borders"],
};
const routeOf = new Map(
  Object.entries(routes).flatMap(([id, names]) => names.map((name) => [plainRouteName(name), id] as const)),
);

/**
 * Reads the Missing Migrants Project's file: the whole data set (25 columns, CSV or workbook) or the site's download (22
 * columns, which has no total). Every record counts, split and cumulative ones too, as IOM itself counts them; records
 * are of deaths and people missing, by route, by country and all together. Throws FileRefused.
 */
export function readMissingMigrants(bytes: Uint8Array): FileRead {
  const isWorkbook = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const rows = isWorkbook ? rowsOfWorkbook(bytes) : readCsv(readText(bytes));
  const table = requireHead(rows, "main id", "incident id");
  const columns = columnsOf(table);
  const tally = new Tally("deaths");
  const refused: Problem[] = [];
  const counts = { rows: 0, cells: 0 };
  let withoutRoute = 0;
  for (const row of table.rows) {
    const field = (place: number) => (place < 0 ? "" : blank(row.fields[place] ?? ""));
    counts.rows += 1;
    const when = readWhen(field(columns.year), field(columns.month), field(columns.date));
    if (typeof when === "string") {
      refused.push(problem(when, { row: row.line, column: "Incident Date", value: field(columns.date) }));
      continue;
    }
    const count = readCount(field(columns.total), field(columns.dead), field(columns.missing));
    if (count === undefined) {
      refused.push(
        problem("not-a-number", { row: row.line, column: "Dead and missing", value: lost(row, columns) }),
      );
      continue;
    }
    counts.cells += 1;
    const routeName = field(columns.route);
    const route = routeOf.get(plainRouteName(routeName));
    if (routeName === "") withoutRoute += 1;
    const country = codeOfName(field(columns.country));
    const base = { border: "all", origin: allOrigins, year: when.year } as const;
    for (const key of [
      { ...base, route: allRoutes, destination: "" },
      ...(route ? [{ ...base, route, destination: "" }] : []),
      ...(country?.length === 3 ? [{ ...base, route: "", destination: country }] : []),
    ]) {
      tally.add(key, 0, count);
      if (when.month > 0) tally.add(key, when.month, count);
    }
  }
  if (counts.cells === 0) throw new FileRefused("nothing-in-it");
  return {
    measure: "deaths",
    series: tally.series(),
    ...counts,
    refused,
    setAside: withoutRoute > 0 ? [{ why: "without-route", value: "", times: withoutRoute }] : [],
    unknownNames: [],
  };
}

const columnsOf = (table: TextTable) => {
  const columns = {
    date: table.column("incident date"),
    year: table.column("incident year", "reported year", "year"),
    month: table.column("reported month", "incident month", "month"),
    dead: table.column("number of dead", "number dead", "no dead"),
    missing: table.column("minimum estimated number of missing", "no missing"),
    total: table.column("total number of dead and missing", "total dead and missing", "no dead missing"),
    route: table.column("migration route", "route"),
    country: table.column("country of incident"),
  };
  if (columns.dead < 0 && columns.total < 0)
    throw new FileRefused("column-missing", { column: "Number of Dead" });
  if (columns.date < 0 && columns.year < 0)
    throw new FileRefused("column-missing", { column: "Incident Date" });
  return columns;
};

/** R writes NA where a table has nothing. */
const blank = (text: string): string => (text.trim() === "NA" ? "" : text.trim());

/** Year and month of a record, 0 where the month is not known; the reason where not even the year is. */
function readWhen(year: string, month: string, date: string) {
  const dated = readDate(date);
  const ofYear = /^\d{4}(?:\.0)?$/.test(year) ? Number(year) : dated?.year;
  if (ofYear === undefined || ofYear < 1990 || ofYear > 2100) return "year-unknown" as const;
  const named = /^\d{1,2}$/.test(month) ? Number(month) : monthOfName(month);
  const ofMonth = named ?? (dated?.year === ofYear ? dated.month : 0);
  return ofMonth >= 0 && ofMonth <= 12 ? { year: ofYear, month: ofMonth } : ("month-unknown" as const);
}

/** "Thu, 01/01/2026 - 12:00" is written month first; where only the other reading is a day, that one is meant. */
function readDate(text: string): { readonly year: number; readonly month: number } | undefined {
  const iso = /^(\d{4})-(\d{2})/.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]) };
  const slashed = /(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(text);
  if (!slashed) return undefined;
  const [first, second, year] = slashed.slice(1).map(Number) as [number, number, number];
  const month = first <= 12 ? first : second;
  return month >= 1 && month <= 12 ? { year, month } : undefined;
}

/** Dead and missing together: as the file says, or added where it has no such column; undefined where it says no number. */
function readCount(total: string, dead: string, missing: string): number | undefined {
  const [all, died, lost] = [total, dead, missing].map(wholeNumber);
  if (all === undefined || died === undefined || lost === undefined) return undefined;
  if (all !== null) return all;
  return died === null && lost === null ? undefined : (died ?? 0) + (lost ?? 0);
}

/** Null for nothing, undefined for what is no whole number. */
function wholeNumber(text: string): number | null | undefined {
  if (text === "") return null;
  const plain = text.replace(/^(\d{1,3}(?:,\d{3})+)$/, (all) => all.replaceAll(",", ""));
  return /^\d{1,7}(?:\.0)?$/.test(plain) ? Number.parseInt(plain, 10) : undefined;
}

const lost = ({ fields }: TextRow, columns: ReturnType<typeof columnsOf>): string =>
  [columns.dead, columns.missing, columns.total].map((place) => fields[place] ?? "").join(" / ");
