import { actorMay, rights } from "../../access/index.ts";
import { askPrepared, type Query } from "../../platform/db/index.ts";
import type { Act, Cases } from "../cases.ts";
import { coveredBy } from "../deputies/deputies.ts";
import { type WorkList, workLists } from "../journey/duty.ts";
import type { MemberState } from "../journey/states.ts";
import { casesFor } from "../permission/cases-for.ts";
import { type Task, toTask } from "../tasks/read-tasks.ts";

/** What is due, with what a list says of its case beside it. */
export interface TaskOnList extends Task {
  readonly caseNumber: string;
  readonly principalId: string;
  /** Where the member stands of whom it is due. */
  readonly memberState: MemberState | null;
}

/** A line of a work list: one thing that is due, of one or of several of the same case. */
export interface WorkLine {
  readonly task: TaskOnList;
  /** How many more of the case it is due of as well. */
  readonly others: number;
}

/** One work list of somebody: how much is in it, and what is due first. */
export interface Work {
  readonly list: WorkList;
  readonly count: number;
  readonly lines: readonly WorkLine[];
}

/** Puts what is due of several of one case on the same day into one line, where the first of them stood. */
export function linesOf(tasks: readonly TaskOnList[]): readonly WorkLine[] {
  const lines = new Map<string, WorkLine>();
  for (const task of tasks) {
    const key = [task.caseId, task.rule, task.due, task.words ?? "", JSON.stringify(task.values)].join(" ");
    const known = lines.get(key);
    // A family is known by whose case it is.
    const first = known && task.personId !== task.principalId ? known.task : task;
    lines.set(key, { task: first, others: known ? known.others + 1 : 0 });
  }
  return [...lines.values()];
}

/** Lines of a list; what is due of a whole family is one. */
const firstShown = 15;
/** Of so many tasks: a family of four or five each. */
const readForThem = firstShown * 5;
/** Tasks of the one list that is asked for whole. */
const wholeList = 500;

const onLists = [
  "return_case.number as caseNumber",
  "return_case.principal_id as principalId",
  "case_member.state as memberState",
] as const;

const toLine = (
  cases: Pick<Cases, "vault">,
  row: Parameters<typeof toTask>[1] & Pick<TaskOnList, "caseNumber" | "principalId" | "memberState">,
): TaskOnList => ({
  ...toTask(cases, row),
  caseNumber: row.caseNumber,
  principalId: row.principalId,
  memberState: row.memberState,
});

/** A day behind all others. */
const always = "9999-12-31";

/** Up to which day tasks are shown, and whose are one's own: one's own, and those of colleagues one stands in for. */
interface Whose {
  readonly shown: string;
  readonly owners: readonly string[];
}

const ownersFor = async (query: Query, { actor }: Act, today: string): Promise<readonly string[]> => {
  const covered = await coveredBy(query, actor.staffId, today);
  return [...new Set([actor.staffId, ...covered.map(({ awayId }) => awayId)])];
};

/** Tasks that are somebody's: of cases they may see, for a right they hold; of what everybody with it could do, their own cases'. */
const ownTasks = (query: Query, cases: Pick<Cases, "now">, act: Act, { shown, owners }: Whose) => {
  const held = rights.filter((right) => actorMay(act.actor, right));
  // What is a caseworker's to do is its manager's; what another room does, anybody there may take.
  const anybodys = held.filter((right) => right !== "case.write");
  return (
    casesFor(cases, act)
      .visible(query)
      .innerJoin("case_task", "case_task.case_id", "return_case.id")
      .where("case_task.shown_from", "<=", shown)
      // Each half by itself, for the index that has it: tasks of the whole house are many, somebody's own few.
      .where((row) =>
        row.or([
          row.and([
            row("case_task.done_at", "is", null),
            owners.length === 1
              ? row("case_task.owner_id", "=", act.actor.staffId)
              : row("case_task.owner_id", "in", owners),
            row("case_task.for_right", "in", [...held, "none"]),
          ]),
          row.and([
            row("case_task.done_at", "is", null),
            row("case_task.for_right", "in", [...anybodys, "none"]),
          ]),
        ]),
      )
  );
};

/** What waits for somebody today, list by list, the deadlines of the coming two weeks among it: the first lines of each, of one all. */
export async function readWork(
  query: Query,
  cases: Pick<Cases, "now" | "vault">,
  act: Act,
  today: string,
  whole?: WorkList,
): Promise<readonly Work[]> {
  const whose = { shown: today, owners: await ownersFor(query, act, today) };
  const counts = await ownTasks(query, cases, act, whose)
    .select((row) => ["case_task.list", row.fn.countAll().as("count")])
    .groupBy("case_task.list")
    .execute();
  const work: Work[] = [];
  for (const list of workLists) {
    const count = Number(counts.find((one) => one.list === list)?.count ?? 0);
    const rows =
      count === 0
        ? []
        : await ownTasks(query, cases, act, whose)
            .leftJoin("case_member", "case_member.id", "case_task.member_id")
            .selectAll("case_task")
            .select(onLists)
            .where("case_task.list", "=", list)
            .orderBy("case_task.urgent", "desc")
            .orderBy("case_task.due")
            .orderBy("case_task.id")
            .limit(list === whole ? wholeList : readForThem)
            .execute();
    const lines = linesOf(rows.map((row) => toLine(cases, row)));
    work.push({ list, count, lines: list === whole ? lines : lines.slice(0, firstShown) });
  }
  return work;
}

/** How much is due by today and how much of it is late, for the desk's first page. */
export async function countWork(
  query: Query,
  cases: Pick<Cases, "now">,
  act: Act,
  today: string,
): Promise<{ readonly today: number; readonly late: number }> {
  const owners = await ownersFor(query, act, today);
  const [found] = await askPrepared(
    query,
    ownTasks(query, cases, act, { shown: today, owners })
      .where("case_task.due", "<=", today)
      .select(({ fn }) => fn.countAll().as("today"))
      .select(({ fn }) => fn.countAll().filterWhere("case_task.due", "<", today).as("late")),
  );
  return { today: Number(found?.today ?? 0), late: Number(found?.late ?? 0) };
}

/** What is most urgent of what is due by today, for the desk's first page. */
export async function firstWork(
  query: Query,
  cases: Pick<Cases, "now" | "vault">,
  act: Act,
  today: string,
  most: number,
): Promise<readonly WorkLine[]> {
  const owners = await ownersFor(query, act, today);
  const rows = await ownTasks(query, cases, act, { shown: today, owners })
    .leftJoin("case_member", "case_member.id", "case_task.member_id")
    .selectAll("case_task")
    .select(onLists)
    .where("case_task.due", "<=", today)
    .orderBy("case_task.urgent", "desc")
    .orderBy("case_task.due", "desc")
    .orderBy("case_task.id")
    .limit(most * 5)
    .execute();
  return linesOf(rows.map((row) => toLine(cases, row))).slice(0, most);
}

/** What is due between two days, the first and the last among them, for a page of a calendar. */
export const tasksBetween = async (
  query: Query,
  cases: Pick<Cases, "now" | "vault">,
  act: Act,
  { from, until, today }: { readonly from: string; readonly until: string; readonly today: string },
  most: number,
): Promise<readonly TaskOnList[]> => {
  const owners = await ownersFor(query, act, today);
  const rows = await ownTasks(query, cases, act, { shown: always, owners })
    .leftJoin("case_member", "case_member.id", "case_task.member_id")
    .selectAll("case_task")
    .select(onLists)
    .where("case_task.due", ">=", from)
    .where("case_task.due", "<=", until)
    .orderBy("case_task.due")
    .orderBy("case_task.urgent", "desc")
    .orderBy("case_task.id")
    .limit(most)
    .execute();
  return rows.map((row) => toLine(cases, row));
};

/** Everything that is due from a day on, for a calendar: days and case numbers, no name. */
export const calendarTasks = async (
  query: Query,
  cases: Pick<Cases, "now">,
  act: Act,
  today: string,
  most: number,
) =>
  ownTasks(query, cases, act, { shown: always, owners: await ownersFor(query, act, today) })
    .select([
      "case_task.id",
      "case_task.rule",
      "case_task.due",
      "case_task.values_json",
      "case_task.made_at",
      "return_case.number as caseNumber",
      "return_case.id as caseId",
    ])
    .where("case_task.due", ">=", today)
    .orderBy("case_task.due")
    .orderBy("case_task.id")
    .limit(most)
    .execute();
