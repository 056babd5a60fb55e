import type { Query } from "../../platform/db/index.ts";
import type { TextValues } from "../../platform/i18n/index.ts";
import type { Cases } from "../cases.ts";
import type { WorkList } from "../journey/duty.ts";
import type { Lead } from "../journey/guard.ts";
import { openWords } from "../records/seal-record.ts";

/** Something that is due in a case. */
export interface Task {
  readonly id: string;
  readonly caseId: string;
  readonly memberId: string | null;
  readonly personId: string | null;
  readonly rule: string;
  readonly list: WorkList;
  readonly due: string;
  readonly urgent: boolean;
  readonly leads: Lead | null;
  readonly values: TextValues | null;
  /** Of a task that somebody wrote. */
  readonly words: string | null;
  readonly ownerId: string | null;
}

/** What is due in a case and shown on a day, the earliest first, as a list for `toTask`. */
export const taskList = (
  query: Query,
  { caseId, today }: { readonly caseId: string; readonly today: string },
) =>
  query
    .selectFrom("case_task")
    .select(["id", "case_id", "member_id", "person_id", "rule", "list", "due"])
    .select(["urgent", "leads", "values_json", "words", "owner_id"])
    .where("case_id", "=", caseId)
    .where("done_at", "is", null)
    .where("shown_from", "<=", today)
    .orderBy("due")
    .orderBy("rule")
    .orderBy("id");

type Row = Awaited<ReturnType<ReturnType<typeof taskList>["execute"]>>[number];

/** What is due in a case and shown today, the earliest first. Whoever asks may read the case. */
export async function readTasks(
  query: Query,
  cases: Pick<Cases, "vault">,
  caseId: string,
  today: string,
): Promise<Task[]> {
  return (await taskList(query, { caseId, today }).execute()).map((row) => toTask(cases, row));
}

export const toTask = (cases: Pick<Cases, "vault">, row: Row): Task => ({
  id: row.id,
  caseId: row.case_id,
  memberId: row.member_id,
  personId: row.person_id,
  rule: row.rule,
  list: row.list as WorkList,
  due: row.due,
  urgent: Number(row.urgent) === 1,
  leads: row.leads === null ? null : (JSON.parse(row.leads) as Lead),
  values: row.values_json === null ? null : (JSON.parse(row.values_json) as TextValues),
  words: openWords(
    cases.vault,
    { caseId: row.case_id, personId: row.person_id, table: "case_task", row: row.id },
    row.words,
  ),
  ownerId: row.owner_id,
});
