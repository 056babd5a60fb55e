import type { Query } from "../../platform/db/index.ts";
import { type Act, note, type People } from "../people.ts";
import { personsFor } from "../permission/persons-for.ts";
import { labelsOf, type PersonLabel } from "../reading/labels.ts";
import { placesOf, type RecordPlace } from "../reading/places.ts";
import {
  importObject,
  importsFor,
  type LineContent,
  openColumn,
  openLine,
  settingsOf,
} from "./imports-for.ts";
import type { ImportSettings } from "./settings.ts";
import type { ImportFate, ImportState } from "./states.ts";
import { lookedInto } from "./steps/begin-import.ts";
import type { Table } from "./table/table.ts";

/** An import as its owner sees it. */
export interface OpenImport {
  readonly id: string;
  readonly state: ImportState;
  /** "" once the contents were thrown away. */
  readonly fileName: string;
  readonly sheet: string;
  readonly headRow: number | null;
  readonly filledRows: number;
  readonly office: string | null;
  readonly settings: ImportSettings | null;
  readonly begunAt: Date;
  readonly trouble: string | null;
  /** How many rows have each fate. */
  readonly counts: Readonly<Partial<Record<ImportFate, number>>>;
  /** Whether what was not taken is still there. */
  readonly hasContents: boolean;
  /** The sheets and first rows; null once thrown away. */
  readonly table: Table | null;
}

type Row = Awaited<ReturnType<ReturnType<typeof importsFor>["get"]>>;

async function open(query: Query, { vault }: Pick<People, "vault">, row: Row): Promise<OpenImport> {
  const counted = await query
    .selectFrom("people_import_line")
    .select(["fate", (line) => line.fn.countAll<number>().as("count")])
    .where("import_id", "=", row.id)
    .groupBy("fate")
    .execute();
  return {
    id: row.id,
    state: row.state,
    fileName: openColumn(vault, row.id, "file_name", row.file_name),
    sheet: openColumn(vault, row.id, "sheet", row.sheet),
    headRow: row.head_row,
    filledRows: Number(row.filled_rows),
    office: row.office,
    settings: settingsOf(row),
    begunAt: new Date(row.begun_at),
    trouble: row.trouble,
    counts: Object.fromEntries(counted.map(({ fate, count }) => [fate, Number(count)])),
    hasContents: row.file_name !== null,
    table: lookedInto({ vault }, row),
  };
}

/** Throws "not found" for an import of somebody else. */
export const readImport = async (
  query: Query,
  people: Pick<People, "vault">,
  act: Act,
  id: string,
): Promise<OpenImport> => open(query, people, await importsFor(act).get(query, id));

const longestList = 30;

/** One's own imports, the newest first. */
export async function readOwnImports(
  query: Query,
  people: Pick<People, "vault">,
  act: Act,
): Promise<OpenImport[]> {
  const rows = await importsFor(act)
    .visible(query)
    .selectAll()
    .orderBy("begun_at", "desc")
    .limit(longestList)
    .execute();
  const opened: OpenImport[] = [];
  for (const row of rows) opened.push(await open(query, people, row));
  return opened;
}

/** A row of the table with what becomes of it. */
export interface OpenLine {
  readonly line: number;
  readonly fate: ImportFate;
  readonly choice: "take" | "leave" | null;
  /** Null once it is written or thrown away. */
  readonly content: LineContent | null;
  readonly personId: string | null;
}

export interface OpenLines {
  readonly lines: readonly OpenLine[];
  /** The row to go on from; null at the end. */
  readonly next: number | null;
  /** The persons named on the page, as far as the reader may see them. */
  readonly labels: ReadonlyMap<string, PersonLabel>;
  /** What may be told of the others. */
  readonly places: ReadonlyMap<string, RecordPlace>;
}

const onAPage = 50;

/** Rows of an import with one of these fates, from a row on. Leaves a line about the persons it names. */
export async function readLines(
  query: Query,
  people: People,
  act: Act,
  id: string,
  { fates, from }: { readonly fates: readonly ImportFate[]; readonly from: number },
): Promise<OpenLines> {
  await importsFor(act).get(query, id);
  const rows = await query
    .selectFrom("people_import_line")
    .selectAll()
    .where("import_id", "=", id)
    .where("fate", "in", fates)
    .where("line", ">=", from)
    .orderBy("line")
    .limit(onAPage + 1)
    .execute();
  const lines = rows.slice(0, onAPage).map(
    (row): OpenLine => ({
      line: Number(row.line),
      fate: row.fate,
      choice: row.choice,
      content: row.content === null ? null : openLine(people.vault, id, Number(row.line), row.content),
      personId: row.person_id,
    }),
  );
  const ids = [
    ...new Set(
      lines.flatMap(({ content, personId }) => [
        ...(personId === null ? [] : [personId]),
        ...(content?.onFile.map((likely) => likely.personId) ?? []),
      ]),
    ),
  ];
  const visible = [...(await personsFor(people, act).findAll(query, ids)).keys()];
  if (visible.length > 0) {
    const fields = visible.map((one) => `person:${one}`);
    await note(
      query,
      act,
      "person.import",
      { action: "person.list", object: importObject(id), fields },
      people.now(),
    );
  }
  return {
    lines,
    next: rows[onAPage] ? Number(rows[onAPage].line) : null,
    labels: await labelsOf(query, people, visible),
    places: await placesOf(query, ids),
  };
}
