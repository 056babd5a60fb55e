import { may } from "../../../access/index.ts";
import { look } from "../../../platform/audit/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { coveredBy } from "../../deputies/deputies.ts";
import { workLists } from "../../journey/duty.ts";
import { readWork, type Work } from "../../lists/work-list.ts";
import { casesAddress } from "../addresses.ts";
import type { CasesDesk, CaseVisit } from "../desk.ts";
import { page } from "../parts/form-page.ts";
import { framed, namesOfStaff } from "../parts/respond.tsx";
import { DueDay } from "../parts/task-list.tsx";
import { calendarAddress } from "./calendar-page.tsx";
import { Covering } from "./covering.tsx";
import { deputiesAddress } from "./deputy-page.tsx";
import { type LineNames, namesOnLines, WorkWords } from "./work-line.tsx";

export const workRoutes = (desk: CasesDesk): Route[] => [
  page(desk, casesAddress, may("case.read"), workPage),
];

/** What waits for whoever looks: mine today, alarms, deadlines, approvals, missing papers, each with whom it is about. */
async function workPage(visit: CaseVisit): Promise<Response> {
  const { cases, act, t, today } = visit;
  const whole = workLists.find((list) => list === visit.asked("list"));
  const { work, names, covered } = await look(cases.database, async (query) => {
    const found = await readWork(query, cases, act, today, whole);
    return {
      work: found,
      covered: await coveredBy(query, act.actor.staffId, today),
      names: await namesOnLines(
        visit,
        query,
        found.flatMap(({ lines }) => lines),
      ),
    };
  });
  const staff = await namesOfStaff(
    visit,
    covered.map(({ awayId }) => awayId),
  );
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
          <a class="button second" href={calendarAddress}>
            {t("calendar.title")}
          </a>
          {visit.may("case.write") ? (
            <a class="button second" href="/people/search">
              {t("cases.open")}
            </a>
          ) : null}
          {visit.may("case.write") || visit.may("case.supervise") ? (
            <a class="button second" href={deputiesAddress}>
              {t("deputy.title")}
            </a>
          ) : null}
          {visit.may("case.supervise") ? (
            <a class="button second" href="/cases/handover">
              {t("handover.title")}
            </a>
          ) : null}
        </p>
      </div>
      <Covering visit={visit} covered={covered} staff={staff} />
      <nav class="work-lists" aria-label={t("work.title")}>
        {work.map(({ list, count }) => (
          <a href={`#${list}`} class={list === "alarm" && count > 0 ? "work-alarm" : undefined}>
            <strong>{t.number(count)}</strong> {t(`work.${list}`)}
          </a>
        ))}
      </nav>
      {work.map((one) => (
        <Section visit={visit} work={one} names={names} whole={whole === one.list} />
      ))}
      <p>
        <a href="/cases/calendar.ics">{t("work.calendar")}</a>
      </p>
    </>,
  );
}

const Section = ({
  visit,
  work: { list, count, lines },
  names,
  whole,
}: {
  visit: CaseVisit;
  work: Work;
  names: LineNames;
  /** Whether it was asked for whole: then what is not shown even so is only counted. */
  whole: boolean;
}) => {
  const { t } = visit;
  const shown = lines.reduce((sum, { others }) => sum + 1 + others, 0);
  const more = t("work.more", { count: count - shown });
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
        {lines.map((line) => (
          <li class={line.task.urgent ? "task-urgent" : undefined}>
            <DueDay visit={visit} due={line.task.due} /> <WorkWords visit={visit} line={line} names={names} />
          </li>
        ))}
      </ul>
      {count > shown ? (
        <p>{whole ? more : <a href={`${casesAddress}?list=${list}#${list}`}>{more}</a>}</p>
      ) : null}
    </section>
  );
};
