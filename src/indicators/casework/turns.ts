import { dayOf } from "../../people/index.ts";
import type { Query } from "../../platform/db/index.ts";
import type { Fact, Turn } from "./casework.ts";
import type { Members } from "./members.ts";
import type { Gathered } from "./records.ts";

/** All moves of whoever ever withdrew or was brought back, and the withdrawals among them as facts. */
export async function gatherTurns(
  query: Query,
  { cutOff }: Pick<Gathered, "cutOff">,
  members: Members,
): Promise<{ readonly turns: readonly Turn[]; readonly withdrawals: readonly Fact[] }> {
  const turned = query
    .selectFrom("case_event")
    .select("member_id")
    .where("to_state", "in", ["withdrawn", "returned"])
    .where("at", "<=", cutOff);
  const rows = await query
    .selectFrom("case_event")
    .select(["id", "at", "to_state as to", "reason", "member_id"])
    .where("kind", "=", "moved")
    .where("at", "<=", cutOff)
    .where("member_id", "in", turned)
    .orderBy("at")
    .orderBy("seq")
    .orderBy("id")
    .execute();
  const turns = rows.map(
    ({ id, member_id, to, at }): Turn => ({ id, memberId: member_id ?? "", to: to ?? "", at }),
  );
  const withdrawals = rows.flatMap(({ id, at, to, reason, member_id }): Fact[] => {
    const member = members.get(member_id ?? "");
    if (to !== "withdrawn" || !member) return [];
    const told = { day: dayOf(new Date(at)), enteredAt: at, struckAt: null, reason };
    return [{ kind: "withdrawal", id, ...member, ...told }];
  });
  return { turns, withdrawals };
}
