import type { Casework, FactsOfDay, Members, Turn } from "../casework/casework.ts";
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

/** Casework as one project, or the mission, knew it at a cut-off. Every indicator is counted from it. */
export interface Known {
  /** How many persons there are. */
  readonly persons: number;
  readonly members: Members;
  /** The earliest day first. */
  readonly facts: readonly FactsOfDay[];
  readonly since: Casework["since"];
  /** Of each member, in the order they happened. */
  readonly turns: readonly (readonly Turn[] | undefined)[];
}

/** A fact by which somebody counts: a row of a day's. */
export interface CountedFact {
  readonly of: FactsOfDay;
  readonly row: number;
  readonly member: number;
  readonly person: number;
}

export function knownAt(casework: Casework, { cutOff }: Pick<Scope, "cutOff">): Known {
  const turns: Turn[][] = [];
  for (const turn of casework.turns) {
    if (turn.at > cutOff) continue;
    const others = turns[turn.member];
    if (others) others.push(turn);
    else turns[turn.member] = [turn];
  }
  return {
    persons: casework.persons.length,
    members: casework.members,
    facts: casework.facts.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)),
    since: casework.since,
    turns,
  };
}

/**
 * The facts by which persons count between two days, both included: one for each person. Escorts never count, and in a
 * project only what happened to somebody since they were enrolled (domain.md 6.3). In the order of persons.
 */
export function countPersons(
  rule: CountingRule,
  { persons, members, facts, since, turns }: Known,
  { from, until }: Pick<Scope, "from" | "until">,
): readonly CountedFact[] {
  const days = facts.filter(({ kind, day }) => rule.facts.includes(kind) && from <= day && day <= until);
  if (rule.which === "last") days.reverse();
  const anyway = rule.withdrawn === "counted" && rule.broughtBack === "counted";
  // Of each person the day and the row that count, and who they were in it.
  const on = new Int32Array(persons).fill(-1);
  const rows = new Int32Array(persons);
  for (const [no, of] of days.entries()) {
    const { day, id } = of;
    for (let row = 0; row < id.length; row += 1) {
      const member = of.member[row];
      if (member === undefined || members.escort[member]) continue;
      const person = members.person[member] as number;
      const other = on[person] === -1 ? undefined : days[on[person] as number];
      // The days come in the order asked for: only of one day's facts is there a choice.
      if (other && other.day !== day) continue;
      if (since && !(day >= (since[person] ?? never))) continue;
      if (!anyway && !holds(rule, of, row, turns[member] ?? none)) continue;
      const before = other?.id[rows[person] as number];
      if (before === undefined || (id[row] as string) < before === (rule.which === "first")) {
        on[person] = no;
        rows[person] = row;
      }
    }
  }
  const counted: CountedFact[] = [];
  for (let person = 0; person < persons; person += 1) {
    if (on[person] === -1) continue;
    const of = days[on[person] as number] as FactsOfDay;
    const row = rows[person] as number;
    counted.push({ of, row, member: of.member[row] as number, person });
  }
  return counted;
}

/** Later than any day. */
const never = "9999-12-31X";

const none: readonly Turn[] = [];

/** Whether what became of the member lets the fact count. */
function holds(rule: CountingRule, of: FactsOfDay, row: number, turns: readonly Turn[]): boolean {
  const last = turns.at(-1);
  if (rule.withdrawn === "left-out" && last?.to === "withdrawn") return false;
  if (rule.withdrawn === "only" && last?.id !== of.id[row]) return false;
  const enteredAt = of.enteredAt[row] as string;
  const broughtBack = turns.some(({ to, at }) => to === "returned" && at > enteredAt);
  return rule.broughtBack === "counted" || !broughtBack;
}
