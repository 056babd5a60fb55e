import { newId, type Right } from "../../access/index.ts";
import { isRecused } from "../../people/index.ts";
import type { Change } from "../../platform/db/index.ts";
import { notFound } from "../../platform/http/index.ts";
import type { Act, Cases } from "../cases.ts";
import { dossierOf } from "../dossier/dossier.ts";
import { readCaseFacts } from "../dossier/read-facts.ts";
import { casesFor, noteCaseChange } from "../permission/cases-for.ts";
import { CaseRecordRefused } from "../records/refused.ts";
import { sealWords } from "../records/seal-record.ts";
import { isWaiting, readDestructions, reasonPlace } from "./destruction.ts";
import { groundToDestroy, requireFree } from "./may-destroy.ts";
import { isEmptyPart, readMedicalPart } from "./medical-part.ts";

/** Rights of which each lets somebody ask that a medical part be destroyed. */
export const askingRights = ["medical.write", "case.supervise"] as const satisfies readonly Right[];

/**
 * Asks that the medical part of a member's file be destroyed, before a colleague. Nothing is destroyed by it. Throws "not
 * found" for those who may not and where nothing is to be destroyed, `CaseRecordRefused` for the wrong witness, and as `requireFree`.
 */
export async function askDestruction(
  change: Change,
  cases: Cases,
  act: Act,
  { caseId, memberId }: { readonly caseId: string; readonly memberId: string },
  { words, witnessId }: { readonly words: string; readonly witnessId: string },
): Promise<void> {
  const seen = await casesFor(cases, act).hold(change, caseId, askingRights);
  const facts = await readCaseFacts(change, cases, caseId);
  const member = facts.members.find(({ id }) => id === memberId);
  const ground = member && groundToDestroy(dossierOf(facts, memberId));
  if (!member || !ground || isEmptyPart(await readMedicalPart(change, cases, caseId, memberId))) {
    throw notFound();
  }
  await requireFree(change, cases, dossierOf(facts, memberId));
  if ((await readDestructions(change, cases, caseId, memberId)).some(isWaiting)) {
    throw new CaseRecordRefused({ witness: { text: "destruction.waits-already" } });
  }
  if (witnessId === act.actor.staffId) {
    throw new CaseRecordRefused({ witness: { text: "destruction.another" } });
  }
  if (await isRecused(change, witnessId, [member.personId])) {
    throw new CaseRecordRefused({ witness: { text: "assign.recused" } });
  }
  const id = newId(cases.random);
  await change
    .insertInto("case_destruction")
    .values({
      id,
      case_id: caseId,
      member_id: memberId,
      person_id: member.personId,
      asked_at: cases.now().toISOString(),
      asked_by: act.actor.staffId,
      witness_id: witnessId,
      ground,
      words: sealWords(cases.vault, reasonPlace(caseId, member.personId, id), words) ?? "",
      refused_at: null,
      done_at: null,
      paper_id: null,
      spent_key: null,
    })
    .execute();
  const right = askingRights.find((one) => seen.may(one)) ?? "case.supervise";
  await noteCaseChange(change, cases, act, right, caseId, {
    action: "case.ask-destruction",
    fields: [`member:${memberId}`, `destruction:${id}`, `staff:${witnessId}`],
  });
}

/** The witness says no, or whoever asked takes it back: nothing is destroyed. Throws "not found" for everybody else. */
export async function refuseDestruction(
  change: Change,
  cases: Cases,
  act: Act,
  { caseId, memberId }: { readonly caseId: string; readonly memberId: string },
): Promise<void> {
  await casesFor(cases, act).hold(change, caseId, ["case.read"]);
  const waiting = (await readDestructions(change, cases, caseId, memberId)).find(isWaiting);
  const theirs = [waiting?.askedBy, waiting?.witnessId].includes(act.actor.staffId);
  if (!waiting || !theirs) throw notFound();
  await change
    .updateTable("case_destruction")
    .set({ refused_at: cases.now().toISOString() })
    .where("id", "=", waiting.id)
    .execute();
  await noteCaseChange(change, cases, act, "case.read", caseId, {
    action: "case.refuse-destruction",
    fields: [`member:${memberId}`, `destruction:${waiting.id}`],
  });
}
