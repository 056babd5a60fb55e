import { contentBg } from "./content-bg.ts";
import type { en } from "./en.ts";
import { pagesBg } from "./pages-bg.ts";

/** Какво казват стаите за програмите, на български. */
export const bg: Record<keyof typeof en, string> = { ...contentBg, ...pagesBg };
