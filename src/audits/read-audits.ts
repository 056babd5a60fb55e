import { type Actor, actorMay, newId } from "../access/index.ts";
import {
  type Act,
  type Cases,
  type Completeness,
  dossierOf,
  enrolment,
  evidenceOf,
  readCaseFacts,
} from "../cases/index.ts";
import { missionDay } from "../core/day.ts";
import { groupsOf, lineOf, membersOf } from "../people/index.ts";
import { appendAuditLine } from "../platform/audit/index.ts";
import type { Change, Query } from "../platform/db/index.ts";
import { type OpenedFile, readFile } from "../platform/files/index.ts";
import { notFound } from "../platform/http/index.ts";
import type { AuditPersonRow, AuditRow } from "./tables.ts";

export interface Drawn {
  readonly place: number;
  readonly number: string;
  readonly personId: string;
  readonly indicators: readonly string[];
}

/** Audits somebody may see: an auditor their own while they last, whoever arranges them all. The latest first. */
export async function auditsFor(query: Query, now: Date, actor: Actor): Promise<readonly AuditRow[]> {
  const rows = await query
    .selectFrom("audit_visit")
    .selectAll()
    .orderBy("made_at", "desc")
    .orderBy("id")
    .execute();
  return rows.filter((row) => maySee(row, now, actor));
}

const maySee = (row: AuditRow, now: Date, actor: Actor): boolean =>
  actorMay(actor, "audit.arrange") || isOwn(row, now, actor);

const isOwn = (row: AuditRow, now: Date, actor: Actor): boolean =>
  actorMay(actor, "audit.read") && row.auditor_id === actor.staffId && missionDay(now) <= row.ends_on;

/** One of them; to others it is not there. */
export async function readAudit(query: Query, now: Date, actor: Actor, id: string): Promise<AuditRow> {
  const audit = await query.selectFrom("audit_visit").selectAll().where("id", "=", id).executeTakeFirst();
  if (!audit || !maySee(audit, now, actor)) throw notFound();
  return audit;
}

/** The sample, in the order drawn. */
export async function readSample(query: Query, auditId: string): Promise<readonly Drawn[]> {
  const rows = await query
    .selectFrom("audit_person")
    .selectAll()
    .where("audit_id", "=", auditId)
    .where("place", "is not", null)
    .orderBy("place")
    .execute();
  return rows.map(toDrawn);
}

const toDrawn = (row: AuditPersonRow): Drawn => ({
  place: Number(row.place),
  number: row.number,
  personId: row.person_id,
  indicators: row.indicators.split(" "),
});

/** The numbers it was drawn from, in order. */
export async function readList(query: Query, auditId: string): Promise<readonly string[]> {
  const rows = await query
    .selectFrom("audit_person")
    .select("number")
    .where("audit_id", "=", auditId)
    .orderBy("number")
    .execute();
  return rows.map(({ number }) => number);
}

/** A case in which the person was enrolled in the audited project, with what its evidence file should hold and holds. */
export interface AuditedFile extends Completeness {
  readonly caseId: string;
  readonly memberId: string;
}

/** The evidence files of somebody drawn: only of cases in which they were enrolled in the project. */
export async function filesOf(
  query: Query,
  cases: Cases,
  { project_id }: AuditRow,
  { personId }: Drawn,
): Promise<readonly AuditedFile[]> {
  // Who was merged since is the same person.
  const root = (await groupsOf(query, [personId])).get(personId) ?? personId;
  const rows = await query
    .selectFrom("case_member as member")
    .innerJoin("case_record as record", "record.member_id", "member.id")
    .select(["member.id", "member.case_id"])
    .distinct()
    .where("member.person_id", "in", await membersOf(query, root))
    .where("record.kind", "=", enrolment.name)
    .where("record.outcome", "=", project_id)
    .where("record.struck_at", "is", null)
    .orderBy("member.id")
    .execute();
  const files: AuditedFile[] = [];
  for (const { id: memberId, case_id: caseId } of rows) {
    const facts = await readCaseFacts(query, cases, caseId);
    files.push({ caseId, memberId, ...evidenceOf(cases.journey, dossierOf(facts, memberId)) });
  }
  return files;
}

const reasonAt = (id: string) => ({ table: "audit_opening", column: "reason", row: id });
const subjectOf = (auditId: string): string => `audit:${auditId}`;

/** Opens a file of the sample, with a reason that is kept. Throws "not found" for what was not drawn, and for others than the auditor. */
export async function openAuditFile(
  change: Change,
  cases: Cases,
  act: Act,
  auditId: string,
  place: number,
  reason: string,
): Promise<void> {
  const { drawn } = await ownFile(change, cases, act, auditId, place);
  const id = newId(cases.random);
  const sealed = cases.vault.seal(subjectOf(auditId), reasonAt(id), reason);
  const opened_at = cases.now().toISOString();
  await change
    .insertInto("audit_opening")
    .values({ id, audit_id: auditId, place, reason: sealed, opened_at })
    .execute();
  await noteFile(
    change,
    cases,
    act,
    "audit.open",
    auditId,
    [`person:${drawn.personId}`],
    `audit_opening:${id}`,
  );
}

/** The opened file, with a line in the log; null where no reason was given yet. */
export async function readAuditFile(change: Change, cases: Cases, act: Act, auditId: string, place: number) {
  const { audit, drawn } = await ownFile(change, cases, act, auditId, place);
  if (!(await isOpened(change, auditId, place))) return { drawn, files: null };
  const files = await filesOf(change, cases, audit, drawn);
  await noteFile(change, cases, act, "audit.read", auditId, [`person:${drawn.personId}`]);
  return { drawn, files };
}

/** Opens a paper of an opened file, with its line. Throws "not found" for any other. */
export async function openAuditPaper(
  change: Change,
  cases: Cases,
  act: Act,
  { auditId, place, paperId }: { readonly auditId: string; readonly place: number; readonly paperId: string },
): Promise<OpenedFile> {
  const { files, drawn } = await readAuditFile(change, cases, act, auditId, place);
  const within = (files ?? []).find(({ lines }) =>
    lines.some(({ paperIds, ofOthers }) => [...paperIds, ...ofOthers.map(({ id }) => id)].includes(paperId)),
  );
  if (!within) throw notFound();
  const row = await change
    .selectFrom("case_paper")
    .select(["file_id", "subject"])
    .where("id", "=", paperId)
    .where("case_id", "=", within.caseId)
    .where("struck_at", "is", null)
    .executeTakeFirst();
  const fields = [`paper:${paperId}`, `person:${drawn.personId}`];
  const line = lineOf(act, "audit.read", { action: "audit.open-paper", object: `audit:${auditId}`, fields });
  const opened = row && (await readFile(change, cases, { id: row.file_id, subject: row.subject }, line));
  if (!opened) throw notFound();
  return opened;
}

/** Only the auditor opens files, and only those drawn. */
async function ownFile(change: Change, cases: Cases, act: Act, auditId: string, place: number) {
  const audit = await readAudit(change, cases.now(), act.actor, auditId);
  if (!isOwn(audit, cases.now(), act.actor)) throw notFound();
  const row = await change
    .selectFrom("audit_person")
    .selectAll()
    .where("audit_id", "=", auditId)
    .where("place", "=", place)
    .executeTakeFirst();
  if (!row) throw notFound();
  return { audit, drawn: toDrawn(row) };
}

async function isOpened(query: Query, auditId: string, place: number): Promise<boolean> {
  const row = await query
    .selectFrom("audit_opening")
    .select("id")
    .where("audit_id", "=", auditId)
    .where("place", "=", place)
    .executeTakeFirst();
  return row !== undefined;
}

const noteFile = (
  change: Change,
  cases: Cases,
  act: Act,
  action: `audit.${string}`,
  auditId: string,
  fields: readonly string[],
  reason?: string,
) =>
  appendAuditLine(
    change,
    lineOf(act, "audit.read", { action, object: `audit:${auditId}`, fields, reason }),
    cases.now,
  );
