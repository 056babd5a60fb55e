import { may } from "../../../access/index.ts";
import { writeNumber } from "../../../people/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { readWork, type Work } from "../../lists/work-list.ts";
import { caseAddress, casesAddress, leadAddress, memberAddress } from "../addresses.ts";
import type { CasesDesk, CaseVisit } from "../desk.ts";
import { page } from "../parts/form-page.ts";
import { mayFollow } from "../parts/may-follow.ts";
import { framed } from "../parts/respond.tsx";
import { DueDay, sayTask } from "../parts/task-list.tsx";

export const workRoutes = (desk: CasesDesk): Route[] => [
  page(desk, casesAddress, may("case.read"), workPage),
];

/** What waits for whoever looks: mine today, deadlines, missing papers, alarms, approvals. Numbers of cases, nobody's name. */
async function workPage(visit: CaseVisit): Promise<Response> {
  const { cases, act, t, today } = visit;
  const work = await readWork(cases.database.query, cases, act, today);
  return framed(
    visit,
    { title: t("cases.title") },
    <>
      <div class="page-bar">
        <h1>{t("work.title")}</h1>
        <p class="actions">
          <a class="button second" href="/cases/list">
            {t("cases.list")}
          </a>
          {visit.may("case.write") ? (
            <a class="button second" href="/people/search">
              {t("cases.open")}
            </a>
          ) : null}
          {visit.may("case.supervise") ? (
            <a class="button second" href="/cases/handover">
              {t("handover.title")}
            </a>
          ) : null}
        </p>
      </div>
      <nav class="work-lists" aria-label={t("work.title")}>
        {work.map(({ list, count }) => (
          <a href={`#${list}`} class={list === "alarm" && count > 0 ? "work-alarm" : undefined}>
            <strong>{t.number(count)}</strong> {t(`work.${list}`)}
          </a>
        ))}
      </nav>
      {work.map((one) => (
        <Section visit={visit} work={one} />
      ))}
      <p>
        <a href="/cases/calendar.ics">{t("work.calendar")}</a>
      </p>
    </>,
  );
}

const Section = ({ visit, work: { list, count, tasks } }: { visit: CaseVisit; work: Work }) => {
  const { t } = visit;
  return (
    <section
      class={list === "alarm" && count > 0 ? "urgent" : undefined}
      aria-labelledby={`heading-${list}`}
      id={list}
    >
      <h2 id={`heading-${list}`}>
        {t(`work.${list}`)} <span class="soft">{t.number(count)}</span>
      </h2>
      {count === 0 ? <p>{t("work.none")}</p> : null}
      <ul class="tasks">
        {tasks.map((task) => {
          const member =
            task.memberId !== null && task.personId !== null
              ? { id: task.memberId, personId: task.personId }
              : null;
          const address =
            task.leads && member && mayFollow(visit, task.leads)
              ? leadAddress(task.caseId, member, task.leads)
              : member
                ? memberAddress(task.caseId, member.id)
                : caseAddress(task.caseId);
          return (
            <li class={task.urgent ? "task-urgent" : undefined}>
              <DueDay visit={visit} due={task.due} /> <a href={address}>{sayTask(visit, task)}</a>{" "}
              <a class="soft" href={caseAddress(task.caseId)}>
                {t("cases.number")} {writeNumber(task.caseNumber)}
              </a>
            </li>
          );
        })}
      </ul>
      {count > tasks.length ? <p class="soft">{t("work.more", { count: count - tasks.length })}</p> : null}
    </section>
  );
};
