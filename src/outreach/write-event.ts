import { newId } from "../access/index.ts";
import { type Act, demand, note, type People } from "../people/index.ts";
import type { Change, Query } from "../platform/db/index.ts";
import {
  holdStanding,
  openForEditing,
  type Save,
  type Saved,
  saveVersioned,
  strikeStanding,
  type VersionedRecord,
  versionedBy,
} from "../platform/forms/index.ts";
import { projectsForFigures } from "../programmes/index.ts";
import type { EventFields, EventValues } from "./event.ts";
import { eventForm } from "./event-form.ts";
import { EventRefused, faultsOf, readTime } from "./faults.ts";
import { notesAt, openNotes, readEvent, subjectOfEvent } from "./read-events.ts";

const objectOf = (id: string): `outreach:${string}` => `outreach:${id}`;

/** An event as `platform/forms` keeps versions of it: two who correct it at once both keep what they wrote. */
export function versionedEvent(people: People, id: string, by: string): VersionedRecord<EventFields> {
  const { vault } = people;
  const at = (field: string) => ({ table: "record_history", column: field, row: `outreach-event ${id}` });
  return versionedBy<EventFields>(eventForm, {
    type: "outreach-event",
    id,
    sealing: {
      seal: (field, plain) => vault.seal(subjectOfEvent(id), at(field), plain),
      open: (field, sealed) => vault.unseal(subjectOfEvent(id), at(field), sealed),
    },
    async load(query) {
      const last = await lastSeq(query, id);
      if (last === 0) return null;
      const { fields } = await readEvent(query, id);
      return { ...fields, notes: await openNotes(query, people, { eventId: id, seq: last }) };
    },
    async store(change, { notes, ...fields }) {
      const seq = (await lastSeq(change, id)) + 1;
      await change
        .insertInto("outreach_version")
        .values({
          event_id: id,
          seq,
          made_at: people.now().toISOString(),
          made_by: by,
          happened_on: String(fields.happened_on),
          project_id: textOrNull(fields.project),
          kind: String(fields.kind),
          place: textOrNull(fields.place),
          fields: JSON.stringify(fields),
          notes: typeof notes === "string" ? vault.seal(subjectOfEvent(id), notesAt(id, seq), notes) : null,
        })
        .execute();
    },
  });
}

const textOrNull = (value: unknown): string | null => (typeof value === "string" ? value : null);

async function lastSeq(query: Query, id: string): Promise<number> {
  const { last } = await query
    .selectFrom("outreach_version")
    .select((row) => row.fn.max("seq").as("last"))
    .where("event_id", "=", id)
    .executeTakeFirstOrThrow();
  return Number(last ?? 0);
}

/** Writes an event down. Gives its id. Throws `EventRefused` with everything that is wrong. */
export async function recordEvent(
  change: Change,
  people: People,
  act: Act,
  values: EventValues,
): Promise<string> {
  const right = demand(act.actor, "outreach.write");
  const id = newId(people.random);
  const at = people.now();
  const row = { id, made_at: at.toISOString(), made_by: act.actor.staffId };
  const fields = await settled(change, values as EventFields);
  await change
    .insertInto("outreach_event")
    .values({ ...row, struck_at: null, struck_by: null, struck_reason: null })
    .execute();
  await saveVersioned(change, versionedEvent(people, id, act.actor.staffId), {
    basedOn: 0,
    yours: fields,
    actor: act.actor.staffId,
    at,
  });
  await note(change, act, right, { action: "outreach.record", object: objectOf(id) }, at);
  return id;
}

/** Corrects an event; what stood before stays on record. Throws `EventRefused`, and "not found" for a struck one. */
export async function changeEvent(
  change: Change,
  people: People,
  act: Act,
  id: string,
  save: Pick<Save<EventFields>, "basedOn" | "yours" | "settles">,
): Promise<Saved<EventFields>> {
  const right = demand(act.actor, "outreach.write");
  await holdStanding(change, "outreach_event", id);
  const at = people.now();
  const yours = await settled(change, save.yours as EventFields);
  const saved = await saveVersioned(change, versionedEvent(people, id, act.actor.staffId), {
    ...save,
    yours,
    actor: act.actor.staffId,
    at,
  });
  // What two wrote may fit each alone and not together.
  if (saved.outcome === "merged") await settled(change, saved.fields);
  if (saved.outcome !== "unchanged") {
    const fields = [`outcome.${saved.outcome}`];
    await note(change, act, right, { action: "outreach.change", object: objectOf(id), fields }, at);
  }
  return saved;
}

/** Strikes an event, with a reason: it counts no longer, and stays to be read. Throws "not found" when it is struck already. */
export async function strikeEvent(
  change: Change,
  people: People,
  act: Act,
  id: string,
  reason: string,
): Promise<void> {
  const right = demand(act.actor, "outreach.write");
  const at = people.now();
  await strikeStanding(change, "outreach_event", id, { at, by: act.actor.staffId, reason });
  await note(change, act, right, { action: "outreach.strike", object: objectOf(id) }, at);
}

/** The event with its notes as a form is to show it. */
export const openEvent = (people: People, act: Act, id: string) =>
  openForEditing(people.database, versionedEvent(people, id, act.actor.staffId), {
    actor: act.actor.staffId,
    at: people.now(),
  });

/** The fields as they are kept, if no rule is against it. */
async function settled(query: Query, fields: EventFields): Promise<EventFields> {
  const projects = await projectsForFigures(query, String(fields.happened_on));
  const project = projects.find(({ id }) => id === fields.project) ?? null;
  const problems = faultsOf(fields, project);
  if (Object.keys(problems).length > 0) throw new EventRefused(problems);
  const { starts_at: typed } = fields;
  return { ...fields, starts_at: typeof typed === "string" ? readTime(typed) : null };
}
