import { sql } from "kysely";
import { keptOff } from "../../people/index.ts";
import type { Query } from "../../platform/db/index.ts";
import type { Act, Cases } from "../cases.ts";
import { casesFor } from "../permission/cases-for.ts";

/**
 * Case and manager, where the manager stays away from somebody in it. From the few who stay away to their cases: joined
 * otherwise, SQLite would go through the members of all cases.
 */
const withKeptManager = (query: Query) =>
  query
    .selectFrom(keptOff(query).as("kept"))
    .crossJoin("case_member")
    .whereRef("case_member.person_id", "=", "kept.person_id")
    .innerJoin("return_case as theirs", "theirs.id", "case_member.case_id")
    .select("theirs.id")
    .where("theirs.manager_id", "=", sql<string>`kept.staff_id`);

/**
 * Open cases whose manager stays away from somebody in them: two records turned out to be one person after the case was
 * given out, and for its manager it is not there any more. Those the actor sees, by number.
 */
export const casesOfKeptManagers = (
  query: Query,
  cases: Pick<Cases, "now">,
  act: Act,
): Promise<{ id: string; number: string }[]> =>
  casesFor(cases, act)
    .visibleInTurn(query)
    .select(["return_case.id", "return_case.number"])
    .where("return_case.open_members", ">", 0)
    .where("return_case.id", "in", withKeptManager(query))
    .orderBy("return_case.number")
    .execute();

/** The one case where its manager stays away from somebody in it, as a list that is empty otherwise. */
export const keptManagerList = (query: Query, caseId: string) =>
  withKeptManager(query).where("theirs.id", "=", caseId);
