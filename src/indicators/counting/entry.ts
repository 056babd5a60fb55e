import { agesOn } from "../../people/index.ts";
import type { Fact, Traits } from "../casework/casework.ts";
import { type Group, groups } from "../definitions/definition.ts";

/** The age groups of the funds (domain.md 6.2), on the day of the event. */
export const ageGroups = ["under-18", "18-60", "over-60", "unclear"] as const;
export type AgeGroup = (typeof ageGroups)[number];

/** What stands for "not known" in a group. */
export const unknown = "unknown";

/** One person behind a number, with all that the number is told apart by. */
export interface Entry {
  readonly personId: string;
  /** Of the record or the journal's line that proves it. */
  readonly factId: string;
  readonly day: string;
  readonly enteredAt: string;
  readonly age: AgeGroup;
  readonly sex: string;
  readonly nationality: string;
  readonly destination: string;
  readonly reason: string;
}

const groupOfAge = (age: number): AgeGroup => (age < 18 ? "under-18" : age <= 60 ? "18-60" : "over-60");

/** Which age group somebody was in on a day; `unclear` where what is known allows more than one, or nothing is. */
export function ageGroupOn({ births }: Pick<Traits, "births">, day: string): AgeGroup {
  let only: AgeGroup | null = null;
  for (const span of births) {
    const { youngest, oldest } = agesOn(span, day);
    const group = groupOfAge(youngest);
    if (group !== groupOfAge(oldest) || (only !== null && group !== only)) return "unclear";
    only = group;
  }
  return only ?? "unclear";
}

/** The entry of a counted fact. */
export const entryOf = (fact: Fact, personId: string, traits: Traits): Entry => ({
  personId,
  factId: fact.id,
  day: fact.day,
  enteredAt: fact.enteredAt,
  age: ageGroupOn(traits, fact.day),
  sex: traits.sex ?? unknown,
  nationality: traits.nationality ?? unknown,
  destination: fact.member.destination ?? unknown,
  reason: fact.reason ?? unknown,
});

/** How many persons, and how many of them in each group. Every number is the length of a part of the list. */
export interface Figures {
  readonly total: number;
  readonly by: Readonly<Record<Group, Readonly<Record<string, number>>>>;
}

export function figuresOf(entries: readonly Entry[]): Figures {
  const counted = (group: Group) => {
    const sums = new Map<string, number>();
    for (const entry of entries) sums.set(entry[group], (sums.get(entry[group]) ?? 0) + 1);
    return Object.fromEntries([...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  };
  const by = Object.fromEntries(groups.map((group) => [group, counted(group)])) as Figures["by"];
  return { total: entries.length, by };
}
