import { isCurrency } from "../../core/currencies.ts";
import { parseRate } from "../../core/exchange.ts";
import { decodeText, FileRefused, openWorkbook, readCsv } from "../../platform/spreadsheets/index.ts";
import { readEnglishDay } from "./english-day.ts";

/**
 * Whose rates. InforEuro: the European Commission's accounting rates, so many units for one euro, each for a calendar
 * month. UN: the United Nations' operational rates, so many units for one US dollar, each from its day until the next.
 */
export const rateSources = ["inforeuro", "un"] as const;
export type RateSource = (typeof rateSources)[number];

export const baseOf: Readonly<Record<RateSource, string>> = { inforeuro: "EUR", un: "USD" };

/** A rate as its publisher's file has it. */
export interface PublishedRate {
  readonly currency: string;
  /** A decimal text, as printed. */
  readonly units: string;
  /** The day from which it holds, where the file says so. */
  readonly since: string | null;
}

/** Why a file of rates is not taken; `row` as whoever looks at the file counts. */
export interface RateFault {
  readonly why: "no-table" | "no-json" | "not-a-rate" | "two-rates" | "cut-off";
  readonly row: number;
  readonly value: string;
}

export class RatesRefused extends Error {
  readonly fault: RateFault;
  constructor(why: RateFault["why"], row = 0, value = "") {
    super(`The file of rates is refused: ${why}.`);
    this.name = "RatesRefused";
    this.fault = { why, row, value: value.slice(0, 60) };
  }
}

/**
 * Reads a file as its publisher gives it out:
 *
 * - InforEuro as JSON (`ec.europa.eu/budg/inforeuro/api/public/monthly-rates?year=…&month=…`): an array of
 *   `{country, currency, isoA3Code, isoA2Code, value, comment}`; the month stands in the address only.
 * - The UN as XML (`treasury.un.org/operationalrates/xsql2XML.php`): `UN_OPERATIONAL_RATES` with `f_curr_code`, `rate`
 *   and `eff_date` (`1 Mar 2016`).
 * - The UN as text with tabs (`xsql2CSV.php`): country, name, code, day, rate, under a few lines of preamble.
 * - Either as a table in CSV or XLSX with a head that names the code and the value.
 *
 * A currency that several countries share stands in it several times, with one rate. Throws `RatesRefused`, and
 * `FileRefused` for bytes that are no such file.
 */
export function readRatesFile(bytes: Uint8Array): readonly PublishedRate[] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return onceEach(ofTable(rowsOfWorkbook(bytes)));
  const { text } = decodeText(bytes);
  const begin = text.trimStart();
  if (begin.startsWith("[")) return onceEach(ofJson(text));
  if (begin.startsWith("<")) return onceEach(ofXml(text));
  const rows = readCsv(text).map(({ line, fields }) => ({ row: line, cells: fields }));
  return onceEach(ofTable(rows));
}

interface Found extends PublishedRate {
  readonly row: number;
}

function ofJson(text: string): readonly Found[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    throw new RatesRefused("no-json");
  }
  return (list as readonly unknown[]).map((one, at) => {
    const { isoA3Code, value } = (one ?? {}) as Record<string, unknown>;
    return rateIn(at + 1, String(isoA3Code ?? ""), String(value ?? ""), null);
  });
}

function ofXml(text: string): readonly Found[] {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) throw new FileRefused("part-damaged");
  if (!/<\/UN_OPERATIONAL_RATES_DATASET>\s*$/.test(text)) throw new RatesRefused("cut-off");
  const cell = (inside: string, name: string) =>
    new RegExp(`<${name}>([^<]*)</${name}>`).exec(inside)?.[1]?.trim() ?? "";
  return [...text.matchAll(/<UN_OPERATIONAL_RATES>([\s\S]*?)<\/UN_OPERATIONAL_RATES>/g)].map((match, at) => {
    const inside = match[1] ?? "";
    return rateIn(at + 1, cell(inside, "f_curr_code"), cell(inside, "rate"), cell(inside, "eff_date"));
  });
}

interface Row {
  readonly row: number;
  readonly cells: readonly string[];
}

function rowsOfWorkbook(bytes: Uint8Array): readonly Row[] {
  const book = openWorkbook(bytes);
  return book.sheet(book.sheetNames[0] ?? "").rows.map(({ number, cells }) => {
    const last = Math.max(-1, ...cells.keys());
    const texts = Array.from({ length: last + 1 }, (_, column) => {
      const cell = cells.get(column);
      if (cell?.kind === "number") return String(cell.number);
      return cell?.kind === "text" ? cell.text : "";
    });
    return { row: number, cells: texts };
  });
}

const codeHeads =
  /^(iso\s*a3\s*code|iso\s*(4217)?\s*(currency)?\s*code|currency\s*code|code|abbr\w*\.?|f_curr_code|symbol)$/i;
const valueHeads = /^(value|rate|exchange\s*rate|operational\s*rate.*|1\s*eur.*)$/i;
const dayHeads = /^(eff\w*[ _.-]*date|effective.*|date)$/i;

function ofTable(rows: readonly Row[]): readonly Found[] {
  for (const [at, { cells }] of rows.entries()) {
    const column = (head: RegExp) => cells.findIndex((cell) => head.test(cell.trim()));
    const [code, value, day] = [column(codeHeads), column(valueHeads), column(dayHeads)];
    if (code < 0 || value < 0) continue;
    return rows.slice(at + 1).flatMap(({ row, cells: told }) => {
      if (told.every((cell) => cell.trim() === "")) return [];
      return [rateIn(row, told[code] ?? "", told[value] ?? "", day < 0 ? null : (told[day] ?? ""))];
    });
  }
  const positional = rows.filter(({ cells }) => isUnRow(cells));
  if (positional.length === 0) throw new RatesRefused("no-table");
  return positional.map(({ row, cells: [, , code = "", day = "", value = ""] }) =>
    rateIn(row, code, value, day),
  );
}

/** Country, name, code, day, rate: the UN's file with tabs has no head. */
const isUnRow = ([, , code = "", day = "", value = ""]: readonly string[]): boolean =>
  /^\s*[A-Z]{3}\s*$/.test(code) && readEnglishDay(day.trim()) !== null && parseRate(value.trim()) !== null;

function rateIn(row: number, code: string, value: string, day: string | null): Found {
  const [currency, units] = [code.trim().toUpperCase(), value.trim().replace(/^\+/, "")];
  const since = day === null || day.trim() === "" ? null : readEnglishDay(day.trim());
  const wrongDay = day !== null && day.trim() !== "" && since === null;
  if (!/^[A-Z]{3}$/.test(currency) || parseRate(units) === null || wrongDay) {
    throw new RatesRefused("not-a-rate", row, `${code} ${value} ${day ?? ""}`.trim());
  }
  return { row, currency, units, since };
}

/** One rate for each currency and day; what nobody pays in any more (the mark, special drawing rights) is left out. */
function onceEach(found: readonly Found[]): readonly PublishedRate[] {
  const kept = new Map<string, Found>();
  for (const one of found) {
    const key = `${one.currency} ${one.since}`;
    const before = kept.get(key);
    if (before && before.units !== one.units) throw new RatesRefused("two-rates", one.row, one.currency);
    if (isCurrency(one.currency)) kept.set(key, before ?? one);
  }
  if (kept.size === 0) throw new RatesRefused("no-table");
  return [...kept.values()].map(({ currency, units, since }) => ({ currency, units, since }));
}
