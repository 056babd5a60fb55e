import { unknown } from "./unknown.ts";

/** How long persons waited, in days. Null where of nobody it is known. */
export interface Waits {
  /** Of how many persons it is known, and of how many not: these are in no other number. */
  readonly known: number;
  readonly unknown: number;
  /** So many days at most a quarter, a half and three quarters of them waited: whole days somebody did wait. */
  readonly lower: number | null;
  readonly median: number | null;
  readonly upper: number | null;
  /** To a tenth of a day, half-way upwards. */
  readonly average: number | null;
}

/** In the order of reading. */
export const waitParts = [
  "median",
  "average",
  "lower",
  "upper",
  "known",
  "unknown",
] as const satisfies readonly (keyof Waits)[];

/** By nearest rank: of 4 persons the first, the second and the third; never a day that nobody waited. */
export function waitsOf(entries: readonly { readonly waited?: string | undefined }[]): Waits {
  const days = entries.flatMap(({ waited = unknown }) => (waited === unknown ? [] : [Number(waited)]));
  days.sort((a, b) => a - b);
  const rank = (quarters: number) => days[Math.ceil((days.length * quarters) / 4) - 1] ?? null;
  const sum = days.reduce((all, one) => all + one, 0);
  return {
    known: days.length,
    unknown: entries.length - days.length,
    lower: rank(1),
    median: rank(2),
    upper: rank(3),
    average: days.length === 0 ? null : Math.round((sum * 10) / days.length) / 10,
  };
}
