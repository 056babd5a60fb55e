import { signsFrom } from "../../cases/index.ts";

/** The sixteen things that must exist before a child without its family travels (domain.md 3.2). */
export const gateItems = [
  "informed",
  "own-wish",
  "representative",
  "representative-consents",
  "family-traced",
  "family-agrees",
  "receiver-named",
  "home-assessed",
  "best-interests",
  "child-protection-opinion",
  "authority-check",
  "travel-document",
  "escort",
  "receiving-mission",
  "reintegration-plan",
  "monitoring-dates",
] as const;
export type GateItem = (typeof gateItems)[number];

/** Those that somebody answers by hand, with the paper that shows it; the others follow from what is written down. */
export const handItems = [
  "family-agrees",
  "receiver-named",
  "child-protection-opinion",
  "authority-check",
  "escort",
  "receiving-mission",
  "reintegration-plan",
  "monitoring-dates",
] as const satisfies readonly GateItem[];

/** Those needed before authorities are asked; all are needed before a flight is booked. */
export const beforeClearance: ReadonlySet<GateItem> = new Set([
  "informed",
  "own-wish",
  "representative",
  "representative-consents",
]);

export interface GateFacts {
  /** By the youngest age possible. */
  readonly age: number | null;
  readonly talks: readonly {
    readonly on: string;
    readonly alone: boolean;
    readonly informed: boolean;
    readonly wish: string;
  }[];
  readonly representative: { readonly consents: string } | null;
  readonly tracing: string | null;
  readonly home: string | null;
  readonly assessment: string | null;
  readonly determination: string | null;
  readonly needsDetermination: boolean;
  readonly travelDocument: boolean;
  /** What was answered last by hand: `there`, `not-yet`, `refused`, `not-needed`. */
  readonly answers: Readonly<Partial<Record<GateItem, string>>>;
}

/** How an item stands: there, missing, or refused, which ends the way unless a panel finds another. */
export type ItemStanding = "there" | "missing" | "refused";

/** All sixteen, each by its own rule. */
export function gateOf(facts: GateFacts): Readonly<Record<GateItem, ItemStanding>> {
  const { talks, representative, tracing, home, assessment, determination, answers } = facts;
  const there = (is: boolean): ItemStanding => (is ? "there" : "missing");
  const alone = talks.filter((one) => one.alone);
  const wishing = alone.filter(({ wish }) => wish === "return").map(({ on }) => on);
  const lastWish = alone.at(-1)?.wish;
  const byHand = (item: GateItem): ItemStanding => {
    const answer = answers[item];
    if (answer === "refused") return "refused";
    return there(answer === "there" || (answer === "not-needed" && canBeUnneeded.has(item)));
  };
  const decided = facts.needsDetermination ? determination : (determination ?? assessment);
  return {
    informed: there(alone.some((one) => one.informed)),
    // Two talks on different days, and the last of all with the same wish.
    "own-wish": there(new Set(wishing).size >= 2 && lastWish === "return"),
    representative: there(representative !== null),
    "representative-consents":
      representative?.consents === "refuses" ? "refused" : there(representative?.consents === "in-writing"),
    "family-traced": tracing === "refused" ? "refused" : there(tracing === "found"),
    "family-agrees": byHand("family-agrees"),
    "receiver-named": byHand("receiver-named"),
    "home-assessed": there(home === "safe" || home === "safe-with-support"),
    "best-interests": decided === "not-return" ? "refused" : there(decided === "return"),
    "child-protection-opinion": byHand("child-protection-opinion"),
    "authority-check": byHand("authority-check"),
    "travel-document": there(facts.travelDocument),
    escort: byHand("escort"),
    "receiving-mission": byHand("receiving-mission"),
    "reintegration-plan": byHand("reintegration-plan"),
    "monitoring-dates": byHand("monitoring-dates"),
  };
}

/** Of those answered by hand, the ones that some children do not need: an escort, by age and airline. */
const canBeUnneeded: ReadonlySet<GateItem> = new Set(["escort"]);

/** Whether the representative acts instead of the child; from fourteen the child acts itself, with consent. Nobody's age counts as under fourteen. */
export const actsThroughOthers = (age: number | null): boolean => age === null || age < signsFrom;
