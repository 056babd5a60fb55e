import type { CasesDesk } from "../../cases/parts/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { type Entry, unknown } from "../counting/entry.ts";
import { entriesIn, type Span, spans } from "../counting/spans.ts";
import { type Tally, tallyIndicators } from "../counting/tally.ts";
import { type Definition, type Group, groups } from "../definitions/definition.ts";
import { type ListedPerson, readPersonsBehind, together } from "../reports/persons.ts";
import { openFigure, readFigures, readReport } from "../reports/read.ts";
import { countedFor } from "../reports/scope.ts";
import { mission, periodQuery, readPeriod, type TypedPeriod } from "./asked.ts";
import { framed, liveAddress, page, problemPage, reportAddress, sayDay, type Visit } from "./desk.tsx";
import { type Place, placeQuery } from "./figures-table.tsx";
import { isHidden, sayWait, valueName } from "./names.ts";

export const personsPageRoutes = (desk: CasesDesk): Route[] => [
  page(desk, `${liveAddress}/persons`, showLivePersons),
  page(desk, `${reportAddress(":report")}/persons`, showFrozenPersons),
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

const listOf = (tally: Tally, { span, group, value }: Place, from: string): readonly Entry[] => {
  const all = entriesIn(tally, span, from);
  return group ? all.filter((entry) => (entry[group] ?? unknown) === value) : all;
};

async function showLivePersons(visit: Visit): Promise<Response> {
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
  const used = counted.definitions.filter(({ id }) => id === place.indicator);
  const [tally] = await tallyIndicators(cases.database, used, counted.scope);
  if (!tally) throw notFound();
  return showPersons(visit, {
    tally,
    place,
    entries: listOf(tally, place, period.from),
    about: `programme:${period.projectId ?? mission}`,
    back: `${liveAddress}?${periodQuery(typed)}`,
    here: `${liveAddress}/persons?${periodQuery(typed)}&${placeQuery(place)}`,
  });
}

async function showFrozenPersons(visit: Visit): Promise<Response> {
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
  const tally = await openFigure(query, cases, report, figure);
  if (!tally) return problemPage(visit, "problem.list-changed", 409);
  return showPersons(visit, {
    tally,
    place,
    entries: listOf(tally, place, report.scope.from),
    about: `report:${report.id}`,
    back: reportAddress(report.id),
    here: `${reportAddress(report.id)}/persons?${placeQuery(place)}`,
  });
}

interface Behind {
  readonly tally: Tally;
  readonly place: Place;
  readonly entries: readonly Entry[];
  readonly about: `${string}:${string}`;
  readonly back: string;
  readonly here: string;
}

async function showPersons(visit: Visit, behind: Behind): Promise<Response> {
  const { t, cases, act, language } = visit;
  const { tally, place, entries, back, here } = behind;
  const wanted = Number(visit.asked("page") ?? "1");
  const at = Number.isInteger(wanted) && wanted > 0 ? wanted : 1;
  const figure = [place.indicator, place.span, ...(place.group ? [place.group] : [])].join(".");
  const persons = await cases.database.change((change) =>
    readPersonsBehind(change, cases, act, { entries, page: at, about: behind.about, figure }),
  );
  const { rule, title } = tally.definition;
  const shown = rule.groups.filter((group) => !isHidden(visit, group));
  const waits = rule.measures?.includes("waits") ?? false;
  return framed(
    visit,
    { title: t("persons.title") },
    <>
      <h1>{t("persons.title")}</h1>
      <p>
        {title[language]}: <strong>{t("persons.count", { count: entries.length })}</strong>
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
      {entries.length > at * together ? (
        <p>
          <a class="button second" href={`${here}&page=${at + 1}`}>
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
