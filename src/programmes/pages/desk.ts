import { either, may } from "../../access/index.ts";
import { type RoomVisit, roomOf } from "../../cases/parts/index.ts";
import type { Policy } from "../../platform/http/index.ts";
import { type ProgrammesText, programmesTexts } from "../texts/index.ts";

/** Nothing of a person stands here: whoever works with cases or pays reads it. */
export const mayReadProgrammes: Policy = either(may("case.read"), may("payment.pay"));
export const mayManageProgrammes: Policy = may("programme.manage");

/** One member of staff looking at one page about programmes. */
export type Visit = RoomVisit<ProgrammesText>;

export const programmesAddress = "/programmes";

export const {
  visitOf,
  page,
  framed,
  afterwards,
  homeCrumb,
  addressOf: subjectAddress,
} = roomOf(programmesTexts, {
  title: "programmes.title",
  address: programmesAddress,
  notes: ["saved", "merged", "unchanged", "forced", "dropped", "removed"],
});

export const draftAddress = (id: string, ...more: readonly string[]): string =>
  subjectAddress(id, "draft", ...more);
