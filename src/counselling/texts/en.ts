import { freeWillEn } from "../../cases/index.ts";
import { legalEn } from "./legal-en.ts";
import { talksEn } from "./talks-en.ts";

/** What counselling says, in English. */
export const en = { ...freeWillEn, ...talksEn, ...legalEn } as const;
