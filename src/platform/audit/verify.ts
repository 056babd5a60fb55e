import type { Database } from "../db/index.ts";
import { type AuditDamage, follows, nameDamage } from "./damage.ts";
import { type AuditHead, auditHead, emptyHead } from "./head.ts";
import type { AuditLineRow } from "./tables.ts";

export type AuditVerdict =
  | { readonly whole: true; readonly head: AuditHead }
  | { readonly whole: false; readonly damage: AuditDamage };

/**
 * Reads the whole log in order and says whether it is as it was written. Against a head noted outside it also finds an
 * end cut off together with its head, a log written anew from some line on, and an older file. Lines may be appended
 * meanwhile. Without a noted head, whoever can write the whole database can write a whole other log.
 */
export async function verifyAudit(
  database: Database,
  { head: noted }: { readonly head?: AuditHead | undefined } = {},
): Promise<AuditVerdict> {
  const found = await readThrough(database, noted);
  if ("kind" in found) return { whole: false, damage: found };
  const damage = atTheEnd(found.last, found.head, noted);
  return damage ? { whole: false, damage } : { whole: true, head: found.last };
}

/** Follows the chain to its end; gives the first damage, or the last line and the kept head read after it. */
async function readThrough(database: Database, noted: AuditHead | undefined) {
  let last = emptyHead;
  let head: AuditHead | null = null;
  let lines = await linesAfter(database, Number.MIN_SAFE_INTEGER);
  for (;;) {
    // The next lines are under way while these are hashed.
    const next = linesAfter(database, lines.at(-1)?.seq ?? last.seq);
    for (const line of lines) {
      if (!follows(last, line)) {
        await next;
        return nameDamage(last, line, await highestNumber(database, noted), (seq) => lineAt(database, seq));
      }
      if (line.seq === noted?.seq && line.hash !== noted.hash) {
        await next;
        return { kind: "replaced", seq: line.seq } satisfies AuditDamage;
      }
      last = line;
    }
    lines = await next;
    if (lines.length > 0) continue;
    const before: AuditHead | null = head;
    head = await auditHead(database);
    // A head further on may be that of a line appended just now: look once more.
    if (!head || head.seq <= last.seq || head.seq === before?.seq)
      return { last: { seq: last.seq, hash: last.hash }, head };
  }
}

function atTheEnd(last: AuditHead, head: AuditHead | null, noted: AuditHead | undefined): AuditDamage | null {
  if (!head) return { kind: "headless", seq: last.seq };
  if (head.seq > last.seq) return { kind: "cut", seq: last.seq };
  if (head.seq < last.seq) return { kind: "added", seq: head.seq + 1 };
  if (head.hash !== last.hash) return { kind: "changed", seq: last.seq };
  if (noted && noted.seq > last.seq) return { kind: "older", seq: last.seq };
  return null;
}

const batch = 5_000;

const linesAfter = (database: Database, seq: number): Promise<AuditLineRow[]> =>
  database.query
    .selectFrom("audit_line")
    .selectAll()
    .where("seq", ">", seq)
    .orderBy("seq")
    .limit(batch)
    .execute();

const lineAt = (database: Database, seq: number): Promise<AuditLineRow | undefined> =>
  database.query.selectFrom("audit_line").selectAll().where("seq", "=", seq).executeTakeFirst();

/** The highest number any line may have borne before the damage. */
async function highestNumber(database: Database, noted: AuditHead | undefined): Promise<number> {
  const row = await database.query
    .selectFrom("audit_line")
    .select(({ fn }) => fn.max("seq").as("seq"))
    .executeTakeFirst();
  return Math.max(row?.seq ?? 0, (await auditHead(database))?.seq ?? 0, noted?.seq ?? 0);
}
