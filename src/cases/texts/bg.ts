import type { en } from "./en.ts";
import { pagesBg } from "./pages-bg.ts";
import { statesBg } from "./states-bg.ts";
import { stepsBg } from "./steps-bg.ts";

/** Какво казват стаите за случаите, на български. */
export const bg: Record<keyof typeof en, string> = { ...pagesBg, ...statesBg, ...stepsBg };
