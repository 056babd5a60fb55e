import { countryCodesOf } from "../../core/country-codes.ts";
import { readText } from "../../platform/spreadsheets/index.ts";
import { allDestinations, allOrigins, statelessOrigin, unknownOrigin } from "../model.ts";
import { Aside } from "./aside.ts";
import { readJsonStat } from "./eurostat-json.ts";
import type { EurostatCell, EurostatRow } from "./eurostat-row.ts";
import { readTsv } from "./eurostat-tsv.ts";
import { FileRefused, type Problem, problem } from "./problem.ts";
import type { AsideReason, FileRead } from "./reading.ts";
import { Tally } from "./tally.ts";

/** Eurostat's own letters for countries that ISO writes otherwise. */
const ownCodes: Readonly<Record<string, string>> = { EL: "GRC", UK: "GBR", XK: "XKX" };

/** Unions, regions and worlds together: sums that would count people twice. */
const sums =
  /^(?:TOTAL|NAT|FOR|NEU\w*|EXT_\w+|EU\d+\w*|EU_V|EA\d*|EFTA\w*|EEA\w*|(?:AFR|ASI|AME|EUR|OCE|CAND|CTRY|HDC|MDC|LDC)\w*)$/;

interface KeptRow {
  readonly row: EurostatRow;
  readonly origin: string;
  readonly destination: string;
}

/**
 * Reads Eurostat's asylum applicants (migr_asyappctza by year, migr_asyappctzm by month) in any of its forms: TSV old and
 * new, JSON-stat. Both sexes and all ages together; all applicants, or first-time ones where the file has no others.
 * Eurostat's sum over citizenships is taken as it is; the sum over countries is made here, as Eurostat's are of Unions.
 * Throws FileRefused.
 */
export function readEurostat(bytes: Uint8Array): FileRead {
  const text = readText(bytes);
  const rows = text.trimStart().startsWith("{") ? readJsonStat(text) : readTsv(text);
  const applicants = wantedApplicants(rows);
  const refused: Problem[] = [];
  const aside = new Aside();
  const kept: KeptRow[] = [];
  for (const row of rows) {
    const other = otherCount(row, applicants);
    const origin = originOf(row.citizen);
    const destination = countryOf(row.geo);
    if (other !== null) aside.add(...other);
    else if (origin === undefined)
      refused.push(problem("country-unknown", { row: row.number, column: "citizen", value: row.citizen }));
    else if (destination === undefined)
      refused.push(problem("country-unknown", { row: row.number, column: "geo", value: row.geo }));
    else kept.push({ row, origin, destination });
  }
  const tally = new Tally("applications");
  const cells = keepRows(tally, kept, refused);
  if (cells === 0) throw new FileRefused("nothing-in-it");
  return {
    measure: "applications",
    series: tally.series(),
    rows: rows.length,
    cells,
    refused,
    setAside: aside.all(),
    unknownNames: [],
  };
}

/** Adds the rows and their sums; where Eurostat gives all citizenships of a country together, that is not summed again. */
function keepRows(tally: Tally, kept: readonly KeptRow[], refused: Problem[]): number {
  let count = 0;
  const given = new Set<string>();
  const moment = (destination: string, { year, month }: EurostatCell) => `${destination} ${year} ${month}`;
  const inOrder = kept.toSorted((a, b) => Number(b.origin === allOrigins) - Number(a.origin === allOrigins));
  for (const { row, origin, destination } of inOrder) {
    for (const cell of row.cells(refused)) {
      count += 1;
      if (origin === allOrigins) given.add(moment(destination, cell));
      const isSummed = origin !== allOrigins && !given.has(moment(destination, cell));
      for (const from of isSummed ? [origin, allOrigins] : [origin]) {
        for (const to of [destination, allDestinations]) {
          const key = { route: "", border: "all", origin: from, destination: to, year: cell.year } as const;
          tally.add(key, cell.month, cell.value);
          // A file by month says nothing of the year; its months do.
          if (cell.month > 0) tally.add(key, 0, cell.value);
        }
      }
    }
  }
  return count;
}

/** All applicants if any row counts them; else those who ask for the first time. */
function wantedApplicants(rows: readonly EurostatRow[]): string {
  const there = new Set(rows.map(({ applicant }) => applicant));
  const wanted = ["ASY_APP", "TOTAL", "NASY_APP", "FRST", ""].find((name) => there.has(name));
  if (wanted === undefined) throw new FileRefused("dimension-missing", { column: "applicant" });
  return wanted;
}

/** What else than whole countries' applicants a row counts; null when it counts those. */
function otherCount(row: EurostatRow, applicants: string): readonly [AsideReason, string?] | null {
  if (!["T", "TOTAL", ""].includes(row.sex)) return ["one-sex"];
  if (!["TOTAL", ""].includes(row.age)) return ["one-age"];
  if (row.applicant !== applicants) return ["applicants", row.applicant];
  if (sums.test(row.geo) || (row.citizen !== "TOTAL" && sums.test(row.citizen))) return ["sums"];
  return null;
}

function originOf(code: string): string | undefined {
  if (code === "TOTAL") return allOrigins;
  if (code === "STLS") return statelessOrigin;
  return code === "UNK" ? unknownOrigin : countryOf(code);
}

const countryOf = (code: string): string | undefined =>
  ownCodes[code] ?? (code.length === 2 ? countryCodesOf(code)?.alpha3 : undefined);
