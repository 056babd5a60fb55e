import { may } from "../../../access/index.ts";
import { addDays, addMonths, daysBetween, weekdayOf } from "../../../core/day.ts";
import type { PartialDate } from "../../../core/partial-date.ts";
import { look } from "../../../platform/audit/index.ts";
import type { Route } from "../../../platform/http/index.ts";
import { linesOf, tasksBetween, type WorkLine } from "../../lists/work-list.ts";
import type { CasesDesk, CaseVisit } from "../desk.ts";
import { page } from "../parts/form-page.ts";
import { framed } from "../parts/respond.tsx";
import { type LineNames, namesOnLines, WorkWords } from "./work-line.tsx";

export const calendarAddress = "/cases/calendar";

export const calendarPageRoutes = (desk: CasesDesk): Route[] => [
  page(desk, calendarAddress, may("case.read"), calendarPage),
];

/** How much of a month is shown; whoever has more looks at the lists. */
const most = 400;

/** How much of a day stands open; the rest is a touch away. */
const atFirst = 4;

/** The month that is asked for, `YYYY-MM`; this one where nobody asks, or for what is none. */
const monthAsked = ({ asked, today }: CaseVisit): string => {
  const said = asked("month") ?? "";
  return /^20\d{2}-(0[1-9]|1[0-2])$/.test(said) ? said : today.slice(0, 7);
};

/** What is due in a month, day by day, with names: the same leaves as a file without them. */
async function calendarPage(visit: CaseVisit): Promise<Response> {
  const { cases, act, t } = visit;
  const month = monthAsked(visit);
  const first = `${month}-01`;
  const following = addMonths(first, 1);
  const last = addDays(following, -1);
  const { days, names } = await look(cases.database, async (query) => {
    const tasks = await tasksBetween(
      query,
      cases,
      act,
      { from: first, until: last, today: visit.today },
      most,
    );
    const lines = linesOf(tasks);
    return {
      days: Map.groupBy(lines, ({ task }) => task.due),
      names: await namesOnLines(visit, query, lines),
    };
  });
  const monthBefore = addMonths(first, -1).slice(0, 7);
  return framed(
    visit,
    { title: t("calendar.title") },
    <>
      <div class="page-bar">
        <h1>
          {t("calendar.title")}: {t.date(month as PartialDate)}
        </h1>
        <p class="actions">
          <a class="button second" href={`${calendarAddress}?month=${monthBefore}`}>
            {t("calendar.before")}
          </a>
          <a class="button second" href={`${calendarAddress}?month=${following.slice(0, 7)}`}>
            {t("calendar.after")}
          </a>
        </p>
      </div>
      {days.size === 0 ? <p>{t("calendar.none")}</p> : null}
      <ol class={`calendar first-${weekdayOf(first)}`}>
        {Array.from({ length: daysBetween(first, following) }, (_, at) => addDays(first, at)).map((day) => (
          <Day visit={visit} day={day} lines={days.get(day) ?? []} names={names} />
        ))}
      </ol>
      <p>
        <a href="/cases/calendar.ics">{t("work.calendar")}</a>
      </p>
    </>,
  );
}

const Day = ({
  visit,
  day,
  lines,
  names,
}: {
  visit: CaseVisit;
  day: string;
  lines: readonly WorkLine[];
  names: LineNames;
}) => {
  const { t, today } = visit;
  const past = day < today && lines.length > 0;
  const kind = [
    day === today ? "day-today" : "",
    past ? "day-late" : "",
    lines.length === 0 ? "day-free" : "",
  ];
  return (
    <li class={kind.filter(Boolean).join(" ") || undefined} aria-current={day === today ? "date" : undefined}>
      <h2>
        <span class="day-name">{t(`weekday.${weekdayOf(day) as 1}`)}</span> {Number(day.slice(8))}
        <span class="visually-hidden"> {t.date(day as PartialDate)}</span>
      </h2>
      <Lines visit={visit} lines={lines.slice(0, atFirst)} names={names} />
      {lines.length > atFirst ? (
        <details>
          <summary>{t("work.more", { count: lines.length - atFirst })}</summary>
          <Lines visit={visit} lines={lines.slice(atFirst)} names={names} />
        </details>
      ) : null}
    </li>
  );
};

const Lines = ({
  visit,
  lines,
  names,
}: {
  visit: CaseVisit;
  lines: readonly WorkLine[];
  names: LineNames;
}) =>
  lines.length === 0 ? null : (
    <ul>
      {lines.map((line) => (
        <li class={line.task.urgent ? "task-urgent" : undefined}>
          <WorkWords visit={visit} line={line} names={names} />
        </li>
      ))}
    </ul>
  );
