import type { Query } from "../../platform/db/index.ts";

/** SHA-256 over all seals of a report, as the line of its freezing has it in the chained log; null where there is none. */
export async function sealInLog(query: Query, reportId: string): Promise<string | null> {
  const line = await query
    .selectFrom("audit_line")
    .select("content_hash")
    .where("object", "=", `report:${reportId}`)
    .where("action", "in", ["report.freeze", "report.correct"])
    .orderBy("seq")
    .executeTakeFirst();
  return line?.content_hash ?? null;
}
