import { deputiesBg } from "./deputies-bg.ts";
import { destructionBg } from "./destruction-bg.ts";
import type { en } from "./en.ts";
import { exitsBg } from "./exits-bg.ts";
import { freeWillBg } from "./free-will-bg.ts";
import { messagesBg } from "./messages-bg.ts";
import { pagesBg } from "./pages-bg.ts";
import { papersBg } from "./papers-bg.ts";
import { statesBg } from "./states-bg.ts";
import { stepsBg } from "./steps-bg.ts";

/** Какво казват стаите за случаите, на български. */
export const bg: Record<keyof typeof en, string> = {
  ...pagesBg,
  ...papersBg,
  ...statesBg,
  ...stepsBg,
  ...exitsBg,
  ...messagesBg,
  ...freeWillBg,
  ...destructionBg,
  ...deputiesBg,
};
