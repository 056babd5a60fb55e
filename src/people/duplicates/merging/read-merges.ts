import type { Query } from "../../../platform/db/index.ts";
import type { People } from "../../people.ts";
import { membersOf } from "../../permission/merge-group.ts";
import { subjectOf } from "../../permission/persons-for.ts";
import { reasonPlace } from "./merge-persons.ts";

/** A merge that counts, or waits for a second person. */
export interface Merge {
  readonly id: string;
  readonly keptId: string;
  readonly goneId: string;
  readonly reason: string;
  readonly askedAt: Date;
  readonly askedBy: string;
  /** Null while it waits. */
  readonly doneAt: Date | null;
  readonly doneBy: string | null;
}

/** The records of a person, and those that are to be merged with them. */
export async function partnersOf(query: Query, person: string): Promise<string[]> {
  const members = await membersOf(query, person);
  const rows = await query
    .selectFrom("person_merge")
    .select(["kept_id", "gone_id"])
    .where("undone_at", "is", null)
    .where((one) => one.or([one("kept_id", "in", members), one("gone_id", "in", members)]))
    .execute();
  return [...new Set([...members, ...rows.flatMap(({ kept_id, gone_id }) => [kept_id, gone_id])])];
}

/** The merges among some records, the oldest first. Whoever asks must be allowed to read the persons. */
export async function readMerges(
  query: Query,
  people: Pick<People, "vault">,
  ids: readonly string[],
): Promise<Merge[]> {
  const rows = await query
    .selectFrom("person_merge")
    .selectAll()
    .where("kept_id", "in", ids)
    .where("gone_id", "in", ids)
    .where("undone_at", "is", null)
    .orderBy("asked_at")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    keptId: row.kept_id,
    goneId: row.gone_id,
    reason: people.vault.unseal(subjectOf(row.gone_id), reasonPlace("reason", row.id), row.reason),
    askedAt: new Date(row.asked_at),
    askedBy: row.asked_by,
    doneAt: row.done_at === null ? null : new Date(row.done_at),
    doneBy: row.done_by,
  }));
}
