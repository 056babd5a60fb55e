import { sql } from "kysely";
import type { Change } from "../db/index.ts";
import {
  type Database,
  type DatabaseKind,
  endOf,
  insertMany,
  keepInsert,
  keepStatement,
  kindOf,
  type Query,
  type WorkEnd,
} from "../db/index.ts";
import { type AuditEntry, AuditLineRefused, refuseUnfit } from "./entry.ts";
import type { AuditHead } from "./head.ts";
import { hashLine } from "./line-hash.ts";
import type { AuditLineRow } from "./tables.ts";

/** A line to come. */
export interface WaitingLine {
  readonly entry: AuditEntry;
  now(): Date;
}

const waitingLines = new WeakMap<WorkEnd, WaitingLine[]>();

/** Adds a line in the caller's change, or to a look: it stands if and only if the rest does. */
export const appendAuditLine = (query: Query, entry: AuditEntry, now: () => Date): Promise<void> =>
  appendAuditLines(query, [entry], now);

/**
 * The same for lines that follow one another, in order. They are written last, however early they are asked for: from
 * the first line to the commit everyone else who appends waits. Throws `AuditLineRefused` at once for one that is unfit.
 */
export async function appendAuditLines(
  query: Query,
  entries: readonly AuditEntry[],
  now: () => Date,
): Promise<void> {
  for (const entry of entries) refuseUnfit(entry);
  const lines = entries.map((entry): WaitingLine => ({ entry, now }));
  const end = endOf(query);
  if (!end) return writeLines(inTransaction(query), lines);
  const waiting = waitingLines.get(end);
  if (waiting) {
    waiting.push(...lines);
    return;
  }
  waitingLines.set(end, lines);
  if (query.isTransaction) end.last.push(() => writeLines(inTransaction(query), lines));
}

/** The lines of a look, which its reader writes after it. */
export const linesOf = (end: WorkEnd): readonly WaitingLine[] => waitingLines.get(end) ?? [];

function inTransaction(query: Query): Change {
  if (!query.isTransaction) throw new AuditLineRefused("a line is appended in a change or in a look");
  return query as Change;
}

/** Writes the lines now. Whoever appends next waits until this transaction ends. */
export async function writeLines(change: Change, lines: readonly WaitingLine[]): Promise<void> {
  if (lines.length === 0) return;
  let { seq, hash } = await takeHead(change);
  const rows = lines.map(({ entry, now }) => {
    seq += 1;
    const row = lineOf(entry, now(), { seq, hash });
    hash = row.hash;
    return row;
  });
  const [only, ...others] = rows;
  if (kindOf(change) === "postgres") {
    await saveOnPostgres(change, { lines: JSON.stringify(rows), seq, hash });
    return;
  }
  if (only && others.length === 0) await insertLine(change, only);
  else await insertMany(change, "sqlite", "audit_line", rows);
  await moveHead(change, { seq, hash });
}

/**
 * The last line's number and hash. On PostgreSQL this takes the lock on the row, so two transactions cannot follow the
 * same line. On SQLite the transaction is immediate and alone anyway.
 */
async function takeHead(change: Change): Promise<AuditHead> {
  const [head] = await askForHead(change, {});
  if (!head) throw new AuditLineRefused("the log has lost its head: run `posoka audit verify`");
  return head;
}

const askForHead = keepStatement((query: Query) => {
  const head = query.selectFrom("audit_head").select(["seq", "hash"]).where("id", "=", 1);
  return kindOf(query) === "postgres" ? head.forUpdate() : head;
});

interface MovedHead {
  readonly seq: number;
  readonly hash: string;
}

const moveHead = keepStatement((query: Query, { seq, hash }: MovedHead) =>
  query.updateTable("audit_head").set({ seq, hash }).where("id", "=", 1),
);

const lineColumns = [
  "seq",
  "at",
  "actor",
  "role",
  "action",
  "object",
  "fields",
  "reason",
  "request_id",
  "content_hash",
  "previous_hash",
  "hash",
] as const satisfies readonly (keyof AuditLineRow)[];

const insertLine = keepInsert("audit_line", lineColumns);

/** Lines and head in one statement: from the lock to the commit everybody waits. */
const saveOnPostgres = keepStatement(
  (_query: Query, { lines, seq, hash }: MovedHead & { readonly lines: string }) => {
    const names = sql.join(lineColumns.map((column) => sql.ref(column)));
    return sql`
      with line as (
        insert into audit_line (${names})
        select ${names} from json_populate_recordset(null::audit_line, ${lines}::json))
      update audit_head set seq = ${seq}, hash = ${hash} where id = 1`;
  },
);

/**
 * Waits for the turn to append and keeps it until the transaction ends, for what must be written by one transaction at a
 * time: everybody takes this turn sooner or later, so it is the one lock that is always taken in the same order.
 */
export async function holdLog(change: Change, kind: DatabaseKind): Promise<void> {
  if (kind === "postgres") await change.selectFrom("audit_head").select("seq").forUpdate().execute();
}

function lineOf(entry: AuditEntry, at: Date, { seq, hash: previous }: AuditHead): AuditLineRow {
  const line = {
    seq,
    at: at.toISOString(),
    actor: entry.actor,
    role: entry.role,
    action: entry.action,
    object: entry.object,
    fields: JSON.stringify(entry.fields ?? []),
    reason: entry.reason ?? null,
    request_id: entry.requestId ?? null,
    content_hash: entry.contentHash ?? null,
    previous_hash: previous,
  };
  return { ...line, hash: hashLine(line) };
}

/**
 * No line, no answer: does the work and writes the line about it in one transaction. What the work read or changed
 * reaches the caller only once the line is saved. The line may be worded after the result, for an id that is new.
 */
export function withAudit<T>(
  database: Database,
  entry: AuditEntry | ((result: T) => AuditEntry),
  now: () => Date,
  work: (change: Change) => Promise<T>,
): Promise<T> {
  return database.change(async (change) => {
    const result = await work(change);
    await appendAuditLine(change, typeof entry === "function" ? entry(result) : entry, now);
    return result;
  });
}
