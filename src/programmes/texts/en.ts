import { contentEn } from "./content-en.ts";
import { pagesEn } from "./pages-en.ts";

/** What the rooms for programmes say, in English. */
export const en = { ...contentEn, ...pagesEn } as const;
