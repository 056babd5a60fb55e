import type { Query } from "../platform/db/index.ts";

/** A cost as it counts: by the last of its versions that somebody approved. */
export interface OwnSpent {
  readonly id: string;
  readonly line: string;
  readonly day: string;
  readonly paidOn: string | null;
  /** In the smallest unit of the project's currency. */
  readonly minor: number;
}

/**
 * What a project spent on itself. `approvedBy`: as approved up to a moment, ISO 8601 in UTC, and not struck by then;
 * everything there is where it is not said.
 */
export async function approvedOn(
  query: Query,
  projectId: string,
  approvedBy?: string,
): Promise<readonly OwnSpent[]> {
  const at = approvedBy ?? "9999";
  const rows = await query
    .selectFrom("own_cost_version as version")
    .innerJoin("own_cost as cost", "cost.id", "version.cost_id")
    .innerJoin("own_cost_decision as decision", (join) =>
      join.onRef("decision.cost_id", "=", "version.cost_id").onRef("decision.seq", "=", "version.seq"),
    )
    .select(["version.cost_id", "version.seq", "version.project_id", "version.line", "version.day"])
    .select(["version.paid_on", "version.minor"])
    .where("decision.outcome", "=", "approved")
    .where("decision.made_at", "<=", at)
    .where((row) => row.or([row("cost.struck_at", "is", null), row("cost.struck_at", ">", at)]))
    .orderBy("version.cost_id")
    .orderBy("version.seq")
    .execute();
  // A correction may have moved the cost to another project: which one it is says the last approved version.
  const last = new Map(rows.map((row) => [row.cost_id, row]));
  return [...last.values()]
    .filter(({ project_id }) => project_id === projectId)
    .map((row) => ({
      id: row.cost_id,
      line: row.line,
      day: row.day,
      paidOn: row.paid_on,
      minor: Number(row.minor),
    }));
}

/** What was approved and what was paid on each line, by the lines' codes. */
export async function ownCostsOnLines(query: Query, projectId: string) {
  const lines = new Map<string, { approved: number; paid: number }>();
  for (const { line, minor, paidOn } of await approvedOn(query, projectId)) {
    const sum = lines.get(line) ?? { approved: 0, paid: 0 };
    sum.approved += minor;
    if (paidOn !== null) sum.paid += minor;
    lines.set(line, sum);
  }
  return lines as ReadonlyMap<string, { readonly approved: number; readonly paid: number }>;
}

/** What the costs of a period come to, both days included, as approved up to a moment. */
export const ownCostsBetween = async (
  query: Query,
  projectId: string,
  { from, until, approvedBy }: { readonly from: string; readonly until: string; readonly approvedBy: string },
): Promise<number> =>
  (await approvedOn(query, projectId, approvedBy))
    .filter(({ day }) => from <= day && day <= until)
    .reduce((sum, { minor }) => sum + minor, 0);
