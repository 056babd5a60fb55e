import { daysBetween, dotted } from "../../core/day.ts";
import type { ProjectPlan, Target } from "../../programmes/index.ts";
import { type ChartKey, ChartKeys, LineChart, type Point } from "../../ui/charts/line-chart.tsx";
import { fewestMonths } from "../forecast.ts";
import { elapsed, type Month, type Progress, standsOn } from "../progress.ts";
import { sayDay, sayMonth, sayRate, type Visit } from "./desk.ts";

/** One indicator: what it promised, how fast it goes, where that leads, drawn and as a table. */
export const IndicatorPart = ({
  visit,
  plan,
  progress,
}: {
  visit: Visit;
  plan: ProjectPlan;
  progress: Progress;
}) => {
  const { definition, target } = progress;
  const id = `indicator-${definition.id}`;
  const earlier = plan.earlier.filter(({ indicator }) => indicator === definition.id);
  return (
    <section aria-labelledby={id}>
      <h3 id={id}>{definition.title[visit.language]}</h3>
      {target ? <p>{sayTarget(visit, "reach.target-says", target)}</p> : null}
      {earlier.map((old) => (
        <p class="soft">{sayTarget(visit, "reach.earlier", old)}</p>
      ))}
      <p>{sayPace(visit, plan, progress)}</p>
      <Drawn visit={visit} plan={plan} progress={progress} />
    </section>
  );
};

const origins = {
  contract: "reach.from-contract",
  "public-word": "reach.from-public-word",
  demo: "reach.from-demo",
} as const;

function sayTarget(visit: Visit, key: "reach.target-says" | "reach.earlier", target: Target): string {
  const { t } = visit;
  return t(key, {
    persons: target.persons,
    by: sayDay(visit, target.by),
    from: t(origins[target.from as keyof typeof origins]),
    since: sayDay(visit, target.since),
    brought: target.brought,
  });
}

/** Ahead or behind, how fast lately, what the target needs, and where that leads. */
function sayPace(visit: Visit, { endsOn }: ProjectPlan, progress: Progress): string {
  const { t } = visit;
  const { expected, reached, forecast, pace } = progress;
  const ahead = expected === null ? 0 : reached - expected;
  const even =
    expected === null
      ? []
      : [
          ahead === 0
            ? t("reach.on-pace")
            : t(ahead > 0 ? "reach.ahead" : "reach.behind", { count: Math.abs(ahead) }),
        ];
  const until = sayDay(visit, endsOn);
  const says = [
    ...even.map((one) => `${one[0]?.toLocaleUpperCase(visit.language)}${one.slice(1)}.`),
    ...(pace && forecast?.kind === "range"
      ? [
          t("reach.lately", { months: forecast.months, lately: sayRate(visit, pace.lately) }),
          ...(pace.needed === null ? [] : [t("reach.needed", { needed: sayRate(visit, pace.needed) })]),
          t("reach.forecast-says", {
            low: forecast.low,
            high: forecast.high,
            middle: forecast.middle,
            until,
          }),
        ]
      : []),
    ...(forecast?.kind === "too-early"
      ? [
          `${t("reach.forecast")}: ${t("reach.too-early", { months: forecast.months, fewest: fewestMonths })}.`,
        ]
      : []),
  ];
  return says.join(" ");
}

const Drawn = ({ visit, plan, progress }: { visit: Visit; plan: ProjectPlan; progress: Progress }) => {
  const { t, today, language } = visit;
  const { definition, months, reached, target, forecast } = progress;
  if (months.length === 0) return null;
  const on = standsOn(plan, today);
  const along = (day: string) => elapsed(plan, day);
  const done: Point[] = [[0, 0], ...months.map((month): Point => [along(month.until), month.sum])];
  const now: Point = [along(on), reached];
  const range = forecast?.kind === "range" ? forecast : null;
  const line: readonly [Point, Point] | null = target
    ? [
        [0, 0],
        [along(target.by), target.persons],
      ]
    : null;
  const keys: { key: ChartKey; label: string }[] = [
    { key: "done", label: t("chart.done") },
    ...(line ? [{ key: "plan" as const, label: t("chart.plan") }] : []),
    ...(range ? [{ key: "band" as const, label: t("chart.band") }] : []),
  ];
  return (
    <figure class="chart-figure">
      <LineChart
        id={`chart-${definition.id}`}
        title={t("chart.title", { indicator: definition.title[language] })}
        desc={sayChart(visit, plan, progress)}
        done={done}
        plan={line}
        band={range ? { from: now, low: [1, range.low], high: [1, range.high] } : null}
        ticks={yearsIn(plan).map(({ day, label }) => ({ along: along(day), label }))}
        sayCount={t.number}
      />
      <figcaption>
        <ChartKeys keys={keys} />
      </figcaption>
      <details>
        <summary>{t("chart.table")}</summary>
        <MonthTable visit={visit} plan={plan} progress={progress} />
      </details>
    </figure>
  );
};

function sayChart(visit: Visit, plan: ProjectPlan, { reached, target, forecast }: Progress): string {
  const { t, today } = visit;
  const day = sayDay(visit, standsOn(plan, today));
  return [
    t("chart.desc", { reached, day }),
    ...(target ? [t("chart.desc-plan", { persons: target.persons, by: sayDay(visit, target.by) })] : []),
    ...(forecast?.kind === "range"
      ? [t("chart.desc-band", { until: sayDay(visit, plan.endsOn), low: forecast.low, high: forecast.high })]
      : []),
  ].join(" ");
}

/** The years that begin within the project, and its first day where that leaves room. */
function yearsIn({
  startsOn,
  endsOn,
}: ProjectPlan): readonly { readonly day: string; readonly label: string }[] {
  const [first, last] = [Number(startsOn.slice(0, 4)), Number(endsOn.slice(0, 4))];
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const begin = years.map((year) => ({ day: `${year}-01-01`, label: String(year) }));
  const within = begin.filter(({ day }) => day >= startsOn);
  const room = within[0] ? daysBetween(startsOn, within[0].day) / daysBetween(startsOn, endsOn) : 1;
  return room > 0.1 ? [{ day: startsOn, label: dotted(startsOn.slice(0, 7)) }, ...within] : within;
}

const MonthTable = ({ visit, plan, progress }: { visit: Visit; plan: ProjectPlan; progress: Progress }) => {
  const { t } = visit;
  const { months, target, forecast } = progress;
  const even = ({ until }: Pick<Month, "until">) =>
    target ? t.number(Math.round(target.persons * elapsed({ ...plan, endsOn: target.by }, until))) : null;
  return (
    <div class="table-frame">
      <table class="dense figures">
        <thead>
          <tr>
            <th scope="col">{t("chart.month")}</th>
            <th scope="col" class="number">
              {t("chart.fresh")}
            </th>
            <th scope="col" class="number">
              {t("chart.sum")}
            </th>
            {target ? (
              <th scope="col" class="number">
                {t("chart.even")}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr>
              <th scope="row">{sayMonth(visit, month.from)}</th>
              <td class="number">{t.number(month.fresh)}</td>
              <td class="number">{t.number(month.sum)}</td>
              {target ? <td class="number">{even(month)}</td> : null}
            </tr>
          ))}
          {forecast?.kind === "range" ? (
            <tr>
              <th scope="row">
                {sayDay(visit, plan.endsOn)}, {t("chart.band")}
              </th>
              <td />
              <td class="number">{t("reach.range", { low: forecast.low, high: forecast.high })}</td>
              {target ? <td class="number">{even({ until: plan.endsOn })}</td> : null}
            </tr>
          ) : null}
        </tbody>
      </table>
    </div>
  );
};
