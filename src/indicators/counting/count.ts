import {
  type Casework,
  type Enrolled,
  type Fact,
  type FactKind,
  factKinds,
  type Turn,
} from "../casework/casework.ts";
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

/** Casework as one project, or the mission, knew it at a cut-off. */
export interface Known {
  /** What may count at all, by kind. */
  readonly facts: ReadonlyMap<FactKind, readonly Fact[]>;
  readonly turns: ReadonlyMap<string, readonly Turn[]>;
  /** How many persons there are. */
  readonly persons: number;
}

/**
 * What stands at the cut-off and may count: escorts never (domain.md 6.3); in a project only what happened to somebody
 * since they were enrolled. Every indicator is counted from it.
 */
export function knownAt(casework: Casework, scope: Pick<Scope, "projectId" | "cutOff">): Known {
  const { projectId, cutOff } = scope;
  const since = projectId === null ? null : enrolments(casework.enrolled, projectId, cutOff);
  const kinds = new Map<FactKind, Fact[]>(factKinds.map((kind) => [kind, []]));
  for (const fact of casework.facts) {
    if (fact.member.escort || !stands(fact, cutOff)) continue;
    if (since === null || fact.day >= (since[fact.member.person] ?? never)) kinds.get(fact.kind)?.push(fact);
  }
  const turns = casework.turns.filter(({ at }) => at <= cutOff);
  return {
    facts: kinds,
    turns: Map.groupBy(turns, ({ memberId }) => memberId),
    persons: casework.persons.length,
  };
}

/** The facts by which persons count between two days, both included: one for each person (domain.md 6.3). In no order. */
export function countPersons(
  rule: CountingRule,
  known: Known,
  { from, until }: Pick<Scope, "from" | "until">,
): readonly Fact[] {
  const chosen = new Array<Fact | undefined>(known.persons).fill(undefined);
  const anyway = rule.withdrawn === "counted" && rule.broughtBack === "counted";
  for (const kind of rule.facts) {
    for (const fact of known.facts.get(kind) ?? []) {
      if (fact.day < from || fact.day > until) continue;
      if (!anyway && !holds(rule, fact, known.turns.get(fact.member.memberId) ?? [])) continue;
      const other = chosen[fact.member.person];
      if (!other || comesBefore(fact, other) === (rule.which === "first")) chosen[fact.member.person] = fact;
    }
  }
  return chosen.filter((fact) => fact !== undefined);
}

/** Later than any day. */
const never = "9999-12-31X";

const stands = ({ enteredAt, struckAt }: Pick<Fact, "enteredAt" | "struckAt">, cutOff: string): boolean =>
  enteredAt <= cutOff && (struckAt === null || struckAt > cutOff);

/** Since which day each person is in the project. */
function enrolments(
  enrolled: readonly Enrolled[],
  projectId: string,
  cutOff: string,
): readonly (string | undefined)[] {
  const since: (string | undefined)[] = [];
  for (const one of enrolled) {
    if (one.projectId !== projectId || !stands(one, cutOff)) continue;
    const before = since[one.person];
    if (before === undefined || one.since < before) since[one.person] = one.since;
  }
  return since;
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
