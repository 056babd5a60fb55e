import { daysBetween } from "../../../core/day.ts";
import { parsePartialDate } from "../../../core/partial-date.ts";
import { OneButton } from "../../../ui/sheet-form.tsx";
import type { Member } from "../../dossier/dossier.ts";
import type { Task } from "../../tasks/read-tasks.ts";
import { caseAddress, leadAddress } from "../addresses.ts";
import type { CaseVisit } from "../desk.ts";
import { mayFollow } from "./may-follow.ts";

/** What a task says. */
export function sayTask(
  { cases, language, t }: Pick<CaseVisit, "cases" | "language" | "t">,
  task: Task,
): string {
  const duty = cases.journey.duties.find(({ rule }) => rule === task.rule);
  if (!duty) return task.words ?? t("work.own");
  return duty.texts.in(language)(duty.title, task.values ?? {});
}

export const DueDay = ({
  visit: { t, today },
  due,
}: {
  visit: Pick<CaseVisit, "t" | "today">;
  due: string;
}) => {
  const days = daysBetween(today, due);
  return (
    <span class={days < 0 ? "due due-late" : days <= 3 ? "due due-soon" : "due"}>
      {t.date(parsePartialDate(due) as never)}{" "}
      <span class="soft">({days < 0 ? t("work.late", { days: -days }) : t("work.in", { days })})</span>
    </span>
  );
};

/** What is due in one case, each with the way to do it. */
export const TaskList = ({
  visit,
  tasks,
  member,
  writes,
}: {
  visit: CaseVisit;
  tasks: readonly Task[];
  member: (id: string) => Pick<Member, "id" | "personId" | "state"> | undefined;
  writes: boolean;
}) => (
  <ul class="tasks">
    {tasks.map((task) => {
      const whose = task.memberId === null ? undefined : member(task.memberId);
      const said = sayTask(visit, task);
      return (
        <li class={task.urgent ? "task-urgent" : undefined}>
          <DueDay visit={visit} due={task.due} />{" "}
          {task.leads && whose && writes && mayFollow(visit, task.leads, whose.state) ? (
            <a href={leadAddress(task.caseId, whose, task.leads)}>{said}</a>
          ) : (
            <span>{said}</span>
          )}
          {task.rule === "own" && writes ? (
            <OneButton
              action={caseAddress(task.caseId, "tasks", task.id, "done")}
              requestKey={visit.freshKey()}
              label={visit.t("case.task-done")}
              kind="quiet"
            />
          ) : null}
        </li>
      );
    })}
  </ul>
);
