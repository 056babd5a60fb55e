import type { Change, Query } from "../../platform/db/index.ts";
import { type ReachedFigures, sealOfReached } from "./reached.ts";

/** Keeps what a report says of outreach; gives the seal for the report's line in the log. */
export async function keepReached(
  change: Change,
  reportId: string,
  figures: ReachedFigures,
): Promise<string> {
  const seal = sealOfReached(figures);
  await change
    .insertInto("frozen_reached")
    .values({ report_id: reportId, figures: JSON.stringify(figures), seal })
    .execute();
  return seal;
}

export interface FrozenReached {
  readonly figures: ReachedFigures;
  readonly seal: string;
}

/** Null for reports that were frozen before outreach was counted. */
export async function readReached(query: Query, reportId: string): Promise<FrozenReached | null> {
  const row = await query
    .selectFrom("frozen_reached")
    .selectAll()
    .where("report_id", "=", reportId)
    .executeTakeFirst();
  return row ? { figures: JSON.parse(row.figures) as ReachedFigures, seal: row.seal } : null;
}

/** Whether nobody touched it since it was frozen. */
export const isIntact = (frozen: FrozenReached | null): boolean =>
  frozen === null || sealOfReached(frozen.figures) === frozen.seal;
