import type { CaseRecord, Dossier } from "../../cases/index.ts";
import { money, writeMoney } from "../../core/money.ts";
import { reintegrationTexts } from "../texts/index.ts";
import { type LineRecord, lineOf } from "./standing.ts";

type Language = "bg" | "en";
type PartOfMeasure = Pick<CaseRecord, "parentId" | "amount" | "currency">;

/** What a measure of a plan is. */
const sayMeasure = ({ open }: LineRecord, language: Language): string =>
  open.measure ? reintegrationTexts.in(language)(`measure.${open.measure}`) : "";

/** What a record comes to; empty where it comes to nothing. */
const saySum = (
  { amount, currency }: Pick<PartOfMeasure, "amount" | "currency">,
  language: Language,
): string => (amount === null || currency === null ? "" : writeMoney(money(amount, currency), language));

/** What a measure of a plan is, and for how much. */
export const sayMeasureAndSum = (line: LineRecord, language: Language): string =>
  [sayMeasure(line, language), saySum(line, language)].filter(Boolean).join(", ");

/** Which measure of a plan a record is a part of; null where that was struck. */
export function sayMeasureOf(
  { parentId }: Pick<CaseRecord, "parentId">,
  dossier: Dossier,
  language: Language,
): string | null {
  const line = lineOf(dossier, parentId);
  return line ? sayMeasure(line, language) : null;
}

/** Of which measure a record is which part, for how much, and by when the person is to have it, where that is still to come. */
export function sayPart(
  record: PartOfMeasure,
  number: number | null | undefined,
  dossier: Dossier,
  language: Language,
  due?: "due",
): string | null {
  const t = reintegrationTexts.in(language);
  const line = lineOf(dossier, record.parentId);
  if (!line) return null;
  const said = { measure: sayMeasure(line, language), number: number ?? 1, sum: saySum(record, language) };
  const by = due && line.open.due;
  return by ? t("part.told-by", { ...said, day: t.date(by) }) : t("part.told", said);
}
