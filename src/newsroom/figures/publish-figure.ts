import type { Change } from "../../platform/db/index.ts";
import { tickPublicationClock } from "../publishing/publish.ts";
import type { PublishedFigure } from "./figure.ts";

/** Puts a figure on the page of an item. Whoever calls has the right to it and writes the line in the log. */
export async function putFigure(change: Change, figure: Omit<PublishedFigure, "withdrawnAt">): Promise<void> {
  await change
    .insertInto("published_figure")
    .values({
      id: figure.id,
      item_id: figure.itemId,
      report_seq: figure.report,
      indicator: figure.indicator,
      period_from: figure.from,
      period_until: figure.until,
      as_of: figure.asOf,
      content: JSON.stringify(figure.content),
      published_at: figure.publishedAt,
      withdrawn_at: null,
      corrected_by: figure.correctedBy,
    })
    .execute();
  await tickPublicationClock(change);
}

/** Takes a figure of a report off the page it stands on; that it stood there stays to be read. Gives whether one stood there. */
export async function withdrawFigure(
  change: Change,
  { report, indicator }: Pick<PublishedFigure, "report" | "indicator">,
  at: string,
): Promise<boolean> {
  const { numUpdatedRows } = await change
    .updateTable("published_figure")
    .set({ withdrawn_at: at })
    .where("report_seq", "=", report)
    .where("indicator", "=", indicator)
    .where("withdrawn_at", "is", null)
    .executeTakeFirst();
  await tickPublicationClock(change);
  return Number(numUpdatedRows) > 0;
}

/** Marks everything published from a report as corrected by another. */
export async function markCorrected(change: Change, report: number, by: number): Promise<void> {
  await change
    .updateTable("published_figure")
    .set({ corrected_by: by })
    .where("report_seq", "=", report)
    .execute();
  await tickPublicationClock(change);
}
