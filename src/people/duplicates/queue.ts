import { sql } from "kysely";
import type { Query } from "../../platform/db/index.ts";
import { type Act, demand, note, type People } from "../people.ts";
import { rootsOf } from "../permission/merge-group.ts";
import { personsFor } from "../permission/persons-for.ts";

/** A pair that may be one person, waiting for somebody to look at both. */
export interface Doubt {
  readonly ids: readonly [string, string];
  readonly bits: number;
  readonly verdict: "same" | "possible";
  readonly askedAt: Date;
  readonly askedBy: string;
}

/** A merge that counts only when a second person agrees. */
export interface WaitingMerge {
  readonly id: string;
  readonly keptId: string;
  readonly goneId: string;
  readonly askedAt: Date;
  readonly askedBy: string;
}

const longestQueue = 100;

/** The person a column names, if the actor sees them: asked of each waiting pair, for they are few beside the persons. */
const visibleAs = (query: Query, people: Pick<People, "now">, act: Act) => (column: string) =>
  personsFor(people, act).visible(query).select("person.id").where("person.id", "=", sql.ref<string>(column));

/** The pairs of which the actor sees at least one record, the likeliest first. */
export async function readDoubts(
  query: Query,
  people: Pick<People, "now">,
  act: Act,
  verdict: "same" | "possible" | null,
): Promise<Doubt[]> {
  const right = demand(act.actor, "person.write");
  const sees = visibleAs(query, people, act);
  let waiting = query
    .selectFrom("person_doubt")
    .selectAll()
    .where("settled_at", "is", null)
    .where((doubt) =>
      doubt.or([doubt.exists(sees("person_doubt.low_id")), doubt.exists(sees("person_doubt.high_id"))]),
    );
  if (verdict) waiting = waiting.where("verdict", "=", verdict);
  const rows = await waiting.orderBy("bits", "desc").orderBy("asked_at").limit(longestQueue).execute();
  const roots = await rootsOf(
    query,
    rows.flatMap(({ low_id, high_id }) => [low_id, high_id]),
  );
  const doubts = rows
    .filter(({ low_id, high_id }) => roots.get(low_id) !== roots.get(high_id))
    .map((row) => ({
      ids: [row.low_id, row.high_id] as const,
      bits: row.bits,
      verdict: row.verdict,
      askedAt: new Date(row.asked_at),
      askedBy: row.asked_by,
    }));
  const fields = [...new Set(doubts.flatMap(({ ids }) => ids))].map((id) => `person:${id}`);
  if (fields.length > 0) {
    await note(query, act, right, { action: "person.list", object: "person:doubts", fields }, people.now());
  }
  return doubts;
}

/** The merges that wait, of persons the actor sees. */
export async function readWaitingMerges(
  query: Query,
  people: Pick<People, "now">,
  act: Act,
): Promise<WaitingMerge[]> {
  demand(act.actor, "person.write");
  const rows = await query
    .selectFrom("person_merge")
    .select(["id", "kept_id", "gone_id", "asked_at", "asked_by"])
    .where("done_at", "is", null)
    .where("undone_at", "is", null)
    .where(({ exists }) => exists(visibleAs(query, people, act)("person_merge.kept_id")))
    .orderBy("asked_at")
    .limit(longestQueue)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    keptId: row.kept_id,
    goneId: row.gone_id,
    askedAt: new Date(row.asked_at),
    askedBy: row.asked_by,
  }));
}
