import { may } from "../../access/index.ts";
import { evidenceMissing } from "../../cases/index.ts";
import { type CasesDesk, caseVisit } from "../../cases/parts/index.ts";
import { type Counter, daysCounted } from "../../indicators/index.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import { type ProjectPlan, programmesTexts, readPlan } from "../../programmes/index.ts";
import { htmlResponse } from "../../ui/html.ts";
import { readBudget, watchLimits } from "../budget.ts";
import { elapsed, progressOf, standsOn } from "../progress.ts";
import { sayDay, type Visit, visitOf } from "./desk.ts";
import { EvidencePart } from "./evidence-part.tsx";
import { LimitsPart } from "./limits-part.tsx";
import { MoneyPart } from "./money-part.tsx";
import { ReachPart } from "./reach-part.tsx";

/** Where a project's dashboard stands: beside what its contract says. */
export const dashboardRoutes = (desk: CasesDesk, counter: Counter): Route[] => [
  {
    method: "GET",
    path: "/programmes/:subject/dashboard",
    policy: may("report.read"),
    answer: (context) => showDashboard(visitOf(caseVisit(desk, context)), counter),
  },
];

async function showDashboard(visit: Visit, counter: Counter): Promise<Response> {
  const { t, cases, desk, context, today, language } = visit;
  const { database } = cases;
  const plan = await readPlan(database.query, visit.place("subject"), today);
  if (!plan) throw notFound();
  const now = cases.now().toISOString();
  const counted = await daysCounted(counter, database.query, plan.id, standsOn(plan, today), now);
  const groups = await readBudget(database.query, plan);
  const missing = await evidenceMissing(database.query, plan.id);
  const project = { title: plan.number, address: `/programmes/${plan.id}` };
  const children = (
    <>
      <div class="page-bar">
        <h1>{t("dashboard.of", { number: plan.number })}</h1>
        <p class="actions">
          <a class="button second" href={project.address}>
            {t("dashboard.project")}
          </a>
          <a class="button second" href="/reports">
            {t("dashboard.reports")}
          </a>
        </p>
      </div>
      <p>
        <strong>{plan.title[language]}</strong>
      </p>
      <p>
        <Time visit={visit} plan={plan} /> {t("dashboard.counted")}
      </p>
      <ReachPart visit={visit} plan={plan} all={counted.map((one) => progressOf(plan, one, today))} />
      <EvidencePart visit={visit} missing={missing} />
      <MoneyPart visit={visit} plan={plan} groups={groups} />
      <LimitsPart visit={visit} plan={plan} limits={watchLimits(groups, plan)} />
    </>
  );
  const home = { title: programmesTexts.in(language)("programmes.title"), address: "/programmes" };
  const crumbs = [home, project];
  return htmlResponse(desk.renderFrame(context, { title: t("dashboard.title"), crumbs, children }));
}

const Time = ({ visit, plan }: { visit: Visit; plan: ProjectPlan }) => {
  const { t, today } = visit;
  const { startsOn, endsOn, version } = plan;
  const days = { from: sayDay(visit, startsOn), until: sayDay(visit, endsOn) };
  return (
    <>
      {t("dashboard.version", {
        seq: version.seq,
        since: sayDay(visit, version.since),
        title: version.title,
      })}{" "}
      {today < startsOn
        ? t("dashboard.not-begun", days)
        : today > endsOn
          ? t("dashboard.over", days)
          : t("dashboard.time", { ...days, percent: Math.round(elapsed(plan, today) * 100) })}
    </>
  );
};
