import { afterArrival, type Dossier } from "../cases/index.ts";
import { missionDay } from "../core/day.ts";
import type { AnyForm } from "../platform/forms/index.ts";

/** The record by which travel says that somebody is there: known here by its name, as travel stands beside this domain. */
const arrivalRecord = { name: "arrival", form: null as unknown as AnyForm } as const;

/** The day of return that all terms run from, `YYYY-MM-DD`: that of the confirmed arrival; null before it. */
export function arrivedOn(dossier: Dossier): string | null {
  const confirmed = dossier.latest(arrivalRecord)?.happenedOn;
  if (confirmed) return confirmed;
  const { state, stateSince } = dossier.member;
  return state === "arrived" ? missionDay(stateSince) : null;
}

/** Whether somebody is back and the mission still goes with them. */
export const isBack = ({ member }: Dossier): boolean => afterArrival.has(member.state);

/** Whether the mission may still seek somebody out: they are back, and agreed to it. */
export const maySeek = (dossier: Dossier): boolean =>
  isBack(dossier) && dossier.person.consents("after-return");
