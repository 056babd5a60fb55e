import type { Casework, Enrolled, Fact, Turn } from "../casework/casework.ts";
import type { CountingRule } from "../definitions/definition.ts";

/** For whom, for when, and as known when. Both days are included. */
export interface Scope {
  /** Null: the mission as a whole, also whoever is in no project. */
  readonly projectId: string | null;
  readonly from: string;
  readonly until: string;
  /** What was entered later, ISO 8601 in UTC, does not count. */
  readonly cutOff: string;
}

/**
 * The facts by which persons count, one for each person (domain.md 6.3): by the day of the event, as entered by the
 * cut-off; escorts never; in a project only whoever was enrolled by that day. Sorted by person.
 */
export function countPersons(rule: CountingRule, casework: Casework, scope: Scope): readonly Fact[] {
  const enrolledSince = enrolments(casework.enrolled, scope);
  const turns = turnsByMember(casework.turns, scope.cutOff);
  const chosen = new Map<string, Fact>();
  for (const fact of casework.facts) {
    if (!rule.facts.includes(fact.kind) || fact.escort) continue;
    if (fact.day < scope.from || fact.day > scope.until || !stands(fact, scope.cutOff)) continue;
    if (enrolledSince && fact.day < (enrolledSince.get(fact.personId) ?? never)) continue;
    if (!holds(rule, fact, turns.get(fact.memberId) ?? [])) continue;
    const other = chosen.get(fact.personId);
    if (!other || comesBefore(fact, other) === (rule.which === "first")) chosen.set(fact.personId, fact);
  }
  return [...chosen.values()].toSorted((a, b) => (a.personId < b.personId ? -1 : 1));
}

/** Later than any day. */
const never = "9999-12-31X";

const stands = ({ enteredAt, struckAt }: Pick<Fact, "enteredAt" | "struckAt">, cutOff: string): boolean =>
  enteredAt <= cutOff && (struckAt === null || struckAt > cutOff);

/** Since which day each person is in the project; null for the mission, where nobody need be in one. */
function enrolments(
  enrolled: readonly Enrolled[],
  { projectId, cutOff }: Scope,
): ReadonlyMap<string, string> | null {
  if (projectId === null) return null;
  const since = new Map<string, string>();
  for (const one of enrolled) {
    if (one.projectId !== projectId || !stands(one, cutOff)) continue;
    const before = since.get(one.personId);
    if (before === undefined || one.since < before) since.set(one.personId, one.since);
  }
  return since;
}

function turnsByMember(turns: readonly Turn[], cutOff: string): ReadonlyMap<string, readonly Turn[]> {
  const known = turns.filter(({ at }) => at <= cutOff);
  return Map.groupBy(known, ({ memberId }) => memberId);
}

/** Whether what became of the member lets the fact count. */
function holds(rule: CountingRule, fact: Fact, turns: readonly Turn[]): boolean {
  const last = turns.at(-1);
  if (rule.withdrawn === "left-out" && last?.to === "withdrawn") return false;
  if (rule.withdrawn === "only" && last?.id !== fact.id) return false;
  const broughtBack = turns.some(({ to, at }) => to === "returned" && at > fact.enteredAt);
  return rule.broughtBack === "counted" || !broughtBack;
}

const comesBefore = (one: Fact, other: Fact): boolean =>
  one.day === other.day ? one.id < other.id : one.day < other.day;
