import { measureNames } from "../../reintegration/index.ts";
import { aidBg } from "./aid-bg.ts";
import { deskBg } from "./desk-bg.ts";
import type { en } from "./en.ts";
import { journeyBg } from "./journey-bg.ts";
import { ratesBg } from "./rates-bg.ts";

/** Какво казват стаите за плащанията, на български. */
export const bg: Record<keyof typeof en, string> = {
  ...aidBg,
  ...deskBg,
  ...journeyBg,
  ...ratesBg,
  ...measureNames.bg,
};
