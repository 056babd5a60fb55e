import { birthPrecision } from "./births.ts";
import { cultureOf } from "./cultures.ts";
import type { Day } from "./days.ts";
import { Dice } from "./dice.ts";
import { householdKind, type Member, membersOf } from "./household.ts";
import type { InventedContactRecord, InventedPerson } from "./model.ts";
import { type Origin, origins } from "./origins.ts";
import { mostPeople } from "./papers.ts";
import { type Household, personAt } from "./person.ts";
import { registerAgain } from "./second-registration.ts";
import { whereaboutsOf } from "./whereabouts.ts";

export interface PopulationWish {
  /** How many people, at most `mostPeople`. */
  readonly people: number;
  /** A whole number; the same one gives the same people. */
  readonly seed: number;
  /** The day on which they are as old as told; nobody arrived later. */
  readonly today?: Day;
}

/** A population does not grow older by itself: the same seed gives the same bytes in every year. */
export const usualToday: Day = "2026-03-01";

const shares = Object.fromEntries(origins.map(({ share }, place) => [place, share]));

/**
 * Invented people, one after the other, household by household; memory does not grow with their number. A larger
 * population of the same seed begins with the same people, but for the last household, which is cut where the wish ends.
 */
export function* inventPeople(wish: PopulationWish): Generator<InventedPerson, void> {
  for (const { person } of inventAll(wish)) yield person;
}

/** The same people, each with the record of them that somebody made who knew nothing of the first. */
export function* inventTwice(
  wish: PopulationWish,
): Generator<{ readonly person: InventedPerson; readonly again: InventedContactRecord }, void> {
  for (const { person, household, at } of inventAll(wish)) {
    yield {
      person,
      again: registerAgain(person, household.members[at] as Member, household.culture, wish.seed),
    };
  }
}

function* inventAll({ people, seed, today = usualToday }: PopulationWish) {
  if (!Number.isSafeInteger(seed)) throw new RangeError("the seed must be a whole number");
  if (!Number.isInteger(people) || people < 0 || people > mostPeople) {
    throw new RangeError(`there can be 0 to ${mostPeople} invented people`);
  }
  let first = 1;
  for (let number = 1; first <= people; number += 1) {
    const household = inventHousehold(number, first, people - first + 1, seed, today);
    const invented: InventedPerson[] = [];
    for (let at = 0; at < household.members.length; at += 1) {
      const person = personAt(household, at, invented);
      invented.push(person);
      yield { person, household, at };
    }
    first += household.members.length;
  }
}

function inventHousehold(number: number, first: number, room: number, seed: number, today: Day): Household {
  const dice = new Dice(seed, "household", number);
  const origin = origins[Number(dice.weighted(shares))] as Origin;
  const culture = cultureOf(dice.weighted(origin.cultures));
  const members: readonly Member[] = membersOf(householdKind(origin, dice), { dice, culture, today }).slice(
    0,
    room,
  );
  const withChildren = members.some(({ role }) => role === "child" || role === "unaccompanied-child");
  return {
    number,
    first,
    members,
    origin,
    culture,
    where: whereaboutsOf(origin, withChildren, today, dice),
    precision: birthPrecision(origin, dice),
    memory: { passport: new Map(), agency: new Map(), police: new Map() },
    today,
    seed,
  };
}
