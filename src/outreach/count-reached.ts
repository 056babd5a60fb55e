import type { Query } from "../platform/db/index.ts";
import { type EventFields, groupsIn, materialsIn, nationalitiesIn, reachedIn } from "./event.ts";
import { type ReachedGroup, reachedGroups } from "./event-form.ts";

/** What is counted. Days are `YYYY-MM-DD`, both included. */
export interface ReachedScope {
  /** Null: the mission as a whole, also events of no project. */
  readonly projectId: string | null;
  readonly from: string;
  readonly until: string;
  /** What was written down, corrected or struck later, ISO 8601 in UTC, does not count. */
  readonly recordedBy: string;
}

/** One event behind the figures, as it stood then. */
export interface CountedEvent {
  readonly eventId: string;
  /** Which version of it counted. */
  readonly seq: number;
  readonly day: string;
  readonly recordedAt: string;
  readonly reached: number;
}

/**
 * How many people information reached. They are not persons of the register, and the same human being may be in it at
 * every event: it is never added to persons (domain.md 1.1).
 */
export interface Reached {
  readonly events: readonly CountedEvent[];
  readonly total: number;
  readonly by: Readonly<Record<ReachedGroup, number>>;
  /** By country; `unknown`: of whom nobody said where they are from. */
  readonly nationalities: Readonly<Record<string, number>>;
  /** Copies of material handed out. */
  readonly copies: number;
}

/** Counts the events of a period as they stood on record at a moment, on SQLite and PostgreSQL alike. */
export async function countReached(query: Query, scope: ReachedScope): Promise<Reached> {
  const { projectId, from, until, recordedBy } = scope;
  let standing = query
    .selectFrom("outreach_version as version")
    .innerJoin("outreach_event as event", "event.id", "version.event_id")
    .select(["version.event_id", "version.seq", "version.made_at", "version.happened_on", "version.fields"])
    .where("version.seq", "=", (inner) =>
      inner
        .selectFrom("outreach_version as other")
        .select((row) => row.fn.max("other.seq").as("last"))
        .whereRef("other.event_id", "=", "version.event_id")
        .where("other.made_at", "<=", recordedBy),
    )
    .where((row) => row.or([row("event.struck_at", "is", null), row("event.struck_at", ">", recordedBy)]))
    .where("version.happened_on", ">=", from)
    .where("version.happened_on", "<=", until);
  if (projectId !== null) standing = standing.where("version.project_id", "=", projectId);
  const rows = await standing.orderBy("version.happened_on").orderBy("version.event_id").execute();
  const counted = rows.map((row) => {
    const fields = JSON.parse(row.fields) as EventFields;
    const event: CountedEvent = {
      eventId: row.event_id,
      seq: Number(row.seq),
      day: row.happened_on,
      recordedAt: row.made_at,
      reached: reachedIn(fields) ?? 0,
    };
    return { event, fields };
  });
  return sumUp(counted);
}

function sumUp(counted: readonly { event: CountedEvent; fields: EventFields }[]): Reached {
  const by = Object.fromEntries(reachedGroups.map((group) => [group, 0])) as Record<ReachedGroup, number>;
  const nationalities = new Map<string, number>();
  const add = (country: string, count: number) => {
    if (count > 0) nationalities.set(country, (nationalities.get(country) ?? 0) + count);
  };
  let [total, copies] = [0, 0];
  for (const { event, fields } of counted) {
    const groups = groupsIn(fields);
    for (const group of reachedGroups) by[group] += groups[group] ?? 0;
    total += event.reached;
    let told = 0;
    for (const { country, count } of nationalitiesIn(fields)) {
      told += count ?? 0;
      if (country !== null) add(country, count ?? 0);
    }
    add("unknown", event.reached - told);
    for (const material of materialsIn(fields)) copies += material.copies ?? 0;
  }
  const sorted = [...nationalities].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const events = counted.map(({ event }) => event);
  return { events, total, by, nationalities: Object.fromEntries(sorted), copies };
}
