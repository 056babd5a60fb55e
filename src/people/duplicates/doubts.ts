import type { Change } from "../../platform/db/index.ts";
import { type Act, note, type People } from "../people.ts";
import { objectOf, subjectOf } from "../permission/persons-for.ts";
import type { Weighed } from "./evidence.ts";
import { type Pair, pairOf } from "./pair.ts";

/** Puts a pair into the queue of those that may be one person; a pair already told apart or asked about stays so. */
export async function doubtPair(
  change: Change,
  people: Pick<People, "now">,
  act: Act,
  one: string,
  other: string,
  { bits, verdict }: Pick<Weighed, "bits" | "verdict">,
): Promise<void> {
  const pair = pairOf(one, other);
  if (await isToldApart(change, pair)) return;
  await change
    .insertInto("person_doubt")
    .values({
      ...pair,
      bits: Math.round(bits),
      verdict: verdict === "same" ? "same" : "possible",
      asked_at: people.now().toISOString(),
      asked_by: act.actor.staffId,
      settled_at: null,
    })
    .onConflict((known) => known.doNothing())
    .execute();
  const noted = { action: "person.doubt", object: objectOf(one), fields: [objectOf(other)] } as const;
  await note(change, act, "person.write", noted, people.now());
}

/** A person says that two records are of different people. It is kept for ever and outranks the machine. */
export async function tellApart(
  change: Change,
  people: Pick<People, "now" | "vault">,
  act: Act,
  one: string,
  other: string,
  why: string | null,
): Promise<void> {
  const pair = pairOf(one, other);
  const at = people.now().toISOString();
  const place = { table: "person_distinct", column: "why", row: `${pair.low_id}-${pair.high_id}` };
  const sealed = why === null ? null : people.vault.seal(subjectOf(pair.low_id), place, why);
  await change
    .insertInto("person_distinct")
    .values({ ...pair, told_at: at, told_by: act.actor.staffId, why: sealed })
    .onConflict((known) => known.doNothing())
    .execute();
  await settleDoubt(change, pair, at);
  const noted = { action: "person.tell-apart", object: objectOf(one), fields: [objectOf(other)] } as const;
  await note(change, act, "person.write", noted, people.now());
}

/** Takes a pair off the queue. */
export const settleDoubt = async (change: Change, { low_id, high_id }: Pair, at: string): Promise<void> => {
  await change
    .updateTable("person_doubt")
    .set({ settled_at: at })
    .where("low_id", "=", low_id)
    .where("high_id", "=", high_id)
    .where("settled_at", "is", null)
    .execute();
};

async function isToldApart(change: Change, { low_id, high_id }: Pair): Promise<boolean> {
  const row = await change
    .selectFrom("person_distinct")
    .select("told_at")
    .where("low_id", "=", low_id)
    .where("high_id", "=", high_id)
    .executeTakeFirst();
  return row !== undefined;
}
