import { newId } from "../access/index.ts";
import { type Act, demand, lineOf, note, type People } from "../people/index.ts";
import type { Change, Query } from "../platform/db/index.ts";
import {
  describeFiles,
  type InspectedFile,
  type KeptFile,
  keepFile,
  type OpenedFile,
  readFile,
  removeFile,
} from "../platform/files/index.ts";
import { notFound } from "../platform/http/index.ts";
import { readEvent, subjectOfEvent } from "./read-events.ts";

/** An attendance list or a photograph of an event. People are on it: it is sealed, and every opening is written down. */
export interface EventPaper extends Pick<KeptFile, "name" | "type" | "size" | "keptAt" | "keptBy"> {
  readonly id: string;
}

const objectOf = (id: string): `outreach:${string}` => `outreach:${id}`;

/** Keeps a paper of an event, sealed. Throws "not found". */
export async function keepEventPaper(
  change: Change,
  people: People,
  act: Act,
  eventId: string,
  file: InspectedFile,
): Promise<string> {
  const right = demand(act.actor, "outreach.write");
  await readEvent(change, eventId);
  const by = act.actor.staffId;
  const kept = await keepFile(change, people, { subject: subjectOfEvent(eventId), file, by });
  const id = newId(people.random);
  const kept_at = people.now().toISOString();
  await change
    .insertInto("outreach_paper")
    .values({ id, event_id: eventId, file_id: kept.id, kept_at, kept_by: by })
    .execute();
  const fields = [`paper:${id}`];
  const noted = { action: "outreach.keep-paper", object: objectOf(eventId), fields } as const;
  await note(change, act, right, noted, people.now());
  return id;
}

/** The papers of an event, the first first. Their names are told only to those who may open them. */
export async function readEventPapers(
  query: Query,
  people: Pick<People, "vault">,
  eventId: string,
): Promise<readonly EventPaper[]> {
  const rows = await query
    .selectFrom("outreach_paper")
    .select(["id", "file_id"])
    .where("event_id", "=", eventId)
    .orderBy("kept_at")
    .orderBy("id")
    .execute();
  const places = rows.map(({ file_id }) => ({ id: file_id, subject: subjectOfEvent(eventId) }));
  const files = await describeFiles(query, people, places);
  return rows.flatMap(({ id, file_id }) => {
    const file = files.find((one) => one.id === file_id);
    return file ? [{ ...file, id }] : [];
  });
}

async function placeOf(query: Query, eventId: string, paperId: string) {
  const row = await query
    .selectFrom("outreach_paper")
    .select("file_id")
    .where("id", "=", paperId)
    .where("event_id", "=", eventId)
    .executeTakeFirst();
  if (!row) throw notFound();
  return { id: row.file_id, subject: subjectOfEvent(eventId) };
}

/** Opens a paper, with its line in the log. Throws "not found". */
export async function openEventPaper(
  change: Change,
  people: People,
  act: Act,
  eventId: string,
  paperId: string,
): Promise<OpenedFile> {
  const right = demand(act.actor, "outreach.write");
  const place = await placeOf(change, eventId, paperId);
  const fields = [`paper:${paperId}`];
  const noted = { action: "outreach.open-paper", object: objectOf(eventId), fields } as const;
  const opened = await readFile(change, people, place, lineOf(act, right, noted));
  if (!opened) throw notFound();
  return opened;
}

/** Takes a paper away for good: people on a photograph may ask for it. */
export async function removeEventPaper(
  change: Change,
  people: People,
  act: Act,
  eventId: string,
  paperId: string,
): Promise<void> {
  const right = demand(act.actor, "outreach.write");
  await removeFile(change, await placeOf(change, eventId, paperId));
  await change.deleteFrom("outreach_paper").where("id", "=", paperId).execute();
  const fields = [`paper:${paperId}`];
  const noted = { action: "outreach.remove-paper", object: objectOf(eventId), fields } as const;
  await note(change, act, right, noted, people.now());
}
