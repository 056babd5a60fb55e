import type { AuditHead } from "./head.ts";
import { hashLine } from "./line-hash.ts";
import type { AuditLineRow } from "./tables.ts";

/** What is wrong with a log, and at which line. */
export type AuditDamage =
  /** The line, or a hash on it, is not as it was written. */
  | { readonly kind: "changed"; readonly seq: number }
  /** The line of this number is missing. */
  | { readonly kind: "dropped"; readonly seq: number }
  /** The line of this number was put in between, or set behind the end. */
  | { readonly kind: "added"; readonly seq: number }
  | { readonly kind: "swapped"; readonly seq: number; readonly with: number }
  /** Everything after this line is missing. */
  | { readonly kind: "cut"; readonly seq: number }
  /** The log is whole in itself, yet its line of this number is not the one noted outside. */
  | { readonly kind: "replaced"; readonly seq: number }
  /** The log is whole in itself, yet ends here, before the head noted outside: an older file. */
  | { readonly kind: "older"; readonly seq: number }
  /** The row that says where the log ends is gone. */
  | { readonly kind: "headless"; readonly seq: number };

/** Whether the line is the one written after `previous`. */
export const follows = (previous: AuditHead, line: AuditLineRow): boolean =>
  line.seq === previous.seq + 1 && line.previous_hash === previous.hash && hashLine(line) === line.hash;

/**
 * Names what happened at a line that does not follow. `highest` is the highest number a line may ever have borne,
 * `lineAt` finds another line by its number.
 */
export async function nameDamage(
  previous: AuditHead,
  line: AuditLineRow,
  highest: number,
  lineAt: (seq: number) => Promise<AuditLineRow | undefined>,
): Promise<AuditDamage> {
  const expected = previous.seq + 1;
  if (line.seq > expected) return { kind: "dropped", seq: expected };
  if (line.seq < expected) return { kind: "added", seq: line.seq };
  if (hashLine(line) === line.hash) {
    // Whole in itself, but not after this one: somebody rewrote the one before together with its hash.
    return { kind: "changed", seq: Math.max(previous.seq, 1) };
  }
  const home = writtenAs(line, highest);
  if (home === undefined) return { kind: "changed", seq: expected };
  const other = await lineAt(home);
  if (other && writtenAs(other, highest) === expected) return { kind: "swapped", seq: expected, with: home };
  return home > expected ? { kind: "dropped", seq: expected } : { kind: "added", seq: home };
}

const searched = 100_000;

/** The number a moved line bore when it was written: the one with which its hash is right. */
function writtenAs(line: AuditLineRow, highest: number): number | undefined {
  const furthest = Math.min(searched, Math.max(highest, line.seq));
  for (let distance = 1; distance <= furthest; distance += 1) {
    for (const seq of [line.seq - distance, line.seq + distance]) {
      if (seq > 0 && seq <= highest && hashLine({ ...line, seq }) === line.hash) return seq;
    }
  }
  return undefined;
}
