import { either, may } from "../../access/index.ts";
import { type RoomVisit, roomOf } from "../../cases/parts/index.ts";
import type { Policy } from "../../platform/http/index.ts";
import { type OutreachText, outreachTexts } from "../texts/index.ts";

/** No person stands in an event: whoever works with cases or pays reads it. */
export const mayReadOutreach: Policy = either(may("case.read"), may("payment.pay"));
export const mayWriteOutreach: Policy = may("outreach.write");

/** One member of staff looking at one page about outreach. */
export type Visit = RoomVisit<OutreachText>;

export const outreachAddress = "/outreach";

export const {
  visitOf,
  page,
  framed,
  afterwards,
  sayDay,
  sayMoment,
  addressOf: eventAddress,
} = roomOf(outreachTexts, {
  title: "outreach.title",
  address: outreachAddress,
  notes: ["recorded", "saved", "merged", "unchanged", "struck", "kept", "removed"],
});
