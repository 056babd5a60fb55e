import type { Dossier } from "../../cases/index.ts";
import { money, writeMoney } from "../../core/money.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { lineOf } from "../../reintegration/index.ts";
import type { AidKind } from "../aid.ts";
import { paymentsTexts } from "../texts/index.ts";
import type { Request } from "./standing.ts";

/** What money is asked for: the measure of the plan or else the kind of help, which part of it, how much and by when. */
export function sayRequest(
  { open, outcome, amount, currency, happenedOn }: Request,
  dossier: Dossier,
  language: "bg" | "en",
): string | null {
  if (outcome === null || amount === null || currency === null || happenedOn === null) return null;
  const t = paymentsTexts.in(language);
  const measure = lineOf(dossier, open.measure)?.open.measure;
  return t("request.told", {
    what: t(measure ? `measure.${measure}` : `aid.${outcome as AidKind}`),
    number: open.instalment ?? 1,
    sum: writeMoney(money(amount, currency), language),
    day: t.date(happenedOn as PartialDate),
  });
}
