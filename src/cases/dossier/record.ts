import type { AnyForm, ValuesOf } from "../../platform/forms/index.ts";
import type { CaseRecordRow } from "../tables.ts";

/** Something written down in a case, as rules see it: what stands open in it. */
export interface CaseRecord<F extends AnyForm = AnyForm> {
  readonly id: string;
  readonly caseId: string;
  readonly memberId: string | null;
  readonly personId: string | null;
  readonly kind: string;
  readonly parentId: string | null;
  readonly togetherId: string | null;
  readonly happenedOn: string | null;
  readonly outcome: string | null;
  readonly amount: number | null;
  readonly currency: string | null;
  /** The open answers; those that are sealed are not there. */
  readonly open: Partial<ValuesOf<F>>;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly struckAt: string | null;
  /** The row it was read from, whose sealed part `openCaseRecord` opens. */
  readonly row: CaseRecordRow;
}

/** What a kind of record is known by here: its name, and the form that says what its answers are. */
export interface KindName<F extends AnyForm = AnyForm> {
  readonly name: string;
  readonly form: F;
}

export type RecordOf<K> = K extends KindName<infer F> ? CaseRecord<F> : never;

export const toCaseRecord = (row: CaseRecordRow): CaseRecord => ({
  id: row.id,
  caseId: row.case_id,
  memberId: row.member_id,
  personId: row.person_id,
  kind: row.kind,
  parentId: row.parent_id,
  togetherId: row.together_id,
  happenedOn: row.happened_on,
  outcome: row.outcome,
  amount: row.amount === null ? null : Number(row.amount),
  currency: row.currency,
  open: JSON.parse(row.open) as CaseRecord["open"],
  madeAt: row.made_at,
  madeBy: row.made_by,
  struckAt: row.struck_at,
  row,
});
