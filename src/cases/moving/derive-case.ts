import type { Change } from "../../platform/db/index.ts";
import type { Cases } from "../cases.ts";
import { isFinal, type MemberState, wayOf } from "../journey/states.ts";
import type { CaseMemberRow } from "../tables.ts";

/** How far along a member counts: a stop counts as what it interrupted. */
const progress = ({ state, interrupted }: Pick<CaseMemberRow, "state" | "interrupted">): number =>
  wayOf(state === "suspended" ? (interrupted ?? state) : state);

/**
 * The state of a case: that of the least advanced member whose way is open; when none is, that of the member whose way
 * ended last (domain.md 1.26).
 */
export function stateOfCase(
  members: readonly Pick<CaseMemberRow, "state" | "state_since" | "interrupted" | "role">[],
): MemberState {
  const open = members.filter(({ state, role }) => !isFinal(state) && role !== "escort");
  const least = open.toSorted((a, b) => progress(a) - progress(b))[0];
  const last = members.toSorted((a, b) => (a.state_since < b.state_since ? 1 : -1))[0];
  return least?.state ?? last?.state ?? "inquiry";
}

/** Writes down anew what follows from the members. Whoever calls holds the case. */
export async function deriveCase(change: Change, cases: Pick<Cases, "now">, caseId: string): Promise<void> {
  const members = await change.selectFrom("case_member").selectAll().where("case_id", "=", caseId).execute();
  const before = await change
    .selectFrom("return_case")
    .select(["state", "principal_id"])
    .where("id", "=", caseId)
    .executeTakeFirstOrThrow();
  const state = stateOfCase(members);
  const principal = members.find(({ person_id }) => person_id === before.principal_id);
  const at = cases.now().toISOString();
  await change
    .updateTable("return_case")
    .set({
      state,
      ...(state === before.state ? {} : { state_since: at }),
      open_members: members.filter((one) => !isFinal(one.state)).length,
      destination: principal?.destination ?? null,
      kind: members.length > 1 ? "family" : "individual",
    })
    .where("id", "=", caseId)
    .execute();
}
