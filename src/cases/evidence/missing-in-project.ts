import type { Query } from "../../platform/db/index.ts";
import { evidenceRule } from "./missing-duty.ts";

/** How many members stand in a project, how many of their files lack something that is due, and how many papers that is. */
export interface EvidenceMissing {
  readonly members: number;
  readonly incomplete: number;
  readonly papers: number;
}

/** Of the members enrolled in a project, as the tasks about their files say it. Names nobody. */
export async function evidenceMissing(query: Query, projectId: string): Promise<EvidenceMissing> {
  const enrolled = query
    .selectFrom("case_record")
    .where("kind", "=", "enrolment")
    .where("outcome", "=", projectId)
    .where("struck_at", "is", null)
    .where("member_id", "is not", null);
  const { members } = await enrolled
    .select((row) => row.fn.count("member_id").distinct().as("members"))
    .executeTakeFirstOrThrow();
  const tasks = await query
    .selectFrom("case_task")
    .select("values_json")
    .where("rule", "=", evidenceRule)
    .where("done_at", "is", null)
    .where("member_id", "in", enrolled.select("member_id"))
    .execute();
  const lacking = (json: string | null) =>
    Number((JSON.parse(json ?? "{}") as { count?: number }).count ?? 0);
  return {
    members: Number(members),
    incomplete: tasks.length,
    papers: tasks.reduce((sum, { values_json }) => sum + lacking(values_json), 0),
  };
}
