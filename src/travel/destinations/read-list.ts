import type { OutsideFact } from "../../cases/index.ts";
import { type Lists, type Query, type ReadLists, readTogether } from "../../platform/db/index.ts";
import { transitTable } from "../rules/transit-table.ts";
import type { TransitRule } from "../rules/transit-visas.ts";
import type { Decided, DestinationList, DestinationVersion } from "./list.ts";

/** A look through the whole list. */
export interface ListReview {
  readonly asOf: string;
  readonly source: string;
  readonly note: string | null;
  readonly madeAt: string;
  readonly madeBy: string;
}

const placesAndReviews = (query: Query) =>
  ({
    places: query
      .selectFrom("destination_place")
      .select(["id", "country", "place", "airport"])
      .orderBy("country")
      .orderBy("place"),
    reviews: query.selectFrom("destination_review").select((row) => row.fn.max("as_of").as("last")),
  }) satisfies Lists;

const versionsOf = (query: Query) =>
  query
    .selectFrom("destination_version as version")
    .select(["place_id", "seq", "state", "since", "until"])
    .orderBy("place_id")
    .orderBy("seq");

/** The security list with all that was ever decided. */
export async function readDestinations(query: Query): Promise<DestinationList<DestinationVersion>> {
  const { places, reviews, versions } = await readTogether(query, {
    ...placesAndReviews(query),
    versions: versionsOf(query).select(["conditions", "reason", "source", "made_at", "made_by"]),
  });
  const whole = versions.map(({ conditions, reason, source, made_at, made_by, ...row }) => ({
    ...toDecided(row),
    conditions,
    reason,
    source,
    madeAt: made_at,
    madeBy: made_by,
  }));
  return { places, versions: whole, asOf: reviews[0]?.last ?? null };
}

/**
 * The list as it stands in a dossier: every place, and of those in a country somebody of the case is bound for what holds
 * or is yet to hold, without its reasons. It is read with every case, and the whole of it would soon outgrow the case.
 */
const listsOfToday = (query: Query, { caseId, at }: { readonly caseId: string; readonly at: string }) =>
  ({
    ...placesAndReviews(query),
    versions: versionsOf(query)
      .where(
        "place_id",
        "in",
        query.selectFrom("destination_place").select("id").where("country", "in", boundFor(query, caseId)),
      )
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom("destination_version as later")
              .select("later.id")
              .whereRef("later.place_id", "=", "version.place_id")
              .whereRef("later.seq", ">", "version.seq")
              // A moment of a day stands behind the day itself.
              .where("later.since", "<=", at),
          ),
        ),
      ),
  }) satisfies Lists;

/** The countries a case's people are bound for, by what they said and by where their journeys lead. */
const boundFor = (query: Query, caseId: string) =>
  query
    .selectFrom("case_member")
    .select("destination as country")
    .where("case_id", "=", caseId)
    .where("destination", "is not", null)
    .union(
      query
        .selectFrom("case_record")
        .select("outcome as country")
        .where("case_id", "=", caseId)
        .where("kind", "=", "itinerary"),
    );

type RowsOfToday = ReadLists<ReturnType<typeof listsOfToday>>;

const listFrom = ({ places, versions, reviews }: RowsOfToday): DestinationList => ({
  places,
  versions: versions.map(toDecided),
  asOf: reviews[0]?.last ?? null,
});

const toDecided = ({ place_id, seq, state, since, until }: RowsOfToday["versions"][number]): Decided => ({
  placeId: place_id,
  seq: Number(seq),
  state,
  since,
  until,
});

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
  lists: listsOfToday,
  read: async (_query, _whose, rows) => listFrom(rows as never),
};

/** What countries of transit ask: the table the program comes with, and what incidents taught. */
export const transitFact: OutsideFact<readonly TransitRule[]> = {
  name: "travel.transit",
  lists: (query) => ({ lessons: lessonList(query) }),
  read: async (_query, _whose, { lessons = [] }) => [...transitTable, ...lessons.map(toLesson)],
};
