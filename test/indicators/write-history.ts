import { type Change, type Database, insertMany } from "../../src/platform/db/index.ts";
import { dayAt, type History, momentAt, moveId, type Paper, paperId, personId } from "./history.ts";

const kinds: Readonly<Record<Paper["kind"], string>> = {
  "legal-talk": "legal-session",
  "return-talk": "return-session",
  departure: "boarding",
  delivery: "delivery",
  "talk-after": "reintegration-session",
  grant: "payment",
  ticket: "payment",
  "no-show": "no-show",
  enrolment: "enrolment",
  application: "application",
  screening: "screening-a",
  vulnerability: "vulnerability",
};

const made = { made_at: momentAt(0), made_by: "posoka" };

/** Puts a history into the tables of casework, in place of what was there: no command stands between. */
export async function writeHistory({ kind, change }: Database, history: History): Promise<void> {
  await change(async (tables) => {
    for (const table of ["return_case", "person_group", "person"] as const) {
      await tables.deleteFrom(table).execute();
    }
    await writePersons(tables, kind, history);
    await writeCases(tables, kind, history);
  });
}

async function writePersons(change: Change, kind: Database["kind"], { persons }: History): Promise<void> {
  const rows = persons.map((_, at) => ({
    id: personId(at),
    number: String(at),
    office: "sofia",
    owner_id: null,
    registered_at: momentAt(0),
    registered_by: "posoka",
    intake_done_at: null,
    merged_into: null,
  }));
  await insertMany(change, kind, "person", rows);
  const merged = persons.flatMap(({ is }, at) => (is === at ? [] : [{ at, is }]));
  const roots = [...new Set(merged.map(({ is }) => is))].map((is) => ({ at: is, is }));
  await insertMany(
    change,
    kind,
    "person_group",
    [...merged, ...roots].map(({ at, is }) => ({ person_id: personId(at), root_id: personId(is) })),
  );
  const each = <T>(of: (person: History["persons"][number]) => readonly T[]) =>
    persons.flatMap((person, at) =>
      of(person).map((one, no) => ({
        one,
        row: { id: `${personId(at)}-${no}`, person_id: personId(at), ...made },
      })),
    );
  await insertMany(
    change,
    kind,
    "person_birth",
    each(({ births }) => births).map(({ one, row }) => ({
      ...row,
      precision: "exact" as never,
      source: "passport" as never,
      contested: 0,
      main: one.main ? 1 : 0,
      earliest: one.from,
      latest: one.to,
    })),
  );
  await insertMany(
    change,
    kind,
    "person_status",
    each(({ statuses = [] }) => statuses).map(({ one, row }) => ({
      ...row,
      status: one.status as never,
      since: dayAt(one.from) as never,
      until: (one.to === null ? null : dayAt(one.to)) as never,
      source: "person" as never,
    })),
  );
  await insertMany(
    change,
    kind,
    "person_nationality",
    each(({ countries }) => countries).map(({ one, row }) => ({
      ...row,
      standing: "claimed" as never,
      country: one.country,
      main: one.main ? 1 : 0,
    })),
  );
  await insertMany(
    change,
    kind,
    "person_about",
    each(({ sex }) => [sex]).map(({ one, row }) => ({ ...row, sex: one as never })),
  );
}

async function writeCases(change: Change, kind: Database["kind"], history: History): Promise<void> {
  const { members, papers, moves } = history;
  await insertMany(
    change,
    kind,
    "return_case",
    members.map(({ person }, at) => ({
      id: `case-${at}`,
      number: `c${at}`,
      kind: "individual" as const,
      principal_id: personId(person),
      opened_at: momentAt(0),
      opened_by: "posoka",
      state: "counselling" as const,
      state_since: momentAt(0),
      open_members: 1,
      touched_at: momentAt(0),
    })),
  );
  await insertMany(
    change,
    kind,
    "case_member",
    members.map(({ person, role, destination }, at) => ({
      id: `member-${at}`,
      case_id: `case-${at}`,
      person_id: personId(person),
      role,
      state: "counselling" as const,
      state_since: momentAt(0),
      joined_at: momentAt(0),
      destination,
    })),
  );
  const row = (member: number) => ({
    case_id: `case-${member}`,
    member_id: `member-${member}`,
    person_id: personId(members[member]?.person ?? 0),
  });
  const given = papers.flatMap((paper, at) => (paper.kind === "delivery" ? [{ paper, at }] : []));
  const paid = papers.flatMap((paper, at) => (kinds[paper.kind] === "payment" ? [{ paper, at }] : []));
  await insertMany(change, kind, "case_record", [
    ...paid.map(({ paper, at }) => ({
      ...row(paper.member),
      ...blank,
      id: `request-${at}`,
      seq: 1000 + at,
      kind: "payment-request",
      outcome: paper.kind === "grant" ? "reintegration-cash" : "ticket",
    })),
    ...given.map(({ paper, at }) => ({
      ...row(paper.member),
      ...blank,
      id: `line-${at}`,
      seq: 2000 + at,
      kind: "plan-line",
      outcome: paper.measure ?? null,
    })),
    ...papers.map((paper, at) => ({
      ...row(paper.member),
      ...blank,
      id: paperId(at),
      seq: at + 1,
      kind: kinds[paper.kind],
      parent_id: parentOf(paper, at),
      happened_on: dayAt(paper.day),
      outcome: outcomeOf(paper),
      open: openOf(paper),
      made_at: momentAt(paper.entered),
      struck_at: paper.struck === null ? null : momentAt(paper.struck),
    })),
  ]);
  await insertMany(
    change,
    kind,
    "case_event",
    moves.map(({ member, to, at, reason }, no) => ({
      ...row(member),
      id: moveId(no),
      seq: no + 1,
      at: momentAt(at),
      by: "posoka",
      kind: "moved" as const,
      to_state: to,
      reason: to === "withdrawn" ? reason : null,
    })),
  );
}

function parentOf({ kind }: Paper, at: number): string | null {
  if (kinds[kind] === "payment") return `request-${at}`;
  return kind === "delivery" ? `line-${at}` : null;
}

function openOf({ kind, until, how }: Paper): string {
  if (kind === "vulnerability") return JSON.stringify({ until: until == null ? null : dayAt(until) });
  return kind === "delivery" ? JSON.stringify({ how }) : "{}";
}

function outcomeOf({ kind, project, category, reason }: Paper): string | null {
  if (kind === "enrolment") return project;
  return kind === "vulnerability" ? (category ?? null) : reason;
}

const blank = {
  ...made,
  parent_id: null as string | null,
  happened_on: null as string | null,
  outcome: null as string | null,
  struck_at: null as string | null,
  open: "{}",
  changed_at: momentAt(0),
};
