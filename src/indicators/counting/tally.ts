import { addDays } from "../../core/day.ts";
import type { Database } from "../../platform/db/index.ts";
import type { Casework, Traits } from "../casework/casework.ts";
import { gatherCircumstances } from "../casework/circumstances.ts";
import { gatherCasework } from "../casework/gather.ts";
import { gatherTraits } from "../casework/traits.ts";
import type { Definition } from "../definitions/definition.ts";
import { addedBy, addedTo } from "./added.ts";
import { type CountedFact, countPersons, knownAt, type Scope } from "./count.ts";
import { type Entry, entryOf } from "./entry.ts";

/** A period of a project, or of the mission, and since when the project lives. */
export interface TallyScope extends Scope {
  /** The first day that can count at all; for a project its first day. */
  readonly livesFrom: string;
  /** The last one. */
  readonly livesUntil: string;
}

/** Everybody behind the figures of one indicator: in the period, and from the first day to the period's end. */
export interface Tally {
  readonly definition: Definition;
  readonly period: readonly Entry[];
  readonly life: readonly Entry[];
  /**
   * Those in the period who counted before it already, by their record. Only where a rule goes by the last fact: the list
   * of the life then no longer says when somebody first counted.
   */
  readonly before?: readonly string[] | undefined;
}

/** Of each indicator the counted facts: no traits yet. */
function countAll(definitions: readonly Definition[], casework: Casework, scope: TallyScope) {
  const known = knownAt(casework, scope);
  const until = scope.until < scope.livesUntil ? scope.until : scope.livesUntil;
  const from = scope.from > scope.livesFrom ? scope.from : scope.livesFrom;
  const earlier = { from: scope.livesFrom, until: addDays(from, -1) };
  return definitions.map((definition) => {
    const { rule } = definition;
    return {
      definition,
      period: countPersons(rule, known, { from, until }),
      life: countPersons(rule, known, { from: scope.livesFrom, until }),
      before: rule.which === "last" ? countPersons(rule, known, earlier) : null,
    };
  });
}

/** Counts from the casework as it stands in the database, on SQLite and PostgreSQL alike. */
export async function tallyIndicators(
  database: Pick<Database, "kind" | "query">,
  definitions: readonly Definition[],
  scope: TallyScope,
): Promise<readonly Tally[]> {
  const casework = await gatherCasework(database, scope);
  const counted = countAll(definitions, casework, scope);
  const { persons, members } = casework;
  const whose = new Set<number>();
  for (const { period, life } of counted) {
    for (const list of [period, life]) for (const { person } of list) whose.add(person);
  }
  const traits = await gatherTraits(database, casework, whose);
  const asks = definitions.some(({ rule }) => addedBy(rule).length > 0);
  const told = asks ? await gatherCircumstances(database, scope, casework) : null;
  return counted.map(({ definition, period, life, before }) => {
    const keys = addedBy(definition.rule);
    // Who counts in the period counts since the start by the same fact, mostly: one entry then stands in both lists.
    const made: (Entry | undefined)[] = new Array(persons.length).fill(undefined);
    const entry = (fact: CountedFact): Entry => {
      const { of, row, member, person } = fact;
      const there = made[person];
      if (there?.factId === (of.id[row] as string)) return there;
      const whom = {
        personId: persons[person] as string,
        destination: members.destination[member] as string,
        traits: traits[person] as Traits,
      };
      const one = entryOf(fact, whom, addedTo(fact, told, keys));
      made[person] = one;
      return one;
    };
    const already = before && inBoth(period, before).map((person) => persons[person] as string);
    return {
      definition,
      life: life.map(entry),
      period: period.map(entry),
      ...(already && { before: already }),
    };
  });
}

/** The persons of two lists. */
function inBoth(some: readonly CountedFact[], others: readonly CountedFact[]): readonly number[] {
  const there = new Set(others.map(({ person }) => person));
  return some.flatMap(({ person }) => (there.has(person) ? [person] : []));
}
