import { type Dossier, isFinal } from "../../cases/index.ts";
import {
  bestInterestsAssessment,
  bestInterestsDetermination,
  familyTracing,
  homeAssessment,
} from "../steps/best-interests.ts";
import { childTalk, representative } from "../steps/child.ts";
import { gateAnswer } from "../steps/gate-answer.ts";
import { vulnerability } from "../steps/screening.ts";
import { reasonsForBid } from "./best-interests.ts";
import { type GateFacts, type GateItem, gateOf, type ItemStanding } from "./items.ts";
import { type Company, companyOf } from "./unaccompanied.ts";

/** Whether the member is a child without a responsible adult, on a day: today when not said. */
export function companyIn(dossier: Dossier, day = dossier.today): Company {
  const others = dossier.members
    .filter(({ id }) => id !== dossier.member.id)
    .map((one) => ({
      id: one.personId,
      mayBeChild: dossier.personOf(one.id).mayBeChildOn(day),
      stays: !isFinal(one.state),
    }));
  return companyOf(dossier.person.mayBeChildOn(day), dossier.person.relations, others);
}

export const isUnaccompanied = (dossier: Dossier, day = dossier.today): boolean =>
  companyIn(dossier, day).is === "unaccompanied";

/** The representative in force today; powers end with their last day, and when the child comes of age. */
export function representativeNow(dossier: Dossier) {
  const { today, person } = dossier;
  if (!person.mayBeChildOn(today)) return undefined;
  return dossier
    .recordsOf(representative)
    .findLast(
      ({ open }) =>
        open.type !== "none-yet" && (open.since ?? today) <= today && (!open.until || open.until >= today),
    );
}

/** Documents a child can travel with: its own. */
const travelsWith: ReadonlySet<string> = new Set(["passport", "laissez-passer"]);

export function gateFactsOf(dossier: Dossier): GateFacts {
  const answers: Partial<Record<GateItem, string>> = {};
  for (const { open } of dossier.recordsOf(gateAnswer))
    if (open.item && open.answer) answers[open.item] = open.answer;
  const talks = dossier.recordsOf(childTalk).map(({ open, happenedOn }) => ({
    on: happenedOn ?? "",
    alone: open.alone === true,
    informed: open.informed === true,
    wish: open.wish ?? "unclear",
  }));
  const assessed = dossier.latest(bestInterestsAssessment);
  const tracing = dossier.latest(familyTracing)?.outcome ?? null;
  const home = dossier.latest(homeAssessment)?.outcome ?? null;
  const inForce = representativeNow(dossier);
  const named = assessed?.open.bid_reasons ?? [];
  const trafficking = dossier
    .recordsOf(vulnerability)
    .some(
      ({ open }) => open.category === "trafficking-victim" && (!open.until || open.until >= dossier.today),
    );
  const reasons = reasonsForBid({ tracing, home, wish: talks.at(-1)?.wish, trafficking, named });
  return {
    age: dossier.person.ageOn(dossier.today)?.youngest ?? null,
    talks,
    representative: inForce ? { consents: inForce.open.consents ?? "not-asked" } : null,
    tracing,
    home,
    assessment: assessed?.outcome ?? null,
    determination: dossier.latest(bestInterestsDetermination)?.outcome ?? null,
    needsDetermination: reasons.length > 0 || assessed?.outcome === "determination",
    travelDocument: dossier.person.documents.some(
      ({ kind, usable, expires }) =>
        travelsWith.has(kind) && usable !== "no" && (!expires || expires >= dossier.today),
    ),
    answers,
  };
}

export const gateIn = (dossier: Dossier): Readonly<Record<GateItem, ItemStanding>> =>
  gateOf(gateFactsOf(dossier));
