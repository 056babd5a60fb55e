import type { Field } from "../../platform/forms/index.ts";

/** Kept with the case; codes, days and numbers that rules read stand open. */
export const open = { retention: "case-file", seal: "open" } as const satisfies Partial<Field>;

/** Words, names and places of persons are sealed. */
export const sealed = { retention: "case-file", seal: "sealed" } as const satisfies Partial<Field>;

/** Whoever may read, and write, what protection officers keep to themselves. */
export const protectionCircle = {
  circle: "protection",
  reads: "protection.read",
  writes: "protection.write",
} as const;

/** A day that is over, or today. */
export const pastDay = <const L extends string>(label: L, purpose: string) =>
  ({ kind: "day", label, required: true, notAfterToday: true, purpose, ...open }) as const;

export const words = <const L extends string>(label: L, purpose: string) =>
  ({ kind: "text", label, longest: 8000, purpose, ...sealed }) as const;

export const note = words("protection.note", "What the next colleague must know.");
