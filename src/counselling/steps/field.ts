import type { Field } from "../../platform/forms/index.ts";

/** Kept with the case; codes, days and numbers that rules read stand open. */
export const open = { retention: "case-file", seal: "open" } as const satisfies Partial<Field>;

/** Words, names and places of persons are sealed. */
export const sealed = { retention: "case-file", seal: "sealed" } as const satisfies Partial<Field>;

/** Questions on how a talk was held, the same for every talk. */
export const modes = ["in-person", "phone", "video"] as const;

/** Who put the words into the other language. A relative, or one of the group, may not be the person's only voice. */
export const interpreters = ["none", "mission", "other-organisation", "relative", "group"] as const;

/** Who could hear. */
export const listeners = ["nobody", "family", "group", "officers", "centre-staff", "representative"] as const;
