import type { MacroRoute, Place } from "../model.ts";
import type { MapGround } from "../reading.ts";
import { type Layer, layers, type PictureWidth } from "./layers.ts";
import type { Lettering } from "./lettering.ts";
import { bandWidth, type Line } from "./lines.ts";
import { groundNames } from "./names-on-ground.ts";
import { type Box, boxAround, placeLabels, Taken, type Wish } from "./place-labels.ts";
import { overviewSheet, type Point } from "./projections.ts";
import { type LabelRole, labelIn, measured, nameIn, type SetLabel } from "./set-label.ts";
import { everyFew } from "./smooth.ts";

export interface Lettered {
  readonly ground: MapGround;
  readonly lines: readonly Line[];
  readonly figures: ReadonlyMap<string, string>;
  readonly lettering: Lettering;
}

/** The labels of the overview for one width: figures first, then places by rank, then what the ground is called. */
export function setLabels(wanted: Lettered, width: PictureWidth): SetLabel[] {
  const layer = layers[width];
  const { ground, lines, lettering } = wanted;
  const { width: right, height: bottom } = overviewSheet;
  const taken = new Taken({ left: 3, top: 3, right: right - 3, bottom: bottom - 3 });
  const used = usedPlaces(ground, lines);
  for (const line of lines.filter(({ width: wide }) => wide >= bandWidth)) {
    for (const point of everyFew(line.points, 4)) taken.takeCircle(point, line.width / 2 + 0.5);
  }
  const ranked = used.toSorted((a, b) => b.rank - a.rank);
  for (const { place, at } of ranked.slice(0, width === 360 ? 30 : ranked.length)) {
    taken.takeCircle(at, place.kind === "hub" ? layer.hub : layer.dot, place.id);
  }
  return [
    ...setFigures(wanted, layer, taken, width),
    ...setPlaces(ranked, wanted, layer, taken),
    ...setGround(lines, lettering, layer, taken),
  ];
}

export interface UsedPlace {
  readonly place: Place;
  readonly at: Point;
  readonly rank: number;
  /** Of the widest line through it. */
  readonly lineWidth: number;
}

const rankOf: Partial<Record<Place["kind"], number>> = {
  hub: 60,
  destination: 58,
  origin: 56,
  landing: 44,
  departure: 30,
  border: 24,
  reception: 26,
  transit: 28,
};

/** The places that branches go through, with how much each matters. */
export function usedPlaces(ground: MapGround, lines: readonly Line[]): UsedPlace[] {
  const widest = new Map<string, number>();
  for (const { branch, width } of lines) {
    for (const place of branch.places) widest.set(place, Math.max(widest.get(place) ?? 0, width));
  }
  return [...widest].flatMap(([id, lineWidth]) => {
    const place = ground.places.get(id);
    const at = place && overviewSheet.at(place.at);
    if (!place || !at) return [];
    const ends = lines.filter(({ branch }) => branch.places[0] === id || branch.places.at(-1) === id).length;
    const home = place.country === "BG" && place.kind === "hub" ? 14 : 0;
    return [{ place, at, lineWidth, rank: (rankOf[place.kind] ?? 20) + lineWidth + ends * 3 + home }];
  });
}

function setPlaces(
  ranked: readonly UsedPlace[],
  { lettering }: Lettered,
  layer: Layer,
  taken: Taken,
): SetLabel[] {
  const texts = new Map(ranked.map(({ place }) => [place.id, nameIn(place.names, lettering.language)]));
  const roleOf = (place: Place): LabelRole => (["hub", "destination"].includes(place.kind) ? "hub" : "place");
  const roles = new Map(ranked.map(({ place }) => [place.id, roleOf(place)]));
  const wishes = ranked.map(({ place, at, lineWidth }): Wish => {
    const dot = place.kind === "hub" ? layer.hub : layer.dot;
    return {
      key: place.id,
      at,
      clearance: Math.max(dot + layer.size * 0.14, lineWidth >= bandWidth ? lineWidth / 2 + 1.5 : 0),
      ...measured(texts.get(place.id) ?? "", roles.get(place.id) ?? "place", layer.size, lettering),
      isArea: false,
      air: layer.size * 0.12,
    };
  });
  return placeLabels(wishes, taken, lettering.direction, layer.mostPlaces).map(({ key, box }) =>
    labelIn(
      box,
      { role: roles.get(key) ?? "place", key, text: texts.get(key) ?? "", size: layer.size },
      lettering,
    ),
  );
}

/** Names of countries and seas give way to everything, and stand on no line. */
function setGround(lines: readonly Line[], lettering: Lettering, layer: Layer, taken: Taken): SetLabel[] {
  if (layer.mostGround === 0) return [];
  for (const line of lines.filter(({ width }) => width < bandWidth)) {
    for (const point of everyFew(line.points, 6)) taken.takeCircle(point, 1.5);
  }
  const names = groundNames(lettering.language).flatMap((name) => {
    const at = overviewSheet.at(name.at);
    return at ? [{ ...name, at }] : [];
  });
  const wishes = names.map(
    ({ key, name, kind, at }): Wish => ({
      key,
      at,
      clearance: 0,
      ...measured(name, kind, layer.size, lettering),
      isArea: true,
      air: layer.size * 0.4,
    }),
  );
  return placeLabels(wishes, taken, lettering.direction, layer.mostGround).flatMap(({ key, box }) => {
    const name = names.find((one) => one.key === key);
    return name ? [labelIn(box, { role: name.kind, key, text: name.name, size: layer.size }, lettering)] : [];
  });
}

/** Each route's name and figure beside its widest branch: where least lies beneath, near the middle. */
function setFigures(
  { ground, lines, figures, lettering }: Lettered,
  layer: Layer,
  taken: Taken,
  width: PictureWidth,
): SetLabel[] {
  const thin = new Taken({ left: 0, top: 0, right: 0, bottom: 0 });
  for (const line of lines) for (const point of everyFew(line.points, 10)) thin.takeCircle(point, 1);
  return ground.routes.flatMap((route) => {
    const figure = figures.get(route.id);
    const ofRoute = lines.filter(({ branch }) => branch.route === route.id);
    if (!figure || ofRoute.length === 0) return [];
    const name = width === 360 ? null : nameIn(route.names, lettering.language);
    const widest = Math.max(...ofRoute.map((line) => line.width));
    const main = ofRoute.filter((line) => line.width >= widest * 0.6);
    const wish = { figure, layer, lettering, taken, thin, away: near };
    // Rather the number alone beside the way it counts than with its name at the far end of a branch.
    const place =
      placeFigure(route, { ...wish, ofRoute: main, name }) ??
      (name ? placeFigure(route, { ...wish, ofRoute: main, name, away: aside }) : null) ??
      placeFigure(route, { ...wish, ofRoute: main, name: null }) ??
      placeFigure(route, { ...wish, ofRoute, name });
    return place ?? [];
  });
}

/** How far from its line a figure stands, in heights of its letters: a step aside where the line is crowded about. */
const [near, aside] = [0.3, 1.8];

interface FigureWish {
  readonly away: number;
  readonly ofRoute: readonly Line[];
  readonly name: string | null;
  readonly figure: string;
  readonly layer: Layer;
  readonly lettering: Lettering;
  readonly taken: Taken;
  readonly thin: Taken;
}

function placeFigure(route: MacroRoute, wish: FigureWish): SetLabel[] | null {
  const { away, ofRoute, name, figure, layer, lettering, taken, thin } = wish;
  const number = measured(figure, "figure", layer.size, lettering);
  const title = name ? measured(name, "route", layer.size, lettering) : { width: 0, height: 0 };
  const [wide, high] = [Math.max(number.width, title.width), number.height + title.height];
  const widest = Math.max(...ofRoute.map((line) => line.width));
  const best = ofRoute
    .flatMap((line) => {
      const points = everyFew(line.points, 14);
      return points.flatMap((point, at) =>
        sides(point, line.width / 2 + layer.size * away, wide, high).map((box) => ({
          box,
          off: Math.abs(at / points.length - 0.5) * 8 + (widest - line.width) * 6,
        })),
      );
    })
    .filter(({ box }) => taken.isFree(grownEvenly(box, layer.size * 0.2)))
    .map(({ box, off }) => ({
      box,
      cost: thin.covered(box) * 6 + taken.covered(grownEvenly(box, 10)) + off,
    }))
    .toSorted((a, b) => a.cost - b.cost)[0];
  if (!best) return null;
  taken.takeBox(best.box);
  const { left, right, top, bottom } = best.box;
  return [
    ...(name
      ? [
          labelIn(
            { left, right, top, bottom: top + title.height },
            { role: "route", key: route.id, text: name, size: layer.size },
            lettering,
          ),
        ]
      : []),
    labelIn(
      { left, right, top: bottom - number.height, bottom },
      { role: "figure", key: route.id, text: figure, size: layer.size },
      lettering,
    ),
  ];
}

const sides = ([x, y]: Point, away: number, width: number, height: number): Box[] => [
  boxAround(x + away + width / 2, y, width, height),
  boxAround(x - away - width / 2, y, width, height),
  boxAround(x, y - away - height / 2, width, height),
  boxAround(x, y + away + height / 2, width, height),
];

const grownEvenly = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});
