import { may } from "../../access/index.ts";
import { type RoomVisit, roomOf } from "../../cases/parts/index.ts";
import type { Policy } from "../../platform/http/index.ts";
import { type CostsText, costsTexts } from "../texts/index.ts";

export const mayReadCosts: Policy = may("cost.read");
export const mayBook: Policy = may("cost.write");
export const mayApprove: Policy = may("cost.approve");

/** One member of staff looking at one page of the book of a project's own costs. */
export type Visit = RoomVisit<CostsText>;

export const costsAddress = "/costs";

export const {
  visitOf,
  page,
  framed,
  afterwards,
  sayDay,
  sayMoment,
  addressOf: costAddress,
} = roomOf(costsTexts, {
  title: "costs.title",
  address: costsAddress,
  notes: ["booked", "saved", "merged", "unchanged", "decided", "struck", "kept"],
});
