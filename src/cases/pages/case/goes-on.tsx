import { readNumber, writeNumber } from "../../../people/index.ts";
import type { Query } from "../../../platform/db/index.ts";
import type { CaseFacts } from "../../dossier/dossier.ts";
import { openMoveAnswers } from "../../journal.ts";
import { casesFor } from "../../permission/cases-for.ts";
import { caseAddress } from "../addresses.ts";
import type { CaseVisit } from "../desk.ts";

/** A case in which the work for somebody goes on: where it is, for those who may see it. */
export interface GoesOn {
  readonly number: string;
  readonly id: string | null;
}

/** Of the members whose part was closed as a duplicate: the case that was named in its place, by member. */
export async function casesThatGoOn(
  { cases, act }: CaseVisit,
  query: Query,
  { returnCase, members }: CaseFacts,
): Promise<ReadonlyMap<string, GoesOn>> {
  const goesOn = new Map<string, GoesOn>();
  const closed = members.filter(({ state }) => state === "duplicate").map(({ id }) => id);
  if (closed.length === 0) return goesOn;
  const events = await query
    .selectFrom("case_event")
    .select(["id", "case_id", "member_id", "person_id", "answers"])
    .where("case_id", "=", returnCase.id)
    .where("member_id", "in", closed)
    .where("to_state", "=", "duplicate")
    .orderBy("seq")
    .execute();
  for (const event of events) {
    const number = readNumber(String(openMoveAnswers(cases.vault, event)?.other_case ?? ""));
    if (number === null || event.member_id === null) continue;
    const found = await casesFor(cases, act)
      .visibleInTurn(query)
      .select("return_case.id")
      .where("return_case.number", "=", number)
      .executeTakeFirst();
    goesOn.set(event.member_id, { number, id: found?.id ?? null });
  }
  return goesOn;
}

/** Leads from a case that was closed as a duplicate to the one that goes on. */
export const GoesOnAt = ({ visit: { t }, goesOn }: { visit: CaseVisit; goesOn: GoesOn }) => (
  <p class="next-thing">
    {t("exit.goes-on")}{" "}
    {goesOn.id === null ? (
      writeNumber(goesOn.number)
    ) : (
      <a href={caseAddress(goesOn.id)}>{writeNumber(goesOn.number)}</a>
    )}
  </p>
);
