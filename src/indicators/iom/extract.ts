import { addDays, addMonths } from "../../core/day.ts";
import type { Query } from "../../platform/db/index.ts";
import { type Beside, readBeside } from "../beside/frozen-beside.ts";
import { hideSmall, isSmall, type Published } from "../counting/small-numbers.ts";
import { valuesIn } from "../counting/values.ts";
import { type Group, type IndicatorId, isGuarded } from "../definitions/definition.ts";
import { type FrozenFigure, type FrozenReport, readFigures, readReports } from "../reports/read.ts";
import { byRegion, regionOf } from "./regions.ts";
import { shownVulnerable } from "./vulnerable.ts";

/** The tables of IOM's yearly statistics, in the order of its bulletins (domain.md 8.1). Their form is not official. */
export const iomTables = [
  "assisted",
  "host",
  "host-region",
  "returned-to",
  "returned-to-region",
  "origin",
  "origin-region",
  "sex",
  "age",
  "vulnerability",
  "vulnerable-as",
  "counselling",
  "reintegrated",
  "activities",
  "form",
  "level",
] as const;
export type IomTable = (typeof iomTables)[number];

/** A number of this period, and of the same period a year before; null: hidden. Undefined: nobody knows it, or froze it. */
export interface IomRow {
  readonly table: IomTable;
  /** A code of the table, or a value of the group. */
  readonly row: string;
  readonly group: Group | null;
  readonly now: Published | undefined;
  readonly before: Published | undefined;
}

export interface IomExtract {
  /** A quarter is provisional; a whole year is final. */
  readonly kind: "quarter" | "year";
  readonly year: number;
  /** 1 to 4; null for a year. */
  readonly quarter: number | null;
  /** The report of the same period a year before, the last that corrects it. */
  readonly lastYear: FrozenReport | null;
  readonly rows: readonly IomRow[];
}

/** Which quarter or year a period is exactly; null for any other. */
export function periodOf({
  from,
  until,
}: {
  readonly from: string;
  readonly until: string;
}): Pick<IomExtract, "kind" | "year" | "quarter"> | null {
  const year = Number(from.slice(0, 4));
  if (from === `${year}-01-01` && until === `${year}-12-31`) return { kind: "year", year, quarter: null };
  const month = Number(from.slice(5, 7));
  const whole = from.endsWith("-01") && month % 3 === 1 && until === addDays(addMonths(from, 3), -1);
  return whole ? { kind: "quarter", year, quarter: (month + 2) / 3 } : null;
}

const aYearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/**
 * What IOM's headquarters ask of a mission each quarter and year, from a frozen report of the whole mission and from that
 * of a year before. With `publish` small numbers are hidden. Null where the report is of a project or of another period.
 */
export async function iomExtract(
  query: Query,
  report: FrozenReport,
  publish: boolean,
): Promise<IomExtract | null> {
  const period = report.scope.projectId === null ? periodOf(report.scope) : null;
  if (!period) return null;
  const [from, until] = [aYearBefore(report.scope.from), aYearBefore(report.scope.until)];
  // The latest of them is the one that corrects the others.
  const lastYear =
    (await readReports(query)).find(
      ({ scope }) => scope.projectId === null && scope.from === from && scope.until === until,
    ) ?? null;
  const [now, before] = [await sourceOf(query, report), lastYear && (await sourceOf(query, lastYear))];
  return { ...period, lastYear, rows: rowsOf(now, before, publish) };
}

interface Source {
  readonly figures: readonly FrozenFigure[];
  readonly beside: Beside;
}

const sourceOf = async (query: Query, { id }: FrozenReport): Promise<Source> => ({
  figures: await readFigures(query, id),
  beside: await readBeside(query, id),
});

/** Undefined: the desk does not know it. What is not here at all is none. */
type Told = Readonly<Record<string, Published | undefined>>;

/** Of fewer than five who returned no country, sex or age is named: that it is there says who they are. */
const secret = "secret";
type Secret = typeof secret;

const keysOf = (told: Told | Secret | null): readonly string[] =>
  told === null || told === secret ? [] : Object.keys(told);

const numberIn = (told: Told | Secret | null, row: string): Published | undefined => {
  if (told === secret) return null;
  return told === null ? undefined : row in told ? told[row] : 0;
};

function rowsOf(now: Source, before: Source | null, publish: boolean): IomRow[] {
  const rows = (
    table: IomTable,
    of: (source: Source) => Told | Secret | null,
    group: Group | null = null,
  ) => {
    const [here, there] = [of(now), before && of(before)];
    const sources = [here === secret ? null : now, there === secret ? null : before];
    const order = group ? valuesOf(sources, group) : [here, there].flatMap(keysOf);
    return [...new Set(order)].map(
      (row): IomRow => ({ table, row, group, now: numberIn(here, row), before: numberIn(there, row) }),
    );
  };
  const parts = (total: number, told: Readonly<Record<string, number>>): Told =>
    publish ? hideSmall(total, told).parts : told;
  const one = (key: string, count: number | undefined): Told =>
    count === undefined ? {} : { [key]: publish ? hideSmall(count, {}).total : count };
  const returnedBy = (group: Group) => (source: Source) => {
    const returned = periodFigure(source, "returned");
    if (publish && returned && isSmall(returned.total)) return secret;
    const told = returned?.by[group] ?? {};
    // What protection officers keep to themselves leaves the desk in no file that would tell of whom it is.
    if (!returned || !isGuarded(group)) return returned ? parts(returned.total, told) : null;
    return hideSmall(returned.total, told).parts;
  };
  // Beside countries of which one is hidden, its region's number would tell it.
  const regionsOf = (group: Group) => (source: Source) => {
    const returned = periodFigure(source, "returned");
    if (!returned) return null;
    if (publish && isSmall(returned.total)) return secret;
    const told = returned.by[group] ?? {};
    const sums = byRegion(told);
    const hides = Object.values(parts(returned.total, told)).includes(null);
    return hides
      ? Object.fromEntries(Object.keys(sums).map((region) => [region, null]))
      : parts(returned.total, sums);
  };
  const total = (source: Source, id: IndicatorId) => periodFigure(source, id)?.total;
  return [
    ...rows("assisted", (source) => ({ ...one("avrr", total(source, "returned")), vhr: 0 })),
    ...rows("host", (source) => one("BG", total(source, "returned"))),
    ...rows("host-region", (source) => one(regionOf("BG"), total(source, "returned"))),
    ...rows("returned-to", returnedBy("destination"), "destination"),
    ...rows("returned-to-region", regionsOf("destination")),
    ...rows("origin", returnedBy("nationality"), "nationality"),
    ...rows("origin-region", regionsOf("nationality")),
    ...rows("sex", returnedBy("sex"), "sex"),
    ...rows("age", returnedBy("age"), "age"),
    ...rows("vulnerability", returnedBy("vulnerability"), "vulnerability"),
    ...rows("vulnerable-as", ({ beside: { vulnerable } }) => vulnerable && shownVulnerable(vulnerable)),
    ...rows("counselling", (source) => ({
      ...one("before", total(source, "counselled-on-return")),
      ...one("after", source.beside.activities?.personsAfter),
    })),
    ...rows("reintegrated", (source) => one("persons", total(source, "reintegrated"))),
    // Structural ones are made with authorities, not for persons: the desk has no record of any.
    // Acts of giving: nobody is known by them, so none is hidden.
    ...rows(
      "activities",
      ({ beside: { activities } }) => activities && { given: activities.given, ...activities.dimension },
    ),
    ...rows("form", ({ beside: { activities } }) => activities?.form ?? null),
    ...rows(
      "level",
      ({ beside: { activities } }) => activities && { ...activities.level, structural: undefined },
    ),
  ];
}

const periodFigure = ({ figures }: Source, id: IndicatorId) =>
  figures.find(({ definition }) => definition.id === id)?.figures.period;

function valuesOf(sources: readonly (Source | null)[], group: Group): readonly string[] {
  return sources.flatMap((source) => {
    const figure = source?.figures.find(({ definition }) => definition.id === "returned");
    return figure
      ? valuesIn(figure.figures, group).filter((value) => figure.figures.period.by[group]?.[value])
      : [];
  });
}
