import type { People } from "../people/index.ts";
import type { Query } from "../platform/db/index.ts";
import { notFound } from "../platform/http/index.ts";
import type { CostFields, CostKind } from "./forms.ts";

/** The vault's subject of a cost: what was done, and its papers. */
export const subjectOfCost = (id: string): string => `cost:${id}`;
export const wordsAt = (id: string, seq: number) => ({
  table: "own_cost_version",
  column: "words",
  row: `${id} ${seq}`,
});

/** What somebody else said to a version. */
export interface Decision {
  readonly outcome: "approved" | "sent-back";
  readonly reason: string | null;
  readonly at: string;
  readonly by: string;
}

/** A version of a cost. Days are `YYYY-MM-DD`; `minor` is in the smallest unit of the project's currency. */
export interface CostVersion {
  readonly seq: number;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly projectId: string;
  readonly line: string;
  readonly day: string;
  readonly paidOn: string | null;
  readonly staffId: string | null;
  readonly minor: number;
  /** Without the words. */
  readonly fields: CostFields;
  /** Null: nobody has said anything yet. */
  readonly decision: Decision | null;
}

/** A cost as it stands by its latest version. */
export interface Cost extends CostVersion {
  readonly id: string;
  readonly kind: CostKind;
  readonly struck: { readonly at: string; readonly by: string; readonly reason: string } | null;
}

const versions = (query: Query) =>
  query
    .selectFrom("own_cost_version as version")
    .innerJoin("own_cost as cost", "cost.id", "version.cost_id")
    .leftJoin("own_cost_decision as decision", (join) =>
      join.onRef("decision.cost_id", "=", "version.cost_id").onRef("decision.seq", "=", "version.seq"),
    )
    .selectAll("version")
    .select([
      "cost.kind",
      "cost.struck_at",
      "cost.struck_by",
      "cost.struck_reason",
      "decision.outcome",
      "decision.reason",
      "decision.made_at as decided_at",
      "decision.made_by as decided_by",
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof versions>["executeTakeFirstOrThrow"]>>;

const toCost = (row: Row): Cost => ({
  id: row.cost_id,
  kind: row.kind,
  seq: Number(row.seq),
  madeAt: row.made_at,
  madeBy: row.made_by,
  projectId: row.project_id,
  line: row.line,
  day: row.day,
  paidOn: row.paid_on,
  staffId: row.staff_id,
  minor: Number(row.minor),
  fields: JSON.parse(row.fields) as CostFields,
  decision:
    row.outcome === null
      ? null
      : { outcome: row.outcome, reason: row.reason, at: row.decided_at ?? "", by: row.decided_by ?? "" },
  struck:
    row.struck_at === null
      ? null
      : { at: row.struck_at, by: row.struck_by ?? "", reason: row.struck_reason ?? "" },
});

interface Wanted {
  readonly projectId?: string;
  readonly staffId?: string;
  readonly day?: string;
}

/** Costs by their latest versions, those of the latest days first. */
export const latestCosts = (query: Query, wanted: Wanted = {}): Promise<readonly Cost[]> =>
  readThose(
    versions(query).where("version.seq", "=", (inner) =>
      inner
        .selectFrom("own_cost_version as other")
        .select((row) => row.fn.max("other.seq").as("last"))
        .whereRef("other.cost_id", "=", "version.cost_id"),
    ),
    wanted,
  );

/** Costs as they count: by the last of their versions that somebody approved. */
export const approvedCosts = (query: Query, wanted: Wanted = {}): Promise<readonly Cost[]> =>
  readThose(
    versions(query).where("version.seq", "=", (inner) =>
      inner
        .selectFrom("own_cost_decision as other")
        .select((row) => row.fn.max("other.seq").as("last"))
        .whereRef("other.cost_id", "=", "version.cost_id")
        .where("other.outcome", "=", "approved"),
    ),
    wanted,
  );

async function readThose(
  asked: ReturnType<typeof versions>,
  { projectId, staffId, day }: Wanted,
): Promise<readonly Cost[]> {
  const rows = await asked
    .$if(projectId !== undefined, (those) => those.where("version.project_id", "=", projectId ?? ""))
    .$if(staffId !== undefined, (those) => those.where("version.staff_id", "=", staffId ?? ""))
    .$if(day !== undefined, (those) => those.where("version.day", "=", day ?? ""))
    .orderBy("version.day", "desc")
    .orderBy("version.cost_id")
    .execute();
  return rows.map(toCost);
}

/** All that was ever on record of a cost, the first first. Throws "not found". */
export async function versionsOfCost(query: Query, id: string): Promise<readonly [Cost, ...Cost[]]> {
  const rows = await versions(query).where("version.cost_id", "=", id).orderBy("version.seq").execute();
  const [first, ...more] = rows.map(toCost);
  if (!first) throw notFound();
  return [first, ...more];
}

/** Throws "not found". */
export async function readCost(query: Query, id: string): Promise<Cost> {
  const all = await versionsOfCost(query, id);
  return all.at(-1) ?? all[0];
}

/** The words of a version, opened. Whoever reads them left a line before. */
export async function openWords(
  query: Query,
  { vault }: Pick<People, "vault">,
  { id, seq }: Pick<Cost, "id" | "seq">,
): Promise<string | null> {
  const row = await query
    .selectFrom("own_cost_version")
    .select("words")
    .where("cost_id", "=", id)
    .where("seq", "=", seq)
    .executeTakeFirst();
  return row?.words ? vault.unseal(subjectOfCost(id), wordsAt(id, seq), row.words) : null;
}
