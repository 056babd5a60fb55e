import { either, may } from "../../access/index.ts";
import { type RoomVisit, roomOf } from "../../cases/parts/index.ts";
import type { Policy } from "../../platform/http/index.ts";
import { type TimesheetsText, timesheetsTexts } from "../texts/index.ts";

export const mayWriteSheets: Policy = may("timesheet.write");
export const mayReadSheets: Policy = may("cost.read");
export const mayApproveSheets: Policy = may("cost.approve");
export const mayEnter: Policy = either(mayWriteSheets, mayReadSheets);

/** One member of staff looking at one page about months of work. */
export type Visit = RoomVisit<TimesheetsText>;

export const sheetsAddress = "/timesheets";

export const {
  visitOf,
  page,
  framed,
  homeCrumb,
  afterwards,
  sayDay,
  sayMoment,
  addressOf: sheetAddress,
} = roomOf(timesheetsTexts, {
  title: "sheets.title",
  address: sheetsAddress,
  notes: ["saved", "sent", "decided"],
});

/** Of one's own month, which nobody else's can be reached by. */
export const ownAddress = (month: string, ...more: readonly string[]): string =>
  sheetAddress("mine", month, ...more);
