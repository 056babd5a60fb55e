import { addDays } from "../../core/day.ts";
import { addWorkingDays } from "../../core/working-days.ts";
import { limitsOn } from "./limits.ts";

/** The last day on which the receiving mission can be told of a journey in time (domain.md 1.27). */
export const receivingNoticeDue = (travelDay: string): string =>
  addWorkingDays(travelDay, -limitsOn(travelDay).receivingNotice);

/** The last day on which the EU reintegration programme can be told: two weeks before, four where help on arrival is needed (1.14). */
export function eurpNoticeDue(travelDay: string, helpOnArrival: boolean): string {
  const [usual, withHelp] = limitsOn(travelDay).eurpNotice;
  return addDays(travelDay, -7 * (helpOnArrival ? withHelp : usual));
}

/** The authorities learn of a flight no later than the working day before it [D]. */
export const authoritiesNoticeDue = (travelDay: string): string => addWorkingDays(travelDay, -1);

/** When an embassy is to be asked again after the last word with it (1.27). */
export const embassyFollowUpDue = (lastWord: string): string =>
  addWorkingDays(lastWord, limitsOn(lastWord).embassyFollowUp);

/** The last day on which an arrival is to be confirmed (1.18). */
export const arrivalConfirmationDue = (departed: string): string =>
  addWorkingDays(departed, limitsOn(departed).arrivalConfirmed);
