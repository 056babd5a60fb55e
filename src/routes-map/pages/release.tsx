import { may } from "../../access/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { notFound, type Route } from "../../platform/http/index.ts";
import type { Cell } from "../cells.ts";
import { listReleases, type SeriesListed, seriesOfRelease, yearsOfRelease } from "../editing/releases.ts";
import { codeNames, type NameOf } from "./code-names.ts";
import { framed, type MapDesk, page, type Say, type Visit } from "./desk.ts";

/** Enough to look through; all of it is in the publisher's file. */
const mostShown = 500;

export const releaseRoutes = (desk: MapDesk): Route[] => [
  page(desk, "/map/releases/:release", may("map.edit"), showRelease),
];

/** The figures of a release, with source and day of each. */
async function showRelease(visit: Visit): Promise<Response> {
  const { t, map, context } = visit;
  const { query } = map.database;
  const release = (await listReleases(query)).find(({ id }) => id === visit.place("release"));
  if (!release) throw notFound();
  const years = await yearsOfRelease(query, release.id);
  const asked = Number(context.req.query("year"));
  const year = years.includes(asked) ? asked : (years.find((one) => one === 2015) ?? years[0] ?? 0);
  const { all, series } = await seriesOfRelease(query, release.id, year, mostShown);
  const nameOf = await codeNames(visit);
  const title = `${t(`dataset.${release.dataset}`)}, ${t.date(release.asOf as PartialDate)}`;
  return framed(
    visit,
    { title: t("release.title") },
    <>
      <h1>{title}</h1>
      <p>
        {t(release.isShown ? "release.shown" : "release.earlier")}
        {release.file ? `. ${t("release.file")}: ${release.file}` : ""}
      </p>
      <form class="filters" method="get" action={`/map/releases/${release.id}`}>
        <label>
          {t("release.year")}
          <select name="year">
            {years.map((one) => (
              <option value={String(one)} selected={one === year}>
                {one}
              </option>
            ))}
          </select>
        </label>
        <button type="submit">{t("release.show")}</button>
      </form>
      {all > series.length ? <p class="hint">{t("release.first", { count: series.length, all })}</p> : null}
      <section class="table-frame" aria-label={title} tabindex={0}>
        <Figures t={t} series={series} nameOf={nameOf} />
      </section>
    </>,
  );
}

const Figures = ({ t, series, nameOf }: { t: Say; series: readonly SeriesListed[]; nameOf: NameOf }) => (
  <table class="dense">
    <thead>
      <tr>
        <th scope="col">{t("release.measure")}</th>
        <th scope="col">{t("release.place")}</th>
        <th scope="col">{t("release.border")}</th>
        <th scope="col">{t("release.origin")}</th>
        <th scope="col">{t("release.value")}</th>
        <th scope="col">{t("release.months")}</th>
        <th scope="col">{t("release.source")}</th>
        <th scope="col">{t("release.as-of")}</th>
      </tr>
    </thead>
    <tbody>
      {series.map(
        ({ measure, route, destination, border, origin, cells: [whole, ...months], source, asOf }) => (
          <tr>
            <td>{t(`measure.${measure}`)}</td>
            <td>{nameOf(route || destination)}</td>
            <td>{t(`border.${border}`)}</td>
            <td>{nameOf(origin)}</td>
            <td>{written(t, whole ?? null)}</td>
            <td>
              {months.some((cell) => cell !== null) ? months.map((cell) => written(t, cell)).join(" · ") : ""}
            </td>
            <td>{source}</td>
            <td>{t.date(asOf as PartialDate)}</td>
          </tr>
        ),
      )}
    </tbody>
  </table>
);

/** A cell as it is: a hidden one stays "*", one nobody reported a dash. */
function written(t: Say, cell: Cell): string {
  if (cell === null) return "–";
  if (cell === "hidden") return "*";
  return typeof cell === "number" ? t.number(cell) : `≥ ${t.number(cell.atLeast)}`;
}
