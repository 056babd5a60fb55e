import { may } from "../../access/index.ts";
import type { PartialDate } from "../../core/partial-date.ts";
import { type FormSheet, sheetOf } from "../../platform/forms/index.ts";
import type { Route } from "../../platform/http/index.ts";
import { Form } from "../../ui/form-controls.tsx";
import { farFromBorder } from "../editing/far-from-border.ts";
import { importForm } from "../editing/forms.ts";
import { type ImportHandedIn, waitingImports } from "../editing/imports.ts";
import { recordKinds } from "../editing/records.ts";
import { listReleases, type ReleaseListed } from "../editing/releases.ts";
import { readMap } from "../reader.ts";
import { framed, type MapDesk, page, type Say, type Visit } from "./desk.ts";
import type { Shown } from "./sending.ts";

export const overviewRoutes = (desk: MapDesk): Route[] => [
  page(desk, "/map", may("map.edit"), (visit) => showOverview(visit, { status: 200 })),
];

/** The room's first page: what there is to edit, what waits, which releases there are, and a file to bring in. */
export async function showOverview(visit: Visit, shown: Shown): Promise<Response> {
  const { t, map } = visit;
  const { query } = map.database;
  const { places } = await readMap(query).ground();
  const far = [...places.values()].filter((place) => farFromBorder(place) !== null).length;
  const mayImport = visit.may("map.import");
  const [waiting, releases] = [mayImport ? await waitingImports(query) : [], await listReleases(query)];
  return framed(
    visit,
    { title: t("map.title") },
    <>
      <h1>{t("map.title")}</h1>
      <p class="soft">{t("map.intro")}</p>
      <ul>
        {recordKinds.map((kind) => (
          <li>
            <a href={`/map/${kind}`}>{t(`map.${kind}`)}</a>
          </li>
        ))}
      </ul>
      {far > 0 ? <p class="notice">{t("place.far-count", { count: far })}</p> : null}
      {mayImport ? <Waiting t={t} waiting={waiting} /> : null}
      <Releases t={t} releases={releases} />
      {mayImport ? (
        <section class="panel">
          <h2>{t("import.title")}</h2>
          {shown.trouble ? (
            <div class="error-summary" role="alert" id="problems" tabindex={-1}>
              <h2>{t("import.not-taken")}</h2>
              <p>{shown.trouble}</p>
            </div>
          ) : null}
          <Form sheet={uploadSheet(visit, shown)} />
        </section>
      ) : null}
    </>,
    shown.status,
  );
}

const uploadSheet = (visit: Visit, { typed, problems, notice }: Shown): FormSheet =>
  sheetOf(importForm, {
    language: visit.language,
    action: "/map/imports",
    submit: visit.t("import.go"),
    requestKey: visit.freshKey(),
    ...(typed ? { typed } : {}),
    ...(problems ? { problems } : {}),
    ...(notice ? { notice } : {}),
  });

const Waiting = ({ t, waiting }: { t: Say; waiting: readonly ImportHandedIn[] }) => (
  <section class="panel">
    <h2>{t("map.imports")}</h2>
    {waiting.length === 0 ? (
      <p>{t("map.none-waiting")}</p>
    ) : (
      <ul>
        {waiting.map(({ id, report }) => (
          <li>
            <a href={`/map/imports/${id}`}>
              {t(`dataset.${report.dataset}`)}, {t.date(report.asOf as PartialDate)}
            </a>
          </li>
        ))}
      </ul>
    )}
  </section>
);

const Releases = ({ t, releases }: { t: Say; releases: readonly ReleaseListed[] }) => (
  <section>
    <h2>{t("map.releases")}</h2>
    <section class="table-frame" aria-label={t("map.releases")} tabindex={0}>
      <table class="dense">
        <thead>
          <tr>
            <th scope="col">{t("release.dataset")}</th>
            <th scope="col">{t("release.as-of")}</th>
            <th scope="col">{t("release.state")}</th>
            <th scope="col">{t("release.cells")}</th>
            <th scope="col">{t("release.refused")}</th>
            <th scope="col">{t("release.total")}</th>
            <th scope="col">{t("release.loaded")}</th>
          </tr>
        </thead>
        <tbody>
          {releases.map((release) => (
            <tr>
              <th scope="row">
                <a href={`/map/releases/${release.id}`}>{t(`dataset.${release.dataset}`)}</a>
              </th>
              <td>{t.date(release.asOf as PartialDate)}</td>
              <td>{t(release.isShown ? "release.shown" : "release.earlier")}</td>
              <td>{t.number(release.cells)}</td>
              <td>{t.number(release.refused)}</td>
              <td>{t.number(release.total2015)}</td>
              <td>{t.moment(new Date(release.loadedAt))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </section>
);
