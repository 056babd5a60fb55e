import { type Change, keepTogether, type Query } from "../../platform/db/index.ts";
import type { Cases } from "../cases.ts";
import { memberColumns } from "../dossier/case-lists.ts";
import { isFinal, type MemberState, wayOf } from "../journey/states.ts";
import type { CaseMemberRow } from "../tables.ts";

/** How far along a member counts: a stop counts as what it interrupted. */
const progress = ({ state, interrupted }: Pick<CaseMemberRow, "state" | "interrupted">): number =>
  wayOf(state === "suspended" ? (interrupted ?? state) : state);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Of those who are equally far one who goes on counts before one who stopped, in whatever order they were read. */
const byState = (a: Pick<CaseMemberRow, "state">, b: Pick<CaseMemberRow, "state">): number =>
  Number(a.state === "suspended") - Number(b.state === "suspended") || compare(a.state, b.state);

/**
 * The state of a case: that of the least advanced member whose way is open; when none is, that of the member whose way
 * ended last (domain.md 1.26).
 */
export function stateOfCase(
  members: readonly Pick<CaseMemberRow, "state" | "state_since" | "interrupted" | "role">[],
): MemberState {
  const open = members.filter(({ state, role }) => !isFinal(state) && role !== "escort");
  const least = open.toSorted((a, b) => progress(a) - progress(b) || byState(a, b))[0];
  const last = members.toSorted((a, b) => compare(b.state_since, a.state_since) || byState(a, b))[0];
  return least?.state ?? last?.state ?? "inquiry";
}

/** What a case has from its members. */
export const followingFrom = (
  members: readonly Pick<
    CaseMemberRow,
    "person_id" | "role" | "state" | "state_since" | "interrupted" | "destination"
  >[],
  principalId: string,
) =>
  ({
    state: stateOfCase(members),
    open_members: members.filter(({ state }) => !isFinal(state)).length,
    destination: members.find(({ person_id }) => person_id === principalId)?.destination ?? null,
    kind: members.length > 1 ? "family" : "individual",
  }) as const;

/** What stands beside a case and follows from something else, as a list of one. */
export const derivedList = (query: Query, caseId: string) =>
  query
    .selectFrom("return_case")
    .select(["principal_id", "state", "open_members", "destination", "kind", "next_due"])
    .where("id", "=", caseId);

export type DerivedRow = Awaited<ReturnType<ReturnType<typeof derivedList>["execute"]>>[number];

/** Writes down what follows anew, as far as it stands otherwise. Whoever calls holds the case. */
export async function saveDerived(
  change: Change,
  cases: Pick<Cases, "now">,
  caseId: string,
  before: DerivedRow,
  now: Partial<DerivedRow>,
): Promise<void> {
  const changed = Object.entries(now).filter(
    ([column, value]) => before[column as keyof DerivedRow] !== value,
  );
  if (changed.length === 0) return;
  const moved = now.state !== undefined && now.state !== before.state;
  await change
    .updateTable("return_case")
    .set({ ...Object.fromEntries(changed), ...(moved ? { state_since: cases.now().toISOString() } : {}) })
    .where("id", "=", caseId)
    .execute();
}

/** Writes down anew what follows from the members. Whoever calls holds the case. */
export async function deriveCase(change: Change, cases: Pick<Cases, "now">, caseId: string): Promise<void> {
  const {
    members,
    derived: [before],
  } = await askForMembers(change, { caseId });
  if (!before) throw new Error("There is no such case.");
  await saveDerived(change, cases, caseId, before, followingFrom(members, before.principal_id));
}

const askForMembers = keepTogether((query: Query, { caseId }: { readonly caseId: string }) => ({
  members: query.selectFrom("case_member").select(memberColumns).where("case_id", "=", caseId),
  derived: derivedList(query, caseId),
}));
