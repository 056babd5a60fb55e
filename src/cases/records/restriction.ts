import type { Change } from "../../platform/db/index.ts";
import type { Cases } from "../cases.ts";
import { dossierOf } from "../dossier/dossier.ts";
import { readCaseFacts } from "../dossier/read-facts.ts";
import { isBarredByRestriction } from "../steps/data-request.ts";
import { NotInThisState } from "./refused.ts";

/** Throws `NotInThisState` where something of the kind lies in a restricted file, and stays there as it is. */
export async function requireNoRestriction(
  change: Change,
  cases: Cases,
  caseId: string,
  { kind, memberId }: { readonly kind: string; readonly memberId: string | null },
): Promise<void> {
  const facts = await readCaseFacts(change, cases, caseId);
  const dossier = dossierOf(facts, memberId ?? (facts.members[0]?.id as string));
  if (isBarredByRestriction(kind, dossier, memberId)) throw new NotInThisState(kind);
}
