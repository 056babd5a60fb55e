import { aidEn } from "./aid-en.ts";
import { journeyEn } from "./journey-en.ts";
import { ratesEn } from "./rates-en.ts";

/** What the rooms for payments say, in English. */
export const en = { ...aidEn, ...journeyEn, ...ratesEn } as const;
