import type { PartialDate } from "../../core/partial-date.ts";
import type { PlaceDifference } from "../import/difference.ts";
import type { ImportReport } from "../import/import-file.ts";
import { sayAside, sayProblem } from "../import/say-problem.ts";
import type { NameOf } from "./code-names.ts";
import type { Say } from "./desk.ts";

/** Lines of a list before it is only counted. */
const mostLines = 200;

/** What was read, what was refused and why, and what changes for readers. */
export const ImportReportView = ({
  t,
  language,
  report,
  nameOf,
}: {
  t: Say;
  language: "bg" | "en";
  report: ImportReport;
  nameOf: NameOf;
}) => (
  <>
    <dl class="facts">
      {(
        [
          ["release.file", report.file],
          ["release.measure", t(`measure.${report.measure}`)],
          ["release.rows", t.number(report.rows)],
          ["release.cells", t.number(report.cells)],
          ["release.refused", t.number(report.refused.length)],
          ["release.total", t.number(report.total2015)],
        ] as const
      ).map(([label, value]) => (
        <div>
          <dt>{t(label)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
    <section>
      <h2>{t("import.refused-title", { count: report.refused.length })}</h2>
      <Lines t={t} lines={report.refused.map((problem) => sayProblem(problem, language))} />
    </section>
    {report.setAside.length > 0 ? (
      <section>
        <h2>{t("import.aside")}</h2>
        <Lines t={t} lines={report.setAside.map((aside) => sayAside(aside, language))} />
      </section>
    ) : null}
    {report.unknownNames.length > 0 ? (
      <section>
        <h2>{t("import.unknown")}</h2>
        <Lines t={t} lines={report.unknownNames} />
      </section>
    ) : null}
    <Differences t={t} report={report} nameOf={nameOf} />
  </>
);

const Lines = ({ t, lines }: { t: Say; lines: readonly string[] }) =>
  lines.length === 0 ? null : (
    <ul>
      {lines.slice(0, mostLines).map((line) => (
        <li>{line}</li>
      ))}
      {lines.length > mostLines ? <li>{t("import.more", { count: lines.length - mostLines })}</li> : null}
    </ul>
  );

/** More lines than these are folded away, so that the decision stays in sight. */
const unfolded = 30;

const Differences = ({
  t,
  report: { difference },
  nameOf,
}: {
  t: Say;
  report: ImportReport;
  nameOf: NameOf;
}) => (
  <section>
    <h2>{t("import.difference")}</h2>
    <p>
      {difference.against
        ? t("import.against", { day: t.date(difference.against.asOf as PartialDate) })
        : t("import.against-none")}
    </p>
    {difference.places.length === 0 ? (
      <p>{t("import.same")}</p>
    ) : (
      <details open={difference.places.length <= unfolded}>
        <summary>{t("import.lines", { count: difference.places.length })}</summary>
        <section class="table-frame" aria-label={t("import.difference")} tabindex={0}>
          <table class="dense">
            <thead>
              <tr>
                <th scope="col">{t("difference.place")}</th>
                <th scope="col">{t("difference.year")}</th>
                <th scope="col">{t("difference.before")}</th>
                <th scope="col">{t("difference.after")}</th>
                <th scope="col">{t("difference.cells")}</th>
              </tr>
            </thead>
            <tbody>
              {difference.places.slice(0, mostLines).map((place) => (
                <PlaceLine t={t} place={place} nameOf={nameOf} />
              ))}
            </tbody>
          </table>
        </section>
        {difference.places.length > mostLines ? (
          <p>{t("import.more", { count: difference.places.length - mostLines })}</p>
        ) : null}
      </details>
    )}
  </section>
);

const PlaceLine = ({
  t,
  place: { place, year, before, after, added, changed, gone },
  nameOf,
}: {
  t: Say;
  place: PlaceDifference;
  nameOf: NameOf;
}) => (
  <tr>
    <th scope="row">{nameOf(place)}</th>
    <td>{year}</td>
    <td>{before === null ? "–" : t.number(before)}</td>
    <td>{after === null ? "–" : t.number(after)}</td>
    <td>
      {added + changed + gone > 0 ? [added, changed, gone].map((count) => t.number(count)).join(" / ") : ""}
    </td>
  </tr>
);
