import { either, may } from "../../access/index.ts";
import { type RoomVisit, roomOf } from "../../cases/parts/index.ts";
import type { Policy } from "../../platform/http/index.ts";
import { type AgreementsText, agreementsTexts } from "../texts/index.ts";

/** No person stands in the register: colleagues read it, and whoever watches over data. */
export const mayReadRegister: Policy = either(may("newsroom.read"), may("oversight.read"));
export const mayWriteRegister: Policy = may("agreement.write");
export const mayOpenPapers: Policy = may("agreement.papers");
export const mayShowOnSite: Policy = may("newsroom.publish");

/** One member of staff looking at one page of the register. */
export type Visit = RoomVisit<AgreementsText>;

export const registerAddress = "/agreements";

export const {
  visitOf,
  page,
  framed,
  afterwards,
  sayDay,
  sayMoment,
  addressOf: recordAddress,
} = roomOf(agreementsTexts, {
  title: "register.title",
  address: registerAddress,
  notes: ["added", "saved", "merged", "unchanged", "struck", "kept", "shown", "parted"],
});
