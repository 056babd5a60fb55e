import type { OutsideFact } from "../../cases/index.ts";
import { type Lists, type Query, type ReadLists, readTogether } from "../../platform/db/index.ts";
import { transitTable } from "../rules/transit-table.ts";
import type { TransitRule } from "../rules/transit-visas.ts";
import type { DestinationList } from "./list.ts";

/** A look through the whole list. */
export interface ListReview {
  readonly asOf: string;
  readonly source: string;
  readonly note: string | null;
  readonly madeAt: string;
  readonly madeBy: string;
}

const destinationLists = (query: Query) =>
  ({
    places: query
      .selectFrom("destination_place")
      .select(["id", "country", "place", "airport"])
      .orderBy("country")
      .orderBy("place"),
    versions: query
      .selectFrom("destination_version")
      .select(["place_id", "seq", "state", "since", "until", "conditions", "reason"])
      .select(["source", "made_at", "made_by"])
      .orderBy("place_id")
      .orderBy("seq"),
    reviews: query.selectFrom("destination_review").select((row) => row.fn.max("as_of").as("last")),
  }) satisfies Lists;

/** The security list with all that was ever decided. */
export const readDestinations = async (query: Query): Promise<DestinationList> =>
  listFrom(await readTogether(query, destinationLists(query)));

function listFrom({
  places,
  versions,
  reviews,
}: ReadLists<ReturnType<typeof destinationLists>>): DestinationList {
  return {
    places,
    versions: versions.map((row) => ({
      placeId: row.place_id,
      seq: Number(row.seq),
      state: row.state,
      since: row.since,
      until: row.until,
      conditions: row.conditions,
      reason: row.reason,
      source: row.source,
      madeAt: row.made_at,
      madeBy: row.made_by,
    })),
    asOf: reviews[0]?.last ?? null,
  };
}

/** When the list was looked through, the latest first. */
export async function readReviews(query: Query, limit = 24): Promise<readonly ListReview[]> {
  const rows = await query
    .selectFrom("destination_review")
    .selectAll()
    .orderBy("as_of", "desc")
    .orderBy("made_at", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({
    asOf: row.as_of,
    source: row.source,
    note: row.note,
    madeAt: row.made_at,
    madeBy: row.made_by,
  }));
}

/** A rule of transit that the mission learnt, with who wrote it down. */
export interface TransitLesson extends TransitRule {
  readonly id: string;
  readonly madeAt: string;
  readonly madeBy: string;
}

const lessonList = (query: Query) =>
  query
    .selectFrom("transit_lesson")
    .select(["id", "country", "airport", "nationality", "paper", "enters", "needs"])
    .select(["since", "until", "source", "made_at", "made_by"])
    .orderBy("made_at", "desc")
    .orderBy("id");

export const readLessons = async (query: Query): Promise<readonly TransitLesson[]> =>
  (await lessonList(query).execute()).map(toLesson);

type LessonRow = Awaited<ReturnType<ReturnType<typeof lessonList>["execute"]>>[number];

const toLesson = (row: LessonRow): TransitLesson => ({
  id: row.id,
  country: row.country,
  airport: row.airport,
  nationality: row.nationality,
  paper: row.paper,
  enters: Number(row.enters) === 1,
  needs: row.needs,
  from: row.since,
  until: row.until,
  source: row.source,
  madeAt: row.made_at,
  madeBy: row.made_by,
});

/** The security list, as guards ask the dossier for it. */
export const destinationsFact: OutsideFact<DestinationList> = {
  name: "travel.destinations",
  lists: destinationLists,
  read: async (_query, _whose, rows) => listFrom(rows as never),
};

/** What countries of transit ask: the table the program comes with, and what incidents taught. */
export const transitFact: OutsideFact<readonly TransitRule[]> = {
  name: "travel.transit",
  lists: (query) => ({ lessons: lessonList(query) }),
  read: async (_query, _whose, { lessons = [] }) => [...transitTable, ...lessons.map(toLesson)],
};
