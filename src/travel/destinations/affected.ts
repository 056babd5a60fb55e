import { beforeBoarding, type MemberState } from "../../cases/index.ts";
import type { Query } from "../../platform/db/index.ts";

/** Somebody in a case who is bound for a place, and has not left yet. */
export interface BoundMember {
  readonly caseId: string;
  readonly memberId: string;
  readonly personId: string;
  readonly state: MemberState;
  readonly office: string | null;
  readonly managerId: string | null;
  /** The earliest planned day of travel that is not over; null while none is planned. */
  readonly travelOn: string | null;
}

/** How many rows are asked for at once. */
const many = 500;

/**
 * Everybody on the way to a place of the list who has not boarded, of all offices: for the rules. Pages show what
 * `casesFor` lets their reader see. For a country: whoever wishes to go there; for a city: whose journey ends at its
 * airport or names it.
 */
export async function membersBound(query: Query, placeId: string): Promise<readonly BoundMember[]> {
  const place = await query
    .selectFrom("destination_place")
    .selectAll()
    .where("id", "=", placeId)
    .executeTakeFirst();
  if (!place) return [];
  const journeys = await journeysTo(query, place.country);
  const caseIds = [...journeys.keys()];
  const planned = [];
  for (let at = 0; at < caseIds.length; at += many) {
    planned.push(
      ...(await members(query)
        .where("case_id", "in", caseIds.slice(at, at + many))
        .execute()),
    );
  }
  const wishing =
    place.place === null
      ? await members(query).where("case_member.destination", "=", place.country).execute()
      : [];
  const meant = planned.filter(
    (row) =>
      place.place === null ||
      journeys
        .get(row.case_id)
        ?.some(
          ({ placeId, airport }) => placeId === place.id || (airport !== null && airport === place.airport),
        ),
  );
  const all = new Map([...wishing, ...meant].map((row) => [row.id, row]));
  return [...all.values()].map((row) => ({
    caseId: row.case_id,
    memberId: row.id,
    personId: row.person_id,
    state: row.state,
    office: row.office,
    managerId: row.manager_id,
    travelOn: journeys.get(row.case_id)?.at(0)?.day ?? null,
  }));
}

const members = (query: Query) =>
  query
    .selectFrom("case_member")
    .innerJoin("return_case", "return_case.id", "case_member.case_id")
    .select([
      "case_member.id",
      "case_member.case_id",
      "case_member.person_id",
      "case_member.state",
      "return_case.office",
      "return_case.manager_id",
    ])
    .where("case_member.state", "in", [...beforeBoarding]);

interface PlannedJourney {
  readonly day: string;
  readonly placeId: string | null;
  /** Where the last leg ends. */
  readonly airport: string | null;
}

/** Journeys planned to a country, by case, the earliest first. */
async function journeysTo(query: Query, country: string): Promise<ReadonlyMap<string, PlannedJourney[]>> {
  const itineraries = await query
    .selectFrom("case_record")
    .select(["id", "case_id", "happened_on", "open"])
    .where("kind", "=", "itinerary")
    .where("outcome", "=", country)
    .where("struck_at", "is", null)
    .orderBy("happened_on")
    .execute();
  const ends = new Map<string, string>();
  for (let at = 0; at < itineraries.length; at += many) {
    const ids = itineraries.slice(at, at + many).map(({ id }) => id);
    const legs = await query
      .selectFrom("case_record")
      .select(["parent_id", "open"])
      .where("parent_id", "in", ids)
      .where("kind", "=", "segment")
      .where("struck_at", "is", null)
      .orderBy("happened_on")
      .orderBy("made_at")
      .execute();
    for (const leg of legs) ends.set(leg.parent_id ?? "", JSON.parse(leg.open).to);
  }
  const journeys = new Map<string, PlannedJourney[]>();
  for (const row of itineraries) {
    const { place } = JSON.parse(row.open) as { place: string | null };
    const journey = { day: row.happened_on ?? "", placeId: place, airport: ends.get(row.id) ?? null };
    journeys.set(row.case_id, [...(journeys.get(row.case_id) ?? []), journey]);
  }
  return journeys;
}
