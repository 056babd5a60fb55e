import type { Change, Database } from "../db/index.ts";
import { type AuditEntry, AuditLineRefused, refuseUnfit } from "./entry.ts";
import type { AuditHead } from "./head.ts";
import { hashLine } from "./line-hash.ts";

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
  // Counting up takes PostgreSQL's lock on the row, so two transactions cannot follow the same line. On SQLite the
  // transaction is immediate and alone anyway.
  const head = await change
    .updateTable("audit_head")
    .set((row) => ({ seq: row("seq", "+", 1) }))
    .where("id", "=", 1)
    .returning(["seq", "hash"])
    .executeTakeFirst();
  if (!head) throw new AuditLineRefused("the log has lost its head: run `posoka audit verify`");
  const line = {
    seq: head.seq,
    at: now().toISOString(),
    actor: entry.actor,
    role: entry.role,
    action: entry.action,
    object: entry.object,
    fields: JSON.stringify(entry.fields ?? []),
    reason: entry.reason ?? null,
    request_id: entry.requestId ?? null,
    content_hash: entry.contentHash ?? null,
    previous_hash: head.hash,
  };
  const hash = hashLine(line);
  await change
    .insertInto("audit_line")
    .values({ ...line, hash })
    .execute();
  await change.updateTable("audit_head").set({ hash }).where("id", "=", 1).execute();
  return { seq: line.seq, hash };
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
