import { missionDay } from "../../core/day.ts";
import { groupsOf, personsForRules } from "../../people/index.ts";
import { type Query, readTogether } from "../../platform/db/index.ts";
import type { Cases } from "../cases.ts";
import type { CaseMemberRow, CaseRecordRow, ReturnCaseRow } from "../tables.ts";
import type { CaseFacts, Member, ReturnCase } from "./dossier.ts";
import { toCaseRecord } from "./record.ts";

export const toReturnCase = (row: ReturnCaseRow): ReturnCase => ({
  id: row.id,
  number: row.number,
  kind: row.kind,
  office: row.office,
  managerId: row.manager_id,
  state: row.state,
  openedAt: row.opened_at,
});

export const toMember = (row: CaseMemberRow): Member => ({
  id: row.id,
  personId: row.person_id,
  role: row.role,
  state: row.state,
  stateSince: row.state_since,
  interrupted: row.interrupted,
  destination: row.destination,
});

/**
 * Reads a case for its rules. Whoever asks has come through `casesFor`; throws when there is no such case. `known`: the
 * case, and what the registry says of its members, read in the same change, where nothing was written about them since.
 */
export async function readCaseFacts(
  query: Query,
  cases: Pick<Cases, "now" | "journey" | "projects">,
  caseId: string,
  known: { readonly returnCase?: ReturnCase; readonly persons?: CaseFacts["persons"] | undefined } = {},
): Promise<CaseFacts> {
  const returnCase = known.returnCase ?? (await readCase(query, caseId));
  const members = await query
    .selectFrom("case_member")
    .selectAll()
    .where("case_id", "=", caseId)
    .orderBy("joined_at")
    .orderBy("id")
    .execute();
  const records = await query
    .selectFrom("case_record")
    .selectAll()
    .where("case_id", "=", caseId)
    .where("struck_at", "is", null)
    .orderBy("seq")
    .execute();
  const { waivers, papers } = await readTogether(query, {
    waivers: query.selectFrom("case_waiver").select(["member_id", "guard"]).where("case_id", "=", caseId),
    papers: query
      .selectFrom("case_paper")
      .select(["id", "member_id", "item", "record_id", "origin", "on_screen", "added_at"])
      .where("case_id", "=", caseId)
      .where("struck_at", "is", null)
      .orderBy("added_at"),
  });
  const now = cases.now();
  const today = missionDay(now);
  const personIds = members.map(({ person_id }) => person_id);
  const groups = await groupsOf(query, personIds);
  const kinds = new Set(records.map(({ kind }) => kind));
  const outside = new Map<string, unknown>();
  for (const { name, read } of cases.journey.facts) {
    outside.set(name, await read(query, { caseId, personIds, groups, kinds, today }));
  }
  const persons = known.persons ?? (await personsForRules(query, personIds, now, groups));
  return {
    today,
    now,
    returnCase,
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

async function readCase(query: Query, caseId: string): Promise<ReturnCase> {
  const row = await query
    .selectFrom("return_case")
    .selectAll()
    .where("id", "=", caseId)
    .executeTakeFirstOrThrow();
  return toReturnCase(row);
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
