import type { ProjectPlan } from "../../programmes/index.ts";
import { fewestMonths, mostMonths } from "../forecast.ts";
import type { Progress } from "../progress.ts";
import type { Visit } from "./desk.ts";
import { IndicatorPart } from "./indicator-part.tsx";

/** All indicators in one table, then each with its chart. */
export const ReachPart = ({
  visit,
  plan,
  all,
}: {
  visit: Visit;
  plan: ProjectPlan;
  all: readonly Progress[];
}) => {
  const { t } = visit;
  return (
    <section class="person-section" aria-labelledby="reach">
      <h2 id="reach">{t("reach.title")}</h2>
      {all.length === 0 ? <p>{t("reach.none")}</p> : <Overview visit={visit} all={all} />}
      {plan.persons === null ? null : (
        <p class="soft">
          {plan.personsWith === null
            ? t("reach.shared", { persons: plan.persons })
            : t("reach.shared-with", { persons: plan.persons, others: plan.personsWith })}
        </p>
      )}
      {plan.targets.length === 0 ? <p class="soft">{t("reach.set-targets")}</p> : null}
      <div class="chart-grid">
        {drawn(all).map((progress) => (
          <IndicatorPart visit={visit} plan={plan} progress={progress} />
        ))}
      </div>
      <details>
        <summary>{t("reach.method")}</summary>
        <p>{t("reach.method-text", { most: mostMonths, fewest: fewestMonths })}</p>
      </details>
    </section>
  );
};

/** What has a target comes first; what has none and reached nobody says all in the table. */
const drawn = (all: readonly Progress[]): readonly Progress[] => [
  ...all.filter(({ target }) => target !== null),
  ...all.filter(({ target, reached }) => target === null && reached > 0),
];

const Overview = ({ visit, all }: { visit: Visit; all: readonly Progress[] }) => {
  const { t, language } = visit;
  const cell = (key: "reach.target" | "reach.reached" | "reach.share" | "reach.expected", said: string) => (
    <td class="number" data-label={t(key)}>
      {said}
    </td>
  );
  return (
    <div class="table-frame to-cards">
      <table class="dense">
        <thead>
          <tr>
            <th scope="col">{t("reach.indicator")}</th>
            {(["reach.target", "reach.reached", "reach.share", "reach.expected"] as const).map((key) => (
              <th scope="col" class="number">
                {t(key)}
              </th>
            ))}
            <th scope="col">{t("reach.forecast")}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((one) => (
            <tr>
              <th scope="row">
                {drawn([one]).length === 0 ? (
                  one.definition.title[language]
                ) : (
                  <a href={`#indicator-${one.definition.id}`}>{one.definition.title[language]}</a>
                )}
              </th>
              {cell("reach.target", one.target ? t.number(one.target.persons) : t("reach.no-target"))}
              {cell("reach.reached", t.number(one.reached))}
              {cell("reach.share", one.target ? sayPart(visit, one.reached, one.target.persons) : "")}
              {cell("reach.expected", one.expected === null ? "" : t.number(one.expected))}
              <td data-label={t("reach.forecast")}>{sayForecast(visit, one)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const sayPart = ({ t }: Visit, reached: number, target: number): string =>
  t("reach.percent", { percent: Math.round((reached * 100) / target) });

/** The range, or why there is none. */
function sayForecast({ t }: Visit, { forecast }: Progress): string {
  if (forecast === null) return "–";
  if (forecast.kind === "too-early") {
    return t("reach.too-early", { months: forecast.months, fewest: fewestMonths });
  }
  return t("reach.range", { low: forecast.low, high: forecast.high });
}
