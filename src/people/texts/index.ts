import { defineTexts } from "../../platform/i18n/index.ts";
import { bg } from "./bg.ts";
import { en } from "./en.ts";

export const peopleTexts = defineTexts({ en, bg });
export type PeopleText = keyof typeof en;
