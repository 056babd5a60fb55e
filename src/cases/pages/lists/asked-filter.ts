import { isCountry } from "../../../core/country.ts";
import { isMemberState, type MemberState } from "../../journey/states.ts";
import type { CaseFilter, ListPlace } from "../../lists/list-cases.ts";
import type { CaseVisit } from "../desk.ts";

/** The filter an address asks for; what makes no sense is left out. `late`: something was due before today. */
export function askedFilter({ asked, actor, today }: CaseVisit): CaseFilter {
  const state = asked("state") ?? "";
  const destination = asked("to") ?? "";
  return {
    ended: asked("ended") === "1",
    state: isMemberState(state) ? (state as MemberState) : null,
    managerId: asked("whose") === "mine" ? actor.staffId : null,
    destination: isCountry(destination) ? destination : null,
    dueBefore: asked("late") === "1" ? today : null,
  };
}

/** The same as the query of an address; nothing in it names anybody. */
export function queryOf(
  { ended, state, managerId, destination, dueBefore }: CaseFilter,
  after: ListPlace | null = null,
): string {
  const asked = new URLSearchParams();
  if (ended) asked.set("ended", "1");
  if (state) asked.set("state", state);
  if (managerId) asked.set("whose", "mine");
  if (destination) asked.set("to", destination);
  if (dueBefore) asked.set("late", "1");
  if (after) asked.set("after", `${after.touchedAt}~${after.id}`);
  return asked.toString();
}

const placeShape = /^(\d{4}-\d{2}-\d{2}T[\d:.]+Z)~([\w-]{1,40})$/;

export function askedPlace({ asked }: CaseVisit): ListPlace | null {
  const [, touchedAt, id] = placeShape.exec(asked("after") ?? "") ?? [];
  return touchedAt && id ? { touchedAt, id } : null;
}
