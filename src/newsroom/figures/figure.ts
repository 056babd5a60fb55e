import type { Query } from "../../platform/db/index.ts";
import type { ItemId } from "../content/item.ts";

type Said = Readonly<Record<"bg" | "en", string>>;

/** Where figures of the whole mission stand: no item's page, but the list of its projects. */
export const missionFigures = "mission" as ItemId;

/** A figure as readers may know it: numbers of persons, small ones and what would tell them hidden (null). */
export interface FigureContent {
  /** Of whom or what; persons where it is not said. Whom outreach reached may be counted at every event. */
  readonly unit?: "persons" | "reached" | "money";
  /** Instead of a number of persons: an amount in the smallest unit of its currency. */
  readonly money?: { readonly minor: number; readonly currency: string };
  readonly title: Said;
  /** Which day of which paper makes somebody count. */
  readonly counts: Said;
  readonly definition: { readonly version: number; readonly since: string };
  readonly total: number | null;
  readonly groups: readonly {
    readonly title: Said;
    readonly parts: readonly { readonly label: Said; readonly count: number | null }[];
  }[];
}

/** A figure of a frozen report on the page of its project. Days are `YYYY-MM-DD`, moments ISO 8601 in UTC. */
export interface PublishedFigure {
  readonly id: string;
  readonly itemId: ItemId;
  /** The number of the report it is from. */
  readonly report: number;
  readonly indicator: string;
  readonly from: string;
  readonly until: string;
  /** What was entered later is not in it. */
  readonly asOf: string;
  readonly content: FigureContent;
  readonly publishedAt: string;
  readonly withdrawnAt: string | null;
  /** The number of the report that corrects it. */
  readonly correctedBy: number | null;
}

/** All figures that were ever on the page of an item, the latest period first; those withdrawn are among them. */
export const figuresOf = (query: Query, id: ItemId): Promise<readonly PublishedFigure[]> =>
  readFigures(query, id);

/** All figures that were ever on any page. */
export const figuresEverywhere = (query: Query): Promise<readonly PublishedFigure[]> =>
  readFigures(query, null);

async function readFigures(query: Query, id: ItemId | null): Promise<readonly PublishedFigure[]> {
  const rows = await query
    .selectFrom("published_figure")
    .selectAll()
    .$if(id !== null, (those) => those.where("item_id", "=", id ?? ""))
    .orderBy("period_until", "desc")
    .orderBy("report_seq", "desc")
    .orderBy("indicator")
    .orderBy("published_at")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    itemId: row.item_id as ItemId,
    report: Number(row.report_seq),
    indicator: row.indicator,
    from: row.period_from,
    until: row.period_until,
    asOf: row.as_of,
    content: JSON.parse(row.content) as FigureContent,
    publishedAt: row.published_at,
    withdrawnAt: row.withdrawn_at,
    correctedBy: row.corrected_by === null ? null : Number(row.corrected_by),
  }));
}
