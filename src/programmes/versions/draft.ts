import { newId } from "../../access/index.ts";
import { type Act, demand, note, type People } from "../../people/index.ts";
import type { Change, Query } from "../../platform/db/index.ts";
import {
  type RecordFields,
  type Save,
  type Saved,
  saveVersioned,
  type VersionedRecord,
  versionedBy,
} from "../../platform/forms/index.ts";
import { notFound } from "../../platform/http/index.ts";
import {
  type Content,
  formOf,
  listOf,
  nothing,
  readContent,
  withEntry,
  withForm,
} from "../content/content.ts";
import type { Section } from "../content/sections.ts";
import type { DraftRow } from "../tables.ts";
import { readSubject, readVersions } from "./read.ts";

/** What is needed to write about programmes. */
export type Programmes = Pick<People, "database" | "now" | "random">;

export interface Draft {
  readonly id: string;
  readonly subjectId: string;
  readonly basedOn: number;
  readonly content: Content;
  readonly begunAt: string;
  readonly begunBy: string;
}

const toDraft = (row: DraftRow): Draft => ({
  id: row.id,
  subjectId: row.subject_id,
  basedOn: Number(row.based_on),
  content: readContent(row.content),
  begunAt: row.begun_at,
  begunBy: row.begun_by,
});

/** The draft of a subject that is being written; null when there is none. */
export async function readDraft(query: Query, subjectId: string): Promise<Draft | null> {
  const row = await query
    .selectFrom("programme_draft")
    .selectAll()
    .where("subject_id", "=", subjectId)
    .where("ended_at", "is", null)
    .executeTakeFirst();
  return row ? toDraft(row) : null;
}

/** Begins the next version as a copy of the last; where one is being written already, that one goes on. Gives its id. */
export async function beginDraft(
  change: Change,
  programmes: Programmes,
  act: Act,
  subjectId: string,
): Promise<string> {
  const right = demand(act.actor, "programme.manage");
  const id = newId(programmes.random);
  const taken = await change
    .updateTable("programme_subject")
    .set({ draft_id: id })
    .where("id", "=", subjectId)
    .where("draft_id", "is", null)
    .executeTakeFirst();
  if (Number(taken.numUpdatedRows) === 0) {
    const { draftId } = await readSubject(change, subjectId);
    return draftId as string;
  }
  const last = (await readVersions(change, subjectId)).at(-1);
  const at = programmes.now();
  await change
    .insertInto("programme_draft")
    .values({
      id,
      subject_id: subjectId,
      based_on: last?.seq ?? 0,
      content: JSON.stringify(last?.content ?? nothing),
      begun_at: at.toISOString(),
      begun_by: act.actor.staffId,
      ended_at: null,
      ended_by: null,
      ended_as: null,
    })
    .execute();
  await note(change, act, right, { action: "programme.draft", object: `programme:${subjectId}` }, at);
  return id;
}

/** Ends a draft without putting it in force; what was written stays on record. */
export async function dropDraft(
  change: Change,
  programmes: Programmes,
  act: Act,
  subjectId: string,
): Promise<void> {
  const right = demand(act.actor, "programme.manage");
  await endDraft(change, programmes, act, subjectId, "dropped");
  const noted = { action: "programme.drop-draft", object: `programme:${subjectId}` } as const;
  await note(change, act, right, noted, programmes.now());
}

/** Takes the draft out of its subject. Throws "not found" when there is none. */
export async function endDraft(
  change: Change,
  programmes: Programmes,
  act: Act,
  subjectId: string,
  as: "in-force" | "dropped",
): Promise<Draft> {
  const draft = await holdDraft(change, subjectId);
  await change
    .updateTable("programme_draft")
    .set({ ended_at: programmes.now().toISOString(), ended_by: act.actor.staffId, ended_as: as })
    .where("id", "=", draft.id)
    .execute();
  await change.updateTable("programme_subject").set({ draft_id: null }).where("id", "=", subjectId).execute();
  return draft;
}

/** Takes the draft for this change: whoever else writes on it waits. */
async function holdDraft(change: Change, subjectId: string): Promise<Draft> {
  await change
    .updateTable("programme_draft")
    .set((row) => ({ based_on: row.ref("based_on") }))
    .where("subject_id", "=", subjectId)
    .where("ended_at", "is", null)
    .execute();
  const draft = await readDraft(change, subjectId);
  if (!draft) throw notFound();
  return draft;
}

/** Where a part of a draft stands: the form of a section, or an entry of its list. */
export interface DraftPlace {
  readonly subjectId: string;
  readonly draftId: string;
  readonly section: Section;
  /** The entry of a list; null for a single form. */
  readonly entry: string | null;
}

const partOf = (content: Content, { section, entry }: DraftPlace) =>
  entry === null
    ? formOf(content, section.key)
    : (listOf(content, section.key).find(({ id }) => id === entry)?.values ?? null);

/** A part of a draft as `platform/forms` keeps versions of it: two who write the same part at once both keep what they wrote. */
export function versionedPart(place: DraftPlace): VersionedRecord<RecordFields> {
  const { subjectId, draftId, section, entry } = place;
  return versionedBy<RecordFields>(section.form, {
    type: "programme-part",
    id: [draftId, section.key, entry ?? "one"].join(":"),
    async load(query) {
      const draft = await readDraft(query, subjectId);
      const values = draft && partOf(draft.content, place);
      return values ? { ...emptied(section), ...values } : null;
    },
    async store(change, fields) {
      // Other parts of the draft may have changed since: read under the hold.
      const { content } = await holdDraft(change, subjectId);
      const next =
        entry === null
          ? withForm(content, section.key, fields)
          : withEntry(content, section.key, entry, fields);
      await change
        .updateTable("programme_draft")
        .set({ content: JSON.stringify(next) })
        .where("id", "=", draftId)
        .execute();
    },
  });
}

/** A version may be older than a field of its form. */
const emptied = ({ form }: Section): RecordFields =>
  Object.fromEntries(
    Object.entries(form.fields).map(([key, { kind }]) => [
      key,
      kind === "references" || kind === "choices" ? [] : kind === "tick" ? false : null,
    ]),
  );

/** Saves a part of a draft. */
export async function savePart(
  change: Change,
  programmes: Programmes,
  act: Act,
  place: DraftPlace,
  save: Pick<Save<RecordFields>, "basedOn" | "yours" | "settles">,
): Promise<Saved<RecordFields>> {
  const right = demand(act.actor, "programme.manage");
  await holdDraft(change, place.subjectId);
  const at = programmes.now();
  const saved = await saveVersioned(change, versionedPart(place), { ...save, actor: act.actor.staffId, at });
  if (saved.outcome !== "unchanged") {
    const fields = [`section.${place.section.key}`, `outcome.${saved.outcome}`];
    await note(
      change,
      act,
      right,
      { action: "programme.write", object: `programme:${place.subjectId}`, fields },
      at,
    );
  }
  return saved;
}

/** Takes an entry out of a list of a draft. */
export async function removeEntry(
  change: Change,
  programmes: Programmes,
  act: Act,
  { subjectId, section, entry }: DraftPlace,
): Promise<void> {
  const right = demand(act.actor, "programme.manage");
  const { id, content } = await holdDraft(change, subjectId);
  if (entry === null || !listOf(content, section.key).some((one) => one.id === entry)) throw notFound();
  const next = withEntry(content, section.key, entry, null);
  await change
    .updateTable("programme_draft")
    .set({ content: JSON.stringify(next) })
    .where("id", "=", id)
    .execute();
  const fields = [`section.${section.key}`];
  const noted = { action: "programme.remove", object: `programme:${subjectId}`, fields } as const;
  await note(change, act, right, noted, programmes.now());
}
