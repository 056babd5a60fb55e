import { newId } from "../../access/index.ts";
import {
  type Change,
  keepTogether,
  keepWriting,
  type Query,
  type ReadLists,
} from "../../platform/db/index.ts";
import type { Cases } from "../cases.ts";
import { type AskedCase, caseLists, caseTables, listsWithPeople, perJourney } from "../dossier/case-lists.ts";
import { type CaseFacts, dossierOf } from "../dossier/dossier.ts";
import { type CaseRows, factsFrom, factsWithPeople, personsOf } from "../dossier/read-facts.ts";
import type { Due, Duty } from "../journey/duty.ts";
import type { MemberState } from "../journey/states.ts";
import { derivedList, followingFrom, saveDerived } from "../moving/derive-case.ts";

/** What is due of a member by a rule. */
export interface Wanted {
  readonly memberId: string;
  readonly duty: Duty;
  readonly due: Due;
}

const keyOf = (memberId: string | null, rule: string, about: string) => `${memberId} ${rule} ${about}`;

/** What a move of a member would bring by the rules: what begins to be due in the case, and how much of theirs no longer is. */
export function followingMove(
  cases: Pick<Cases, "journey">,
  facts: CaseFacts,
  memberId: string,
  to: MemberState,
): { readonly begins: readonly Wanted[]; readonly ends: number } {
  const stateSince = facts.now.toISOString();
  const members = facts.members.map((one) => (one.id === memberId ? { ...one, state: to, stateSince } : one));
  const key = ({ memberId: whose, duty, due }: Wanted) => keyOf(whose, duty.rule, due.about ?? "");
  const [before, after] = [facts, { ...facts, members }].map((these) => duesOf(cases, these)) as [
    readonly Wanted[],
    readonly Wanted[],
  ];
  const [were, are] = [new Set(before.map(key)), new Set(after.map(key))];
  return {
    begins: after.filter((one) => !were.has(key(one))),
    ends: before.filter((one) => one.memberId === memberId && !are.has(key(one))).length,
  };
}

/** All that is due in a case by the rules, on the day of the facts. */
const duesOf = (cases: Pick<Cases, "journey">, facts: CaseFacts): readonly Wanted[] =>
  facts.members.flatMap((member) => {
    const dossier = dossierOf(facts, member.id);
    return cases.journey.duties.flatMap((duty) =>
      duty.find(dossier).map((due) => ({ memberId: member.id, duty, due })),
    );
  });

const statements = perJourney((journey) => ({
  alone: keepTogether(
    (query: Query, asked: AskedCase) => ({
      ...caseLists(journey)(query, asked),
      ...settledLists(query, asked),
    }),
    caseTables,
  ),
  withPeople: keepTogether(
    (query: Query, asked: AskedCase) => ({
      ...listsWithPeople(journey)(query, asked),
      ...settledLists(query, asked),
    }),
    caseTables,
  ),
}));

/** What is settled: the tasks that are not done, and what stands beside the case. */
export const settledLists = (query: Query, { caseId }: Pick<AskedCase, "caseId">) => ({
  tasks: query
    .selectFrom("case_task")
    .select(["id", "member_id", "rule", "about", "list", "for_right", "office", "owner_id"])
    .select(["due", "shown_from", "urgent", "leads", "values_json"])
    .where("case_id", "=", caseId)
    .where("done_at", "is", null),
  derived: derivedList(query, caseId),
});

/** A case with what is settled in it, as it was read. */
export type SettledRows = CaseRows & ReadLists<ReturnType<typeof settledLists>>;

/**
 * Writes down what follows from the members of a case, and makes its tasks what its rules say: new ones are made,
 * changed ones changed, and what no longer holds is done by itself. Tasks that people wrote are left alone. Whoever calls
 * holds the case; `persons` as in `readCaseFacts`.
 */
export async function settleDuties(
  change: Change,
  cases: Cases,
  caseId: string,
  persons?: CaseFacts["persons"],
): Promise<CaseFacts> {
  const { alone, withPeople } = statements(cases.journey);
  const asked = { caseId, at: cases.now().toISOString() };
  if (persons) return settleRows(change, cases, await alone(change, asked), persons);
  const rows = await withPeople(change, asked);
  return settleRows(change, cases, rows, personsOf(rows, cases.now()));
}

/** Reads a case for its rules, with what is settled in it. Whoever calls holds the case. */
export async function readForSettling(
  change: Change,
  cases: Cases,
  caseId: string,
): Promise<{ readonly facts: CaseFacts; readonly rows: SettledRows }> {
  const now = cases.now();
  const rows = await statements(cases.journey).withPeople(change, { caseId, at: now.toISOString() });
  return { facts: await factsWithPeople(change, cases, now, rows), rows };
}

/** The same with rows that stand as they were read, or have what was written since. */
export async function settleRows(
  change: Change,
  cases: Cases,
  rows: SettledRows,
  persons: CaseFacts["persons"],
): Promise<CaseFacts> {
  const [before] = rows.derived;
  if (!before) throw new Error("There is no such case.");
  const follows = followingFrom(rows.members, before.principal_id);
  const returnCase = rows.returnCase.map((row) => ({ ...row, state: follows.state, kind: follows.kind }));
  const facts = await factsFrom(change, cases, cases.now(), { ...rows, returnCase }, persons);
  const dues = await settleTasks(change, cases, facts, rows.tasks);
  const next = dues.toSorted()[0] ?? null;
  await saveDerived(change, cases, facts.returnCase.id, before, { ...follows, next_due: next });
  return facts;
}

type TaskRow = ReadLists<ReturnType<typeof settledLists>>["tasks"][number];

/** Gives the days on which something is due from now on. */
async function settleTasks(
  change: Change,
  cases: Cases,
  facts: CaseFacts,
  there: readonly TaskRow[],
): Promise<string[]> {
  const wanted = new Map(
    duesOf(cases, facts).map((one) => [keyOf(one.memberId, one.duty.rule, one.due.about ?? ""), one]),
  );
  const at = cases.now().toISOString();
  const dues: string[] = [];
  for (const task of there) {
    if (task.rule === "own") {
      dues.push(task.due);
      continue;
    }
    const key = keyOf(task.member_id, task.rule, task.about);
    const still = wanted.get(key);
    wanted.delete(key);
    if (!still) {
      await change.updateTable("case_task").set({ done_at: at }).where("id", "=", task.id).execute();
      continue;
    }
    const cells = cellsOf(still, facts);
    dues.push(cells.due);
    const same = Object.entries(cells).every(
      ([column, value]) => task[column as keyof typeof task] === value,
    );
    if (!same) await change.updateTable("case_task").set(cells).where("id", "=", task.id).execute();
  }
  for (const one of wanted.values()) {
    const cells = cellsOf(one, facts);
    dues.push(cells.due);
    await change
      .insertInto("case_task")
      .values({
        ...cells,
        id: newId(cases.random),
        case_id: facts.returnCase.id,
        member_id: one.memberId,
        person_id: facts.members.find(({ id }) => id === one.memberId)?.personId ?? null,
        rule: one.duty.rule,
        about: one.due.about ?? "",
        words: null,
        made_at: at,
        done_at: null,
        done_by: null,
      })
      .execute();
  }
  return dues;
}

const cellsOf = ({ duty, due }: Wanted, { returnCase, today }: CaseFacts) => ({
  list: duty.list,
  for_right: duty.for,
  office: returnCase.office,
  owner_id: returnCase.managerId,
  due: due.due,
  shown_from: due.from ?? (due.due < today ? due.due : today),
  urgent: due.urgent ? 1 : 0,
  leads: due.leads ? JSON.stringify(due.leads) : null,
  values_json: due.values ? JSON.stringify(due.values) : null,
});

/** Keeps beside the case what is due first, so that lists need not look. */
export async function noteNextDue(change: Change, caseId: string): Promise<void> {
  await updateNextDue(change, { caseId });
}

const updateNextDue = keepWriting((query: Query, { caseId }: { readonly caseId: string }) =>
  query
    .updateTable("return_case")
    .set({
      next_due: query
        .selectFrom("case_task")
        .select((row) => row.fn.min("due").as("first"))
        .where("case_id", "=", caseId)
        .where("done_at", "is", null),
    })
    .where("id", "=", caseId),
);
