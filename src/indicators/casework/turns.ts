import { missionDay } from "../../core/day.ts";

import { type Database, readColumns } from "../../platform/db/index.ts";
import type { Fact, Turn } from "./casework.ts";
import type { Members } from "./members.ts";
import type { Gathered } from "./records.ts";

/** All moves of whoever ever withdrew or was brought back, and the withdrawals among them as facts. */
export async function gatherTurns(
  database: Pick<Database, "kind" | "query">,
  { cutOff }: Pick<Gathered, "cutOff">,
  members: Members,
): Promise<{ readonly turns: readonly Turn[]; readonly withdrawals: readonly Fact[] }> {
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
  const moves = told.id.map((id, row) => ({
    id,
    seq: Number(told.seq[row]),
    at: told.at[row] as string,
    to: told.to_state[row] as string,
    reason: told.reason[row] || null,
    memberId: told.member_id[row] as string,
  }));
  moves.sort((a, b) => compare(a.at, b.at) || a.seq - b.seq || compare(a.id, b.id));
  const withdrawals = moves.flatMap(({ id, at, to, reason, memberId }): Fact[] => {
    const member = members.byId.get(memberId);
    if (to !== "withdrawn" || !member) return [];
    const fact = { day: missionDay(at), enteredAt: at, struckAt: null, reason };
    return [{ kind: "withdrawal", id, member, ...fact }];
  });
  return { turns: moves, withdrawals };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
