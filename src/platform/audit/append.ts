import { type Change, type Database, type DatabaseKind, insertMany } from "../db/index.ts";
import { type AuditEntry, AuditLineRefused, refuseUnfit } from "./entry.ts";
import type { AuditHead } from "./head.ts";
import { hashLine } from "./line-hash.ts";
import type { AuditLineRow } from "./tables.ts";

/**
 * Adds a line in the caller's transaction: it stands if and only if the rest does. Append last, as everyone else who
 * appends now waits until this transaction ends. Gives the new head.
 */
export async function appendAuditLine(
  change: Change,
  entry: AuditEntry,
  now: () => Date,
): Promise<AuditHead> {
  refuseUnfit(entry);
  const { seq, hash: previous } = await countUp(change, 1);
  const line = lineOf(entry, now(), { seq, hash: previous });
  await change.insertInto("audit_line").values(line).execute();
  await change.updateTable("audit_head").set({ hash: line.hash }).where("id", "=", 1).execute();
  return { seq, hash: line.hash };
}

/** The same for many lines that follow one another, in order. */
export async function appendAuditLines(
  change: Change,
  kind: DatabaseKind,
  entries: readonly AuditEntry[],
  now: () => Date,
): Promise<void> {
  if (entries.length === 0) return;
  for (const entry of entries) refuseUnfit(entry);
  const head = await countUp(change, entries.length);
  const at = now();
  let hash = head.hash;
  const lines = entries.map((entry, place) => {
    const line = lineOf(entry, at, { seq: head.seq - entries.length + 1 + place, hash });
    hash = line.hash;
    return line;
  });
  await insertMany(change, kind, "audit_line", lines);
  await change.updateTable("audit_head").set({ hash }).where("id", "=", 1).execute();
}

/**
 * Counts the head up and gives it: its number is that of the last line to come, its hash that of the line before.
 * Counting up takes PostgreSQL's lock on the row, so two transactions cannot follow the same line. On SQLite the
 * transaction is immediate and alone anyway.
 */
async function countUp(change: Change, lines: number): Promise<AuditHead> {
  const head = await change
    .updateTable("audit_head")
    .set((row) => ({ seq: row("seq", "+", lines) }))
    .where("id", "=", 1)
    .returning(["seq", "hash"])
    .executeTakeFirst();
  if (!head) throw new AuditLineRefused("the log has lost its head: run `posoka audit verify`");
  return head;
}

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
