import type { Database } from "../db/index.ts";

/** Where the log ends: the number and hash of its last line. Noted outside, it pins everything before it. */
export interface AuditHead {
  readonly seq: number;
  readonly hash: string;
}

/** The head of a log without lines; its hash is what the first line names as the one before. */
export const emptyHead: AuditHead = { seq: 0, hash: "0".repeat(64) };

/** The head as the database keeps it; null when its row is gone, which only damage can do. */
export async function auditHead(database: Database): Promise<AuditHead | null> {
  const row = await database.query
    .selectFrom("audit_head")
    .select(["seq", "hash"])
    .where("id", "=", 1)
    .executeTakeFirst();
  return row ?? null;
}

/** `seq:hash`, as it is noted outside. */
export const formatHead = ({ seq, hash }: AuditHead): string => `${seq}:${hash}`;

/** Reads a noted head; null when it is not one. */
export function parseHead(text: string): AuditHead | null {
  const [, seq, hash] = /^(\d{1,15}):([0-9a-f]{64})$/.exec(text.trim()) ?? [];
  return seq && hash ? { seq: Number(seq), hash } : null;
}
