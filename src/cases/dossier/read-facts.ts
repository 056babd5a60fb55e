import { missionDay } from "../../core/day.ts";
import { groupsFrom, type listsForRules, personsFrom } from "../../people/index.ts";
import { keepTogether, type Query, type ReadLists } from "../../platform/db/index.ts";
import type { Cases } from "../cases.ts";
import type { CaseMemberRow, CaseRecordRow, ReturnCaseRow } from "../tables.ts";
import {
  type caseColumns,
  caseLists,
  caseTables,
  listsWithPeople,
  type memberColumns,
  perJourney,
  rowsOf,
} from "./case-lists.ts";
import type { CaseFacts, Member, ReturnCase } from "./dossier.ts";
import { toCaseRecord } from "./record.ts";

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
  joinedAt: row.joined_at,
  destination: row.destination,
  withdrawalTold: row.withdrawal_told,
});

const statements = perJourney((journey) => ({
  alone: keepTogether(caseLists(journey), caseTables),
  withPeople: keepTogether(listsWithPeople(journey), caseTables),
}));

/**
 * Reads a case for its rules. Whoever asks has come through `casesFor`; throws when there is no such case. `known`: what
 * the registry says of its members, read in the same change, where nothing was written about them since.
 */
export async function readCaseFacts(
  query: Query,
  cases: Pick<Cases, "now" | "journey" | "projects">,
  caseId: string,
  { persons }: { readonly persons?: CaseFacts["persons"] | undefined } = {},
): Promise<CaseFacts> {
  const now = cases.now();
  const { alone, withPeople } = statements(cases.journey);
  const asked = { caseId, at: now.toISOString() };
  return persons
    ? factsFrom(query, cases, now, await alone(query, asked), persons)
    : factsWithPeople(query, cases, now, await withPeople(query, asked));
}

/** What stands in tables about a case, as it was read. */
export type CaseRows = ReadLists<ReturnType<ReturnType<typeof caseLists>>>;
type PeopleRows = ReadLists<ReturnType<typeof listsForRules>>;

/** The members' persons, from rows of `listsWithPeople`. */
export function personsOf(rows: CaseRows & PeopleRows, now: Date): CaseFacts["persons"] {
  const personIds = rows.members.map(({ person_id }) => person_id);
  return personsFrom(personIds, groupsFrom(personIds, rows.merged), rows, now);
}

/** The facts from rows of `listsWithPeople` that were read together with others. */
export const factsWithPeople = (
  query: Query,
  cases: Pick<Cases, "journey" | "projects">,
  now: Date,
  rows: CaseRows & PeopleRows,
): Promise<CaseFacts> => factsFrom(query, cases, now, rows, personsOf(rows, now));

/** The same from rows of `caseLists`, of people who are known. */
export async function factsFrom(
  query: Query,
  cases: Pick<Cases, "journey" | "projects">,
  now: Date,
  rows: CaseRows,
  persons: CaseFacts["persons"],
): Promise<CaseFacts> {
  const today = missionDay(now);
  const { members, records, waivers, papers, merged } = rows;
  const [returnCase] = rows.returnCase;
  if (!returnCase) throw new Error("There is no such case.");
  const personIds = members.map(({ person_id }) => person_id);
  const groups = groupsFrom(personIds, merged);
  const whose = { caseId: returnCase.id, personIds, groups, records, today };
  const outside = new Map<string, unknown>();
  for (const { name, read, lists } of cases.journey.facts) {
    outside.set(name, await read(query, whose, lists ? rowsOf(name, rows) : {}));
  }
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
