import { activeWithRole, roleNames } from "../../access/index.ts";
import { currencyName } from "../../core/currencies.ts";
import type { Option } from "../../platform/forms/index.ts";
import { projectsForFigures } from "../../programmes/index.ts";
import type { Visit } from "./desk.ts";

export type Offered = Readonly<Record<string, readonly Option[]>>;

/** Wages and offices are paid in few. */
const currencies = ["EUR", "BGN", "USD", "CHF", "GBP"] as const;

/** Whose work is paid: everybody who works here. Auditors are guests. */
const paid = roleNames.filter((role) => role !== "auditor");

/** What the forms of costs offer. Somebody who left stays on offer where their work stands. */
export async function offeredFor(visit: Visit, staffId: string | null): Promise<Offered> {
  const { desk, cases, language, today } = visit;
  const { query } = cases.database;
  const projects = await projectsForFigures(query, today);
  const staff = await activeWithRole(query, paid);
  const ids = [...new Set([...staff, ...(staffId ? [staffId] : [])])];
  const names = await desk.namesOf(ids);
  return {
    project: projects.map(({ id, number, title }) => ({ value: id, label: `${number} ${title[language]}` })),
    staff: ids
      .map((id) => ({ value: id, label: names.get(id) ?? id }))
      .toSorted((a, b) => a.label.localeCompare(b.label, "bg")),
    currency: currencies.map((code) => ({ value: code, label: `${code} – ${currencyName(code, language)}` })),
  };
}
