import type { Context } from "hono";
import { isLanguage } from "../../core/language.ts";
import type { Duties } from "../accounts/duties.ts";
import type { Role } from "../roles.ts";
import { type AccessDesk, languageOf } from "./desk-page.tsx";
import { languageOptions } from "./forms/staff-forms.ts";
import { type Tried, wrong } from "./forms/tried.ts";

/** The offices and languages that can be given. */
export async function dutyOptions({ access }: AccessDesk, context: Context) {
  const offices = await access.offices(languageOf(context));
  return { office: offices.map(({ key, name }) => ({ value: key, label: name })), writes: languageOptions };
}

/** What was chosen, or what is wrong with it. */
export function readDuties(chosen: {
  readonly role: readonly Role[];
  readonly office: readonly string[];
  readonly writes: readonly string[];
}): { duties: Duties } | { tried: Tried } {
  const languages = chosen.writes.filter(isLanguage);
  if (chosen.role.includes("translator") && languages.length === 0) {
    return { tried: wrong("writes", "fault.languages") };
  }
  return { duties: { roles: chosen.role, offices: chosen.office, languages } };
}
