import { type GuardAnswer, type Lead, missing } from "../../cases/index.ts";
import type { TextValues } from "../../platform/i18n/index.ts";
import type { TravelText } from "../texts/index.ts";

/** What is missing, in a text of travel's own. */
export const lacks = (say: TravelText, leads?: Lead, values?: TextValues): GuardAnswer =>
  missing(say, leads, values);
