import { aidBg } from "./aid-bg.ts";
import type { en } from "./en.ts";

/** Какво казват стаите за плащанията, на български. */
export const bg: Record<keyof typeof en, string> = { ...aidBg };
