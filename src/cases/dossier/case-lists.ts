import { type RawBuilder, sql } from "kysely";
import { listsForRules, mergedList, wholePersons } from "../../people/index.ts";
import type { Lists, Query } from "../../platform/db/index.ts";
import type { Journey } from "../journey/journey.ts";
import type { CaseMemberRow, CaseRecordRow, ReturnCaseRow } from "../tables.ts";

export const caseColumns = [
  "id",
  "number",
  "kind",
  "office",
  "manager_id",
  "state",
  "opened_at",
] as const satisfies readonly (keyof ReturnCaseRow)[];

export const memberColumns = [
  "id",
  "person_id",
  "role",
  "state",
  "state_since",
  "interrupted",
  "joined_at",
  "destination",
  "withdrawal_told",
] as const satisfies readonly (keyof CaseMemberRow)[];

/** All: a dossier hands the rows on to whoever opens their sealed part. */
const recordColumns = Object.keys({
  id: 1,
  case_id: 1,
  seq: 1,
  member_id: 1,
  person_id: 1,
  kind: 1,
  parent_id: 1,
  together_id: 1,
  happened_on: 1,
  outcome: 1,
  amount: 1,
  currency: 1,
  open: 1,
  sealed: 1,
  made_at: 1,
  made_by: 1,
  changed_at: 1,
  struck_at: 1,
  struck_by: 1,
  struck_reason: 1,
} satisfies Record<keyof CaseRecordRow, 1>) as (keyof CaseRecordRow)[];

/** What a statement about a case is asked with; `at`: the moment whose rules hold, as text. */
export interface AskedCase {
  readonly caseId: string;
  readonly at: string;
}

/** The queries that `caseLists` look into. */
export const caseTables = (
  _query: Query,
  { caseId }: Pick<AskedCase, "caseId">,
): Readonly<Record<string, RawBuilder<unknown>>> =>
  wholePersons(sql`select person_id from case_member where case_id = ${caseId}`);

/** All that stands in tables about a case, for `keepTogether` beside `caseTables`. */
export const caseLists =
  ({ facts }: Pick<Journey, "facts">) =>
  (query: Query, asked: AskedCase) => ({
    ...ownLists(query, asked.caseId),
    merged: mergedList(query),
    ...outsideLists(facts, query, asked),
  });

/** The same with its people. */
export const listsWithPeople = (journey: Pick<Journey, "facts">) => (query: Query, asked: AskedCase) => ({
  ...caseLists(journey)(query, asked),
  ...listsForRules(query, asked),
});

const outsideLists = (facts: Journey["facts"], query: Query, asked: AskedCase): Lists =>
  Object.fromEntries(
    facts.flatMap(({ name, lists }) =>
      Object.entries(lists?.(query, asked) ?? {}).map(([list, rows]) => [`${name} ${list}`, rows]),
    ),
  );

/** What stood in the lists of one outside fact. */
export const rowsOf = (fact: string, lists: Readonly<Record<string, readonly unknown[]>>) =>
  Object.fromEntries(
    Object.entries(lists).flatMap(([name, rows]) =>
      name.startsWith(`${fact} `) ? [[name.slice(fact.length + 1), rows as never[]]] : [],
    ),
  );

const ownLists = (query: Query, caseId: string) => ({
  returnCase: query.selectFrom("return_case").select(caseColumns).where("id", "=", caseId),
  members: query
    .selectFrom("case_member")
    .select(memberColumns)
    .where("case_id", "=", caseId)
    .orderBy("joined_at")
    .orderBy("id"),
  records: query
    .selectFrom("case_record")
    .select(recordColumns)
    .where("case_id", "=", caseId)
    .where("struck_at", "is", null)
    .orderBy("seq"),
  waivers: query.selectFrom("case_waiver").select(["member_id", "guard"]).where("case_id", "=", caseId),
  papers: query
    .selectFrom("case_paper")
    .select(["id", "member_id", "item", "record_id", "origin", "on_screen", "added_at"])
    .where("case_id", "=", caseId)
    .where("struck_at", "is", null)
    .orderBy("added_at"),
});

/** What is made once for each journey, such as a statement. */
export function perJourney<K>(make: (journey: Journey) => K): (journey: Journey) => K {
  const made = new WeakMap<Journey, K>();
  return (journey) => {
    const known = made.get(journey) ?? make(journey);
    made.set(journey, known);
    return known;
  };
}
