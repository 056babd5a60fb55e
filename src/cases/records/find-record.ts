import type { Query } from "../../platform/db/index.ts";
import { unansweredIn } from "../../platform/forms/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { CaseRecordKind, RecordWritten } from "../journey/kind.ts";
import type { CaseRecordRow } from "../tables.ts";
import { CaseRecordRefused } from "./refused.ts";
import type { RecordPlace, WordsPlace } from "./seal-record.ts";

/** The row of a record of a case; throws "not found". Whoever asks comes through the case. */
export async function findRecordRow(
  query: Query,
  { caseId, recordId }: { readonly caseId: string; readonly recordId: string },
): Promise<CaseRecordRow> {
  const row = await query
    .selectFrom("case_record")
    .selectAll()
    .where("id", "=", recordId)
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  if (!row) throw notFound();
  return row;
}

export const placeOfRow = (row: CaseRecordRow): RecordPlace => ({
  id: row.id,
  caseId: row.case_id,
  personId: row.person_id,
});

/** Where the reason of a striking is sealed. */
export const struckReasonOf = (row: CaseRecordRow): WordsPlace => ({
  caseId: row.case_id,
  personId: row.person_id,
  table: "case_record",
  row: row.id,
  column: "struck_reason",
});

/** The columns of their own of a record with these answers. */
export const marksOf = (kind: CaseRecordKind, values: object) => {
  const marks = kind.marks(values as never);
  return {
    happened_on: marks.happenedOn ?? null,
    outcome: marks.outcome ?? null,
    amount: marks.amount ?? null,
    currency: marks.currency ?? null,
  };
};

/** Throws what is wrong, if anything is. */
export function refuseProblems(problems: object): void {
  if (Object.keys(problems).length > 0) throw new CaseRecordRefused(problems as never);
}

/** Throws what the answers of a record ask for and leave unsaid, and what the rules of its kind find. */
export const refuseAnswers = (
  kind: CaseRecordKind,
  values: Readonly<Record<string, unknown>>,
  on: RecordWritten,
): void => refuseProblems({ ...unansweredIn(kind.form, values), ...kind.check(values as never, on) });
