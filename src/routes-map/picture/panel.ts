import type { Language } from "../../core/language.ts";
import type { LonLat, Place } from "../model.ts";
import type { MapGround } from "../reading.ts";
import { escaped, type Ink, textInk } from "./ink.ts";
import { layers, type PictureWidth, pictureWidths } from "./layers.ts";
import { type Lettering, openLettering } from "./lettering.ts";
import { placeLabels, Taken, type Wish } from "./place-labels.ts";
import { type Point, panelSheet, type Sheet, sofiaSheet } from "./projections.ts";
import { scaleBar } from "./scale-bar.ts";
import { labelIn, measured, type SetLabel } from "./set-label.ts";
import { shortName } from "./short-names.ts";
import { isPanelKind, panelKinds, sign } from "./symbols.ts";
import { pictureTexts } from "./texts/index.ts";

export interface PanelOptions {
  readonly language: Language;
  readonly widths?: readonly PictureWidth[];
}

export interface DrawnPanelOptions extends Pick<PanelOptions, "language"> {
  /** The address of the ground (`panelGroundFile`). */
  readonly ground: string;
}

/** One sheet of the panel: the country, or its capital drawn larger. */
export interface PanelSheet {
  readonly name: "panel" | "sofia";
  readonly sheet: Sheet;
  readonly points: readonly PanelPoint[];
  readonly labels: ReadonlyMap<PictureWidth, readonly SetLabel[]>;
}

interface PanelPoint {
  readonly place: Place;
  readonly at: Point;
  readonly isHollow: boolean;
}

/** From this on, in metres, a sign is hollow: a reader would look for the place in vain. */
export const roughFrom = 2_500;

/** How much larger signs are drawn on a narrow page; map.css has the same. */
const signScale: Readonly<Record<PictureWidth, number>> = { 360: 1.7, 720: 1.25, 1280: 0.85 };
const signReach = 10;

/**
 * Bulgaria's points as inline SVG for a page with map.css: two pictures in a `div`, the country and Sofia, that stand
 * side by side where there is room. Their id prefix is "p".
 */
export async function drawPanel(ground: MapGround, options: DrawnPanelOptions): Promise<string> {
  const ofGround = drawnPanels.get(ground) ?? new Map<string, Promise<string>>();
  drawnPanels.set(ground, ofGround);
  const key = `${options.language} ${options.ground}`;
  const known = ofGround.get(key);
  if (known) return known;
  const drawn = drawAnew(ground, options);
  ofGround.set(key, drawn);
  drawn.catch(() => ofGround.delete(key));
  return drawn;
}

/** The panel is the same in every state of the map: drawn once for a ground and a language. */
const drawnPanels = new WeakMap<MapGround, Map<string, Promise<string>>>();

async function drawAnew(ground: MapGround, { language, ground: file }: DrawnPanelOptions): Promise<string> {
  const t = pictureTexts.in(language);
  const sheets = await layPanel(ground, { language, widths: onPages });
  const { width: wide, height: high } = panelSheet;
  const under = `<image href="${escaped(file)}" width="${wide}" height="${high}"/>`;
  const drawn = sheets.map((one) => {
    const { width, height } = one.sheet;
    const title = one.name === "panel" ? t("title-panel") : t("inset-sofia");
    const description =
      one.name === "panel" ? `<desc id="p-d">${escaped(t("description-panel"))}</desc>` : "";
    const described = one.name === "panel" ? ` aria-describedby="p-d"` : "";
    return `<div class="map-sheet"><svg class="routes-picture ${one.name}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="p-${one.name}"${described}><title id="p-${one.name}">${escaped(title)}</title>${description}${panelBody(one, language, textInk, under)}</svg></div>`;
  });
  return `<div class="map-panel">${drawn.join("")}</div>`;
}

/** Of the three widths, those the country's sheet gets on a page: Sofia's stands beside it. */
const onPages: readonly PictureWidth[] = [360, 720];

/** The two sheets laid out; kept for a ground, a language and the widths. */
export async function layPanel(ground: MapGround, options: PanelOptions): Promise<readonly PanelSheet[]> {
  const { language, widths = pictureWidths } = options;
  const ofGround = kept.get(ground) ?? new Map<string, Promise<readonly PanelSheet[]>>();
  kept.set(ground, ofGround);
  const key = `${language} ${widths.join(" ")}`;
  const known = ofGround.get(key);
  if (known) return known;
  const laid = openLettering(language).then((lettering) => [
    laySheet("panel", ground, lettering, widths),
    laySheet("sofia", ground, lettering, widths),
  ]);
  ofGround.set(key, laid);
  laid.catch(() => ofGround.delete(key));
  return laid;
}

const kept = new WeakMap<MapGround, Map<string, Promise<readonly PanelSheet[]>>>();

const isInSofia = ([longitude, latitude]: LonLat): boolean =>
  longitude > 23.15 && longitude < 23.55 && latitude > 42.6 && latitude < 42.8;

function laySheet(
  name: PanelSheet["name"],
  ground: MapGround,
  lettering: Lettering,
  widths: readonly PictureWidth[],
): PanelSheet {
  const sheet = name === "panel" ? panelSheet : sofiaSheet;
  const points = [...ground.places.values()]
    .filter((place) => place.onPanel && isPanelKind(place.kind) && isInSofia(place.at) === (name === "sofia"))
    .flatMap((place): PanelPoint[] => {
      const at = sheet.at(place.at);
      return at ? [{ place, at, isHollow: (place.accuracy ?? 0) >= roughFrom }] : [];
    })
    .toSorted((a, b) => rank(a.place) - rank(b.place));
  const apart = asideOfOneAnother(points);
  return {
    name,
    sheet,
    points: apart,
    labels: new Map(
      widths.map((width) => [width, setPanelLabels({ name, sheet, points: apart, lettering }, width)]),
    ),
  };
}

/** Centres before crossings: there are fewer, and people look for them first. */
const rank = (place: Place): number =>
  (place.kind === "border_crossing" ? 10 : 0) + (place.accuracy ?? 0) / 1e4;

/** How near two signs may stand. */
const signRoom = 25;

/** Signs that would cover one another are pushed apart, little by little, until each can be seen. */
function asideOfOneAnother(points: readonly PanelPoint[]): PanelPoint[] {
  let moved = [...points];
  for (let round = 0; round < 40; round += 1) {
    const known = moved;
    moved = known.map((point, own) => {
      const pushes = known.flatMap((other, at): Point[] => {
        if (at === own) return [];
        const [dx, dy] = [point.at[0] - other.at[0], point.at[1] - other.at[1]];
        const away = Math.hypot(dx, dy);
        if (away >= signRoom) return [];
        const step = (signRoom - away) * 0.3;
        // Two on the very same spot part to the sides.
        return away < 0.5 ? [[own < at ? -step : step, 0]] : [[(dx / away) * step, (dy / away) * step]];
      });
      const x = point.at[0] + pushes.reduce((sum, [dx]) => sum + dx, 0);
      const y = point.at[1] + pushes.reduce((sum, [, dy]) => sum + dy, 0);
      return { ...point, at: [Math.round(x * 10) / 10, Math.round(y * 10) / 10] };
    });
  }
  return moved.map((point) => ({ ...point, at: [Math.round(point.at[0]), Math.round(point.at[1])] }));
}

interface PanelLettering {
  readonly name: PanelSheet["name"];
  readonly sheet: Sheet;
  readonly points: readonly PanelPoint[];
  readonly lettering: Lettering;
}

function setPanelLabels({ name, sheet, points, lettering }: PanelLettering, width: PictureWidth): SetLabel[] {
  const layer = layers[width];
  const taken = new Taken({ left: 4, top: 4, right: sheet.width - 4, bottom: sheet.height - 4 });
  const reach = signReach * signScale[width];
  for (const { place, at } of points) taken.takeCircle(at, reach, place.id);
  const sofia = name === "panel" ? sheet.at([23.3241, 42.6975]) : null;
  const t = pictureTexts.in(lettering.language);
  const texts = new Map(points.map(({ place }) => [place.id, shortName(place, lettering.language)]));
  if (sofia) {
    taken.takeBox(sofiaFrame(sofia));
    texts.set("sofia", t("inset-sofia"));
  }
  const wishes = [
    ...(sofia ? [wishFor("sofia", sofia, 26)] : []),
    ...points.map(({ place, at }) => wishFor(place.id, at, reach + layer.size * 0.12)),
  ];
  function wishFor(key: string, at: Point, clearance: number): Wish {
    const role = key === "sofia" ? "hub" : "place";
    const text = texts.get(key) ?? "";
    return {
      key,
      at,
      clearance,
      ...measured(text, role, layer.size, lettering),
      isArea: false,
      air: layer.size * 0.1,
    };
  }
  const named = placeLabels(wishes, taken, lettering.direction).map(({ key, box }) =>
    labelIn(
      box,
      { role: key === "sofia" ? "hub" : "place", key, text: texts.get(key) ?? "", size: layer.size },
      lettering,
    ),
  );
  return name === "panel" ? [...named, ...setNeighbours(sheet, lettering, layer.size, taken)] : named;
}

const neighbours: readonly (readonly [code: string, at: LonLat])[] = [
  ["RO", [25.6, 44.28]],
  ["RS", [22.2, 43.3]],
  ["MK", [22.35, 41.75]],
  ["GR", [24.3, 41.15]],
  ["TR", [27.4, 41.4]],
];

function setNeighbours(sheet: Sheet, lettering: Lettering, size: number, taken: Taken): SetLabel[] {
  const regions = new Intl.DisplayNames([lettering.language], { type: "region" });
  const t = pictureTexts.in(lettering.language);
  const names = [
    ...neighbours.map(([code, at]) => ({
      key: code,
      role: "country" as const,
      text: regions.of(code) ?? code,
      at,
    })),
    { key: "sea.black", role: "sea" as const, text: t("sea.black"), at: [28.35, 42.85] as const },
  ];
  const wishes = names.flatMap(({ key, role, text, at }): Wish[] => {
    const point = sheet.at(at);
    return point
      ? [
          {
            key,
            at: point,
            clearance: 0,
            ...measured(text, role, size, lettering),
            isArea: true,
            air: size * 0.3,
          },
        ]
      : [];
  });
  return placeLabels(wishes, taken, lettering.direction).flatMap(({ key, box }) => {
    const name = names.find((one) => one.key === key);
    return name ? [labelIn(box, { role: name.role, key, text: name.text, size }, lettering)] : [];
  });
}

const sofiaFrame = ([x, y]: Point) => ({ left: x - 22, right: x + 26, top: y - 14, bottom: y + 14 });

/** All that is drawn of a sheet, without its frame, over the ground of the country. */
export function panelBody(
  { name, sheet, points, labels }: PanelSheet,
  language: Language,
  ink: Ink,
  ofCountry: string,
): string {
  const { width, height } = sheet;
  const ground =
    name === "panel"
      ? ofCountry + sofiaMark()
      : `<rect class="home" width="${width}" height="${height}"/>${scaleBar(language, ink)}`;
  const signs = points
    .toReversed()
    .map(
      ({ place, at: [x, y], isHollow }) =>
        `<g class="place kind-${place.kind}" transform="translate(${x} ${y})">${isPanelKind(place.kind) ? sign(place.kind, isHollow) : ""}</g>`,
    );
  const lettered = [...labels].map(
    ([at, set]) =>
      `<g class="labels at-${at}" aria-hidden="true">${set.map((label) => ink(label, at)).join("")}</g>`,
  );
  return [ground, ...signs, ...lettered].join("");
}

function sofiaMark(): string {
  const at = panelSheet.at([23.3241, 42.6975]);
  if (!at) return "";
  const { left, right, top, bottom } = sofiaFrame(at);
  return `<rect class="frame" x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" rx="4"/>`;
}

/** The words of the panel's legend, each with its kind. */
export const panelLegend = (language: Language): { kind: (typeof panelKinds)[number]; name: string }[] =>
  panelKinds.map((kind) => ({ kind, name: pictureTexts.in(language)(`kind.${kind}`) }));
