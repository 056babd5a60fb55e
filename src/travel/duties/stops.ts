import { beforeBoarding, caseNote, type Dossier, type Duty, message } from "../../cases/index.ts";
import { dotted } from "../../core/day.ts";
import { destinationToday } from "../guards/destination.ts";
import { securityCheck, securityHold } from "../steps/stops.ts";
import { onceOf, travelDuty } from "./due.ts";

/** The list closed where somebody is bound: their journey stops. */
const closedDuty = travelDuty("destination-closed", "duty.destination-closed", {
  list: "alarm",
  for: "travel.write",
  find(dossier) {
    const { state } = dossier.member;
    if (!beforeBoarding.has(state) || state === "suspended" || state === "inquiry") return [];
    const standing = destinationToday(dossier);
    if (standing?.is !== "suspended") return [];
    const values = { day: dotted(standing.version.since) };
    return [{ due: dossier.today, urgent: state === "booked", leads: { add: securityHold.name }, values }];
  },
});

/** The way is open again: each person is looked at anew before it goes on. */
const checkAgainDuty = travelDuty("check-again", "duty.check-again", {
  list: "today",
  for: "case.write",
  find(dossier) {
    const held = dossier.latest(securityHold);
    if (dossier.member.state !== "suspended" || !held) return [];
    const checked = dossier.recordsOf(securityCheck).some(({ madeAt }) => madeAt >= held.madeAt);
    const standing = destinationToday(dossier);
    const open = standing?.is === "open" || standing?.is === "conditions";
    if (checked || !open) return [];
    return [{ due: dossier.today, about: held.id, leads: { add: securityCheck.name } }];
  },
});

/** Whom the list stopped and has not been spoken with since: a message, a note of a talk, a check. */
const isUntold = (dossier: Dossier): boolean => {
  const held = dossier.latest(securityHold);
  if (dossier.member.state !== "suspended" || !held || held.madeAt < dossier.member.stateSince) return false;
  const said = [
    ...dossier.recordsOf(message),
    ...dossier.recordsOf(caseNote).filter(({ open }) => open.reached !== false),
    ...dossier.recordsOf(securityCheck),
  ];
  return said.every(({ madeAt }) => madeAt < held.madeAt);
};

/** Nobody learns at the airport that there is no journey; of a family one is told for all (scenario 24). */
const tellStoppedDuty = travelDuty("tell-stopped", "duty.tell-stopped", {
  list: "today",
  for: "case.write",
  find(dossier) {
    const held = dossier.latest(securityHold);
    const untold = dossier.members.filter(({ id }) => isUntold(dossier.of(id)));
    if (!held || !onceOf(dossier, untold)) return [];
    return [{ due: dossier.today, about: held.id, urgent: true, leads: { add: message.name } }];
  },
});

export const stopDuties: readonly Duty[] = [closedDuty, tellStoppedDuty, checkAgainDuty];
