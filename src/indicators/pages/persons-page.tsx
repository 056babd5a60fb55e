import type { CasesDesk } from "../../cases/parts/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import type { Counter } from "../apart/counter.ts";
import { type ListPage, type ListPlace, together } from "../apart/list-persons.ts";
import { unknown } from "../counting/entry.ts";
import { type Span, spans } from "../counting/spans.ts";
import { type Definition, type Group, groups } from "../definitions/definition.ts";
import { type ListedPerson, readPersonsBehind } from "../reports/persons.ts";
import { openFigure, readFigures, readReport } from "../reports/read.ts";
import { countedFor } from "../reports/scope.ts";
import { mission, periodQuery, readPeriod, type TypedPeriod } from "./asked.ts";
import { framed, liveAddress, page, problemPage, reportAddress, sayDay, type Visit } from "./desk.tsx";
import { type Place, placeQuery } from "./figures-table.tsx";
import { isHidden, sayWait, valueName } from "./names.ts";

export const personsPageRoutes = (desk: CasesDesk, counter: Counter): Route[] => [
  page(desk, `${liveAddress}/persons`, (visit) => showLivePersons(visit, counter)),
  page(desk, `${reportAddress(":report")}/persons`, (visit) => showFrozenPersons(visit, counter)),
];

/** Which number the address means; throws "not found" where it means none. */
function placeIn(visit: Visit, definitions: readonly Definition[]): Place {
  const { asked } = visit;
  const definition = definitions.find(({ id }) => id === (asked("indicator") ?? id));
  const span = spans.find((one) => one === (asked("span") ?? "period"));
  const group = groups.find((one) => one === asked("by")) ?? null;
  if (!definition || !span || (group && isHidden(visit, group))) throw notFound();
  return { indicator: definition.id, span, group, value: group ? (asked("is") ?? "") : null };
}

/** The page asked for of the list behind that number. */
function listAt(visit: Visit, { span, group, value }: Place, definition: Definition): ListPlace {
  const wanted = Number(visit.asked("page") ?? "1");
  return { definition, span, group, value, page: Number.isInteger(wanted) && wanted > 0 ? wanted : 1 };
}

async function showLivePersons(visit: Visit, counter: Counter): Promise<Response> {
  const { cases, asked } = visit;
  const typed: TypedPeriod = {
    project: asked("project") ?? "",
    from: asked("from") ?? "",
    until: asked("until") ?? "",
  };
  const period = readPeriod(typed);
  if ("problem" in period) return problemPage(visit, period.problem);
  const counted = await countedFor(cases.database.query, period, cases.now().toISOString());
  if (!counted) throw notFound();
  const place = placeIn(visit, counted.definitions);
  const definition = counted.definitions.find(({ id }) => id === place.indicator);
  if (!definition) throw notFound();
  const at = listAt(visit, place, definition);
  return showPersons(visit, {
    at,
    place,
    list: await counter.ask("list-counted", { scope: counted.scope, at }),
    about: `programme:${period.projectId ?? mission}`,
    back: `${liveAddress}?${periodQuery(typed)}`,
    here: `${liveAddress}/persons?${periodQuery(typed)}&${placeQuery(place)}`,
  });
}

async function showFrozenPersons(visit: Visit, counter: Counter): Promise<Response> {
  const { cases, place: inAddress } = visit;
  const { query } = cases.database;
  const report = await readReport(query, inAddress("report"));
  const figures = await readFigures(query, report.id);
  const place = placeIn(
    visit,
    figures.map(({ definition }) => definition),
  );
  const figure = figures.find(({ definition }) => definition.id === place.indicator);
  if (!figure) throw notFound();
  const packed = await openFigure(query, cases, report, figure);
  if (packed === null) return problemPage(visit, "problem.list-changed", 409);
  const at = listAt(visit, place, figure.definition);
  return showPersons(visit, {
    at,
    place,
    list: await counter.ask("list-kept", { packed, from: report.scope.from, at }),
    about: `report:${report.id}`,
    back: reportAddress(report.id),
    here: `${reportAddress(report.id)}/persons?${placeQuery(place)}`,
  });
}

interface Behind {
  readonly at: ListPlace;
  readonly place: Place;
  readonly list: ListPage;
  readonly about: `${string}:${string}`;
  readonly back: string;
  readonly here: string;
}

async function showPersons(visit: Visit, behind: Behind): Promise<Response> {
  const { t, cases, act, language } = visit;
  const { at, place, list, back, here } = behind;
  const figure = [place.indicator, place.span, ...(place.group ? [place.group] : [])].join(".");
  const persons = await cases.database.change((change) =>
    readPersonsBehind(change, cases, act, { entries: list.entries, about: behind.about, figure }),
  );
  const { rule, title } = at.definition;
  const shown = rule.groups.filter((group) => !isHidden(visit, group));
  const waits = rule.measures?.includes("waits") ?? false;
  return framed(
    visit,
    { title: t("persons.title") },
    <>
      <h1>{t("persons.title")}</h1>
      <p>
        {title[language]}: <strong>{t("persons.count", { count: list.count })}</strong>
        {", "}
        {t(spanText[place.span])}
        {place.group && place.value !== null
          ? `, ${t(`group.${place.group}`)}: ${valueName(place.group, place.value, language)}`
          : null}
        . {t("persons.text")}
      </p>
      <p>
        <a href={back}>{t("persons.back")}</a>
      </p>
      <div class="table-frame to-cards">
        <table class="dense">
          <thead>
            <tr>
              <th scope="col">{t("persons.person")}</th>
              <th scope="col">{t("persons.day")}</th>
              {shown.map((group) => (
                <th scope="col">{t(`group.${group}`)}</th>
              ))}
              {waits ? <th scope="col">{t("waits.title")}</th> : null}
            </tr>
          </thead>
          <tbody>
            {persons.map((person) => (
              <Row visit={visit} person={person} shown={shown} waits={waits} />
            ))}
          </tbody>
        </table>
      </div>
      {list.count > at.page * together ? (
        <p>
          <a class="button second" href={`${here}&page=${at.page + 1}`}>
            {t("persons.more")}
          </a>
        </p>
      ) : null}
    </>,
  );
}

const spanText = {
  period: "difference.span-period",
  new: "figure.new",
  life: "difference.span-life",
} as const satisfies Record<Span, string>;

const Row = ({
  visit,
  person: { entry, number, open },
  shown,
  waits,
}: {
  visit: Visit;
  person: ListedPerson;
  shown: readonly Group[];
  waits: boolean;
}) => (
  <tr>
    <th scope="row">
      {number === null ? (
        visit.t("persons.gone")
      ) : open ? (
        <a href={`/people/${entry.personId}`}>{number}</a>
      ) : (
        number
      )}
    </th>
    <td data-label={visit.t("persons.day")}>{sayDay(visit, entry.day)}</td>
    {shown.map((group) => (
      <td data-label={visit.t(`group.${group}`)}>
        {valueName(group, entry[group] ?? unknown, visit.language)}
      </td>
    ))}
    {waits ? <td data-label={visit.t("waits.title")}>{sayWait(visit, entry.waited)}</td> : null}
  </tr>
);
