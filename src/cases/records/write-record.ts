import { sql } from "kysely";
import { actorMay, newId, type Right } from "../../access/index.ts";
import { type Change, keepInsert } from "../../platform/db/index.ts";
import type { AnyForm, FieldValue, ValuesOf } from "../../platform/forms/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Act, Cases } from "../cases.ts";
import { caseColumns } from "../dossier/case-lists.ts";
import { type CaseFacts, type Dossier, dossierOf } from "../dossier/dossier.ts";
import { mrzNamesOf } from "../dossier/mrz-names.ts";
import { toReturnCase } from "../dossier/read-facts.ts";
import { writeEvent } from "../journal.ts";
import { type BroughtAlong, type CaseRecordKind, rightsToAdd, rightToAdd } from "../journey/kind.ts";
import { noteCaseChange, touchCase } from "../permission/cases-for.ts";
import { holdSeenCase } from "../permission/read-seen-case.ts";
import { readForSettling } from "../tasks/settle-duties.ts";
import { CaseInHand } from "./case-in-hand.ts";
import { findRecordRow, marksOf, refuseAnswers } from "./find-record.ts";
import { leaveToShare } from "./leave-to-share.ts";
import { moveWith, setMember } from "./move-with.ts";
import { valuesOfRecord } from "./read-record.ts";
import { CaseRecordRefused, NotInThisState } from "./refused.ts";
import { sealRecord } from "./seal-record.ts";
import { whyNotNow } from "./why-not-now.ts";

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
  wanted: NewCaseRecord<F>,
): Promise<readonly string[]> {
  const { kind, parentId = null } = wanted;
  const first = kind.holds && (() => kind.holds?.(change, parentId, cases.now()) ?? Promise.resolve());
  const held = await holdSeenCase(change, cases, act, caseId, rightsToAdd(kind), first);
  return writeHeld(change, cases, act, new CaseInHand(change, cases, held), wanted);
}

/**
 * The same for somebody who came through a door of a later domain and may not see the case: finance pays without
 * reading it. The domain has looked whether they may, and shows them nothing of the case.
 */
export async function addRecordForDomain<F extends AnyForm>(
  change: Change,
  cases: Cases,
  act: Act,
  caseId: string,
  wanted: NewCaseRecord<F>,
): Promise<readonly string[]> {
  const may = (right: Right) => actorMay(act.actor, right);
  if (!may(wanted.kind.writes)) throw notFound();
  await touchCase(change, { id: caseId, at: cases.now().toISOString() });
  const row = await change
    .selectFrom("return_case")
    .select(caseColumns)
    .where("id", "=", caseId)
    .executeTakeFirst();
  if (!row) throw notFound();
  await wanted.kind.holds?.(change, wanted.parentId ?? null, cases.now());
  const seen = { ...toReturnCase(row), glass: undefined, may };
  const held = { seen, ...(await readForSettling(change, cases, caseId)) };
  return writeHeld(change, cases, act, new CaseInHand(change, cases, held), wanted);
}

async function writeHeld<F extends AnyForm>(
  change: Change,
  cases: Cases,
  act: Act,
  inHand: CaseInHand,
  { kind, values, memberIds, parentId = null }: NewCaseRecord<F>,
): Promise<readonly string[]> {
  const facts = inHand.before;
  const about = membersAbout(kind as CaseRecordKind, facts, memberIds);
  await requireParent(change, kind as CaseRecordKind, inHand.seen.id, parentId);
  const togetherId = about.length > 1 ? newId(cases.random) : null;
  const ids: string[] = [];
  for (const memberId of about) {
    const dossier = dossierOf(facts, memberId ?? (facts.members[0]?.id as string));
    ids.push(
      await writeOne(change, cases, act, inHand, dossier, {
        kind: kind as CaseRecordKind,
        values,
        memberId,
        parentId,
        togetherId,
      }),
    );
  }
  await inHand.settle();
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
  inHand: CaseInHand,
  dossier: Dossier,
  { kind, values: typed, memberId, parentId, togetherId }: One,
): Promise<string> {
  const { seen } = inHand;
  const right = rightToAdd(kind, seen.may, dossier.member.state);
  const notNow = whyNotNow(kind, seen.may, dossier, memberId);
  if (!right || notNow || kind.instead?.(dossier)) throw new NotInThisState(kind.name);
  const values: One["values"] = await kind.completes(typed as never, { dossier, parentId, query: change });
  const mrz = kind.byMrz ? await mrzNamesOf(change, cases, act, dossier.member.personId) : [];
  refuseAnswers(kind, values, { today: dossier.today, dossier, parentId, by: act.actor.staffId, mrz });
  const under = await leaveToShare(change, cases, kind.handsOn?.(values as never, dossier) ?? null);
  const id = newId(cases.random);
  const personId = memberId === null ? null : dossier.member.personId;
  const at = cases.now().toISOString();
  const place = { id, caseId: seen.id, personId };
  const record = {
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
  };
  await insertRecord(change, record);
  inHand.wrote(record);
  await writeEvent(change, cases, act, seen.id, {
    kind: "recorded",
    memberId,
    personId,
    recordId: id,
    about: kind.name,
  });
  await noteCaseChange(change, cases, act, right, seen.id, {
    action: "case.record",
    fields: [`kind.${kind.name}`, `record:${id}`, ...under],
  });
  if (memberId !== null) {
    for (const one of kind.begins?.(dossier, values as never) ?? [])
      await bringAlong(change, cases, act, inHand, one, id, memberId);
  }
  if (memberId !== null) await setMember(change, inHand, kind, values, memberId);
  if (memberId !== null) await moveWith(change, cases, act, inHand, kind, values, id, memberId);
  return id;
}

/** Copies a record into the one just begun, as if somebody had written it there anew. */
async function bringAlong(
  change: Change,
  cases: Cases,
  act: Act,
  inHand: CaseInHand,
  { from, changes, parts }: BroughtAlong,
  parentId: string,
  memberId: string,
): Promise<void> {
  const kind = cases.journey.kinds.get(from.kind);
  if (!kind) return;
  const dossier = dossierOf(await inHand.facts(), memberId);
  const values = { ...valuesOfRecord(cases, kind, from), ...changes };
  const one = { kind, values, memberId, parentId, togetherId: null };
  try {
    const id = await writeOne(change, cases, act, inHand, dossier, one);
    for (const part of parts) await bringAlong(change, cases, act, inHand, part, id, memberId);
  } catch (error) {
    // Thrown before anything of it is written: what it begins in stands without it.
    if (!(error instanceof CaseRecordRefused)) throw error;
  }
}

const insertRecord = keepInsert(
  "case_record",
  [
    "id",
    "case_id",
    "member_id",
    "person_id",
    "kind",
    "parent_id",
    "together_id",
    "happened_on",
    "outcome",
    "amount",
    "currency",
    "open",
    "sealed",
    "made_at",
    "made_by",
    "changed_at",
  ],
  // Behind the last one of its case.
  ({ case_id }) => ({
    seq: sql`(select coalesce(max(seq), 0) + 1 from case_record where case_id = ${case_id})`,
  }),
);

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
