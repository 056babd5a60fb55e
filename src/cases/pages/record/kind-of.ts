import { notFound } from "../../../platform/http/index.ts";
import { type CaseRecordKind, rightsToAdd } from "../../journey/kind.ts";
import { casesFor } from "../../permission/cases-for.ts";
import { findRecordRow } from "../../records/find-record.ts";
import type { CaseVisit } from "../desk.ts";

/** The kind an address names; of an address that names none, or one that is not this reader's to add, there is no page. */
export function kindToAdd({ cases, place, may }: CaseVisit): CaseRecordKind {
  const kind = cases.journey.kinds.get(place("kind"));
  if (!kind || !rightsToAdd(kind).some(may)) throw notFound();
  return kind;
}

/** The kind of the record an address names, for those who may write it; to others the record is not there, and nothing is read. */
export async function kindToChange(visit: CaseVisit): Promise<CaseRecordKind> {
  const { cases, act, place } = visit;
  const { query } = cases.database;
  const seen = await casesFor(cases, act).get(query, place("case"));
  const row = await findRecordRow(query, { caseId: seen.id, recordId: place("record") });
  const kind = cases.journey.kinds.get(row.kind);
  if (!kind || !seen.may(kind.writes)) throw notFound();
  return kind;
}
