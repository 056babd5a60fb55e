import { actorMay, rights } from "../../access/index.ts";
import { askPrepared, type Query } from "../../platform/db/index.ts";
import type { Act, Cases } from "../cases.ts";
import { type WorkList, workLists } from "../journey/duty.ts";
import { casesFor } from "../permission/cases-for.ts";
import { type Task, toTask } from "../tasks/read-tasks.ts";

/** One work list of somebody: how much is in it, and what is due first. */
export interface Work {
  readonly list: WorkList;
  readonly count: number;
  readonly tasks: readonly (Task & { readonly caseNumber: string })[];
}

const firstShown = 15;

/** Tasks that are somebody's: of cases they may see, for a right they hold; of what everybody with it could do, their own cases'. */
const ownTasks = (query: Query, cases: Pick<Cases, "now">, act: Act, today: string) => {
  const held = rights.filter((right) => actorMay(act.actor, right));
  // What is a caseworker's to do is its manager's; what another room does, anybody there may take.
  const anybodys = held.filter((right) => right !== "case.write");
  return (
    casesFor(cases, act)
      .visible(query)
      .innerJoin("case_task", "case_task.case_id", "return_case.id")
      .where("case_task.shown_from", "<=", today)
      // Each half by itself, for the index that has it: tasks of the whole house are many, somebody's own few.
      .where((row) =>
        row.or([
          row.and([
            row("case_task.done_at", "is", null),
            row("case_task.owner_id", "=", act.actor.staffId),
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

/** What waits for somebody today, list by list; the deadlines of the coming two weeks among it. */
export async function readWork(
  query: Query,
  cases: Pick<Cases, "now" | "vault">,
  act: Act,
  today: string,
): Promise<readonly Work[]> {
  const counts = await ownTasks(query, cases, act, today)
    .select((row) => ["case_task.list", row.fn.countAll().as("count")])
    .groupBy("case_task.list")
    .execute();
  const work: Work[] = [];
  for (const list of workLists) {
    const count = Number(counts.find((one) => one.list === list)?.count ?? 0);
    const rows =
      count === 0
        ? []
        : await ownTasks(query, cases, act, today)
            .selectAll("case_task")
            .select("return_case.number as caseNumber")
            .where("case_task.list", "=", list)
            .orderBy("case_task.urgent", "desc")
            .orderBy("case_task.due")
            .orderBy("case_task.id")
            .limit(firstShown)
            .execute();
    work.push({
      list,
      count,
      tasks: rows.map((row) => ({ ...toTask(cases, row), caseNumber: row.caseNumber })),
    });
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
  const [found] = await askPrepared(
    query,
    ownTasks(query, cases, act, today)
      .where("case_task.due", "<=", today)
      .select(({ fn }) => fn.countAll().as("today"))
      .select(({ fn }) => fn.countAll().filterWhere("case_task.due", "<", today).as("late")),
  );
  return { today: Number(found?.today ?? 0), late: Number(found?.late ?? 0) };
}

/** Everything that is due from a day on, for a calendar: days and case numbers, no name. */
export const calendarTasks = (
  query: Query,
  cases: Pick<Cases, "now">,
  act: Act,
  today: string,
  most: number,
) =>
  ownTasks(query, cases, act, "9999-12-31")
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
