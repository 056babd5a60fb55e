import { deputiesEn } from "./deputies-en.ts";
import { destructionEn } from "./destruction-en.ts";
import { exitsEn } from "./exits-en.ts";
import { freeWillEn } from "./free-will-en.ts";
import { messagesEn } from "./messages-en.ts";
import { pagesEn } from "./pages-en.ts";
import { papersEn } from "./papers-en.ts";
import { statesEn } from "./states-en.ts";
import { stepsEn } from "./steps-en.ts";

/** What the rooms of cases say, in English. */
export const en = {
  ...pagesEn,
  ...papersEn,
  ...statesEn,
  ...stepsEn,
  ...exitsEn,
  ...messagesEn,
  ...freeWillEn,
  ...destructionEn,
  ...deputiesEn,
} as const;
