import { z } from "zod";
import { type Language, languages, ownNames } from "../../core/language.ts";
import type { OfficeChoice } from "../access.ts";
import type { Duties } from "../accounts/staff.ts";
import { isRole, type Role, roleNames } from "../roles.ts";
import { Boxes } from "./controls.tsx";
import type { AccessTranslator } from "./desk-page.tsx";

/** The fields of roles, offices and languages. A role is called duty here: `role` is what tampering sends. */
export const dutyFields = {
  duty: z
    .array(
      z
        .string()
        .refine(isRole)
        .transform((role) => role as Role),
    )
    .max(roleNames.length),
  office: z.array(z.string().max(80)).max(100),
  writes: z.array(z.enum(languages)).max(languages.length),
};
export const dutyLists = ["duty", "office", "writes"] as const;

export type DutyProblem = "fault.duties" | "fault.languages";

/** What was chosen, or what is wrong with it; offices that do not exist are no offices. */
export function readDuties(
  sent: { duty: readonly Role[]; office: readonly string[]; writes: readonly Language[] },
  offices: readonly OfficeChoice[],
): { duties: Duties } | { problem: DutyProblem } {
  const roles = [...new Set(sent.duty)];
  if (roles.length === 0) return { problem: "fault.duties" };
  if (roles.includes("translator") && sent.writes.length === 0) return { problem: "fault.languages" };
  const known = offices.filter(({ key }) => sent.office.includes(key)).map(({ key }) => key);
  return { duties: { roles, offices: known, languages: [...new Set(sent.writes)] } };
}

interface Props {
  readonly t: AccessTranslator;
  readonly duties: Duties;
  readonly offices: readonly OfficeChoice[];
  readonly problem?: DutyProblem | undefined;
}

export const DutyBoxes = ({ t, duties, offices, problem }: Props) => (
  <>
    <Boxes
      name="duty"
      legend={t("staff.roles")}
      problem={problem === "fault.duties" ? t(problem) : undefined}
      chosen={duties.roles}
      choices={roleNames.map((role) => ({ value: role, label: t(`role.${role}`) }))}
    />
    {offices.length > 0 ? (
      <Boxes
        name="office"
        legend={t("staff.offices")}
        hint={t("staff.offices-hint")}
        chosen={duties.offices}
        choices={offices.map(({ key, name }) => ({ value: key, label: name }))}
      />
    ) : null}
    <Boxes
      name="writes"
      legend={t("staff.languages")}
      hint={t("staff.languages-hint")}
      problem={problem === "fault.languages" ? t(problem) : undefined}
      chosen={duties.languages}
      choices={languages.map((language) => ({ value: language, label: ownNames[language] }))}
    />
  </>
);
