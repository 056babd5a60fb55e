import { casesTexts, targetGroups } from "../../cases/index.ts";
import { currencyCodes, currencyName } from "../../core/currencies.ts";
import { aidKinds, paymentsTexts } from "../../payments/index.ts";
import type { Option } from "../../platform/forms/index.ts";
import type { Content } from "../content/content.ts";
import { projectContent } from "../content/content.ts";
import type { Visit } from "./desk.ts";

/** What the reference fields of a project offer, with the packages and lines of the very version that is shown. */
export function offeredIn(
  { language, cases }: Pick<Visit, "language" | "cases">,
  content: Content,
): Readonly<Record<string, readonly Option[]>> {
  const { packages, lines } = projectContent(content);
  const ofCases = casesTexts.in(language);
  const ofPayments = paymentsTexts.in(language);
  const title = language === "bg" ? "title_bg" : "title_en";
  return {
    currency: currencyCodes.map((code) => ({
      value: code,
      label: `${code} ${currencyName(code, language)}`,
    })),
    target_groups: targetGroups.map((one) => ({ value: one, label: ofCases(`target-group.${one}`) })),
    evidence: cases.journey.evidence.map(({ number, texts, title: key }) => ({
      value: String(number),
      label: `${number}. ${texts.in(language)(key)}`,
    })),
    aid: aidKinds.map((one) => ({ value: one, label: ofPayments(`aid.${one}`) })),
    package: packages.map((one) => ({ value: one.id, label: `${one.code} ${one[title]}` })),
    line: lines.map((one) => ({ value: one.id, label: `${one.code} ${one[title]}` })),
  };
}
