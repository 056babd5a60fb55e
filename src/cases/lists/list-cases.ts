import { askPrepared, type Query } from "../../platform/db/index.ts";
import type { Act, Cases } from "../cases.ts";
import type { MemberState } from "../journey/states.ts";
import { casesFor } from "../permission/cases-for.ts";

/** Which cases a list shows. */
export interface CaseFilter {
  readonly ended: boolean;
  readonly state: MemberState | null;
  /** A colleague's id; null for everybody's. */
  readonly managerId: string | null;
  readonly destination: string | null;
  /** Only those where something is due before this day, `YYYY-MM-DD`. */
  readonly dueBefore: string | null;
}

export interface ListedCase {
  readonly id: string;
  readonly number: string;
  readonly kind: "individual" | "family";
  readonly principalId: string;
  readonly managerId: string | null;
  readonly state: MemberState;
  readonly stateSince: string;
  readonly destination: string | null;
  readonly nextDue: string | null;
  readonly touchedAt: string;
}

/** Where a page of the list ended; the next one goes on behind it. */
export interface ListPlace {
  readonly touchedAt: string;
  readonly id: string;
}

const casesOnAPage = 50;

/** A page of the cases somebody may see, those touched last first, and where the next page goes on. */
export async function listCases(
  query: Query,
  cases: Pick<Cases, "now">,
  act: Act,
  filter: CaseFilter,
  after: ListPlace | null = null,
): Promise<{ readonly cases: readonly ListedCase[]; readonly next: ListPlace | null }> {
  let rows = casesFor(cases, act)
    .visibleInTurn(query)
    .select([
      "id",
      "number",
      "kind",
      "principal_id as principalId",
      "manager_id as managerId",
      "state",
      "state_since as stateSince",
      "destination",
      "next_due as nextDue",
      "touched_at as touchedAt",
    ])
    // Written out, because the indexes of both lists are of those cases alone.
    .where(({ eb, lit }) => eb("open_members", filter.ended ? "=" : ">", lit(0)));
  if (filter.state) rows = rows.where("state", "=", filter.state);
  if (filter.managerId) rows = rows.where("manager_id", "=", filter.managerId);
  if (filter.destination) rows = rows.where("destination", "=", filter.destination);
  if (filter.dueBefore) rows = rows.where("next_due", "<", filter.dueBefore);
  if (after) {
    rows = rows.where((row) =>
      row.or([
        row("touched_at", "<", after.touchedAt),
        row.and([row("touched_at", "=", after.touchedAt), row("id", "<", after.id)]),
      ]),
    );
  }
  const found = await askPrepared(
    query,
    rows
      .orderBy("touched_at", "desc")
      .orderBy("id", "desc")
      .limit(casesOnAPage + 1),
  );
  const shown = found.slice(0, casesOnAPage);
  const last = shown.at(-1);
  const more = found.length > casesOnAPage && last;
  return { cases: shown, next: more ? { touchedAt: last.touchedAt, id: last.id } : null };
}
