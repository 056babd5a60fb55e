import { type PanelKind, type Place, panelKinds, roughFrom } from "../../routes-map/published.ts";
import { SourceOf } from "./source.tsx";
import type { MapView } from "./view.ts";
import type { MapVisit } from "./visit.ts";
import { nameIn } from "./words.ts";

/** Every point of the Bulgarian panel in words. */
export const BulgarianPoints = ({ visit, view }: { visit: MapVisit; view: MapView }) => {
  const { t, language } = visit;
  const points = panelKinds.flatMap((kind) =>
    [...view.ground.places.values()]
      .filter((place) => place.onPanel && place.kind === kind)
      .map((place) => ({ kind, place })),
  );
  return (
    <section class="panel-points">
      <h2>{t("map.points")}</h2>
      <div class="table-frame to-cards">
        <table>
          <thead>
            <tr>
              <th scope="col">{t("map.point")}</th>
              <th scope="col">{t("map.kind")}</th>
              <th scope="col">{t("map.capacity")}</th>
              <th scope="col">{t("map.note")}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ kind, place }) => (
              <tr>
                <th scope="row">{nameIn(place.names, language)}</th>
                <td data-label={t("map.kind")}>{t(`map.kind-${kind}` satisfies `map.kind-${PanelKind}`)}</td>
                <td data-label={t("map.capacity")}>
                  {place.capacity
                    .map(({ places, asOf }) =>
                      t("map.capacity-as-of", { places: t.number(places), date: asOf }),
                    )
                    .join("; ") || "–"}
                </td>
                <td data-label={t("map.note")}>{notesOn(visit, place).join("; ") || "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
};

function notesOn({ t, language }: MapVisit, place: Place): string[] {
  const across = place.neighbour ? [t("map.across", { place: nameIn(place.neighbour.names, language) })] : [];
  const rough =
    place.accuracy !== null && place.accuracy >= roughFrom
      ? [t("map.rough", { distance: t.number(Math.round(place.accuracy / 1000)) })]
      : [];
  return [...across, ...rough];
}

/** Numbers of the Bulgarian borders that belong to no series; where reports disagree, the note says so. */
export const BulgarianFigures = ({ visit, view }: { visit: MapVisit; view: MapView }) => {
  const { t, language } = visit;
  const facts = view.facts.filter(({ country, year }) => country === "BGR" && year === view.state.year);
  if (facts.length === 0) return null;
  return (
    <div class="table-frame to-cards">
      <table>
        <caption>{t("map.bulgaria", { year: String(view.state.year) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t("map.what")}</th>
            <th scope="col" class="number">
              {t("map.number")}
            </th>
            <th scope="col">{t("map.note")}</th>
            <th scope="col">{t("map.source")}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((fact) => (
            <tr>
              <th scope="row">{nameIn(fact.what, language)}</th>
              <td data-label={t("map.number")} class="number">
                {t.number(fact.value)}
              </td>
              <td data-label={t("map.note")}>{fact.note ? nameIn(fact.note, language) : "–"}</td>
              <td data-label={t("map.source")} class="sources">
                <SourceOf visit={visit} view={view} figure={fact} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
