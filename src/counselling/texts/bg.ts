import { freeWillBg } from "../../cases/index.ts";
import type { en } from "./en.ts";
import { legalBg } from "./legal-bg.ts";
import { talksBg } from "./talks-bg.ts";

/** Какво казва консултирането, на български. */
export const bg: Record<keyof typeof en, string> = { ...freeWillBg, ...talksBg, ...legalBg };
