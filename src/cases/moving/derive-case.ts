import { type Change, keepTogether, type Query } from "../../platform/db/index.ts";
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
  const {
    members,
    derived: [before],
  } = await askForDerived(change, { caseId });
  if (!before) throw new Error("There is no such case.");
  const state = stateOfCase(members);
  const principal = members.find(({ person_id }) => person_id === before.principal_id);
  const follows = {
    state,
    open_members: members.filter((one) => !isFinal(one.state)).length,
    destination: principal?.destination ?? null,
    kind: members.length > 1 ? "family" : "individual",
  } as const;
  const same = Object.entries(follows).every(
    ([column, value]) => before[column as keyof typeof follows] === value,
  );
  if (same) return;
  const since = state === before.state ? {} : { state_since: cases.now().toISOString() };
  await change
    .updateTable("return_case")
    .set({ ...follows, ...since })
    .where("id", "=", caseId)
    .execute();
}

const askForDerived = keepTogether((query: Query, { caseId }: { readonly caseId: string }) => ({
  members: query
    .selectFrom("case_member")
    .select(["person_id", "role", "state", "state_since", "interrupted", "destination"])
    .where("case_id", "=", caseId),
  derived: query
    .selectFrom("return_case")
    .select(["principal_id", "state", "open_members", "destination", "kind"])
    .where("id", "=", caseId),
}));
