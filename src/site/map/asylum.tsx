import { raw } from "hono/html";
import { allOrigins, type Figure } from "../../routes-map/published.ts";
import { asylumOf } from "./pictures.ts";
import { SourceOf } from "./source.tsx";
import type { MapView } from "./view.ts";
import type { MapVisit } from "./visit.ts";
import { originName, sayFigure, whenOf } from "./words.ts";

/** Where asylum was asked, in its own table: applicants and detections are never set against each other. */
export const Asylum = async ({ visit, view }: { visit: MapVisit; view: MapView }) => {
  const { t } = visit;
  if (view.applications.length === 0) return null;
  const picture = await asylumOf(visit, view);
  return (
    <section aria-labelledby="asylum">
      <h2 id="asylum">{t("map.asylum")}</h2>
      <p class="hint">{t("map.asylum-note")}</p>
      {picture ? <figure class="map-figure">{raw(picture)}</figure> : null}
      <div class="table-frame to-cards">
        <table>
          <caption>{t("map.asylum-caption", { when: whenOf(t, view.state) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t("map.asylum-from")}</th>
              <th scope="col">{t("map.asylum-to")}</th>
              <th scope="col" class="number">
                {t("map.asylum-number")}
              </th>
              <th scope="col">{t("map.source")}</th>
            </tr>
          </thead>
          <tbody>
            {view.applications.map((figure) => (
              <Row visit={visit} view={view} figure={figure} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

const Row = ({ visit, view, figure }: { visit: MapVisit; view: MapView; figure: Figure }) => {
  const { t } = visit;
  return (
    <tr>
      <td data-label={t("map.asylum-from")}>{originName(t, figure.origin)}</td>
      <th scope="row">
        {figure.destination === allOrigins || figure.destination === ""
          ? t("map.any-country")
          : originName(t, figure.destination)}
      </th>
      <td data-label={t("map.asylum-number")} class="number">
        {sayFigure(t, figure)}
      </td>
      <td data-label={t("map.source")} class="sources">
        <SourceOf visit={visit} view={view} figure={figure} />
      </td>
    </tr>
  );
};
