import { agesOn } from "../../people/index.ts";
import type { Traits } from "../casework/casework.ts";
import {
  type CountingRule,
  type Group,
  type PlainGroup,
  plainGroups,
  type ReadGroup,
  readGroups,
} from "../definitions/definition.ts";
import type { CountedFact } from "./count.ts";
import { unknown } from "./unknown.ts";
import { type Waits, waitsOf } from "./waits.ts";

/** The age groups of the funds (domain.md 6.2), on the day of the event. */
export const ageGroups = ["under-18", "18-60", "over-60", "unclear"] as const;
export type AgeGroup = (typeof ageGroups)[number];

export { unknown } from "./unknown.ts";

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
  /** These only where the indicator's rule asks for them; lists from before the question have none. */
  readonly status?: string | undefined;
  readonly vulnerability?: string | undefined;
  /** Days since the application, as digits. */
  readonly waited?: string | undefined;
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

/** What only some rules ask for. */
export type Added = Pick<Entry, "status" | "vulnerability" | "waited">;

/** Whom an entry is about: the record they are found under, where they went, and what they are counted by. */
interface Whom {
  readonly personId: string;
  /** "" where it is not known. */
  readonly destination: string;
  readonly traits: Traits;
}

/** The entry of a counted fact. */
export const entryOf = (
  { of, row }: CountedFact,
  { personId, destination, traits }: Whom,
  added: Added,
): Entry => ({
  personId,
  factId: of.id[row] as string,
  day: of.day,
  enteredAt: of.enteredAt[row] as string,
  age: ageGroupOn(traits, of.day),
  sex: traits.sex ?? unknown,
  nationality: traits.nationality ?? unknown,
  destination: destination || unknown,
  reason: of.reason?.[row] || unknown,
  status: added.status,
  vulnerability: added.vulnerability,
  waited: added.waited,
});

/** How many persons there are of each value. */
export type Counts = Readonly<Record<string, number>>;

/** How many persons, and how many of them in each group. Every number is the length of a part of the list. */
export interface Figures {
  readonly total: number;
  readonly by: Readonly<Record<PlainGroup, Counts> & Partial<Record<ReadGroup, Counts>>>;
  /** How long they waited, where the rule asks. */
  readonly waits?: Waits;
}

type Rule = Pick<CountingRule, "groups" | "measures">;

export function figuresOf(entries: readonly Entry[], rule: Rule): Figures {
  const counted = (group: Group) => {
    const sums = new Map<string, number>();
    for (const entry of entries) {
      const value = entry[group] ?? unknown;
      sums.set(value, (sums.get(value) ?? 0) + 1);
    }
    return Object.fromEntries([...sums].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  };
  const used = [...plainGroups, ...readGroups.filter((group) => rule.groups.includes(group))];
  const by = Object.fromEntries(used.map((group) => [group, counted(group)])) as unknown as Figures["by"];
  const waits = rule.measures?.includes("waits") ? { waits: waitsOf(entries) } : {};
  return { total: entries.length, by, ...waits };
}
