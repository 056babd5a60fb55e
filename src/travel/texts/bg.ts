import { freeWillBg } from "../../cases/index.ts";
import { commonBg } from "./common-bg.ts";
import { departuresBg } from "./departures-bg.ts";
import { destinationsBg } from "./destinations-bg.ts";
import type { en } from "./en.ts";
import { fitnessBg } from "./fitness-bg.ts";
import { onTheWayBg } from "./on-the-way-bg.ts";
import { papersBg } from "./papers-bg.ts";
import { rulesBg } from "./rules-bg.ts";

/** Какво казват стаите за пътуването, на български. */
export const bg: Record<keyof typeof en, string> = {
  ...freeWillBg,
  ...commonBg,
  ...departuresBg,
  ...destinationsBg,
  ...fitnessBg,
  ...papersBg,
  ...rulesBg,
  ...onTheWayBg,
};
