import { sql } from "kysely";
import { newId, type Right } from "../access/index.ts";
import type { Change, Query, Tables } from "../platform/db/index.ts";
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
import { type Act, demand, lineOf, note, type People } from "./people.ts";

/** A paper kept with a record that is no person's: what was signed, billed, photographed. */
export interface SealedPaper extends Pick<KeptFile, "name" | "type" | "size" | "keptAt" | "keptBy"> {
  readonly id: string;
}

/** Records of one kind that papers are kept with. */
interface PapersOwner<Kind extends string> {
  /** Has `id`, `file_id`, `kept_at`, `kept_by` and the column of the owner. */
  readonly table: keyof Tables;
  readonly owner: string;
  /** What the record is called in the log: `agreement:…`. */
  readonly kind: Kind;
  /** The vault's subject of a record. */
  subjectOf(id: string): string;
  /** Throws "not found" for a record that takes no paper. */
  takes(query: Query, id: string): Promise<unknown>;
  readonly writes: Right;
  readonly opens: Right;
}

/** Keeping, listing and opening papers of records of one kind: sealed, and with a line in the log for each opening. */
export function sealedPapersOf<Kind extends string>({
  table,
  owner,
  kind,
  subjectOf,
  takes,
  writes,
  opens,
}: PapersOwner<Kind>) {
  const papers = sql.table(table);
  const noted = (did: "keep" | "open" | "remove", id: string, paperId: string) =>
    ({ action: `${kind}.${did}-paper`, object: `${kind}:${id}`, fields: [`paper:${paperId}`] }) as const;
  const placeOf = async (query: Query, id: string, paperId: string) => {
    const { rows } = await sql<{ file_id: string }>`
      select file_id from ${papers} where id = ${paperId} and ${sql.ref(owner)} = ${id}`.execute(query);
    if (!rows[0]) throw notFound();
    return { id: rows[0].file_id, subject: subjectOf(id) };
  };
  return {
    /** Gives the paper's id. Throws "not found". */
    async keep(change: Change, people: People, act: Act, id: string, file: InspectedFile): Promise<string> {
      const right = demand(act.actor, writes);
      await takes(change, id);
      const by = act.actor.staffId;
      const kept = await keepFile(change, people, { subject: subjectOf(id), file, by });
      const [paperId, at] = [newId(people.random), people.now()];
      await sql`insert into ${papers} (id, ${sql.ref(owner)}, file_id, kept_at, kept_by)
        values (${paperId}, ${id}, ${kept.id}, ${at.toISOString()}, ${by})`.execute(change);
      await note(change, act, right, noted("keep", id, paperId), at);
      return paperId;
    },

    /** The first first. Their names are told only to those who may open them. */
    async read(query: Query, people: Pick<People, "vault">, id: string): Promise<readonly SealedPaper[]> {
      const { rows } = await sql<{ id: string; file_id: string }>`
        select id, file_id from ${papers} where ${sql.ref(owner)} = ${id} order by kept_at, id`.execute(
        query,
      );
      const places = rows.map(({ file_id }) => ({ id: file_id, subject: subjectOf(id) }));
      const files = await describeFiles(query, people, places);
      return rows.flatMap((row) => {
        const file = files.find((one) => one.id === row.file_id);
        return file ? [{ ...file, id: row.id }] : [];
      });
    },

    /** With its line in the log. Throws "not found". */
    async open(change: Change, people: People, act: Act, id: string, paperId: string): Promise<OpenedFile> {
      const right = demand(act.actor, opens);
      const place = await placeOf(change, id, paperId);
      const opened = await readFile(change, people, place, lineOf(act, right, noted("open", id, paperId)));
      if (!opened) throw notFound();
      return opened;
    },

    /** Takes a paper away for good. Throws "not found". */
    async remove(change: Change, people: People, act: Act, id: string, paperId: string): Promise<void> {
      const right = demand(act.actor, writes);
      await removeFile(change, await placeOf(change, id, paperId));
      await sql`delete from ${papers} where id = ${paperId}`.execute(change);
      await note(change, act, right, noted("remove", id, paperId), people.now());
    },
  };
}
