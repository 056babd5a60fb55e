import { sql } from "kysely";
import type { Change, Tables } from "../../db/index.ts";
import { notFound } from "../../http/index.ts";

/** A row that is never deleted: it stands until somebody strikes it, with a reason. */
interface Strikable {
  readonly id: string;
  readonly struck_at: string | null;
  readonly struck_by: string | null;
  readonly struck_reason: string | null;
}

/** Tables of such rows whose reasons are read in the clear. */
type StrikableTable = { [T in keyof Tables]: Tables[T] extends Strikable ? T : never }[keyof Tables];

/** Takes a row that stands for this change. Throws "not found" where there is none, or it is struck. */
export async function holdStanding(change: Change, table: StrikableTable, id: string): Promise<void> {
  const { numAffectedRows } = await sql`
    update ${sql.table(table)} set struck_at = struck_at where id = ${id} and struck_at is null`.execute(
    change,
  );
  if (numAffectedRows !== 1n) throw notFound();
}

/** Strikes a row that stands. Throws as `holdStanding` does. */
export async function strikeStanding(
  change: Change,
  table: StrikableTable,
  id: string,
  { at, by, reason }: { readonly at: Date; readonly by: string; readonly reason: string },
): Promise<void> {
  const { numAffectedRows } = await sql`
    update ${sql.table(table)}
    set struck_at = ${at.toISOString()}, struck_by = ${by}, struck_reason = ${reason}
    where id = ${id} and struck_at is null`.execute(change);
  if (numAffectedRows !== 1n) throw notFound();
}
