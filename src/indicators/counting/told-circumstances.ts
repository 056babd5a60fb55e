import { countsFor } from "../../protection/index.ts";
import type { Fact } from "../casework/casework.ts";
import type { Circumstances, Held } from "../casework/circumstances.ts";
import { unknown } from "./unknown.ts";

/**
 * Whether somebody was vulnerable: as the law counts it; in another way; in none that anybody noted; or unknown, as nobody
 * had asked by then. In which way is the protection officers' to know, and in no figure.
 */
export const vulnerabilities = ["law", "other", "none-noted", unknown] as const;
export type Vulnerability = (typeof vulnerabilities)[number];

const none: readonly Held[] = [];

const holds = ({ since, until }: Held, day: string): boolean => since <= day && day <= until;

/** The legal status on the day of the first application in the fact's case: of several the one that began last. */
export function statusAtApplication({ appliedOn, statuses }: Circumstances, { member }: Fact): string {
  const day = appliedOn.get(member.memberId);
  if (day === undefined) return unknown;
  let last: Held | undefined;
  for (const one of statuses[member.person] ?? none) {
    if (!holds(one, day)) continue;
    if (!last || one.since > last.since || (one.since === last.since && one.told > last.told)) last = one;
  }
  return last?.what ?? unknown;
}

/** Whether the person was vulnerable on the day of the fact. */
export function vulnerabilityOn(
  { categories, screenedOn }: Circumstances,
  { member: { person }, day }: Fact,
): Vulnerability {
  let noted = false;
  for (const one of categories[person] ?? none) {
    if (!holds(one, day)) continue;
    if (countsFor(one.what, day).law) return "law";
    noted = true;
  }
  if (noted) return "other";
  return (screenedOn[person] ?? "9999") <= day ? "none-noted" : unknown;
}

/** Days from the first application in the fact's case to the fact, as a number's digits; unknown where it came after. */
export function daysSinceApplication({ appliedOn }: Circumstances, { member, day }: Fact): string {
  const applied = appliedOn.get(member.memberId);
  if (applied === undefined || applied > day) return unknown;
  return String(Math.round((Date.parse(day) - Date.parse(applied)) / 86_400_000));
}
