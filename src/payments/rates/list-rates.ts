import { addDays } from "../../core/day.ts";
import type { Query } from "../../platform/db/index.ts";
import { longestUn } from "./find-rate.ts";
import type { RateSource } from "./read-file.ts";

export interface ListedRate {
  readonly currency: string;
  readonly units: string;
  readonly since: string;
  /** 1 as first published; more for corrections. */
  readonly seq: number;
}

/** All rates of a source that hold on a day, by currency, each as its latest correction has it. */
export async function listRates(
  query: Query,
  source: RateSource,
  day: string,
): Promise<readonly ListedRate[]> {
  const earliest = source === "inforeuro" ? `${day.slice(0, 7)}-01` : addDays(day, -longestUn);
  const rows = await query
    .selectFrom("exchange_rate")
    .select(["currency", "units", "since", "seq"])
    .where("source", "=", source)
    .where("since", "<=", day)
    .where("since", ">=", earliest)
    .orderBy("currency")
    .orderBy("since")
    .orderBy("seq")
    .execute();
  return [...new Map(rows.map((row) => [row.currency, { ...row, seq: Number(row.seq) }])).values()];
}

export interface RateImport {
  readonly source: RateSource;
  readonly file: string;
  readonly correction: string | null;
  readonly madeAt: string;
  readonly madeBy: string;
}

/** What was taken in, the latest first. */
export async function readImports(query: Query, limit = 24): Promise<readonly RateImport[]> {
  const rows = await query
    .selectFrom("rate_import")
    .selectAll()
    .orderBy("made_at", "desc")
    .orderBy("id")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    source: row.source,
    file: row.file_name,
    correction: row.correction,
    madeAt: row.made_at,
    madeBy: row.made_by,
  }));
}
