import type { CasesDesk } from "../../cases/parts/index.ts";
import { money, writeMoney } from "../../core/money.ts";
import type { Route } from "../../platform/http/index.ts";
import { projectsForFigures, termsBook } from "../../programmes/index.ts";
import { type Cost, latestCosts } from "../read-costs.ts";
import { approvedOn } from "../spending.ts";
import { costAddress, costsAddress, framed, mayReadCosts, page, sayDay, type Visit } from "./desk.ts";
import { UnbookedMonths } from "./unbooked-part.tsx";

export const costListRoutes = (desk: CasesDesk): Route[] => [
  page(desk, costsAddress, mayReadCosts, showList),
];

const onPage = 100;

async function showList(visit: Visit): Promise<Response> {
  const { t, cases, today, language, desk } = visit;
  const { query } = cases.database;
  const projects = await projectsForFigures(query, today);
  const wanted = projects.find(({ id }) => id === visit.asked("project")) ?? null;
  const all = await latestCosts(query, wanted ? { projectId: wanted.id } : {});
  const waiting = all.filter(({ struck, decision }) => struck === null && decision === null).length;
  const at = Math.max(1, Number(/^\d{1,5}$/.exec(visit.asked("page") ?? "")?.[0] ?? 1));
  const costs = all.slice((at - 1) * onPage, at * onPage);
  const names = await desk.namesOf([...new Set(costs.flatMap(({ staffId }) => staffId ?? []))]);
  return framed(
    visit,
    { title: t("costs.title"), crumbs: [] },
    <>
      <div class="page-bar">
        <h1>{t("costs.title")}</h1>
        {visit.may("cost.write") ? (
          <p class="actions">
            <a class="button" href={costAddress("work")}>
              {t("work.new")}
            </a>
            <a class="button second" href={costAddress("bill")}>
              {t("bill.new")}
            </a>
          </p>
        ) : null}
      </div>
      <p>{t("costs.text")}</p>
      {visit.may("cost.write") ? <UnbookedMonths visit={visit} projects={projects} /> : null}
      <form class="filters" method="get" action={costsAddress}>
        <label>
          {t("cost.project")}
          <select name="project" autocomplete="off">
            <option value="">{t("costs.all")}</option>
            {projects.map(({ id, number, title }) => (
              <option value={id} selected={id === wanted?.id}>
                {number} {title[language]}
              </option>
            ))}
          </select>
        </label>
        <button type="submit" class="second">
          {t("costs.show")}
        </button>
      </form>
      {wanted ? <Sum visit={visit} projectId={wanted.id} /> : null}
      {all.length === 0 ? (
        <p>{t("costs.none")}</p>
      ) : (
        <>
          <p>{t("costs.count", { count: all.length, waiting })}</p>
          <div class="table-frame to-cards">
            <table class="dense">
              <thead>
                <tr>
                  {(["costs.what", "cost.project", "cost.line", "costs.sum", "costs.state"] as const).map(
                    (key) => (
                      <th scope="col">{t(key)}</th>
                    ),
                  )}
                </tr>
              </thead>
              <tbody>
                {costs.map((cost) => (
                  <Row
                    visit={visit}
                    cost={cost}
                    project={projects.find(({ id }) => id === cost.projectId)?.number ?? ""}
                    name={names.get(cost.staffId ?? "") ?? null}
                  />
                ))}
              </tbody>
            </table>
          </div>
          {all.length > at * onPage ? (
            <p>
              <a class="button second" href={`${costsAddress}?project=${wanted?.id ?? ""}&page=${at + 1}`}>
                {t("costs.more")}
              </a>
            </p>
          ) : null}
        </>
      )}
    </>,
  );
}

/** The project's currency on a day. */
const currencyOn = async (visit: Visit, projectId: string, day: string): Promise<string> =>
  (await termsBook.on(visit.cases.database.query, projectId, day))?.currency ?? "EUR";

/** The currency a cost is kept in, the project's: its own where no rate was frozen, so that few need asking for. */
export const currencyOf = async (visit: Visit, { fields, projectId, day }: Cost): Promise<string> =>
  fields.rate ? currencyOn(visit, projectId, day) : String(fields.currency);

/** What of a project's own costs is approved so far. */
const Sum = async ({ visit, projectId }: { visit: Visit; projectId: string }) => {
  const { t, language, today, cases } = visit;
  const approved = await approvedOn(cases.database.query, projectId);
  const minor = approved.reduce((sum, one) => sum + one.minor, 0);
  const amount = writeMoney(money(minor, await currencyOn(visit, projectId, today)), language);
  return (
    <p>
      {t("costs.approved", { amount })}{" "}
      <a href={`/programmes/${projectId}/dashboard`}>{t("costs.dashboard")}</a>
    </p>
  );
};

/** Where a cost stands, in a word. */
export const standingOf = ({ struck, decision }: Cost) =>
  struck ? "struck" : decision === null ? "waiting" : decision.outcome;

const Row = async ({
  visit,
  cost,
  project,
  name,
}: {
  visit: Visit;
  cost: Cost;
  project: string;
  name: string | null;
}) => {
  const { t, language } = visit;
  const { id, kind, day, line, minor } = cost;
  return (
    <tr>
      <th scope="row">
        <a href={costAddress(id)}>
          {t(`${kind}.title`)}, {kind === "work" ? sayDay(visit, day.slice(0, 7)) : sayDay(visit, day)}
        </a>
        {name ? (
          <>
            , <bdi>{name}</bdi>
          </>
        ) : null}
      </th>
      <td data-label={t("cost.project")}>{project}</td>
      <td data-label={t("cost.line")}>{line}</td>
      <td data-label={t("costs.sum")} class="number">
        {writeMoney(money(minor, await currencyOf(visit, cost)), language)}
      </td>
      <td data-label={t("costs.state")}>{t(`state.${standingOf(cost)}`)}</td>
    </tr>
  );
};
