import type { Right } from "../../access/index.ts";
import type { Dossier } from "../dossier/dossier.ts";
import { type CaseRecordKind, rightToAdd } from "../journey/kind.ts";
import { isFinal } from "../journey/states.ts";
import { isBarredByRestriction } from "../steps/data-request.ts";

/** Why nobody writes a record down now: the file may only lie there, or the member stands elsewhere. */
export type NotNow = "restricted" | "state";

/**
 * Why a record of a kind is not written now, by somebody of these rights, about a member (null: about the case); null
 * where it may be. Commands refuse by it, and pages say it before anything is filled in.
 */
export function whyNotNow(
  kind: CaseRecordKind,
  may: (right: Right) => boolean,
  dossier: Dossier,
  memberId: string | null,
): NotNow | null {
  const { state } = dossier.member;
  if (isBarredByRestriction(kind.name, dossier, memberId)) return "restricted";
  const isHere = memberId === null || (kind.in ? kind.in.includes(state) : !isFinal(state));
  return isHere && rightToAdd(kind, may, state) !== undefined ? null : "state";
}
