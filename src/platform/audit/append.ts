import { sql } from "kysely";
import {
  type Change,
  type Database,
  type DatabaseKind,
  endOf,
  insertMany,
  keepInsert,
  keepStatement,
  keepWriting,
  kindOf,
  type Query,
  type WorkEnd,
} from "../db/index.ts";
import { type AuditEntry, AuditLineRefused, refuseUnfit } from "./entry.ts";
import { hashLine, middleOf } from "./line-hash.ts";
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

/**
 * Writes the lines now, in a change or by themselves (`Database.statement`). Whoever appends next waits until they are
 * saved.
 */
export async function writeLines(query: Query, lines: readonly WaitingLine[]): Promise<void> {
  if (lines.length === 0) return;
  const told = lines.map(({ entry, now }) => lineOf(entry, now()));
  if (kindOf(query) === "sqlite") return appendOnSqlite(inTransaction(query), told);
  await askToAppend(query, {
    lines: JSON.stringify(told.map((line) => ({ ...line, middle: middleOf(line) }))),
  });
}

/** Of two transactions at once the second waits for the first, in the database, and follows its last line. */
const askToAppend = keepWriting(
  (_query: Query, { lines }: { readonly lines: string }) => sql`select audit_append(${lines}::json)`,
  (error) => ((error as { code?: unknown }).code === headLost ? withoutHead() : error),
);

/** As the migration has it. */
const headLost = "AU001";

/** The transaction is immediate, and alone. */
async function appendOnSqlite(change: Change, lines: readonly ToldLine[]): Promise<void> {
  const [head] = await askForHead(change, {});
  if (!head) throw withoutHead();
  let { seq, hash } = head;
  const rows = lines.map((told): AuditLineRow => {
    seq += 1;
    const line = { ...told, seq, previous_hash: hash };
    hash = hashLine(line);
    return { ...line, hash };
  });
  const [only, ...others] = rows;
  if (only && others.length === 0) await insertLine(change, only);
  else await insertMany(change, "sqlite", "audit_line", rows);
  await moveHead(change, { seq, hash });
}

const withoutHead = () => new AuditLineRefused("the log has lost its head: run `posoka audit verify`");

const askForHead = keepStatement((query: Query) =>
  query.selectFrom("audit_head").select(["seq", "hash"]).where("id", "=", 1),
);

const moveHead = keepStatement(
  (query: Query, { seq, hash }: { readonly seq: number; readonly hash: string }) =>
    query.updateTable("audit_head").set({ seq, hash }).where("id", "=", 1),
);

const insertLine = keepInsert("audit_line", [
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
]);

/**
 * Waits for the turn to append and keeps it until the transaction ends, for what must be written by one transaction at a
 * time: everybody takes this turn sooner or later, so it is the one lock that is always taken in the same order.
 */
export async function holdLog(change: Change, kind: DatabaseKind): Promise<void> {
  if (kind === "postgres") await change.selectFrom("audit_head").select("seq").forUpdate().execute();
}

/** A line before it has its place in the chain. */
type ToldLine = Omit<AuditLineRow, "seq" | "previous_hash" | "hash">;

const lineOf = (entry: AuditEntry, at: Date): ToldLine => ({
  at: at.toISOString(),
  actor: entry.actor,
  role: entry.role,
  action: entry.action,
  object: entry.object,
  fields: JSON.stringify(entry.fields ?? []),
  reason: entry.reason ?? null,
  request_id: entry.requestId ?? null,
  content_hash: entry.contentHash ?? null,
});

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
