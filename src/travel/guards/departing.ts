import { type Guard, met } from "../../cases/index.ts";
import { planOf, ticketInForce } from "../plan.ts";
import { boarding, departure, preDeparture } from "../steps/departure.ts";
import { notice } from "../steps/notices.ts";
import { travelTexts } from "../texts/index.ts";
import { lacks } from "./lacks.ts";

const departing: Guard["before"] = ({ to }) => to === "departed";

/** The last talk, after the ticket was there. */
export const briefedGuard: Guard = {
  key: "travel.briefed",
  texts: travelTexts,
  title: "guard.briefed",
  before: departing,
  check(dossier) {
    const leads = { add: preDeparture.name };
    const last = dossier.latest(preDeparture);
    if (!last) return lacks("guard.briefed-none", leads);
    return last.outcome === "goes" ? met : lacks("guard.briefed-doubts", leads);
  },
  waivedBy: "case.supervise",
};

/** The mission that receives knows of it. */
export const noticesGuard: Guard = {
  key: "travel.notices",
  texts: travelTexts,
  title: "guard.notices",
  before: departing,
  check(dossier) {
    const plan = planOf(dossier);
    const told =
      plan &&
      dossier
        .partsOf(notice, plan.record.id)
        .some(({ outcome }) => outcome === "receiving-mission" || outcome === "receiving-partner");
    if (told) return met;
    return lacks("guard.notices-none", plan ? { record: plan.record.id } : undefined);
  },
  waivedBy: "case.supervise",
};

/** Asked again on the very day, and papers looked at on the very day (1.26). Nobody waives it. */
export const willGuard: Guard = {
  key: "travel.will",
  texts: travelTexts,
  title: "guard.will",
  before: departing,
  check(dossier) {
    const leads = { add: departure.name };
    const last = dossier.latest(departure);
    if (!last || last.happenedOn !== dossier.today) return lacks("guard.will-not-asked", leads);
    if (last.outcome !== "goes") return lacks("guard.will-no", leads);
    return last.open.papers_seen ? met : lacks("guard.will-papers", leads);
  },
};

/** Departed only with a proof, or an exception that somebody put down (1.16). */
export const boardedGuard: Guard = {
  key: "travel.boarded",
  texts: travelTexts,
  title: "guard.boarded",
  before: departing,
  check(dossier) {
    const held = ticketInForce(dossier);
    const last = dossier.latest(boarding);
    return last && held && last.madeAt >= held.madeAt
      ? met
      : lacks("guard.boarded-none", { add: boarding.name });
  },
};
