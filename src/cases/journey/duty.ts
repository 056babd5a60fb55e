import type { Right } from "../../access/index.ts";
import type { TextValues } from "../../platform/i18n/index.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { AnyTexts, Lead } from "./guard.ts";

/** Which work list a task stands in. */
export const workLists = ["today", "alarm", "deadline", "approval", "paper"] as const;
export type WorkList = (typeof workLists)[number];

export interface Due {
  /** `YYYY-MM-DD`. A day in the future is an alarm that wakes by itself. */
  readonly due: string;
  /** Not shown before this day; at once when left out. */
  readonly from?: string;
  /** The record it is about: one task each. */
  readonly about?: string;
  readonly urgent?: boolean;
  readonly leads?: Lead;
  /** Of the title's places. Never anything of a person. */
  readonly values?: TextValues;
}

/** A rule by which something is due. It is asked again after every change of the case; a task stands while the rule says so. */
export interface Duty {
  /** `travel.arrival-unconfirmed`. */
  readonly rule: string;
  readonly texts: AnyTexts;
  readonly title: string;
  readonly list: WorkList;
  /** Whose work list: those who hold this right. */
  readonly for: Right;
  find(dossier: Dossier): readonly Due[];
}
