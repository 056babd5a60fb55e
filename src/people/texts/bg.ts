import { bondsBg } from "./bonds-bg.ts";
import { contactsBg } from "./contacts-bg.ts";
import type { en } from "./en.ts";
import { fieldsBg } from "./fields-bg.ts";
import { holdsBg } from "./holds-bg.ts";
import { likenessBg } from "./likeness-bg.ts";
import { optionsBg } from "./options-bg.ts";
import { pagesBg } from "./pages-bg.ts";
import { papersBg } from "./papers-bg.ts";
import { sheetsBg } from "./sheets-bg.ts";

/** Какво казват стаите за хората, на български. */
export const bg: Record<keyof typeof en, string> = {
  ...bondsBg,
  ...contactsBg,
  ...fieldsBg,
  ...holdsBg,
  ...likenessBg,
  ...optionsBg,
  ...pagesBg,
  ...sheetsBg,
  ...papersBg,
};
