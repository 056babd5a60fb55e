/** Hours by the day of the month: `{"03": 8}`. */
export type Hours = Readonly<Record<string, number>>;

/** The hours of each part of a month: of projects by their ids, for no project, and of leave. */
export type Parts = Readonly<Record<string, Hours>>;

export const otherPart = "other";
export const leavePart = "leave";

/** Sums without the dust of binary fractions. */
const add = (all: readonly number[]): number =>
  all.reduce((sum, one) => sum + Math.round(one * 100), 0) / 100;

export const hoursIn = (hours: Hours): number => add(Object.values(hours));

export const hoursOnDay = (parts: Parts, date: string): number =>
  add(Object.values(parts).map((hours) => hours[date] ?? 0));

/** All hours of a month, leave included: what may not be more than the month has. */
export const hoursInAll = (parts: Parts): number => add(Object.values(parts).map(hoursIn));

/** The hours worked, for whomever: what a project's share is taken of. */
export const hoursWorked = (parts: Parts): number =>
  add(Object.entries(parts).flatMap(([part, hours]) => (part === leavePart ? [] : [hoursIn(hours)])));
