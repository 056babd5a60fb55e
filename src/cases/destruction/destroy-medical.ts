import type { Change } from "../../platform/db/index.ts";
import { type InspectedFile, inspectFile, removeFile } from "../../platform/files/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Printer } from "../../platform/print/index.ts";
import type { Act, Cases } from "../cases.ts";
import { dossierOf } from "../dossier/dossier.ts";
import { readCaseFacts } from "../dossier/read-facts.ts";
import { putPaper, strikingPlace } from "../evidence/papers.ts";
import { writeEvent } from "../journal.ts";
import { protocolOf } from "../papers/destruction/destruction-paper.ts";
import { casesFor, noteCaseChange, noteCaseReading } from "../permission/cases-for.ts";
import { findRecordRow, struckReasonOf } from "../records/find-record.ts";
import { medicalSubject, sealWords } from "../records/seal-record.ts";
import { settleDuties } from "../tasks/settle-duties.ts";
import { casesTexts } from "../texts/index.ts";
import { type Destruction, isWaiting, readDestructions } from "./destruction.ts";
import { requireFree } from "./may-destroy.ts";
import { type MedicalPart, markOfPart, medicalItem, readMedicalPart } from "./medical-part.ts";

interface Place {
  readonly caseId: string;
  readonly memberId: string;
}

/** The protocol as it is printed before anything is destroyed, and what it lists. */
export interface PrintedProtocol {
  readonly file: InspectedFile;
  readonly lists: string;
}

/** Something was added to the medical part, or taken out of it, after the protocol was printed. Nothing was destroyed. */
export class PartChanged extends Error {
  override readonly name = "PartChanged";
}

/**
 * Only the colleague who was named: their own sign-in is the second signature. Throws "not found" for everybody else, and
 * as `requireFree` where something came up meanwhile.
 */
async function waitingFor(change: Change, cases: Cases, act: Act, place: Place): Promise<Destruction> {
  const found = (await readDestructions(change, cases, place.caseId, place.memberId)).find(isWaiting);
  if (!found || found.witnessId !== act.actor.staffId || found.askedBy === act.actor.staffId)
    throw notFound();
  await requireFree(
    change,
    cases,
    dossierOf(await readCaseFacts(change, cases, place.caseId), place.memberId),
  );
  return found;
}

/** Prints what is about to be destroyed and before whom, for the witness. Throws as `destroyMedicalPart`. */
export async function printProtocol(
  cases: Cases,
  printer: Pick<Printer, "printSheet">,
  act: Act,
  place: Place,
  nameOf: (staffIds: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<PrintedProtocol> {
  const { destruction, part, seen } = await cases.database.change(async (change) => {
    const held = await casesFor(cases, act).get(change, place.caseId);
    const found = await waitingFor(change, cases, act, place);
    await noteCaseReading(change, cases, act, held, ["paper.destruction", `destruction:${found.id}`]);
    return {
      seen: held,
      destruction: found,
      part: await readMedicalPart(change, cases, place.caseId, place.memberId),
    };
  });
  const names = await nameOf([destruction.askedBy, destruction.witnessId]);
  const sheet = protocolOf({ number: seen.number, destruction, part, names, now: cases.now() });
  const bytes = Buffer.from(await printer.printSheet(sheet));
  return { file: await inspectFile({ name: "protocol.pdf", bytes }), lists: markOfPart(part) };
}

/**
 * Destroys the medical part of a member's file: what its records say, every version of it, and its papers. That they were
 * there, and when, stays, with the protocol. Throws "not found" for everybody but the witness, `PartChanged`, and as `requireFree`.
 */
export async function destroyMedicalPart(
  change: Change,
  cases: Cases,
  act: Act,
  place: Place,
  { file, lists }: PrintedProtocol,
): Promise<string> {
  const { caseId, memberId } = place;
  await casesFor(cases, act).hold(change, caseId, ["case.read"]);
  const destruction = await waitingFor(change, cases, act, place);
  const part = await readMedicalPart(change, cases, caseId, memberId);
  if (markOfPart(part) !== lists) throw new PartChanged("The medical part is not what the protocol lists.");
  const why = casesTexts.in("bg")("destruction.struck");
  for (const { id } of part.records) await emptyRecord(change, cases, act, { caseId, recordId: id }, why);
  await removePapers(change, cases, act, part, why);
  const { person_id: personId } = await change
    .selectFrom("case_member")
    .select("person_id")
    .where("id", "=", memberId)
    .executeTakeFirstOrThrow();
  const paperId = await putPaper(change, cases, act, caseId, {
    memberId,
    personId,
    item: medicalItem,
    file,
    origin: "print",
  });
  await change
    .updateTable("case_destruction")
    .set({
      done_at: cases.now().toISOString(),
      paper_id: paperId,
      spent_key: medicalSubject(cases.vault, personId),
    })
    .where("id", "=", destruction.id)
    .execute();
  await writeEvent(change, cases, act, caseId, {
    kind: "destroyed",
    memberId,
    personId,
    about: destruction.id,
  });
  await noteCaseChange(change, cases, act, "case.read", caseId, {
    action: "case.destroy-medical",
    fields: [
      `member:${memberId}`,
      `destruction:${destruction.id}`,
      `staff:${destruction.askedBy}`,
      ...part.records.map(({ id }) => `record:${id}`),
      ...part.papers.map(({ id }) => `paper:${id}`),
    ],
  });
  await settleDuties(change, cases, caseId);
  return paperId;
}

/** What the record says goes, with all its versions and whatever was said about it; that it was there stays. */
async function emptyRecord(
  change: Change,
  cases: Cases,
  act: Act,
  place: { readonly caseId: string; readonly recordId: string },
  why: string,
): Promise<void> {
  const row = await findRecordRow(change, place);
  await change
    .updateTable("case_record")
    .set({
      open: "{}",
      sealed: null,
      outcome: null,
      amount: null,
      currency: null,
      struck_at: row.struck_at ?? cases.now().toISOString(),
      struck_by: row.struck_by ?? act.actor.staffId,
      struck_reason: sealWords(cases.vault, struckReasonOf(row), why),
    })
    .where("id", "=", row.id)
    .execute();
  await change
    .deleteFrom("record_history")
    .where("record_type", "=", `case-${row.kind}`)
    .where("record_id", "=", row.id)
    .execute();
  await change.updateTable("case_event").set({ words: null }).where("record_id", "=", row.id).execute();
}

async function removePapers(
  change: Change,
  cases: Cases,
  act: Act,
  { papers }: MedicalPart,
  why: string,
): Promise<void> {
  for (const { id, fileId, subject } of papers) {
    await removeFile(change, { id: fileId, subject });
    await change
      .updateTable("case_paper")
      .set({
        print_key: null,
        struck_at: cases.now().toISOString(),
        struck_by: act.actor.staffId,
        struck_reason: cases.vault.seal(subject, strikingPlace(id), why),
      })
      .where("id", "=", id)
      .execute();
  }
}
