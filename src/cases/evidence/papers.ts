import { newId, type Right } from "../../access/index.ts";
import { subjectOf } from "../../people/index.ts";
import type { Change, Query } from "../../platform/db/index.ts";
import {
  describeFiles,
  type InspectedFile,
  type KeptFile,
  keepFile,
  type OpenedFile,
  readFile,
} from "../../platform/files/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Act, Cases } from "../cases.ts";
import { writeEvent } from "../journal.ts";
import { caseObject, casesFor, noteCaseChange } from "../permission/cases-for.ts";
import { requireNoRestriction } from "../records/restriction.ts";
import { caseSubject } from "../records/seal-record.ts";
import { settleDuties } from "../tasks/settle-duties.ts";

/** Rights of which each lets somebody put a paper into the file. */
export const filingRights = [
  "case.write",
  "case.decide",
  "travel.write",
  "reintegration.write",
  "payment.request",
] as const satisfies readonly Right[];

export interface NewPaper {
  /** Null: of the case, so of every member. */
  readonly memberId: string | null;
  /** Which item of the evidence file it proves: 1–23. */
  readonly item: number;
  /** Looked into before the change began (`inspectFile`). */
  readonly file: InspectedFile;
  readonly recordId?: string | null;
  readonly origin: "scan" | "print";
  /** What the program printed, as a key (`printKey`): the same print is in the file once. */
  readonly printKey?: string | null;
  /** The name of the paper, where it was signed on the screen. */
  readonly onScreen?: string | null;
}

/**
 * Puts a paper into the evidence file, sealed; gives its id, or that of the same print already there. Throws "not found"
 * for those who may not, and for an item nobody knows; `NotInThisState` in a restricted file.
 */
export async function filePaper(
  change: Change,
  cases: Cases,
  act: Act,
  caseId: string,
  { memberId, item, file, recordId = null, origin, printKey = null, onScreen = null }: NewPaper,
): Promise<string> {
  const seen = await casesFor(cases, act).hold(change, caseId, filingRights);
  if (!cases.journey.evidence.some(({ number }) => number === item)) throw notFound();
  const member =
    memberId === null
      ? null
      : await change
          .selectFrom("case_member")
          .select("person_id")
          .where("id", "=", memberId)
          .where("case_id", "=", caseId)
          .executeTakeFirst();
  if (member === undefined) throw notFound();
  const there = printKey === null ? undefined : await findPrint(change, caseId, memberId, printKey);
  if (there !== undefined) return there;
  await requireNoRestriction(change, cases, caseId, { kind: "paper", memberId });
  const personId = member?.person_id ?? null;
  const wish = { memberId, personId, item, file, recordId, origin, printKey, onScreen };
  const id = await putPaper(change, cases, act, caseId, wish);
  const right = filingRights.find((one) => seen.may(one)) ?? "case.write";
  await noteCaseChange(change, cases, act, right, caseId, {
    action: "case.file-paper",
    fields: [`paper:${id}`, `item.${item}`],
  });
  await settleDuties(change, cases, caseId);
  return id;
}

/** Puts a paper into the file for whoever has looked whether it may lie there, holds the case and writes the line in the log. */
export async function putPaper(
  change: Change,
  cases: Cases,
  act: Act,
  caseId: string,
  paper: NewPaper & { readonly personId: string | null },
): Promise<string> {
  const { memberId, personId, item, file, recordId = null, origin, printKey = null, onScreen = null } = paper;
  const subject = personId === null ? caseSubject(caseId) : subjectOf(personId);
  const kept = await keepFile(change, cases, { subject, file, by: act.actor.staffId });
  const id = newId(cases.random);
  await change
    .insertInto("case_paper")
    .values({
      id,
      case_id: caseId,
      member_id: memberId,
      person_id: personId,
      item,
      record_id: recordId,
      file_id: kept.id,
      subject,
      origin,
      print_key: printKey,
      on_screen: onScreen,
      added_at: cases.now().toISOString(),
      added_by: act.actor.staffId,
      struck_at: null,
      struck_by: null,
      struck_reason: null,
    })
    .execute();
  return id;
}

/** The id of a print that is in the file already; undefined where it is not. */
export async function findPrint(
  query: Query,
  caseId: string,
  memberId: string | null,
  printKey: string,
): Promise<string | undefined> {
  const row = await query
    .selectFrom("case_paper")
    .select("id")
    .where("case_id", "=", caseId)
    .where("member_id", memberId === null ? "is" : "=", memberId)
    .where("print_key", "=", printKey)
    .where("struck_at", "is", null)
    .executeTakeFirst();
  return row?.id;
}

/** A paper with what is known of its file. */
export interface Paper extends Pick<KeptFile, "name" | "type" | "size" | "hash" | "keptAt" | "keptBy"> {
  readonly id: string;
  readonly memberId: string | null;
  readonly item: number;
  readonly origin: "scan" | "print";
  /** Of a paper that was filed by mistake; null for those that count. */
  readonly struck: { readonly at: Date; readonly by: string; readonly reason: string } | null;
}

/** The papers of a case that count, by what they prove. Whoever asks may read the case. */
export const readPapers = async (
  query: Query,
  cases: Pick<Cases, "vault">,
  caseId: string,
): Promise<Paper[]> => (await readAllPapers(query, cases, caseId)).filter(({ struck }) => struck === null);

/** Those that were struck too: a paper filed by mistake stays in sight. */
export async function readAllPapers(
  query: Query,
  cases: Pick<Cases, "vault">,
  caseId: string,
): Promise<Paper[]> {
  const rows = await query
    .selectFrom("case_paper")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("item")
    .orderBy("added_at")
    .execute();
  const files = await describeFiles(
    query,
    cases,
    rows.map(({ file_id, subject }) => ({ id: file_id, subject })),
  );
  const byId = new Map(files.map((file) => [file.id, file]));
  return rows.flatMap((row) => {
    const file = byId.get(row.file_id);
    if (!file) return [];
    const { name, type, size, hash, keptAt, keptBy } = file;
    const { id, member_id: memberId, origin } = row;
    const { struck_at, struck_by, struck_reason } = row;
    const struck =
      struck_at === null
        ? null
        : {
            at: new Date(struck_at),
            by: struck_by ?? "",
            reason: cases.vault.unseal(row.subject, strikingPlace(id), struck_reason ?? ""),
          };
    return [{ id, memberId, item: Number(row.item), origin, struck, name, type, size, hash, keptAt, keptBy }];
  });
}

/** How the reason of a striking is bound to its place. */
export const strikingPlace = (paperId: string) => ({
  table: "case_paper",
  column: "struck_reason",
  row: paperId,
});

/**
 * Strikes a paper that was filed by mistake: it stays where it is, with the reason, and proves nothing any more. Throws
 * "not found" for those who may not, and for a paper that is struck; `NotInThisState` in a restricted file. Gives whose paper it was; null: the case's.
 */
export async function strikePaper(
  change: Change,
  cases: Cases,
  act: Act,
  { caseId, paperId, reason }: { readonly caseId: string; readonly paperId: string; readonly reason: string },
): Promise<string | null> {
  const seen = await casesFor(cases, act).hold(change, caseId, filingRights);
  const row = await change
    .selectFrom("case_paper")
    .select(["subject", "item", "member_id", "person_id"])
    .where("id", "=", paperId)
    .where("case_id", "=", caseId)
    .where("struck_at", "is", null)
    .executeTakeFirst();
  if (!row) throw notFound();
  await requireNoRestriction(change, cases, caseId, { kind: "paper", memberId: row.member_id });
  await change
    .updateTable("case_paper")
    .set({
      struck_at: cases.now().toISOString(),
      struck_by: act.actor.staffId,
      struck_reason: cases.vault.seal(row.subject, strikingPlace(paperId), reason),
    })
    .where("id", "=", paperId)
    .execute();
  await writeEvent(change, cases, act, caseId, {
    kind: "unfiled",
    memberId: row.member_id,
    personId: row.person_id,
    words: reason,
    about: String(row.item),
  });
  const right = filingRights.find((one) => seen.may(one)) ?? "case.write";
  await noteCaseChange(change, cases, act, right, caseId, {
    action: "case.strike-paper",
    fields: [`paper:${paperId}`, `item.${row.item}`],
  });
  await settleDuties(change, cases, caseId);
  return row.member_id;
}

/** Opens a paper, a struck one too, with its line in the log. Throws "not found". */
export async function openPaper(
  change: Change,
  cases: Cases,
  act: Act,
  { caseId, paperId }: { readonly caseId: string; readonly paperId: string },
): Promise<OpenedFile> {
  const seen = await casesFor(cases, act).get(change, caseId);
  const row = await change
    .selectFrom("case_paper")
    .select(["file_id", "subject"])
    .where("id", "=", paperId)
    .where("case_id", "=", caseId)
    .executeTakeFirst();
  if (!row) throw notFound();
  const opened = await readFile(
    change,
    cases,
    { id: row.file_id, subject: row.subject },
    {
      action: "case.open-paper",
      object: caseObject(caseId),
      fields: [`paper:${paperId}`],
      actor: act.actor.staffId,
      role: seen.glass ? "glass" : (act.actor.roles[0] ?? "none"),
      requestId: act.requestId,
      ...(seen.glass ? { reason: `glass_break:${seen.glass}` } : {}),
    },
  );
  if (!opened) throw notFound();
  return opened;
}
