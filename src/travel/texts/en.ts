import { freeWillEn } from "../../cases/index.ts";
import { commonEn } from "./common-en.ts";
import { departuresEn } from "./departures-en.ts";
import { destinationsEn } from "./destinations-en.ts";
import { fitnessEn } from "./fitness-en.ts";
import { onTheWayEn } from "./on-the-way-en.ts";
import { papersEn } from "./papers-en.ts";
import { rulesEn } from "./rules-en.ts";

/** What the rooms of travel say, in English. */
export const en = {
  ...freeWillEn,
  ...commonEn,
  ...departuresEn,
  ...destinationsEn,
  ...fitnessEn,
  ...papersEn,
  ...rulesEn,
  ...onTheWayEn,
} as const;
