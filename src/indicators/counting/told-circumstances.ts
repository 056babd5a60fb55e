import { countsFor } from "../../protection/index.ts";
import type { Circumstances, Held } from "../casework/circumstances.ts";
import type { CountedFact } from "./count.ts";
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
export function statusAtApplication(
  { appliedOn, statuses }: Circumstances,
  { member, person }: CountedFact,
): string {
  const day = appliedOn[member];
  if (day === undefined) return unknown;
  let last: Held | undefined;
  for (const one of statuses[person] ?? none) {
    if (holds(one, day) && (!last || goesBefore(one, last))) last = one;
  }
  return last?.what ?? unknown;
}

function goesBefore(one: Held, other: Held): boolean {
  if (one.since !== other.since) return one.since > other.since;
  return one.toldAt === other.toldAt ? one.id > other.id : one.toldAt > other.toldAt;
}

/** Whether the person was vulnerable on the day of the fact. */
export function vulnerabilityOn(
  { categories, screenedOn }: Circumstances,
  { person, of: { day } }: CountedFact,
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
export function daysSinceApplication(
  { appliedOn }: Circumstances,
  { member, of: { day } }: CountedFact,
): string {
  const applied = appliedOn[member];
  if (applied === undefined || applied > day) return unknown;
  return String(Math.round((Date.parse(day) - Date.parse(applied)) / 86_400_000));
}
