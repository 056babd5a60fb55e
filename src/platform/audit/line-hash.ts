import { createHash, hash } from "node:crypto";
import type { AuditLineRow } from "./tables.ts";

/**
 * SHA-256, in hexadecimal, of the line as a JSON list in a fixed order, headed by the format's name. In such a list
 * every text is quoted and escaped, and null differs from "", so no two lines read the same. `fields` enters as the
 * very text that is stored. The order is part of the log: never change it, add "audit-2" beside it.
 */
export const hashLine = (line: Omit<AuditLineRow, "hash">): string =>
  hash("sha256", `["audit-1",${line.seq},${middleOf(line)},${JSON.stringify(line.previous_hash)}]`);

/** What stands in that list between the number and the hash of the line before: what a line says, wherever it comes to stand. */
export const middleOf = (line: Omit<AuditLineRow, "seq" | "previous_hash" | "hash">): string =>
  JSON.stringify([
    line.at,
    line.actor,
    line.role,
    line.action,
    line.object,
    line.fields,
    line.reason,
    line.request_id,
    line.content_hash,
  ]).slice(1, -1);

/**
 * The hash by which a line can later prove what a record said. The salt (16 random bytes or more) is kept with the
 * record and erased with it; then the hash says nothing, and the chain stays whole.
 */
export function contentHash(salt: Uint8Array, content: string): string {
  if (salt.length < 16) throw new RangeError("the salt of a content hash needs at least 16 bytes");
  return createHash("sha256").update(`${salt.length}:`).update(salt).update(content).digest("hex");
}
