import { countryName } from "../../core/country.ts";
import type { IomExtract, IomRow, IomTable } from "../iom/extract.ts";
import type { Region } from "../iom/regions.ts";
import type { IndicatorsText } from "../texts/index.ts";
import type { Visit } from "./desk.tsx";
import { valueName } from "./names.ts";

const rowTexts = {
  avrr: "iom.row-avrr",
  vhr: "iom.row-vhr",
  before: "iom.row-before",
  after: "iom.row-after",
  persons: "iom.row-persons",
  given: "iom.row-given",
  economic: "iom.row-economic",
  social: "iom.row-social",
  psychosocial: "iom.row-psychosocial",
  cash: "iom.row-cash",
  "in-kind": "iom.row-in-kind",
  individual: "iom.row-individual",
  community: "iom.row-community",
  structural: "iom.row-structural",
  "unaccompanied-child": "iom.row-unaccompanied-child",
  "trafficking-victim": "iom.row-trafficking-victim",
  health: "iom.row-health",
} as const satisfies Readonly<Record<string, IndicatorsText>>;

const isRegional = (table: IomTable): boolean =>
  table === "host-region" || table === "returned-to-region" || table === "origin-region";

/** What the rows of a table are, above them. */
export function sayHead({ t }: Pick<Visit, "t">, table: IomTable): string {
  if (isRegional(table)) return t("iom.head-region");
  if (table === "host" || table === "returned-to" || table === "origin") return t("iom.head-country");
  if (table === "sex" || table === "age") return t(`group.${table}`);
  return t("iom.head-kind");
}

/** What a row of the tables is called, in the reader's language. */
export function sayRow(
  { t, language }: Pick<Visit, "t" | "language">,
  { table, row, group }: IomRow,
): string {
  if (table === "host") return countryName(row, language);
  if (isRegional(table)) return t(`iom.region-${row as Region}`);
  if (group) return valueName(group, row, language);
  return Object.hasOwn(rowTexts, row) ? t(rowTexts[row as keyof typeof rowTexts]) : row;
}

/** A number as it is shown; how much it changed is a percentage where both are known and there was anything before. */
export const sayNumber = ({ t }: Pick<Visit, "t">, count: number | null | undefined): string =>
  count === null ? t("figure.hidden") : count === undefined ? "" : String(count);

export function sayChange({ now, before }: Pick<IomRow, "now" | "before">): string {
  if (now == null || before == null || before === 0) return "";
  const percent = Math.round(((now - before) / before) * 100);
  return `${percent > 0 ? "+" : percent < 0 ? "−" : ""}${Math.abs(percent)} %`;
}

export const sayPeriod = ({ t }: Pick<Visit, "t">, { kind, year, quarter }: IomExtract): string =>
  kind === "year"
    ? t("iom.year", { year: String(year) })
    : t("iom.quarter", { quarter: String(quarter), year: String(year) });
