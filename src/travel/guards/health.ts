import { type Dossier, type Guard, type GuardAnswer, met, notNeeded } from "../../cases/index.ts";
import { dotted } from "../../core/day.ts";
import { planOf, travelDayOf } from "../plan.ts";
import { airlineFormGoodUntil, isFinalCheck, newbornMayTravel } from "../rules/fitness.ts";
import { airlineForm, finalCheck, healthQuestion, medicalClearance } from "../steps/fitness.ts";
import { specialPreCheck } from "../steps/pre-checks.ts";
import { travelTexts } from "../texts/index.ts";
import { lacks } from "./lacks.ts";

/** What the doctor said last, as far as others may know. */
export const clearanceOf = (dossier: Dossier) => dossier.latest(medicalClearance);

/** The member wants a doctor, or is to see one, and none has answered since. */
export function waitsForDoctor(dossier: Dossier): boolean {
  const asked = dossier.latest(healthQuestion);
  const clearance = clearanceOf(dossier);
  return asked?.outcome === "doctor" && !(clearance && clearance.madeAt >= asked.madeAt);
}

/** Whether a doctor must see the member, may be asked, or has nothing to do with the journey. */
export function fitness(dossier: Dossier): GuardAnswer {
  const clearance = clearanceOf(dossier);
  const day = travelDayOf(dossier);
  const leads = { add: medicalClearance.name };
  if (waitsForDoctor(dossier)) return lacks("guard.health-no-doctor", leads);
  if (!clearance) {
    return dossier.latest(healthQuestion)
      ? met
      : lacks("guard.health-not-asked", { add: healthQuestion.name });
  }
  const { result, valid_until, travel_until } = clearance.open;
  if (result !== "fit" && result !== "conditions") return lacks("guard.health-unfit", leads);
  if (!valid_until || valid_until < day) {
    return lacks("guard.health-ends", leads, { day: dotted(valid_until ?? "") });
  }
  if (travel_until && travel_until < day) {
    return lacks("guard.health-too-late", leads, { day: dotted(travel_until) });
  }
  return met;
}

/** Fit on the day of travel, by an opinion that is still good then (domain.md 1.11). */
export const healthGuard: Guard = {
  key: "travel.health",
  texts: travelTexts,
  title: "guard.health",
  before: ({ to }) => to === "ready" || to === "booked" || to === "departed",
  check: fitness,
};

/** Where a doctor wants the airline's form: accepted, and no older than seven days on the day of travel. */
export const airlineFormGuard: Guard = {
  key: "travel.airline-form",
  texts: travelTexts,
  title: "guard.airline-form",
  before: ({ to }) => to === "departed",
  check(dossier) {
    if (!clearanceOf(dossier)?.open.airline_form) return notNeeded;
    const leads = { add: airlineForm.name };
    const last = dossier.latest(airlineForm);
    if (last?.outcome !== "accepted") return lacks("guard.airline-form-none", leads);
    const until = airlineFormGoodUntil(last.open.signed_on as string);
    return until < travelDayOf(dossier)
      ? lacks("guard.airline-form-old", leads, { day: dotted(until) })
      : met;
  },
};

/** Where a doctor wants to look again: within 72 hours. */
export const finalCheckGuard: Guard = {
  key: "travel.final-check",
  texts: travelTexts,
  title: "guard.final-check",
  before: ({ to }) => to === "departed",
  check(dossier) {
    if (!clearanceOf(dossier)?.open.final_check) return notNeeded;
    const leads = { add: finalCheck.name };
    const last = dossier.latest(finalCheck);
    const good = last && isFinalCheck(last.open.checked_on as string, dossier.today);
    if (!good) return lacks("guard.final-check-none", leads);
    return last.outcome === "fit" ? met : lacks("guard.health-unfit", leads);
  },
};

/** Checks that some people need: that one is open is all that others see. */
export const preChecksGuard: Guard = {
  key: "travel.pre-checks",
  texts: travelTexts,
  title: "guard.pre-checks",
  before: ({ to }) => to === "ready" || to === "booked" || to === "departed",
  check(dossier) {
    const checks = dossier.recordsOf(specialPreCheck);
    if (checks.length === 0) return notNeeded;
    const open = checks.find(({ outcome }) => outcome !== "passed" && outcome !== "not-needed");
    return open ? lacks("guard.pre-checks-open", { record: open.id }) : met;
  },
};

/** A newborn travels after seven days of life. */
export const newbornGuard: Guard = {
  key: "travel.newborn",
  texts: travelTexts,
  title: "guard.newborn",
  before: ({ to }) => to === "booked" || to === "departed",
  check(dossier) {
    const day = planOf(dossier)?.travelOn ?? dossier.today;
    const from = dossier.person.births
      .filter((span) => span !== null)
      .map(({ latest }) => newbornMayTravel(latest, day))
      .toSorted()
      .at(-1);
    return from !== undefined && day < from
      ? lacks("guard.newborn-too-young", undefined, { day: dotted(from) })
      : notNeeded;
  },
};
