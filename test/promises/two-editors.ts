import { sql } from "kysely";
import type { Change, Migration } from "../../src/platform/db/index.ts";
import {
  defineForm,
  type Sealing,
  type VersionedRecord,
  versionedBy,
} from "../../src/platform/forms/index.ts";
import { visitTexts } from "../visit-form.ts";

const kept = { purpose: "To have something to edit.", retention: "content" } as const;

/** A record two people edit: an open line, a sealed line, a long text. */
export const noteForm = defineForm(visitTexts, {
  name: "note",
  fields: {
    title: { kind: "line", label: "visit.page", seal: "open", ...kept },
    name: { kind: "line", label: "visit.name", seal: "sealed", ...kept },
    text: { kind: "text", label: "visit.note", seal: "open", ...kept },
  },
});

export type Note = {
  readonly title: string | null;
  readonly name: string | null;
  readonly text: string | null;
};

export const noteMigration: Migration = {
  name: "test-note",
  apply: async (change) => {
    await sql`create table note (id text primary key, title text, name text, text text)`.execute(change);
  },
};

/** Stands in for the vault. */
export const sealing: Sealing = {
  seal: (field, plain) => Buffer.from(`${field}:${plain}`).toString("base64"),
  open: async (field, sealed) =>
    Buffer.from(sealed, "base64")
      .toString()
      .slice(field.length + 1),
};

export const writeNote = async (change: Change, id: string, { title, name, text }: Note): Promise<void> => {
  await sql`insert into note (id, title, name, text) values (${id}, ${title}, ${name}, ${text})
    on conflict (id) do update set title = excluded.title, name = excluded.name, text = excluded.text`.execute(
    change,
  );
};

export const noteRecord = (id: string): VersionedRecord<Note> =>
  versionedBy<Note>(noteForm, {
    type: "note",
    id,
    sealing,
    load: async (query) => {
      const { rows } = await sql<Note>`select title, name, text from note where id = ${id}`.execute(query);
      return rows[0] ?? null;
    },
    store: (change, fields) => writeNote(change, id, fields),
  });
