import type { Field } from "../../platform/forms/index.ts";

/** Kept with the case; codes, days and numbers that rules read stand open. */
export const open = { retention: "case-file", seal: "open" } as const satisfies Partial<Field>;

/** Words, names and places of persons are sealed. */
export const sealed = { retention: "case-file", seal: "sealed" } as const satisfies Partial<Field>;

/** The options of a choice, named by the texts `prefix.value`. */
export const named = <P extends string, const V extends readonly string[]>(
  prefix: P,
  values: V,
): { readonly [K in V[number]]: `${P}.${K}` } =>
  Object.fromEntries(values.map((value) => [value, `${prefix}.${value}`])) as {
    readonly [K in V[number]]: `${P}.${K}`;
  };

/** A day so many months later, at most the last of its month: `2026-08-31` + 6 → `2027-02-28`. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, last));
  return first.toISOString().slice(0, 10);
}

export function daysAfter(day: string, days: number): string {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + days);
  return moment.toISOString().slice(0, 10);
}

/** So many days later that are no Saturday or Sunday. Holidays are the counselling's to know: a reminder may come a day early. */
export function weekdaysAfter(day: string, days: number): string {
  let at = day;
  for (let left = days; left > 0; ) {
    at = daysAfter(at, 1);
    const weekday = new Date(`${at}T00:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return at;
}
