import { type Dossier, type Guard, isFinal, met, notNeeded } from "../../cases/index.ts";
import { dotted } from "../../core/day.ts";
import { type Standing, standingOn } from "../destinations/list.ts";
import { destinationsFact, transitFact } from "../destinations/read-list.ts";
import { planOf } from "../plan.ts";
import { type TransitRule, transitNeed } from "../rules/transit-visas.ts";
import { itinerary } from "../steps/itinerary.ts";
import { securityCheck, securityHold } from "../steps/stops.ts";
import { travelTexts } from "../texts/index.ts";
import { lacks } from "./lacks.ts";
import { paperOf } from "./papers.ts";

/** What the security list says today of where a member goes; null while nobody knows where. */
export function destinationToday(dossier: Dossier): Standing | null {
  const plan = planOf(dossier);
  const country = plan?.journey.destination ?? dossier.member.destination;
  if (!country) return null;
  const list = dossier.outside(destinationsFact);
  const where = { country, placeId: plan?.placeId ?? null, airport: plan?.airport ?? null };
  return standingOn(list, where, dossier.today);
}

/** Open on the list of this very day: at booking, on the day of departure and before a stopped journey goes on (1.14). */
export const destinationGuard: Guard = {
  key: "travel.destination",
  texts: travelTexts,
  title: "guard.destination",
  before: ({ from, to }) =>
    to === "ready" || to === "booked" || to === "departed" || (from === "suspended" && !isFinal(to)),
  check(dossier) {
    const standing = destinationToday(dossier);
    if (!standing) {
      return dossier.member.state === "suspended"
        ? notNeeded
        : lacks("guard.destination-unknown", { add: itinerary.name });
    }
    const held = dossier.latest(securityHold);
    // Whoever was stopped by something else goes back to where they were, whatever the list says meanwhile.
    if (dossier.member.state === "suspended" && !held && standing.is !== "suspended") return notNeeded;
    switch (standing.is) {
      case "open":
        return met;
      case "conditions":
        return { state: "met", say: "guard.destination-conditions" };
      case "suspended":
        return lacks("guard.destination-closed", undefined, { day: dotted(standing.version.since) });
      default:
        return lacks(`guard.destination-${standing.is}`);
    }
  },
};

/** Whether whoever the list stopped was looked at anew since, and may go; null for those it did not stop. */
export function lookedAtAgain(dossier: Dossier): "may-go" | "not-yet" | "nobody" | null {
  const held = dossier.latest(securityHold);
  if (!held || held.madeAt < dossier.member.stateSince) return null;
  const last = dossier.recordsOf(securityCheck).findLast(({ madeAt }) => madeAt >= held.madeAt);
  if (!last) return "nobody";
  // Before it was asked as everywhere else, the check had an answer of its own.
  const { voluntary, will } = last.open as { readonly voluntary?: string; readonly will?: string };
  return last.outcome === "may-go" && (voluntary === "yes" || will === "goes") ? "may-go" : "not-yet";
}

/** Whoever was stopped by the list goes on only after somebody looked at them anew (scenario 24). */
export const checkedAgainGuard: Guard = {
  key: "travel.checked-again",
  texts: travelTexts,
  title: "guard.checked-again",
  before: ({ from, to }) => from === "suspended" && !isFinal(to),
  check(dossier) {
    const looked = lookedAtAgain(dossier);
    if (looked === null) return notNeeded;
    const leads = { add: securityCheck.name };
    if (looked === "nobody") return lacks("guard.checked-again-none", leads);
    return looked === "may-go" ? met : lacks("guard.checked-again-no", leads);
  },
};

/** What each place on the way asks of a member: the rule, or null where the table knows nothing. */
export function passagesOf(
  dossier: Dossier,
): readonly { readonly country: string; readonly airport: string; readonly rule: TransitRule | null }[] {
  const plan = planOf(dossier);
  if (!plan) return [];
  const rules = dossier.outside(transitFact);
  const { nationalities } = dossier.person;
  const own = new Set(nationalities.map(({ country }) => country));
  const paper = paperOf(dossier)?.paper;
  const main = nationalities.find(({ main }) => main)?.country ?? nationalities[0]?.country ?? null;
  return plan.route.connections
    .filter(({ country }) => !own.has(country))
    .map(({ country, at, enters }) => ({
      country,
      airport: at,
      rule: transitNeed(rules, {
        country,
        airport: at,
        nationality: paper?.issuer ?? main,
        paper: paper?.kind ?? null,
        enters,
        day: plan.travelOn,
      }),
    }));
}

/** Nobody is stopped on the way for want of a visa (scenario 10). */
export const transitGuard: Guard = {
  key: "travel.transit",
  texts: travelTexts,
  title: "guard.transit",
  before: ({ to }) => to === "booked" || to === "departed",
  check(dossier) {
    const plan = planOf(dossier);
    const passages = passagesOf(dossier);
    if (!plan || passages.length === 0) return notNeeded;
    const leads = { record: plan.record.id };
    const said = plan.record.open.transit ?? null;
    for (const { airport, rule } of passages) {
      if (rule?.needs === "nothing") continue;
      if (rule?.needs === "refused") return lacks("guard.transit-refused", leads, { airport });
      if (rule && said !== "visas-held") return lacks("guard.transit-visa", leads, { airport });
      if (!rule && said === null) return lacks("guard.transit-unknown", leads, { airport });
    }
    return met;
  },
};
