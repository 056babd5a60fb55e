import type { CasesDesk } from "../../cases/parts/index.ts";
import { parsePartialDate } from "../../core/partial-date.ts";
import type { Route } from "../../platform/http/index.ts";
import { type FiguredProject, projectsForFigures } from "../../programmes/index.ts";
import { reachedIn } from "../event.ts";
import { eventKinds } from "../event-form.ts";
import { type EventFilter, listEvents, type OutreachEvent } from "../read-events.ts";
import { eventAddress, framed, mayReadOutreach, outreachAddress, page, sayDay, type Visit } from "./desk.ts";
import { centreName, centres } from "./offered.ts";

export const outreachListRoutes = (desk: CasesDesk): Route[] => [
  page(desk, outreachAddress, mayReadOutreach, showList),
];

const dayIn = (typed: string | undefined): string | null => {
  const date = parsePartialDate(typed ?? "");
  return date?.length === 10 ? date : null;
};

const filterOf = ({ asked }: Visit): EventFilter => ({
  projectId: asked("project") || null,
  kind: eventKinds.find((kind) => kind === asked("kind")) ?? null,
  place: centres.find((place) => place === asked("place")) ?? null,
  from: dayIn(asked("from")),
  until: dayIn(asked("until")),
  page: Math.max(1, Number(/^\d{1,6}$/.exec(asked("page") ?? "")?.[0] ?? 1)),
});

async function showList(visit: Visit): Promise<Response> {
  const { t, cases, today } = visit;
  const { query } = cases.database;
  const filter = filterOf(visit);
  const projects = await projectsForFigures(query, today);
  const { events, pages, standing, reached } = await listEvents(query, filter);
  return framed(
    visit,
    { title: t("outreach.title"), crumbs: [] },
    <>
      <div class="page-bar">
        <h1>{t("outreach.title")}</h1>
        {visit.may("outreach.write") ? (
          <p class="actions">
            <a class="button" href={eventAddress("new")}>
              {t("outreach.add")}
            </a>
          </p>
        ) : null}
      </div>
      <p>{t("outreach.text")}</p>
      <Filters visit={visit} filter={filter} projects={projects} />
      {events.length === 0 ? (
        <p>{t("outreach.none")}</p>
      ) : (
        <>
          <p>{t("outreach.sum", { events: standing, reached })}</p>
          <Table visit={visit} events={events} projects={projects} />
          <Pages visit={visit} filter={filter} pages={pages} />
        </>
      )}
    </>,
  );
}

const Filters = ({
  visit: { t, language },
  filter,
  projects,
}: {
  visit: Visit;
  filter: EventFilter;
  projects: readonly FiguredProject[];
}) => {
  const choice = (
    name: "project" | "kind" | "place",
    chosen: string | null,
    options: readonly (readonly [string, string])[],
  ) => (
    <label>
      {t(`filter.${name}`)}
      <select name={name} autocomplete="off">
        <option value="">{t("filter.all")}</option>
        {options.map(([value, label]) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
  const day = (name: "from" | "until") => (
    <label>
      {t(`filter.${name}`)}
      <input type="date" name={name} value={filter[name] ?? ""} autocomplete="off" />
    </label>
  );
  return (
    <form class="filters" method="get" action={outreachAddress}>
      {choice(
        "project",
        filter.projectId,
        projects.map(({ id, number, title }) => [id, `${number} ${title[language]}`]),
      )}
      {choice(
        "kind",
        filter.kind,
        eventKinds.map((kind) => [kind, t(`kind.${kind}`)]),
      )}
      {choice(
        "place",
        filter.place,
        centres.map((place) => [place, centreName(place, language)]),
      )}
      {day("from")}
      {day("until")}
      <button type="submit">{t("filter.show")}</button>
    </form>
  );
};

const Table = ({
  visit,
  events,
  projects,
}: {
  visit: Visit;
  events: readonly OutreachEvent[];
  projects: readonly FiguredProject[];
}) => {
  const { t } = visit;
  return (
    <div class="table-frame to-cards">
      <table class="dense">
        <thead>
          <tr>
            <th scope="col">{t("event.day")}</th>
            <th scope="col">{t("event.kind")}</th>
            <th scope="col">{t("filter.place")}</th>
            <th scope="col" class="number">
              {t("event.reached")}
            </th>
            <th scope="col">{t("event.project")}</th>
          </tr>
        </thead>
        <tbody>
          {events.map((event) => (
            <Line visit={visit} event={event} projects={projects} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Line = ({
  visit,
  event: { eventId, fields, struck },
  projects,
}: {
  visit: Visit;
  event: OutreachEvent;
  projects: readonly FiguredProject[];
}) => {
  const { t } = visit;
  const reached = reachedIn(fields);
  const kind = eventKinds.find((one) => one === fields.kind);
  return (
    <tr>
      <th scope="row">
        <a href={eventAddress(eventId)}>{sayDay(visit, String(fields.happened_on))}</a>{" "}
        {struck ? <span class="status">{t("event.struck")}</span> : null}
      </th>
      <td data-label={t("event.kind")}>{kind ? t(`kind.${kind}`) : null}</td>
      <td data-label={t("filter.place")}>{placeOf(visit, fields)}</td>
      <td data-label={t("event.reached")} class="number">
        {reached === null ? <span class="soft">{t("event.reached-unknown")}</span> : t.number(reached)}
      </td>
      <td data-label={t("event.project")}>
        {projects.find(({ id }) => id === fields.project)?.number ?? ""}
      </td>
    </tr>
  );
};

/** Where it was: the centre, the written place, or both. */
export const placeOf = (
  { language }: Pick<Visit, "language">,
  { place, elsewhere }: OutreachEvent["fields"],
): string =>
  [typeof place === "string" ? centreName(place, language) : null, elsewhere]
    .filter((one) => typeof one === "string")
    .join(", ");

const Pages = ({ visit: { t }, filter, pages }: { visit: Visit; filter: EventFilter; pages: number }) => {
  if (pages === 1) return null;
  const { page: at, projectId, kind, place, from, until } = filter;
  const asked = { project: projectId, kind, place, from, until };
  const link = (to: number, text: string) => {
    const known = Object.entries(asked).filter((one): one is [string, string] => one[1] !== null);
    return <a href={`?${new URLSearchParams([...known, ["page", String(to)]])}`}>{text}</a>;
  };
  return (
    <p>
      {at > 1 ? link(at - 1, t("outreach.before")) : null} {t("outreach.pages", { page: at, pages })}{" "}
      {at < pages ? link(at + 1, t("outreach.next")) : null}
    </p>
  );
};
