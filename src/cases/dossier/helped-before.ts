import { dayOf, groupsOf } from "../../people/index.ts";
import type { Query } from "../../platform/db/index.ts";
import type { OutsideFact } from "./outside-fact.ts";

/** A return that the mission itself helped with, in another case. */
export interface EarlierReturn {
  readonly personId: string;
  /** The other case. */
  readonly caseId: string;
  readonly caseNumber: string;
  /** The mission's day of the departure, `YYYY-MM-DD`. */
  readonly departedOn: string;
}

/**
 * Who of the case has gone home with the mission's help before, the latest return last: under any number, record or
 * passport they had then (scenario 22). A departure that was turned back counts too: the ticket was paid.
 */
export const helpedBefore: OutsideFact<readonly EarlierReturn[]> = {
  name: "cases.helped-before",
  async read(query, { caseId }) {
    const here = await query
      .selectFrom("case_member")
      .select("person_id")
      .where("case_id", "=", caseId)
      .execute();
    const groups = await groupsOf(
      query,
      here.map(({ person_id }) => person_id),
    );
    if (groups.size === 0) return [];
    const departures = await departuresOf(query, [...groups.keys()], caseId);
    return departures.flatMap(({ person_id, case_id, number, at }) => {
      const now = here.find((one) => groups.get(one.person_id) === groups.get(person_id));
      const departedOn = dayOf(new Date(at));
      return now ? [{ personId: now.person_id, caseId: case_id, caseNumber: number, departedOn }] : [];
    });
  },
};

const departuresOf = (query: Query, personIds: readonly string[], notIn: string) =>
  query
    .selectFrom("case_member")
    .innerJoin("return_case", "return_case.id", "case_member.case_id")
    .innerJoin("case_event", (join) =>
      join
        .onRef("case_event.case_id", "=", "case_member.case_id")
        .onRef("case_event.member_id", "=", "case_member.id"),
    )
    .select(["case_member.person_id", "case_member.case_id", "return_case.number", "case_event.at"])
    .where("case_member.person_id", "in", [...personIds])
    .where("case_member.case_id", "!=", notIn)
    .where("case_event.kind", "=", "moved")
    .where("case_event.to_state", "=", "departed")
    .orderBy("case_event.at")
    .execute();
