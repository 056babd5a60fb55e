import { setTimeout as wait } from "node:timers/promises";
import { KeyDestroyed, type Vault } from "../../platform/vault/index.ts";
import type { Cases } from "../cases.ts";
import { openMoveAnswers } from "../journal.ts";
import { touchCase } from "../permission/cases-for.ts";
import type { CaseEventRow } from "../tables.ts";
import { settleDuties } from "../tasks/settle-duties.ts";

/** Who withdrew before what follows for their request stood beside them. */
interface Earlier {
  readonly id: string;
  readonly case_id: string;
}

/** In ms, between two of them: there may be thousands, and whoever sits at the desk goes first. */
const pause = 50;

/**
 * Looks up of whoever withdrew before it stood beside them whether what follows for their request was explained, as it was
 * sealed then; where it was not, the lawyer has the task. Done once for each: afterwards there is nothing to look up.
 * Takes its time (`pause`), and stops between two once `ended`; the rest is for the next start.
 */
export async function recallWithdrawals(cases: Cases, ended?: AbortSignal): Promise<void> {
  const earlier = await cases.database.query
    .selectFrom("case_member")
    .select(["id", "case_id"])
    .where("state", "=", "withdrawn")
    .where("withdrawal_told", "is", null)
    .orderBy("id")
    .execute();
  for (const one of earlier) {
    if (ended?.aborted) return;
    await recall(cases, one);
    await wait(pause);
  }
}

const recall = (cases: Cases, { id, case_id }: Earlier): Promise<void> =>
  cases.database.change(async (change) => {
    await touchCase(change, { id: case_id, at: cases.now().toISOString() });
    const event = await change
      .selectFrom("case_event")
      .select(["id", "case_id", "person_id", "answers"])
      .where("member_id", "=", id)
      .where("kind", "=", "moved")
      .where("to_state", "=", "withdrawn")
      .orderBy("at", "desc")
      .limit(1)
      .executeTakeFirst();
    await change
      .updateTable("case_member")
      .set({ withdrawal_told: event ? toldIn(cases.vault, event) : "not-asked" })
      .where("id", "=", id)
      .where("state", "=", "withdrawn")
      .where("withdrawal_told", "is", null)
      .execute();
    await settleDuties(change, cases, case_id);
  });

/** What was said then; nothing was asked in the very first withdrawals, and of whoever was erased nobody knows any more. */
function toldIn(
  vault: Pick<Vault, "unseal">,
  event: Pick<CaseEventRow, "id" | "case_id" | "person_id" | "answers">,
): string {
  try {
    return String(openMoveAnswers(vault, event)?.asylum_told ?? "not-asked");
  } catch (error) {
    if (error instanceof KeyDestroyed) return "not-asked";
    throw error;
  }
}
