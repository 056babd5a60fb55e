import type { People } from "../../people/index.ts";
import type { Query } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { SpanFigures } from "../counting/spans.ts";
import type { TallyScope } from "../counting/tally.ts";
import type { Definition } from "../definitions/definition.ts";
import type { DifferenceKind } from "./compare.ts";
import { openLists } from "./sealed-lists.ts";

export interface FrozenReport {
  readonly id: string;
  readonly seq: number;
  readonly scope: TallyScope;
  readonly versionId: string | null;
  readonly frozenAt: string;
  readonly frozenBy: string;
  readonly correctsId: string | null;
  readonly changed: Readonly<Record<DifferenceKind, number>> | null;
  /** Sealed. */
  readonly differences: string | null;
}

/** One indicator of a report as it was frozen, without the sealed lists: they are long, and read when somebody opens one. */
export interface FrozenFigure {
  readonly definition: Definition;
  readonly figures: SpanFigures;
  readonly seal: string;
}

type Row = Awaited<ReturnType<ReturnType<typeof rows>["executeTakeFirstOrThrow"]>>;
const rows = (query: Query) => query.selectFrom("frozen_report").selectAll();

const toReport = (row: Row): FrozenReport => ({
  id: row.id,
  seq: Number(row.seq),
  scope: {
    projectId: row.project_id,
    from: row.period_from,
    until: row.period_until,
    livesFrom: row.lives_from,
    livesUntil: row.lives_until,
    cutOff: row.cut_off,
  },
  versionId: row.version_id,
  frozenAt: row.frozen_at,
  frozenBy: row.frozen_by,
  correctsId: row.corrects_id,
  changed: row.changed === null ? null : JSON.parse(row.changed),
  differences: row.differences,
});

/** All reports, the latest first: there are some a quarter. */
export const readReports = async (query: Query): Promise<readonly FrozenReport[]> =>
  (await rows(query).orderBy("seq", "desc").execute()).map(toReport);

/** Throws "not found". */
export async function readReport(query: Query, id: string): Promise<FrozenReport> {
  const row = await rows(query).where("id", "=", id).executeTakeFirst();
  if (!row) throw notFound();
  return toReport(row);
}

/** The reports that correct one, in order. */
export const correctionsOf = async (query: Query, id: string): Promise<readonly FrozenReport[]> =>
  (await rows(query).where("corrects_id", "=", id).orderBy("seq").execute()).map(toReport);

export async function readFigures(query: Query, reportId: string): Promise<readonly FrozenFigure[]> {
  const found = await query
    .selectFrom("frozen_figure")
    .select(["definition", "figures", "seal"])
    .where("report_id", "=", reportId)
    .orderBy("seq")
    .execute();
  return found.map((row) => ({
    definition: JSON.parse(row.definition) as Definition,
    figures: JSON.parse(row.figures) as SpanFigures,
    seal: row.seal,
  }));
}

/**
 * The packed lists of persons behind a figure, opened. Whether the reader may was decided before. Null where the sealed
 * lists were changed in the database.
 */
export async function openFigure(
  query: Query,
  people: Pick<People, "vault">,
  { id }: Pick<FrozenReport, "id">,
  { definition }: Pick<FrozenFigure, "definition">,
): Promise<string | null> {
  const row = await query
    .selectFrom("frozen_figure")
    .select("lists")
    .where("report_id", "=", id)
    .where("indicator", "=", definition.id)
    .executeTakeFirst();
  return row ? openLists(people, id, definition.id, row.lists) : null;
}
