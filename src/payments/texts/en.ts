import { aidEn } from "./aid-en.ts";

/** What the rooms for payments say, in English. */
export const en = { ...aidEn } as const;
