import type { PersonForRules } from "../../people/index.ts";

export type SafeWay = PersonForRules["contacts"][number];

/** The ways on which somebody may be written to: what they marked unsafe, addresses and ways for emergencies are none. */
export const safeWays = ({ contacts }: Pick<PersonForRules, "contacts">): readonly SafeWay[] =>
  contacts.filter(({ way, safe, whose }) => safe !== "no" && way !== "address" && whose !== "emergency");
