import { missionDay } from "../../core/day.ts";
import { ofWholePersons } from "../../people/index.ts";
import type { Query } from "../../platform/db/index.ts";
import type { CaseMemberRow } from "../tables.ts";
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
  lists: (query, { caseId }) => ({ elsewhere: elsewhereList(query, caseId) }),
  async read(query, { personIds, groups }, { elsewhere = [] }) {
    const departures = await departuresOf(query, elsewhere);
    return departures.flatMap(({ personId, case_id, number, at }) => {
      const now = personIds.find((one) => groups.get(one) === groups.get(personId));
      const departedOn = missionDay(at);
      return now ? [{ personId: now, caseId: case_id, caseNumber: number, departedOn }] : [];
    });
  },
};

const elsewhereList = (query: Query, notIn: string) =>
  query
    .selectFrom("case_member")
    .select(["id", "case_id", "person_id"])
    .where("person_id", "in", ofWholePersons)
    .where("case_id", "!=", notIn);

type Elsewhere = Pick<CaseMemberRow, "id" | "case_id" | "person_id">;

/**
 * The departures of the few cases they were in. The state is looked at here: asked for it, the database would search
 * through all who ever left.
 */
async function departuresOf(query: Query, elsewhere: readonly Elsewhere[]) {
  if (elsewhere.length === 0) return [];
  const personOf = new Map(elsewhere.map(({ id, person_id }) => [id, person_id]));
  const caseIds = elsewhere.map(({ case_id }) => case_id);
  const moves = await query
    .selectFrom("case_event")
    .innerJoin("return_case", "return_case.id", "case_event.case_id")
    .select(["member_id", "to_state", "case_event.case_id", "return_case.number", "case_event.at"])
    .where("case_event.case_id", "in", caseIds)
    .where("case_event.kind", "=", "moved")
    .orderBy("case_event.at")
    .execute();
  return moves.flatMap(({ member_id, to_state, ...move }) => {
    const personId = personOf.get(member_id ?? "");
    return personId && to_state === "departed" ? [{ ...move, personId }] : [];
  });
}
