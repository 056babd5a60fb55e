import { newId } from "../../access/index.ts";
import { inside } from "../../people/index.ts";
import type { Change, Query } from "../../platform/db/index.ts";
import {
  type AnyForm,
  type FieldValue,
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
import { type CaseFacts, type Dossier, dossierOf } from "../dossier/dossier.ts";
import { readCaseFacts } from "../dossier/read-facts.ts";
import { writeEvent } from "../journal.ts";
import type { CaseRecordKind } from "../journey/kind.ts";
import { isFinal } from "../journey/states.ts";
import { moveHeld } from "../moving/move-member.ts";
import { GuardsMissing, NoSuchWay } from "../moving/refusals.ts";
import { casesFor, noteCaseChange, type SeenCase } from "../permission/cases-for.ts";
import type { CaseRecordRow } from "../tables.ts";
import { settleDuties } from "../tasks/settle-duties.ts";
import { CaseRecordRefused, NotInThisState } from "./refused.ts";
import {
  openRecordValues,
  type RecordPlace,
  sealRecord,
  sealWords,
  subjectOfRecord,
  type WordsPlace,
} from "./seal-record.ts";

/** What is to be written down, about whom. */
export interface NewCaseRecord<F extends AnyForm = AnyForm> {
  readonly kind: CaseRecordKind<F>;
  readonly values: ValuesOf<F>;
  /** The members it is about; none for a record about the case. A kind about one member takes one. */
  readonly memberIds: readonly string[];
  readonly parentId?: string | null;
}

/**
 * Writes something down in a case, once for each member it is about, with the move it brings, in one change. Gives the
 * ids, in the members' order. Throws "not found" for those who may not, `CaseRecordRefused` where a rule of the kind
 * says no, `NotInThisState`, and `GuardsMissing` where the record may not stand without a move that is barred.
 */
export async function addCaseRecord<F extends AnyForm>(
  change: Change,
  cases: Cases,
  act: Act,
  caseId: string,
  { kind, values, memberIds, parentId = null }: NewCaseRecord<F>,
): Promise<readonly string[]> {
  const seen = await casesFor(cases, act).hold(change, caseId, [kind.writes]);
  const facts = await readCaseFacts(change, cases, caseId);
  const about = membersAbout(kind as CaseRecordKind, facts, memberIds);
  await requireParent(change, kind as CaseRecordKind, caseId, parentId);
  const togetherId = about.length > 1 ? newId(cases.random) : null;
  const ids: string[] = [];
  for (const memberId of about) {
    const dossier = dossierOf(facts, memberId ?? (facts.members[0]?.id as string));
    ids.push(
      await writeOne(change, cases, act, seen, dossier, {
        kind: kind as CaseRecordKind,
        values,
        memberId,
        parentId,
        togetherId,
      }),
    );
  }
  await settleDuties(change, cases, caseId);
  return ids;
}

interface One {
  readonly kind: CaseRecordKind;
  readonly values: Readonly<Record<string, unknown>>;
  readonly memberId: string | null;
  readonly parentId: string | null;
  readonly togetherId: string | null;
}

async function writeOne(
  change: Change,
  cases: Cases,
  act: Act,
  seen: SeenCase,
  dossier: Dossier,
  { kind, values, memberId, parentId, togetherId }: One,
): Promise<string> {
  requireState(kind, dossier, memberId);
  refuse(kind.check(values as never, { today: dossier.today, dossier }));
  const id = newId(cases.random);
  const personId = memberId === null ? null : dossier.member.personId;
  const at = cases.now().toISOString();
  const place = { id, caseId: seen.id, personId };
  await change
    .insertInto("case_record")
    .values({
      id,
      case_id: seen.id,
      member_id: memberId,
      person_id: personId,
      kind: kind.name,
      parent_id: parentId,
      together_id: togetherId,
      ...marksOf(kind, values),
      ...sealRecord(cases.vault, kind, place, values as Readonly<Record<string, FieldValue>>),
      made_at: at,
      made_by: act.actor.staffId,
      changed_at: at,
      struck_at: null,
      struck_by: null,
      struck_reason: null,
    })
    .execute();
  await writeEvent(change, cases, act, seen.id, {
    kind: "recorded",
    memberId,
    personId,
    recordId: id,
    about: kind.name,
  });
  await noteCaseChange(change, cases, act, kind.writes, seen.id, {
    action: "case.record",
    fields: [`kind.${kind.name}`, `record:${id}`],
  });
  if (memberId !== null) await moveWith(change, cases, act, seen, kind, values, id, memberId);
  return id;
}

/** The move a record brings: with it or, where it need not be, only when nothing stands in the way. */
async function moveWith(
  change: Change,
  cases: Cases,
  act: Act,
  seen: SeenCase,
  kind: CaseRecordKind,
  values: Readonly<Record<string, unknown>>,
  recordId: string,
  memberId: string,
): Promise<void> {
  // With the record that was just written: it may be what a guard waits for.
  const dossier = dossierOf(await readCaseFacts(change, cases, seen.id), memberId);
  const wish = kind.moves(values as never, dossier);
  if (!wish || wish.to === dossier.member.state) return;
  try {
    await moveHeld(change, cases, act, seen, dossier, {
      memberId,
      to: wish.to,
      reason: wish.reason ?? null,
      recordId,
    });
  } catch (error) {
    // All of these are thrown before anything is written, so the record may stand by itself.
    const barred = error instanceof GuardsMissing || error instanceof NoSuchWay;
    if (wish.must || !barred) throw error;
  }
}

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
  refuse(kind.check(save.values, { today: dossier.today, dossier }));
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
    await settleDuties(change, cases, place.caseId);
  }
  return saved;
}

/** Strikes a record that was wrong: it stays to be read, with the reason, and counts no more. What was paid or boarded is not undone by it. */
export async function strikeCaseRecord(
  change: Change,
  cases: Cases,
  act: Act,
  place: { readonly caseId: string; readonly recordId: string },
  reason: string,
): Promise<void> {
  const row = await findRecordRow(change, place);
  const kind = cases.journey.kinds.get(row.kind);
  if (!kind || row.struck_at !== null) throw notFound();
  const seen = await casesFor(cases, act).hold(change, place.caseId, [kind.writes]);
  await change
    .updateTable("case_record")
    .set({
      struck_at: cases.now().toISOString(),
      struck_by: act.actor.staffId,
      struck_reason: sealWords(cases.vault, struckReasonOf(row), reason),
    })
    .where("id", "=", row.id)
    .where("struck_at", "is", null)
    .execute();
  await writeEvent(change, cases, act, seen.id, {
    kind: "struck",
    memberId: row.member_id,
    personId: row.person_id,
    recordId: row.id,
    about: row.kind,
    words: reason,
  });
  await noteCaseChange(change, cases, act, kind.writes, seen.id, {
    action: "case.strike",
    fields: [`kind.${row.kind}`, `record:${row.id}`],
  });
  await settleDuties(change, cases, seen.id);
}

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

/** A record as `platform/forms` keeps versions of it, its history sealed by the same circle. */
export function versionedCaseRecord(
  cases: Cases,
  kind: CaseRecordKind,
  row: CaseRecordRow,
): VersionedRecord<RecordFields> {
  const place = placeOfRow(row);
  const subject = subjectOfRecord(kind.circle, place);
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

const marksOf = (kind: CaseRecordKind, values: object) => {
  const marks = kind.marks(values as never);
  return {
    happened_on: marks.happenedOn ?? null,
    outcome: marks.outcome ?? null,
    amount: marks.amount ?? null,
    currency: marks.currency ?? null,
  };
};

function refuse(problems: object): void {
  if (Object.keys(problems).length > 0) throw new CaseRecordRefused(problems as never);
}

function requireState(kind: CaseRecordKind, { member }: Dossier, memberId: string | null): void {
  if (memberId === null) return;
  const allowed = kind.in ? kind.in.includes(member.state) : !isFinal(member.state);
  if (!allowed) throw new NotInThisState(kind.name);
}

/** Whom a record of the kind is written for: null stands for the case. Throws "not found" for a member of another case. */
function membersAbout(
  kind: CaseRecordKind,
  { members }: CaseFacts,
  memberIds: readonly string[],
): readonly (string | null)[] {
  if (kind.about === "case") return [null];
  const known = new Set(members.map(({ id }) => id));
  const wanted = [...new Set(memberIds)];
  if (wanted.length === 0 || wanted.some((id) => !known.has(id))) throw notFound();
  if (kind.about === "member" && wanted.length > 1) throw notFound();
  return wanted;
}

async function requireParent(
  change: Change,
  kind: CaseRecordKind,
  caseId: string,
  parentId: string | null,
): Promise<void> {
  if (kind.parent === undefined && parentId === null) return;
  const parent = parentId === null ? undefined : await findRecordRow(change, { caseId, recordId: parentId });
  if (!parent || parent.kind !== kind.parent || parent.struck_at !== null) throw notFound();
}
