import { childrenEn } from "./children-en.ts";
import { screeningEn } from "./screening-en.ts";

/** What protection says, in English. */
export const en = { ...screeningEn, ...childrenEn } as const;
