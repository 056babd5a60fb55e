import type { Dossier } from "../../cases/index.ts";
import { money, writeMoney } from "../../core/money.ts";
import type { Option } from "../../platform/forms/index.ts";
import { type LineRecord, lineOf, planInForce } from "../../reintegration/index.ts";
import { requestRecord } from "../steps/forms.ts";
import { paymentsTexts } from "../texts/index.ts";
import { measuresInForce } from "./measures.ts";

/** The measures of the plan in force, for a request to name; and those that requests of earlier versions named, to be read. */
export function measuresNamed(dossier: Dossier, language: "bg" | "en"): readonly Option[] {
  const t = paymentsTexts.in(language);
  const version = planInForce(dossier);
  const inForce = measuresInForce(dossier);
  const known = new Set(inForce.map(({ id }) => id));
  const before = dossier.recordsOf(requestRecord).flatMap(({ open }) => {
    const line = known.has(open.measure ?? "") ? undefined : lineOf(dossier, open.measure);
    return line && known.add(line.id) ? [line] : [];
  });
  const say = (line: LineRecord): string => {
    const name = line.open.measure ? t(`measure.${line.open.measure}`) : "";
    return line.amount === null || line.currency === null
      ? name
      : `${name}, ${writeMoney(money(line.amount, line.currency), language)}`;
  };
  const option = (line: LineRecord, label: string): Option => ({
    value: line.id,
    label,
    key: `measure.${line.open.measure}`,
  });
  return [
    ...inForce.map((line) => option(line, say(line))),
    ...before.map((line) =>
      option(
        line,
        line.parentId === version?.id ? say(line) : t("request.measure-before", { measure: say(line) }),
      ),
    ),
  ];
}
