import type { Field } from "../../platform/forms/index.ts";

/** Kept with the case; codes, days and numbers that rules read stand open. */
export const open = { retention: "case-file", seal: "open" } as const satisfies Partial<Field>;

/** Words, names and places of persons are sealed. */
export const sealed = { retention: "case-file", seal: "sealed" } as const satisfies Partial<Field>;
