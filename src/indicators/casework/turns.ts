import { missionDay } from "../../core/day.ts";
import { type Database, readColumns } from "../../platform/db/index.ts";
import type { FactsOfDay, Turn } from "./casework.ts";
import type { GatheredMembers } from "./members.ts";
import type { Gathered } from "./records.ts";

/** All moves of whoever ever withdrew or was brought back, and the withdrawals among them as facts. */
export async function gatherTurns(
  database: Pick<Database, "kind" | "query">,
  { cutOff }: Pick<Gathered, "cutOff">,
  { memberAt }: GatheredMembers,
): Promise<{ readonly turns: readonly Turn[]; readonly withdrawals: readonly FactsOfDay[] }> {
  const { query } = database;
  const turned = query
    .selectFrom("case_event")
    .select("member_id")
    .where("to_state", "in", ["withdrawn", "returned"])
    .where("at", "<=", cutOff);
  const rows = query
    .selectFrom("case_event")
    .select(["id", "seq", "at", "to_state", "reason", "member_id"])
    .where("kind", "=", "moved")
    .where("at", "<=", cutOff)
    .where("member_id", "in", turned);
  const told = await readColumns(database, rows, ["id", "seq", "at", "to_state", "reason", "member_id"]);
  const moves = told.id.flatMap((id, row) => {
    const member = memberAt.get(told.member_id[row] as string);
    if (member === undefined) return [];
    const [at, to, reason] = [told.at[row], told.to_state[row], told.reason[row]] as [string, string, string];
    return [{ id, seq: Number(told.seq[row]), at, to, reason, member }];
  });
  moves.sort((a, b) => compare(a.at, b.at) || a.seq - b.seq || compare(a.id, b.id));
  const days = Map.groupBy(
    moves.filter(({ to }) => to === "withdrawn"),
    ({ at }) => missionDay(at),
  );
  const withdrawals = Array.from(
    days,
    ([day, own]): FactsOfDay => ({
      kind: "withdrawal",
      day,
      id: own.map(({ id }) => id),
      member: own.map(({ member }) => member),
      enteredAt: own.map(({ at }) => at),
      reason: own.map(({ reason }) => reason),
    }),
  );
  return { turns: moves, withdrawals };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
