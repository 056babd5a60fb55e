import { defineTexts } from "../../platform/i18n/index.ts";
import { type MeasureCode, measureCodes } from "../plan/measures.ts";
import { rssBg } from "../survey/texts/rss-bg.ts";
import { rssEn } from "../survey/texts/rss-en.ts";
import { planBg } from "./plan-bg.ts";
import { planEn } from "./plan-en.ts";
import { rulesBg } from "./rules-bg.ts";
import { rulesEn } from "./rules-en.ts";
import { stepsBg } from "./steps-bg.ts";
import { stepsEn } from "./steps-en.ts";

const en = { ...rssEn, ...stepsEn, ...planEn, ...rulesEn } as const;

/** What the rooms of reintegration say, with the questions of the surveys. */
export const reintegrationTexts = defineTexts({
  en,
  bg: { ...rssBg, ...stepsBg, ...planBg, ...rulesBg },
});
export type ReintegrationText = keyof typeof en;

type MeasureNames = Readonly<Record<`measure.${MeasureCode}`, string>>;

const namesOfMeasures = (texts: MeasureNames): MeasureNames =>
  Object.fromEntries(
    measureCodes.map((code) => [`measure.${code}`, texts[`measure.${code}`]]),
  ) as MeasureNames;

/** What measures are called: whoever pays for them calls them the same. */
export const measureNames = { en: namesOfMeasures(planEn), bg: namesOfMeasures(planBg) };
