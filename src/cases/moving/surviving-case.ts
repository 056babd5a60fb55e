import { groupsOf } from "../../people/index.ts";
import type { Query } from "../../platform/db/index.ts";
import type { Dossier } from "../dossier/dossier.ts";

/**
 * The case that goes on in the place of a member's: another one of this number, in which the same person is, under whatever record, or somebody who is on record as theirs; null where there is none. A case that was
 * itself closed as a duplicate for them goes on nowhere.
 */
export async function survivingCase(
  query: Query,
  { member, person, returnCase }: Pick<Dossier, "member" | "person" | "returnCase">,
  number: string,
): Promise<{ readonly id: string; readonly number: string } | null> {
  const family = person.relations.filter(({ otherIs }) => otherIs !== "companion");
  const theirs = await groupsOf(query, [member.personId, ...family.map(({ otherId }) => otherId)]);
  const found = await query
    .selectFrom("return_case")
    .innerJoin("case_member", "case_member.case_id", "return_case.id")
    .select(["return_case.id", "return_case.number"])
    .where("return_case.number", "=", number)
    .where("return_case.id", "!=", returnCase.id)
    .where("case_member.person_id", "in", [...theirs.keys()])
    .where("case_member.state", "!=", "duplicate")
    .executeTakeFirst();
  return found ?? null;
}
