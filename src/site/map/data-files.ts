import { toCsv } from "../../core/csv.ts";
import { allOrigins, type Figure, type MapState } from "../../routes-map/published.ts";
import type { MapView } from "./view.ts";
import type { MapVisit } from "./visit.ts";
import { nameIn, originName } from "./words.ts";

/** The figures a state of the map rests on, as they were published: nothing in them is summed by us. */
export async function figuresOfState({ reading }: MapVisit, state: MapState): Promise<Figure[]> {
  const month = state.month ?? 0;
  const [detections, deaths, applications] = await Promise.all([
    reading.figures({ measure: "detections", year: state.year, month }),
    reading.figures({ measure: "deaths", year: state.year, month }),
    reading.figures({ measure: "applications", year: state.year, month }),
  ]);
  return [
    ...[...detections, ...deaths].filter(({ route }) => !state.route || route === state.route),
    ...(state.route ? [] : applications.filter((figure) => isOf(state.destination, figure.destination))),
  ].filter((figure) => isOf(state.origin, figure.origin));
}

const isOf = (wanted: string | null, code: string): boolean => wanted === null || wanted === code;

const columns = [
  ["measure", "#indicator+name"],
  ["route", "#loc+route+code"],
  ["route_name", "#loc+route+name"],
  ["border", "#loc+border+type"],
  ["origin", "#country+origin+code"],
  ["origin_name", "#country+origin+name"],
  ["destination", "#country+dest+code"],
  ["year", "#date+year"],
  ["month", "#date+month"],
  ["value", "#affected"],
  ["hidden", "#meta+hidden"],
  ["source", "#meta+source"],
  ["as_of", "#date+asof"],
] as const;

/** A header, the row of HXL tags (hxlstandard.org), then one published number a row. Month is empty for a whole year. */
export function toMapCsv({ t, language }: MapVisit, view: MapView, figures: readonly Figure[]): string {
  const routes = new Map(view.ground.routes.map((route) => [route.id, nameIn(route.names, language)]));
  return toCsv([
    columns.map(([name]) => name),
    columns.map(([, tag]) => tag),
    ...figures.map((figure) => [
      figure.measure,
      figure.route,
      routes.get(figure.route) ?? "",
      figure.border,
      figure.origin,
      originName(t, figure.origin),
      figure.destination,
      figure.year,
      figure.month === 0 ? null : figure.month,
      figure.value,
      figure.isHidden ? t("map.hidden") : null,
      view.ground.sources.get(figure.source)?.title ?? figure.source,
      figure.asOf,
    ]),
  ]);
}

/** The same with everything that tells how to read it. */
export function toMapJson({ t, visit }: MapVisit, view: MapView, figures: readonly Figure[]): object {
  return {
    publisher: visit.t("site.name"),
    state: view.state,
    notes: [t("map.note-events"), t("map.note-twice"), t("map.note-deaths"), t("map.note-lines")],
    sources: [...view.ground.sources.values()],
    releases: view.releases,
    routes: view.ground.routes.map(({ id, names }) => ({ id, names })),
    lines: view.branches.map(({ branch }) => ({
      id: branch.id,
      route: branch.route,
      names: branch.names,
      places: branch.places,
      number: view.weights.get(branch.id) ?? null,
    })),
    figures: figures.map(({ release, ...figure }) => figure),
  };
}

/** Lines through their places and the points themselves (RFC 7946). A line shows a direction, not a road. */
export function toGeoJson({ t, language }: MapVisit, view: MapView): object {
  const { ground } = view;
  const shown = view.branches.filter(({ branch }) => !view.state.route || branch.route === view.state.route);
  return {
    type: "FeatureCollection",
    features: [
      ...shown.map(({ branch, figure }) => ({
        type: "Feature",
        id: branch.id,
        geometry: {
          type: "LineString",
          coordinates: branch.places.flatMap((id) => {
            const place = ground.places.get(id);
            return place ? [place.at] : [];
          }),
        },
        properties: {
          name: nameIn(branch.names, language),
          route: branch.route,
          number: view.weights.get(branch.id) ?? null,
          origin: figure && figure.origin !== allOrigins ? originName(t, figure.origin) : null,
          as_of: figure?.asOf ?? null,
          note: t("map.note-lines"),
        },
      })),
      ...[...ground.places.values()].map((place) => ({
        type: "Feature",
        id: place.id,
        geometry: { type: "Point", coordinates: place.at },
        properties: {
          name: nameIn(place.names, language),
          kind: place.kind,
          country: place.country,
          accuracy_m: place.accuracy,
          source: place.source,
        },
      })),
    ],
  };
}
