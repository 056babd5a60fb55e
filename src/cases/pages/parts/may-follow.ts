import type { Lead } from "../../journey/guard.ts";
import { rightToAdd } from "../../journey/kind.ts";
import type { MemberState } from "../../journey/states.ts";
import type { CaseVisit } from "../desk.ts";

/**
 * Whether a reader may do what a line of a checklist or a task of a member in a state leads to: to others that page is
 * not there.
 */
export function mayFollow(
  { cases, may }: Pick<CaseVisit, "cases" | "may">,
  lead: Lead,
  state: MemberState,
): boolean {
  if ("add" in lead) {
    const kind = cases.journey.kinds.get(lead.add);
    return kind !== undefined && rightToAdd(kind, may, state) !== undefined;
  }
  if ("record" in lead && lead.change !== undefined) {
    const kind = cases.journey.kinds.get(lead.change);
    return kind !== undefined && may(kind.writes);
  }
  if ("page" in lead && lead.right !== undefined) return may(lead.right);
  return !("person" in lead) || may("person.read");
}
