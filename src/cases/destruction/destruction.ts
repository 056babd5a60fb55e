import { keepStatement, type Query } from "../../platform/db/index.ts";
import type { Cases } from "../cases.ts";
import { openWords } from "../records/seal-record.ts";
import type { GroundToDestroy } from "../tables.ts";

/** That the medical part of a member's file is to be destroyed: asked by one, confirmed or refused by another. */
export interface Destruction {
  readonly id: string;
  readonly memberId: string;
  readonly askedAt: string;
  readonly askedBy: string;
  /** Whose own sign-in it needs. */
  readonly witnessId: string;
  readonly ground: GroundToDestroy;
  readonly words: string;
  /** Null while it waits, and where it was destroyed. */
  readonly refusedAt: string | null;
  readonly doneAt: string | null;
  /** The protocol in the evidence file. */
  readonly paperId: string | null;
}

export const isWaiting = ({ refusedAt, doneAt }: Destruction): boolean =>
  refusedAt === null && doneAt === null;

/** Where the reason is sealed: with the person's key, for it says why something about them went. */
export const reasonPlace = (caseId: string, personId: string, id: string) =>
  ({ caseId, personId, table: "case_destruction", row: id }) as const;

/** All that were ever asked for a member, the oldest first. Whoever asks may read the case. */
export async function readDestructions(
  query: Query,
  cases: Pick<Cases, "vault">,
  caseId: string,
  memberId: string,
): Promise<readonly Destruction[]> {
  const rows = await query
    .selectFrom("case_destruction")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("member_id", "=", memberId)
    .orderBy("asked_at")
    .orderBy("id")
    .execute();
  return rows.map((row) => ({
    id: row.id,
    memberId: row.member_id,
    askedAt: row.asked_at,
    askedBy: row.asked_by,
    witnessId: row.witness_id,
    ground: row.ground,
    words: openWords(cases.vault, reasonPlace(caseId, row.person_id, row.id), row.words) ?? "",
    refusedAt: row.refused_at,
    doneAt: row.done_at,
    paperId: row.paper_id,
  }));
}

/** Where somebody is waited for as a witness. */
export const waitingForWitness = keepStatement((query: Query, { staffId }: { readonly staffId: string }) =>
  query
    .selectFrom("case_destruction")
    .select(["case_id", "member_id"])
    .where("witness_id", "=", staffId)
    .where("refused_at", "is", null)
    .where("done_at", "is", null)
    .orderBy("asked_at"),
);
