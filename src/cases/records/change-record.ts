import { inside } from "../../people/index.ts";
import type { Change } from "../../platform/db/index.ts";
import {
  type AnyForm,
  openForEditing,
  type RecordFields,
  type Saved,
  saveVersioned,
  type ValuesOf,
  type VersionedRecord,
  versionedBy,
} from "../../platform/forms/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Act, Cases } from "../cases.ts";
import { dossierOf } from "../dossier/dossier.ts";
import { readCaseFacts } from "../dossier/read-facts.ts";
import type { CaseRecordKind } from "../journey/kind.ts";
import { casesFor, noteCaseChange } from "../permission/cases-for.ts";
import type { CaseRecordRow } from "../tables.ts";
import { settleDuties } from "../tasks/settle-duties.ts";
import { findRecordRow, marksOf, placeOfRow, refuseAnswers } from "./find-record.ts";
import { requireUnrestricted } from "./restriction.ts";
import { openRecordValues, sealRecord, subjectOfRecord } from "./seal-record.ts";

/** Changes a record that others may have changed since it was shown. Throws as `addCaseRecord` does; what is fixed is "not found". */
export async function changeCaseRecord<F extends AnyForm>(
  change: Change,
  cases: Cases,
  act: Act,
  place: { readonly caseId: string; readonly recordId: string },
  kind: CaseRecordKind<F>,
  save: { readonly basedOn: number; readonly values: ValuesOf<F>; readonly settles?: number },
): Promise<Saved<RecordFields>> {
  const seen = await casesFor(cases, act).hold(change, place.caseId, [kind.writes]);
  const row = await findRecordRow(change, place);
  if (kind.fixed || row.kind !== kind.name || row.struck_at !== null) throw notFound();
  const facts = await readCaseFacts(change, cases, place.caseId);
  const dossier = dossierOf(facts, row.member_id ?? (facts.members[0]?.id as string));
  requireUnrestricted(dossier, { kind: kind.name, memberId: row.member_id });
  refuseAnswers(kind as CaseRecordKind, save.values as RecordFields, {
    today: dossier.today,
    dossier,
    parentId: row.parent_id,
    by: act.actor.staffId,
    mrz: [],
  });
  const at = cases.now();
  const saved = await saveVersioned(change, versionedCaseRecord(cases, kind as CaseRecordKind, row), {
    basedOn: save.basedOn,
    yours: save.values as RecordFields,
    actor: act.actor.staffId,
    at,
    ...(save.settles === undefined ? {} : { settles: save.settles }),
  });
  if (saved.outcome !== "unchanged") {
    await noteCaseChange(change, cases, act, kind.writes, seen.id, {
      action: saved.outcome === "conflict" ? "case.set-aside" : "case.change-record",
      fields: [`kind.${kind.name}`, `record:${row.id}`],
    });
    await settleDuties(change, cases, place.caseId, facts.persons);
  }
  return saved;
}

/** A record as `platform/forms` keeps versions of it, its history sealed by the same circle. */
export function versionedCaseRecord(
  cases: Cases,
  kind: CaseRecordKind,
  row: CaseRecordRow,
): VersionedRecord<RecordFields> {
  const place = placeOfRow(row);
  const subject = subjectOfRecord(cases.vault, kind.circle, place);
  const type = `case-${kind.name}`;
  const cell = (field: string) => ({ table: "record_history", column: `${type}.${field}`, row: row.id });
  return versionedBy<RecordFields>(kind.form, {
    type,
    id: row.id,
    sealing: {
      seal: (field, plain) => cases.vault.seal(subject, cell(field), plain),
      open: (field, sealed) => cases.vault.unseal(subject, cell(field), sealed),
    },
    async load(query) {
      const now = await query
        .selectFrom("case_record")
        .select(["open", "sealed"])
        .where("id", "=", row.id)
        .executeTakeFirst();
      return now ? openRecordValues(cases.vault, kind, place, now) : null;
    },
    async store(change, fields) {
      await change
        .updateTable("case_record")
        .set({
          ...marksOf(kind, fields),
          ...sealRecord(cases.vault, kind, place, fields),
          changed_at: cases.now().toISOString(),
        })
        .where("id", "=", row.id)
        .execute();
    },
  });
}

/** The record as a form shows it for changing, with its version. */
export const openCaseRecordForEditing = (
  change: Change,
  cases: Cases,
  act: Act,
  kind: CaseRecordKind,
  row: CaseRecordRow,
) =>
  openForEditing(inside(cases, change), versionedCaseRecord(cases, kind, row), {
    actor: act.actor.staffId,
    at: cases.now(),
  });
