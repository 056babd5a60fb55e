import { money, writeMoney } from "../../core/money.ts";
import { type ProjectPlan, programmesTexts } from "../../programmes/index.ts";
import { BarChart } from "../../ui/charts/bar-chart.tsx";
import { ChartKeys } from "../../ui/charts/line-chart.tsx";
import { type GroupSpent, type Spent, sumOf } from "../budget.ts";
import type { Visit } from "./desk.ts";

type Say = (minor: number) => string;

/** The budget by cost group and line: what was approved and paid, what is left. */
export const MoneyPart = ({
  visit,
  plan: { terms },
  groups,
}: {
  visit: Visit;
  plan: ProjectPlan;
  groups: readonly GroupSpent[];
}) => {
  const { t, language } = visit;
  const say: Say = (minor) => (terms ? writeMoney(money(minor, terms.currency), language) : "");
  return (
    <section class="person-section" aria-labelledby="money">
      <h2 id="money">{t("money.title")}</h2>
      {groups.length === 0 ? (
        <p>{t("money.none")}</p>
      ) : (
        <>
          <p>{t("money.text")}</p>
          <Bars visit={visit} groups={groups} say={say} />
          <Table visit={visit} groups={groups} say={say} />
        </>
      )}
    </section>
  );
};

const nameOf = ({ language }: Visit, group: string): string =>
  programmesTexts.in(language)(`cost-group.${group as "a"}`);

function sayBar({ t }: Visit, { budget, approved }: Spent, say: Say): string {
  if (budget === null) return t("money.bar-alone", { approved: say(approved) });
  const amounts = t("money.bar-of", { approved: say(approved), budget: say(budget) });
  return approved > budget ? `${amounts}, ${t("money.over", { amount: say(approved - budget) })}` : amounts;
}

const Bars = ({ visit, groups, say }: { visit: Visit; groups: readonly GroupSpent[]; say: Say }) => {
  const { t } = visit;
  const bars = groups.map((one) => ({
    label: nameOf(visit, one.group),
    says: sayBar(visit, one, say),
    whole: one.budget,
    approved: one.approved,
    paid: one.paid,
  }));
  return (
    <figure class="chart-figure">
      <BarChart
        id="budget"
        title={t("money.chart")}
        desc={bars.map(({ label, says }) => `${label}: ${says}.`).join(" ")}
        bars={bars}
      />
      <figcaption>
        <ChartKeys
          keys={(["paid", "approved", "rest"] as const).map((key) => ({ key, label: t(`money.key-${key}`) }))}
        />
      </figcaption>
    </figure>
  );
};

const Table = ({ visit, groups, say }: { visit: Visit; groups: readonly GroupSpent[]; say: Say }) => {
  const { t, language } = visit;
  const whole = sumOf(groups.flatMap(({ lines }) => lines));
  return (
    <>
      <div class="table-frame to-cards">
        <table class="dense">
          <thead>
            <tr>
              <th scope="col">{t("money.line")}</th>
              {(["budget", "approved", "paid", "left"] as const).map((key) => (
                <th scope="col" class="number">
                  {t(`money.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody>
              <tr>
                <th scope="row">
                  <strong>{nameOf(visit, group.group)}</strong>
                </th>
                <Amounts visit={visit} spent={group} say={say} />
              </tr>
              {group.lines.map((one) => (
                <tr>
                  <th scope="row">
                    {one.line.code} {one.line.title[language]}
                    {one.management ? <span class="status">{t("limit.management")}</span> : null}
                  </th>
                  <Amounts visit={visit} spent={one} say={say} />
                </tr>
              ))}
            </tbody>
          ))}
          <tbody>
            <tr>
              <th scope="row">
                <strong>{t("money.all")}</strong>
              </th>
              <Amounts visit={visit} spent={whole} say={say} />
            </tr>
          </tbody>
        </table>
      </div>
      {whole.whole ? null : <p class="soft">{t("money.partly")}</p>}
    </>
  );
};

const Amounts = ({ visit: { t }, spent, say }: { visit: Visit; spent: Spent; say: Say }) => {
  const { budget, approved, paid } = spent;
  return (
    <>
      <td class="number" data-label={t("money.budget")}>
        {budget === null ? t("money.unknown") : say(budget)}
      </td>
      <td class="number" data-label={t("money.approved")}>
        {say(approved)}
      </td>
      <td class="number" data-label={t("money.paid")}>
        {say(paid)}
      </td>
      <td class="number" data-label={t("money.left")}>
        {budget === null
          ? ""
          : approved > budget
            ? t("money.over", { amount: say(approved - budget) })
            : say(budget - approved)}
      </td>
    </>
  );
};
