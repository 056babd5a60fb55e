import type { Query } from "../../platform/db/index.ts";
import type { FieldValue } from "../../platform/forms/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Act, Cases } from "../cases.ts";
import { type CaseRecord, toCaseRecord } from "../dossier/record.ts";
import type { CaseRecordKind } from "../journey/kind.ts";
import { casesFor, noteCaseReading, type SeenCase } from "../permission/cases-for.ts";
import { findRecordRow, placeOfRow, struckReasonOf } from "./find-record.ts";
import { openRecordValues, openWords } from "./seal-record.ts";

/** A record opened for somebody who may read all of it. */
export interface ReadCaseRecord {
  readonly seen: SeenCase;
  readonly kind: CaseRecordKind;
  readonly record: CaseRecord;
  readonly values: Readonly<Record<string, FieldValue>>;
  readonly struckReason: string | null;
}

/**
 * Reads a record with its words. The line about it stands or falls with the reading; those of the closed circles are
 * noted one by one. Throws "not found" for those who may not see the case or lack the right of the kind.
 */
export async function readCaseRecord(
  query: Query,
  cases: Cases,
  act: Act,
  place: { readonly caseId: string; readonly recordId: string },
): Promise<ReadCaseRecord> {
  const seen = await casesFor(cases, act).get(query, place.caseId);
  const row = await findRecordRow(query, place);
  const kind = cases.journey.kinds.get(row.kind);
  if (!kind || !seen.may(kind.reads)) throw notFound();
  await noteCaseReading(query, cases, act, seen, [`kind.${kind.name}`, `record:${row.id}`]);
  return {
    seen,
    kind,
    record: toCaseRecord(row),
    values: openRecordValues(cases.vault, kind, placeOfRow(row), row),
    struckReason: openWords(cases.vault, struckReasonOf(row), row.struck_reason),
  };
}

/** The answers of a record whose case was opened for a reader who may read its kind; for pages that show several. */
export const valuesOfRecord = (
  cases: Pick<Cases, "vault">,
  kind: CaseRecordKind,
  { row }: CaseRecord,
): Readonly<Record<string, FieldValue>> => openRecordValues(cases.vault, kind, placeOfRow(row), row);
