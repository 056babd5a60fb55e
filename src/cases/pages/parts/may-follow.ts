import type { Lead } from "../../journey/guard.ts";
import type { CaseVisit } from "../desk.ts";

/** Whether a reader may do what a line of a checklist or a task leads to: to others that page is not there. */
export function mayFollow({ cases, may }: Pick<CaseVisit, "cases" | "may">, lead: Lead): boolean {
  if ("add" in lead) {
    const kind = cases.journey.kinds.get(lead.add);
    return kind !== undefined && may(kind.writes);
  }
  return !("person" in lead) || may("person.read");
}
