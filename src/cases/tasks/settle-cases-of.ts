import type { ReckonedAnew } from "../../people/index.ts";
import { groupsOf } from "../../people/index.ts";
import type { Cases } from "../cases.ts";
import { touchCase } from "../permission/cases-for.ts";
import { settleDuties } from "./settle-duties.ts";

/**
 * The cases of persons learn at once what was changed about them: a consent taken back, a status, a birth date. Cases that
 * have ended learn it too, for terms of law run on.
 */
export const casesReckonedAnew = (cases: () => Cases): ReckonedAnew => ({
  async take(change, personIds) {
    const records = [...(await groupsOf(change, personIds)).keys()];
    const found = await change
      .selectFrom("case_member")
      .select("case_id")
      .distinct()
      .where("person_id", "in", records)
      .orderBy("case_id")
      .execute();
    const at = cases().now().toISOString();
    for (const { case_id } of found) await touchCase(change, { id: case_id, at });
    return found.map(({ case_id }) => case_id);
  },
  async reckon(change, caseIds) {
    for (const id of caseIds) await settleDuties(change, cases(), id);
  },
});
