import { childrenBg } from "./children-bg.ts";
import type { en } from "./en.ts";
import { screeningBg } from "./screening-bg.ts";

/** Какво казва закрилата, на български. */
export const bg: Record<keyof typeof en, string> = { ...screeningBg, ...childrenBg };
