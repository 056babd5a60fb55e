import { money, writeMoney } from "../../core/money.ts";
import type { Option } from "../../platform/forms/index.ts";
import { reintegrationTexts } from "../texts/index.ts";
import type { LineRecord } from "./standing.ts";

/** A measure of a plan as an option of a form: what it is, and for how much. */
export function measureOption({ id, open, amount, currency }: LineRecord, language: "bg" | "en"): Option {
  const name = open.measure ? reintegrationTexts.in(language)(`measure.${open.measure}`) : "";
  const sum =
    amount === null || currency === null ? "" : `, ${writeMoney(money(amount, currency), language)}`;
  return { value: id, label: `${name}${sum}`, key: `measure.${open.measure}` };
}
