import { addMonths } from "../../core/day.ts";
import type { Dossier } from "../dossier/dossier.ts";
import type { CaseRecord, KindName } from "../dossier/record.ts";
import { application } from "./application.ts";

/** For how many months a declaration is in force. [D] domain.md 1.7 */
export const inForceMonths = 6;

/** Until which day a declaration signed on a day is in force. */
export const inForceUntil = (signedOn: string): string => addMonths(signedOn, inForceMonths);

/** By name: the kind itself looks here for who goes along with a signature. */
export const declarationName = "declaration";
const declaration = { name: declarationName, form: {} as never } satisfies KindName;

/** What was signed last; undefined where nothing was. */
export const lastDeclaration = (dossier: Dossier): CaseRecord | undefined => dossier.latest(declaration);

/** Why a declaration does not hold: there is none, it ran out, it names another country, or somebody begins anew. */
export type DeclarationFault = "missing" | "old" | "elsewhere" | "again";

/**
 * What is wrong with the member's own declaration today; null while it is in force: for six months, for the destination
 * it names, and until somebody leaves or does not come.
 */
export function declarationFault(dossier: Dossier): DeclarationFault | null {
  const signed = lastDeclaration(dossier);
  if (!signed?.happenedOn) return "missing";
  if (inForceUntil(signed.happenedOn) < dossier.today) return "old";
  const declared = declaredDestination(dossier, signed);
  const after = dossier.recordsOf(application).filter(({ madeAt }) => madeAt > signed.madeAt);
  if (declared !== null && after.some(({ outcome }) => outcome !== declared)) return "elsewhere";
  return isFromBefore(dossier, signed) ? "again" : null;
}

/** The country that was applied for when somebody signed; null where nobody had said. */
export const declaredDestination = (dossier: Dossier, { madeAt }: CaseRecord): string | null =>
  dossier.recordsOf(application).findLast((told) => told.madeAt <= madeAt)?.outcome ?? null;

/** Whether something was signed before the member did not come, or came back, and is on the way anew. */
export const isFromBefore = ({ member }: Dossier, { madeAt }: CaseRecord): boolean =>
  (member.state === "no-show" || member.state === "returned") && madeAt < member.stateSince;
