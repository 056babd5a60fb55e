import type { Dossier } from "../../cases/index.ts";
import type { Option } from "../../platform/forms/index.ts";
import { lineOf, measureOption, planInForce } from "../../reintegration/index.ts";
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
  return [
    ...inForce.map((line) => measureOption(line, language)),
    ...before.map((line) => {
      const option = measureOption(line, language);
      return line.parentId === version?.id
        ? option
        : { ...option, label: t("request.measure-before", { measure: option.label }) };
    }),
  ];
}
