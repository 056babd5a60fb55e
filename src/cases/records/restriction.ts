import type { Change } from "../../platform/db/index.ts";
import type { Cases } from "../cases.ts";
import { type Dossier, dossierOf } from "../dossier/dossier.ts";
import { readCaseFacts } from "../dossier/read-facts.ts";
import { dataAnswer, isBarredByRestriction } from "../steps/data-request.ts";
import { NotInThisState } from "./refused.ts";

/** What somebody wants to do in a file: a kind of record, `paper`, `move`. */
interface Wanted {
  readonly kind: string;
  readonly memberId: string | null;
}

/** Throws `NotInThisState` where the file is restricted: what lies in it stays as it is, where it is, and nothing is added. */
export function requireUnrestricted(dossier: Dossier, { kind, memberId }: Wanted): void {
  if (isBarredByRestriction(kind, dossier, memberId)) throw new NotInThisState(kind);
}

/** The same for whoever has not read the case. */
export async function requireNoRestriction(
  change: Change,
  cases: Cases,
  caseId: string,
  wanted: Wanted,
): Promise<void> {
  // Hardly any file is restricted: nobody reads a whole case to learn that.
  const answered = await change
    .selectFrom("case_record")
    .select("id")
    .where("case_id", "=", caseId)
    .where("kind", "=", dataAnswer.name)
    .where("struck_at", "is", null)
    .limit(1)
    .executeTakeFirst();
  if (!answered) return;
  const facts = await readCaseFacts(change, cases, caseId);
  requireUnrestricted(dossierOf(facts, wanted.memberId ?? (facts.members[0]?.id as string)), wanted);
}
