import { type Dossier, type Duty, underway } from "../../cases/index.ts";
import { addDays, missionDay } from "../../core/day.ts";

import { transitFact } from "../destinations/read-list.ts";
import { airportOf } from "../places/airports.ts";
import { limitsOn } from "../rules/limits.ts";
import { arrivalConfirmationDue } from "../rules/notice-periods.ts";
import { arrival } from "../steps/arrival.ts";
import { boarding } from "../steps/departure.ts";
import { noShow } from "../steps/no-show.ts";
import { entryBan, incident, transitNote } from "../steps/underway.ts";
import { travelDuty } from "./due.ts";

const departedOn = (dossier: Dossier): string =>
  dossier.latest(boarding)?.happenedOn ?? missionDay(dossier.member.stateSince);

/** Somebody underway of whom nothing is heard for 24 hours is looked for (domain.md 1.17). */
const transitDuty = travelDuty("transit", "duty.transit", {
  list: "alarm",
  for: "travel.write",
  find(dossier) {
    if (!underway.has(dossier.member.state)) return [];
    const heard = [...dossier.recordsOf(transitNote), ...dossier.recordsOf(incident)].map(
      ({ madeAt }) => madeAt,
    );
    const last = [dossier.member.stateSince, ...heard].toSorted().at(-1) ?? "";
    const alarm = new Date(Date.parse(last) + limitsOn(dossier.today).transitAlarm * 3_600_000);
    const day = missionDay(alarm);
    return [{ due: day, from: day, urgent: true, leads: { add: transitNote.name } }];
  },
});

/** An arrival nobody confirms within three working days (1.18). */
const arrivalDuty = travelDuty("arrival-unconfirmed", "duty.arrival-unconfirmed", {
  list: "alarm",
  for: "travel.write",
  find(dossier) {
    if (!underway.has(dossier.member.state)) return [];
    const due = arrivalConfirmationDue(departedOn(dossier));
    return [{ due, urgent: due <= dossier.today, leads: { add: arrival.name } }];
  },
});

/** What becomes of somebody who did not come is decided within so many days (1.27); null for everybody else. */
function decidedUntil(dossier: Dossier, again: "not-known" | "yes" | "no"): string | null {
  if (dossier.member.state !== "no-show") return null;
  const last = dossier.latest(noShow);
  if ((last?.open.again ?? "not-known") !== again) return null;
  const day = last?.happenedOn ?? dossier.today;
  return addDays(day, limitsOn(day).noShowDecided);
}

/** Nobody knows yet whether they want to try again: they are asked, and it is decided. */
const noShowDuty = travelDuty("no-show", "duty.no-show", {
  list: "today",
  for: "case.write",
  find(dossier) {
    const due = decidedUntil(dossier, "not-known");
    return due === null ? [] : [{ due }];
  },
});

/** Whoever wants to try again is let in again by a supervisor; then planning anew is operations' work as ever. */
const againDuty = travelDuty("no-show-again", "duty.no-show-again", {
  list: "approval",
  for: "case.supervise",
  find(dossier) {
    const due = decidedUntil(dossier, "yes");
    if (due === null) return [];
    const page = `members/${dossier.member.id}/move/rebooking`;
    return [{ due, leads: { page, right: "case.supervise" } }];
  },
});

/** Of whoever wants no new attempt it is written down how their way ended. */
const endsDuty = travelDuty("no-show-ends", "duty.no-show-ends", {
  list: "today",
  for: "case.write",
  find(dossier) {
    const due = decidedUntil(dossier, "no");
    if (due === null) return [];
    const page = `members/${dossier.member.id}/move/withdrawn`;
    return [{ due, leads: { page, right: "case.write" } }];
  },
});

/** Somebody who did not come may be in danger. */
const safetyDuty = travelDuty("no-show-safety", "duty.no-show-safety", {
  list: "alarm",
  for: "protection.write",
  find(dossier) {
    const last = dossier.latest(noShow);
    if (dossier.member.state !== "no-show" || !last || last.open.safety === "no-sign") return [];
    return [{ due: dossier.today, about: last.id, urgent: true, leads: { record: last.id } }];
  },
});

/** Days in which an entry ban can be appealed, until a lawyer wrote the day of the paper (domain.md 4.3 [K]). */
const appealTerm = 14;

/** An entry ban served at the border: the person is told of the term, wherever they are (scenario 12). */
const banDuty = travelDuty("entry-ban", "duty.entry-ban", {
  list: "deadline",
  for: "legal.write",
  find(dossier) {
    const served = dossier.recordsOf(boarding).findLast(({ open }) => open.ban_served);
    if (!served) return [];
    const ban = dossier.latest(entryBan);
    if (ban?.open.told_on) return [];
    const due = ban?.open.appeal_until ?? addDays(served.happenedOn ?? dossier.today, appealTerm);
    const leads = ban ? { record: ban.id } : { add: entryBan.name };
    return [{ due, from: dossier.today, about: served.id, urgent: true, leads }];
  },
});

const teaches: ReadonlySet<string> = new Set(["denied-transit", "refused-boarding"]);

/** An incident that a rule of transit caused goes into the table of transit (scenario 10). */
const lessonDuty = travelDuty("lesson", "duty.lesson", {
  list: "today",
  for: "travel.write",
  find(dossier) {
    const rules = dossier.outside(transitFact);
    return dossier
      .recordsOf(incident)
      .filter(({ outcome }) => teaches.has(outcome ?? ""))
      .filter(({ open, happenedOn }) => {
        const country = airportOf(open.airport ?? "")?.country;
        return !rules.some((rule) => rule.country === country && rule.from >= (happenedOn ?? ""));
      })
      .map(({ id, happenedOn }) => ({
        due: addDays(happenedOn ?? dossier.today, 5),
        about: id,
        leads: { record: id },
      }));
  },
});

export const underwayDuties: readonly Duty[] = [
  transitDuty,
  arrivalDuty,
  noShowDuty,
  againDuty,
  endsDuty,
  safetyDuty,
  banDuty,
  lessonDuty,
];
