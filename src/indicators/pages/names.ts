import { casesTexts, reasonCodes } from "../../cases/index.ts";
import { countryName } from "../../core/country.ts";
import { nationalityName, peopleTexts, statuses } from "../../people/index.ts";
import { ageGroups, unknown } from "../counting/entry.ts";
import { vulnerabilities } from "../counting/told-circumstances.ts";
import { type Definition, type Group, isGuarded } from "../definitions/definition.ts";
import { indicatorsTexts } from "../texts/index.ts";
import type { Visit } from "./desk.tsx";

type Desk = "bg" | "en";

/** Whether a group tells the reader more than is theirs to know. */
export const isHidden = ({ may }: Pick<Visit, "may">, group: Group): boolean =>
  isGuarded(group) && !may("protection.read");

const sexes = ["male", "female", "unknown"] as const;
const reasons = [...reasonCodes.withdrawal, ...reasonCodes["no-show"]];

/** How many days somebody waited. */
export const sayWait = ({ t }: Pick<Visit, "t">, waited: string = unknown): string =>
  waited === unknown ? t("value.unknown") : t.number(Number(waited));

/** What a value of a group is called. A code nobody knows any more is shown as it is. */
export function valueName(group: Group, value: string, language: Desk): string {
  const t = indicatorsTexts.in(language);
  const age = ageGroups.find((one) => one === value);
  if (group === "age" && age) return t(`age.${age}`);
  const sex = sexes.find((one) => one === value);
  if (group === "sex" && sex) return peopleTexts.in(language)(`sex.${sex}`);
  if (value === unknown) return t(group === "vulnerability" ? "vulnerability.unknown" : "value.unknown");
  const vulnerability = vulnerabilities.find((one) => one === value);
  if (group === "vulnerability" && vulnerability) return t(`vulnerability.${vulnerability}`);
  const status = statuses.find((one) => one === value);
  if (group === "status" && status) return peopleTexts.in(language)(`status.${status}`);
  if (group === "nationality") return nationalityName(value, language);
  if (group === "destination") return countryName(value, language);
  const reason = reasons.find((one) => one === value);
  return reason ? casesTexts.in(language)(`code.${reason}`) : value;
}

/** The funds' own codes for an indicator: `AMIF 2014–2020 C3`. */
export const codesOf = ({ codes }: Pick<Definition, "codes">, language: Desk): readonly string[] =>
  codes.map(({ scheme, code, unofficial }) => {
    const t = indicatorsTexts.in(language);
    return `${t(`scheme.${scheme}`)} ${code}${unofficial ? ` (${t("figure.unofficial")})` : ""}`;
  });
