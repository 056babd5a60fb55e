import { measureNames } from "../../reintegration/index.ts";
import { aidEn } from "./aid-en.ts";
import { deskEn } from "./desk-en.ts";
import { journeyEn } from "./journey-en.ts";
import { ratesEn } from "./rates-en.ts";

/** What the rooms for payments say, in English. */
export const en = { ...aidEn, ...deskEn, ...journeyEn, ...ratesEn, ...measureNames.en } as const;
