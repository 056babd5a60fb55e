import { sql } from "kysely";
import { missionDay } from "../../core/day.ts";
import { groupsFrom, listsForRules, mergedList, personsFrom, wholePersons } from "../../people/index.ts";
import { keepTogether, type Query } from "../../platform/db/index.ts";
import type { Cases } from "../cases.ts";
import type { CaseMemberRow, CaseRecordRow, ReturnCaseRow } from "../tables.ts";
import type { CaseFacts, Member, ReturnCase } from "./dossier.ts";
import { toCaseRecord } from "./record.ts";

export const caseColumns = [
  "id",
  "number",
  "kind",
  "office",
  "manager_id",
  "state",
  "opened_at",
] as const satisfies readonly (keyof ReturnCaseRow)[];

const memberColumns = [
  "id",
  "person_id",
  "role",
  "state",
  "state_since",
  "interrupted",
  "destination",
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

export const toReturnCase = (row: Pick<ReturnCaseRow, (typeof caseColumns)[number]>): ReturnCase => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  office: row.office,
  managerId: row.manager_id,
  state: row.state,
  openedAt: row.opened_at,
});

export const toMember = (row: Pick<CaseMemberRow, (typeof memberColumns)[number]>): Member => ({
  id: row.id,
  personId: row.person_id,
  role: row.role,
  state: row.state,
  stateSince: row.state_since,
  interrupted: row.interrupted,
  destination: row.destination,
});

/**
 * Reads a case for its rules. Whoever asks has come through `casesFor`; throws when there is no such case. `known`: what
 * the registry says of its members, read in the same change, where nothing was written about them since.
 */
export async function readCaseFacts(
  query: Query,
  cases: Pick<Cases, "now" | "journey" | "projects">,
  caseId: string,
  known: { readonly persons?: CaseFacts["persons"] | undefined } = {},
): Promise<CaseFacts> {
  const now = cases.now();
  const today = missionDay(now);
  const { alone, withPeople } = statementsOf(cases.journey);
  const asked = { caseId, at: now.toISOString() };
  const withTheirs = known.persons ? null : await withPeople(query, asked);
  const lists = withTheirs ?? (await alone(query, asked));
  const { members, records, waivers, papers, merged } = lists;
  const [returnCase] = lists.returnCase;
  if (!returnCase) throw new Error("There is no such case.");
  const personIds = members.map(({ person_id }) => person_id);
  const groups = groupsFrom(personIds, merged);
  const kinds = new Set(records.map(({ kind }) => kind));
  const outside = new Map<string, unknown>();
  for (const { name, read, lists: own } of cases.journey.facts) {
    const rows = own ? rowsOf(name, lists) : {};
    outside.set(name, await read(query, { caseId, personIds, groups, kinds, today }, rows));
  }
  const persons = known.persons ?? (withTheirs ? personsFrom(personIds, groups, withTheirs, now) : new Map());
  return {
    today,
    now,
    returnCase: toReturnCase(returnCase),
    members: principalFirst(members.map(toMember)),
    records: records.map(toCaseRecord),
    persons,
    waived: new Set(waivers.map(({ member_id, guard }) => `${member_id} ${guard}`)),
    papers: papers.map(({ id, member_id, item, record_id, origin, on_screen, added_at }) => ({
      id,
      memberId: member_id,
      item: Number(item),
      recordId: record_id,
      origin,
      addedAt: added_at,
      onScreen: on_screen,
    })),
    wanted: await wantedBy(query, cases, records, today),
    outside,
  };
}

const statements = new WeakMap<object, ReturnType<typeof keepLists>>();

/** The statements that read what a journey needs. */
function statementsOf(journey: Cases["journey"]) {
  const known = statements.get(journey) ?? keepLists(journey);
  statements.set(journey, known);
  return known;
}

interface AskedCase {
  readonly caseId: string;
  readonly at: string;
}

/** All that stands in tables about a case, in one statement; with its people or without them. */
function keepLists({ facts }: Cases["journey"]) {
  const ofCase = (query: Query, asked: AskedCase) => ({
    ...ownLists(query, asked.caseId),
    merged: mergedList(query),
    ...Object.fromEntries(
      facts.flatMap(({ name, lists }) =>
        Object.entries(lists?.(query, asked) ?? {}).map(([list, rows]) => [`${name} ${list}`, rows]),
      ),
    ),
  });
  const people = (_query: Query, { caseId }: AskedCase) =>
    wholePersons(sql`select person_id from case_member where case_id = ${caseId}`);
  return {
    alone: keepTogether(ofCase, people),
    withPeople: keepTogether(
      (query: Query, asked: AskedCase) => ({ ...ofCase(query, asked), ...listsForRules(query, asked) }),
      people,
    ),
  };
}

/** What stood in the lists of one outside fact. */
const rowsOf = (fact: string, lists: Readonly<Record<string, readonly unknown[]>>) =>
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

/** Whose case it is comes first, the others as they joined. */
const principalFirst = (members: readonly Member[]): readonly Member[] =>
  members.toSorted((a, b) => Number(b.role === "principal") - Number(a.role === "principal"));

/** What the projects the members are enrolled in want in the evidence file. */
async function wantedBy(
  query: Query,
  { projects }: Pick<Cases, "projects">,
  records: readonly Pick<CaseRecordRow, "kind" | "outcome">[],
  today: string,
): Promise<ReadonlySet<number>> {
  const enrolled = records.flatMap(({ kind, outcome }) => (kind === "enrolment" && outcome ? [outcome] : []));
  const wanted = await Promise.all(
    [...new Set(enrolled)].map((id) => projects.evidenceRequired(query, id, today)),
  );
  return new Set(wanted.flat());
}
