import { addDays, missionDay } from "../../core/day.ts";
import type { PersonForRules } from "../../people/index.ts";
import type { Dossier, Member } from "../dossier/dossier.ts";
import { beforeBoarding, isFinal } from "../journey/states.ts";
import { application } from "./application.ts";

/** From this age a child signs for itself, beside whoever represents it (domain.md 1.7; Persons and Family Act [K]). */
export const signsFrom = 14;

/** Whether somebody is surely too young to sign on a day: by the oldest age any date told allows. */
export function isTooYoungToSign(person: PersonForRules, day: string): boolean {
  const age = person.ageOn(day);
  return age !== null && age.oldest < signsFrom;
}

/** The adults of the case who are the member's parent or guardian by a document and have custody, wherever they stand. */
export function parentsIn({ person, members, personOf, of, today }: Dossier): readonly Dossier[] {
  const proved = new Set(
    person.relations.flatMap(({ otherId, otherIs, evidence, custody }) =>
      (otherIs === "parent" || otherIs === "guardian") && evidence === "document" && custody !== "no"
        ? [otherId]
        : [],
    ),
  );
  return members
    .filter(({ id, personId }) => proved.has(personId) && !personOf(id).mayBeChildOn(today))
    .map(({ id }) => of(id));
}

/** Those of them who are on the way with the member. */
export const parentsBeside = (dossier: Dossier): readonly Dossier[] =>
  parentsIn(dossier).filter(({ member }) => isBeside(dossier.member, member, dossier.today));

/** Whoever flew days ago is no longer beside a child that is still here; in one night they leave together. */
const isBeside = (child: Member, { state, stateSince }: Member, today: string): boolean =>
  !isFinal(state) &&
  (!beforeBoarding.has(child.state) ||
    beforeBoarding.has(state) ||
    missionDay(stateSince) >= addDays(today, -1));

/**
 * Whether somebody is surely too young to sign and is here with a parent or guardian of whom a document says so. Adults
 * and those who sign are heard apart from their family (domain.md 1.3.2); nobody asks that of a child of four.
 */
export const speaksThroughParent = (dossier: Dossier): boolean =>
  isTooYoungToSign(dossier.person, dossier.today) && parentsBeside(dossier).length > 0;

/**
 * Whether the parent who does not come has agreed, or is shown to be not needed (domain.md 1.12). That both of them travel
 * says nothing any more once one of them has left the case.
 */
export function otherParentAgrees(dossier: Dossier): boolean {
  const left = dossier.members
    .filter(({ role, state }) => isCouple(role) && isFinal(state))
    .map(({ stateSince }) => stateSince)
    .toSorted()
    .at(-1);
  return dossier
    .ofCase(application)
    .some(
      ({ open, madeAt }) =>
        open.other_parent === "agrees-in-writing" ||
        (open.other_parent === "not-needed" && (left === undefined || madeAt >= left)),
    );
}

/** The couple whose family travels, as far as they are on the way. */
export const coupleOnTheWay = ({ members }: Pick<Dossier, "members">): readonly Member[] =>
  members.filter(({ role, state }) => isCouple(role) && !isFinal(state));

const isCouple = (role: Member["role"]): boolean => role === "principal" || role === "spouse";
