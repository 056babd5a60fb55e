import { newId } from "../../access/index.ts";
import { type Act, type Cases, holdAllCases, settleDuties, touchCase } from "../../cases/index.ts";
import { demand, note } from "../../people/index.ts";
import type { Change } from "../../platform/db/index.ts";
import type { Problems } from "../../platform/forms/index.ts";
import { notFound } from "../../platform/http/index.ts";
import { airportOf } from "../places/airports.ts";
import { membersBound } from "./affected.ts";
import type { Decision, Lesson, NewPlace, Review } from "./forms.ts";

/** A rule says no to what was typed. Nothing was saved. */
export class ListRefused extends Error {
  readonly problems: Problems;

  constructor(problems: Problems) {
    super("The list of destinations refuses it.");
    this.name = "ListRefused";
    this.problems = problems;
  }
}

function refuse(problems: Problems): void {
  if (Object.keys(problems).length > 0) throw new ListRefused(problems);
}

const wrongIn = ({ state, since, until, conditions }: Decision): Problems => ({
  ...(until !== null && until < since ? { until: { text: "problem.until-before-since" } } : {}),
  ...(state === "conditions" && conditions === null
    ? { conditions: { text: "problem.conditions-missing" } }
    : {}),
});

/** Puts a place onto the security list. Gives its id. Throws `ListRefused` for one that stands there already. */
export async function addDestination(
  change: Change,
  cases: Cases,
  act: Act,
  { country, place, airport, ...decision }: NewPlace,
): Promise<string> {
  const right = demand(act.actor, "travel.write");
  refuse({
    ...wrongIn(decision),
    ...(airport !== null && airportOf(airport)?.country !== country
      ? { airport: { text: "problem.airport-elsewhere" } }
      : {}),
  });
  const same = await change
    .selectFrom("destination_place")
    .select("place")
    .where("country", "=", country)
    .execute();
  const fold = (name: string | null) => (name ?? "").toLocaleLowerCase("bg");
  if (same.some((one) => fold(one.place) === fold(place))) {
    throw new ListRefused({ [place === null ? "country" : "place"]: { text: "problem.listed-already" } });
  }
  const id = newId(cases.random);
  const at = cases.now();
  await change
    .insertInto("destination_place")
    .values({ id, country, place, airport, made_at: at.toISOString(), made_by: act.actor.staffId })
    .execute();
  await note(change, act, right, { action: "destination.add", object: `destination:${id}` }, at);
  await decideDestination(change, cases, act, id, decision);
  return id;
}

/**
 * Decides of a place on the list, beside all that was decided before, and lets every case that leads there see what is
 * due now. Throws "not found" for those who may not, `ListRefused`.
 */
export async function decideDestination(
  change: Change,
  cases: Cases,
  act: Act,
  placeId: string,
  decision: Decision,
): Promise<void> {
  const right = demand(act.actor, "travel.write");
  refuse(wrongIn(decision));
  // Whoever works on a case has read the list as it was: they end first, and who comes now reads it as it will be.
  await holdAllCases(change);
  // Whoever decides of a place at the same time waits here for the number.
  const held = await change
    .updateTable("destination_place")
    .set((row) => ({ country: row.ref("country") }))
    .where("id", "=", placeId)
    .executeTakeFirst();
  if (Number(held.numUpdatedRows) === 0) throw notFound();
  const { last } = await change
    .selectFrom("destination_version")
    .select((row) => row.fn.max("seq").as("last"))
    .where("place_id", "=", placeId)
    .executeTakeFirstOrThrow();
  const at = cases.now();
  await change
    .insertInto("destination_version")
    .values({
      id: newId(cases.random),
      place_id: placeId,
      seq: Number(last ?? 0) + 1,
      ...decision,
      made_at: at.toISOString(),
      made_by: act.actor.staffId,
    })
    .execute();
  const fields = [`state.${decision.state}`, `since.${decision.since}`];
  await note(
    change,
    act,
    right,
    { action: "destination.decide", object: `destination:${placeId}`, fields },
    at,
  );
  const bound = await membersBound(change, placeId);
  for (const id of new Set(bound.map(({ caseId }) => caseId).toSorted())) {
    await touchCase(change, { id, at: at.toISOString() });
    await settleDuties(change, cases, id);
  }
}

/** Writes down that the whole list was held against its source. */
export async function reviewDestinations(
  change: Change,
  cases: Cases,
  act: Act,
  { as_of, source, note: said }: Review,
): Promise<void> {
  const right = demand(act.actor, "travel.write");
  const at = cases.now();
  const id = newId(cases.random);
  const made = { made_at: at.toISOString(), made_by: act.actor.staffId };
  await change
    .insertInto("destination_review")
    .values({ id, as_of, source, note: said, ...made })
    .execute();
  await note(change, act, right, { action: "destination.review", object: `destination-review:${id}` }, at);
}

/** Adds what was learnt about passing through a country to the table of transit. Gives its id. */
export async function learnTransit(change: Change, cases: Cases, act: Act, lesson: Lesson): Promise<string> {
  const right = demand(act.actor, "travel.write");
  const { transit_country: country, airport, enters, ...told } = lesson;
  if (airport !== null && airportOf(airport)?.country !== country) {
    throw new ListRefused({ airport: { text: "problem.airport-elsewhere" } });
  }
  const id = newId(cases.random);
  const at = cases.now();
  await change
    .insertInto("transit_lesson")
    .values({
      id,
      country,
      airport,
      ...told,
      enters: enters ? 1 : 0,
      until: null,
      made_at: at.toISOString(),
      made_by: act.actor.staffId,
    })
    .execute();
  await note(change, act, right, { action: "transit.learn", object: `transit-lesson:${id}` }, at);
  return id;
}

/** Ends a rule of transit: it held until that day, and is kept. */
export async function endLesson(
  change: Change,
  cases: Cases,
  act: Act,
  lessonId: string,
  until: string,
): Promise<void> {
  const right = demand(act.actor, "travel.write");
  const ended = await change
    .updateTable("transit_lesson")
    .set({ until })
    .where("id", "=", lessonId)
    .where("until", "is", null)
    .executeTakeFirst();
  if (Number(ended.numUpdatedRows) === 0) throw notFound();
  const noted = { action: "transit.end", object: `transit-lesson:${lessonId}` } as const;
  await note(change, act, right, noted, cases.now());
}
