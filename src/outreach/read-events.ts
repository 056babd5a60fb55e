import type { People } from "../people/index.ts";
import type { Query } from "../platform/db/index.ts";
import { notFound } from "../platform/http/index.ts";
import { type EventFields, reachedIn } from "./event.ts";
import type { EventVersionRow } from "./tables.ts";

/** The vault's subject of an event: its notes, attendance lists and photographs. */
export const subjectOfEvent = (id: string): string => `outreach:${id}`;
export const notesAt = (id: string, seq: number) => ({
  table: "outreach_version",
  column: "notes",
  row: `${id} ${seq}`,
});

/** What stood on record of an event from a moment on. */
export interface EventVersion {
  readonly eventId: string;
  readonly seq: number;
  readonly madeAt: string;
  readonly madeBy: string;
  /** Without the notes. */
  readonly fields: EventFields;
}

/** An event as it stands. */
export interface OutreachEvent extends EventVersion {
  readonly firstAt: string;
  readonly struck: { readonly at: string; readonly by: string; readonly reason: string } | null;
}

const toVersion = (row: EventVersionRow): EventVersion => ({
  eventId: row.event_id,
  seq: Number(row.seq),
  madeAt: row.made_at,
  madeBy: row.made_by,
  fields: JSON.parse(row.fields) as EventFields,
});

const latest = (query: Query) =>
  query
    .selectFrom("outreach_version as version")
    .innerJoin("outreach_event as event", "event.id", "version.event_id")
    .selectAll("version")
    .select(["event.made_at as first_at", "event.struck_at", "event.struck_by", "event.struck_reason"])
    .where("version.seq", "=", (inner) =>
      inner
        .selectFrom("outreach_version as other")
        .select((row) => row.fn.max("other.seq").as("last"))
        .whereRef("other.event_id", "=", "version.event_id"),
    );

type LatestRow = Awaited<ReturnType<ReturnType<typeof latest>["executeTakeFirstOrThrow"]>>;

const toEvent = (row: LatestRow): OutreachEvent => ({
  ...toVersion(row),
  firstAt: row.first_at,
  struck:
    row.struck_at === null
      ? null
      : { at: row.struck_at, by: row.struck_by ?? "", reason: row.struck_reason ?? "" },
});

/** Throws "not found". */
export async function readEvent(query: Query, id: string): Promise<OutreachEvent> {
  const row = await latest(query).where("version.event_id", "=", id).executeTakeFirst();
  if (!row) throw notFound();
  return toEvent(row);
}

/** All that was ever on record of an event, the first first. */
export async function readVersions(query: Query, id: string): Promise<readonly EventVersion[]> {
  const rows = await query
    .selectFrom("outreach_version")
    .selectAll()
    .where("event_id", "=", id)
    .orderBy("seq")
    .execute();
  return rows.map(toVersion);
}

/** Other events that stand, of the same day, place and kind: perhaps the same one, written down twice. */
export async function twinsOf(query: Query, { eventId, fields }: OutreachEvent): Promise<readonly string[]> {
  const rows = await latest(query)
    .where("version.happened_on", "=", String(fields.happened_on))
    .where("version.kind", "=", String(fields.kind))
    .where("version.event_id", "!=", eventId)
    .where("event.struck_at", "is", null)
    .execute();
  return rows
    .map(toEvent)
    .filter((other) => other.fields.place === fields.place && other.fields.elsewhere === fields.elsewhere)
    .map((other) => other.eventId);
}

/** What is asked of the list. Days are `YYYY-MM-DD`, both included; null: all. */
export interface EventFilter {
  readonly projectId: string | null;
  readonly kind: string | null;
  readonly place: string | null;
  readonly from: string | null;
  readonly until: string | null;
  readonly page: number;
}

export const eventsOnPage = 50;

/** A page of events, the latest first, and how many there are of how many people reached; struck ones are shown and not counted. */
export async function listEvents(query: Query, filter: EventFilter) {
  let asked = latest(query);
  if (filter.projectId !== null) asked = asked.where("version.project_id", "=", filter.projectId);
  if (filter.kind !== null) asked = asked.where("version.kind", "=", filter.kind);
  if (filter.place !== null) asked = asked.where("version.place", "=", filter.place);
  if (filter.from !== null) asked = asked.where("version.happened_on", ">=", filter.from);
  if (filter.until !== null) asked = asked.where("version.happened_on", "<=", filter.until);
  const rows = await asked
    .orderBy("version.happened_on", "desc")
    .orderBy("version.event_id", "desc")
    .execute();
  const events = rows.map(toEvent);
  const standing = events.filter(({ struck }) => struck === null);
  const reached = standing.reduce((sum, { fields }) => sum + (reachedIn(fields) ?? 0), 0);
  const first = (filter.page - 1) * eventsOnPage;
  return {
    events: events.slice(first, first + eventsOnPage),
    pages: Math.max(1, Math.ceil(events.length / eventsOnPage)),
    standing: standing.length,
    reached,
  };
}

/** The notes of a version, opened; null where there are none. Whoever reads them left a line before. */
export async function openNotes(
  query: Query,
  { vault }: Pick<People, "vault">,
  { eventId, seq }: Pick<EventVersion, "eventId" | "seq">,
): Promise<string | null> {
  const row = await query
    .selectFrom("outreach_version")
    .select("notes")
    .where("event_id", "=", eventId)
    .where("seq", "=", seq)
    .executeTakeFirst();
  return row?.notes ? vault.unseal(subjectOfEvent(eventId), notesAt(eventId, seq), row.notes) : null;
}
