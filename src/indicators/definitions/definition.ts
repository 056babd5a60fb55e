import type { Named } from "../../payments/index.ts";
import { countedFacts } from "../../programmes/index.ts";
import type { FactKind } from "../casework/casework.ts";

/** What the figures of a fund are called in its own papers. */
export interface DonorCode {
  readonly scheme: "amif-2014" | "amif-2021";
  readonly code: string;
  /** The fund's wording was quoted from memory: to be checked with the regulation before it is quoted to anybody. */
  readonly unofficial: boolean;
  readonly source: string;
}

/** How persons are counted, as data: the rules of domain.md 6.3 that an indicator may decide for itself. */
export interface CountingRule {
  readonly facts: readonly FactKind[];
  /** Of several facts about a person in a period, the one whose day, age and destination count. */
  readonly which: "first" | "last";
  /** What becomes of whoever has withdrawn, as it stands at the cut-off. */
  readonly withdrawn: "counted" | "left-out" | "only";
  /** What becomes of somebody who boarded and was brought back to the mission's country. */
  readonly broughtBack: "counted" | "left-out";
  readonly groups: readonly Group[];
  /** What is reckoned of the persons beside their number: how many days passed from the application. */
  readonly measures?: readonly "waits"[];
}

/** By what the persons of every figure are told apart, whether or not it is shown. */
export const plainGroups = ["age", "sex", "nationality", "destination", "reason"] as const;
export type PlainGroup = (typeof plainGroups)[number];

/** By what they are told apart only where the rule says so: it is read for them. */
export const readGroups = ["status", "vulnerability"] as const;
export type ReadGroup = (typeof readGroups)[number];

export const groups = [...plainGroups, ...readGroups] as const;
export type Group = (typeof groups)[number];

/** Whether a group tells what protection officers keep to themselves: of whom is for them alone, and small numbers too. */
export const isGuarded = (group: Group): boolean => group === "vulnerability";

/** One version of an indicator. What it says never changes: another rule is another version. */
export interface Definition {
  readonly id: IndicatorId;
  readonly version: number;
  /** The first day of a period it is used for, `YYYY-MM-DD`. */
  readonly since: string;
  readonly unit: "persons";
  readonly title: Named;
  /** Which day of which paper makes somebody count. */
  readonly counts: Named;
  readonly codes: readonly DonorCode[];
  readonly source: string;
  readonly rule: CountingRule;
}

/** What a project may ask to be counted has an indicator each. */
export type IndicatorId = (typeof countedFacts)[number];

/** The versions that are used for a period that ends on a day: of each indicator the one that began last. */
export const definitionsOn = (all: readonly Definition[], day: string): readonly Definition[] =>
  countedFacts.flatMap((id) => {
    const begun = all.filter((one) => one.id === id && one.since <= day);
    const last = begun.toSorted((a, b) => a.version - b.version).at(-1);
    return last ? [last] : [];
  });
