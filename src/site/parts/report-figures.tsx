import { missionDay } from "../../core/day.ts";
import { money, writeMoney } from "../../core/money.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import type { PublishedFigure } from "../../newsroom/published.ts";
import { figuresAddress } from "../figures.ts";
import type { Visit } from "../visit.ts";

/** Figures of the mission's own frozen reports, about a project or of all it does: each with its day, what it counts and where it is from. */
export const ReportFigures = ({
  visit,
  projectKey,
  figures,
}: {
  visit: Visit;
  projectKey: string;
  figures: readonly PublishedFigure[];
}) => {
  const { t } = visit;
  if (figures.length === 0) return null;
  const standing = figures.filter(({ withdrawnAt }) => withdrawnAt === null);
  return (
    <section class="results" aria-labelledby="report-figures">
      <h2 id="report-figures">{t("figures.title")}</h2>
      {standing.length > 0 ? <p>{t("figures.hidden-note")}</p> : null}
      {standing.map((figure) => (
        <Figure visit={visit} figure={figure} />
      ))}
      {figures
        .filter(({ withdrawnAt }) => withdrawnAt !== null)
        .map((figure) => (
          <p class="hint">
            {t("figures.withdrawn", {
              title: said(visit, figure.content.title),
              report: figure.report,
              since: sayDay(visit, figure.publishedAt),
              until: sayDay(visit, figure.withdrawnAt ?? ""),
            })}
          </p>
        ))}
      <p>
        {t("figures.take")} <a href={figuresAddress(projectKey, "csv")}>CSV</a>,{" "}
        <a href={figuresAddress(projectKey, "json")}>JSON</a>
      </p>
    </section>
  );
};

const said = ({ language }: Visit, words: Readonly<Record<"bg" | "en", string>>): string =>
  language === "bg" ? words.bg : words.en;

const sayDay = ({ t }: Visit, moment: string): string => t.date(missionDay(moment) as PartialDate);

const Figure = ({ visit, figure }: { visit: Visit; figure: PublishedFigure }) => {
  const { t } = visit;
  const { content, from, until, asOf, report, correctedBy } = figure;
  const { money: amount } = content;
  const say = (count: number | null) =>
    count === null ? <span class="hint">{t("figures.hidden")}</span> : t.number(count);
  return (
    <div>
      <h3>
        {said(visit, content.title)}, {t.dateRange(from as PartialDate, until as PartialDate)}
      </h3>
      {correctedBy === null ? null : (
        <p class="notice">{t("figures.corrected", { report, by: correctedBy })}</p>
      )}
      <div class="table-frame">
        <table>
          <tbody>
            <tr>
              <th scope="row">{amount ? said(visit, content.title) : t("figures.all")}</th>
              <td class="figure">
                {amount
                  ? writeMoney(money(amount.minor, amount.currency), visit.language)
                  : say(content.total)}
              </td>
            </tr>
          </tbody>
          {content.groups.map(({ title, parts }) => (
            <tbody>
              <tr>
                <th scope="rowgroup" colspan={2}>
                  {said(visit, title)}
                </th>
              </tr>
              {parts.map(({ label, count }) => (
                <tr>
                  <th scope="row">{said(visit, label)}</th>
                  <td class="figure">{say(count)}</td>
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
      <p class="hint">
        {said(visit, content.counts)}{" "}
        {t("figures.source", { report, day: sayDay(visit, asOf), version: content.definition.version })}
      </p>
    </div>
  );
};
