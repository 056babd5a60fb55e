import type { Language } from "../../core/language.ts";
import type { Branch, MacroRoute } from "../model.ts";
import type { MapGround } from "../reading.ts";
import type { MapState } from "../state.ts";
import { basemap } from "./basemap.ts";
import { escaped, type Ink, textInk } from "./ink.ts";
import { type PictureWidth, pictureWidths } from "./layers.ts";
import { openLettering } from "./lettering.ts";
import { bandWidth, type Line, layLines } from "./lines.ts";
import { setLabels, usedPlaces } from "./overview-layout.ts";
import { overviewSheet } from "./projections.ts";
import { nameIn, type SetLabel } from "./set-label.ts";
import { pictureTexts } from "./texts/index.ts";
import { lineWidth } from "./weight.ts";

export interface OverviewOptions {
  readonly language: Language;
  readonly state: MapState;
  /** The page of a state: every route is a link to the state that shows it. */
  readonly hrefOf: (state: MapState) => string;
  /** In the page's own digits. */
  readonly numberFormat: (value: number) => string;
  /** The published number of a route as a whole, by its id; never a sum of branches. */
  readonly figures: ReadonlyMap<string, number | null>;
  /** What the title says is shown: "2015", "October 2015". */
  readonly period: string;
  /** The widths labels are set for; all three unless told. */
  readonly widths?: readonly PictureWidth[];
}

export interface Drawing {
  readonly options: OverviewOptions;
  readonly ground: MapGround;
  readonly weights: ReadonlyMap<string, number | null>;
  readonly lines: readonly Line[];
  readonly labels: ReadonlyMap<PictureWidth, readonly SetLabel[]>;
}

/**
 * The overview as inline SVG for a page with map.css. `weights` gives each branch's published number; null, or absent,
 * where nobody published one. Its id prefix is "o".
 */
export async function drawOverview(
  ground: MapGround,
  weights: ReadonlyMap<string, number | null>,
  options: OverviewOptions,
): Promise<string> {
  const drawing = await layOverview(ground, weights, options);
  const t = pictureTexts.in(options.language);
  const { width, height } = overviewSheet;
  return [
    `<svg class="routes-picture" viewBox="0 0 ${width} ${height}" role="group" aria-labelledby="o-t o-d">`,
    `<title id="o-t">${escaped(t("title", { period: options.period }))}</title>`,
    `<desc id="o-d">${escaped(t("description"))}</desc>`,
    overviewBody(drawing, textInk),
    "</svg>",
  ].join("");
}

/** Lines and labels laid out; kept for the numbers they were laid out for, as states are looked at again and again. */
export async function layOverview(
  ground: MapGround,
  weights: ReadonlyMap<string, number | null>,
  options: OverviewOptions,
): Promise<Drawing> {
  const lettering = await openLettering(options.language);
  const widthOf = ({ id }: Branch): number => lineWidth(weights.get(id) ?? null);
  const figures = new Map(
    [...options.figures].flatMap(([route, value]): [string, string][] =>
      value === null ? [] : [[route, options.numberFormat(value)]],
    ),
  );
  const widths = options.widths ?? pictureWidths;
  const key = JSON.stringify([
    options.language,
    widths,
    ground.branches.map((branch) => widthOf(branch)),
    [...figures],
  ]);
  const ofGround = kept.get(ground) ?? new Map<string, Pick<Drawing, "lines" | "labels">>();
  kept.set(ground, ofGround);
  const known = ofGround.get(key);
  if (known) return { ground, weights, options, ...known };
  const lines = layLines(ground.branches, (id) => pointOf(ground, id), widthOf);
  const labels = new Map(
    widths.map((width) => [width, setLabels({ ground, lines, figures, lettering }, width)] as const),
  );
  if (ofGround.size >= mostKept) ofGround.clear();
  ofGround.set(key, { lines, labels });
  return { ground, weights, options, lines, labels };
}

/** Layouts kept for one ground, about 60 kB each. */
const mostKept = 300;
const kept = new WeakMap<MapGround, Map<string, Pick<Drawing, "lines" | "labels">>>();

const pointOf = (ground: MapGround, id: string) => {
  const place = ground.places.get(id);
  return place ? overviewSheet.at(place.at) : null;
};

/** All that is drawn, without the frame: ground, routes, places, labels. */
export function overviewBody(drawing: Drawing, ink: Ink): string {
  const { overview } = basemap();
  return [
    `<defs>${markers(drawing)}</defs>`,
    `<rect class="sea" width="${overviewSheet.width}" height="${overviewSheet.height}"/>`,
    `<path class="land" d="${overview.land}"/><path class="borders" d="${overview.borders}"/>`,
    [...drawing.labels].map(([width, labels]) => layer(width, labels.filter(isGround), ink)).join(""),
    inOrder(drawing)
      .map((route) => drawRoute(route, drawing))
      .join(""),
    drawPlaces(drawing),
    [...drawing.labels]
      .map(([width, labels]) =>
        layer(
          width,
          labels.filter((label) => !isGround(label)),
          ink,
        ),
      )
      .join(""),
  ].join("");
}

const isGround = ({ role }: SetLabel): boolean => role === "country" || role === "sea";

const layer = (width: PictureWidth, labels: readonly SetLabel[], ink: Ink): string =>
  labels.length === 0
    ? ""
    : `<g class="labels at-${width}" aria-hidden="true">${labels.map((label) => ink(label, width)).join("")}</g>`;

/** The widest first, so that the thin ones lie on top; the chosen one last of all. */
function inOrder({ ground, lines, options }: Drawing): MacroRoute[] {
  const widest = (route: MacroRoute): number =>
    route.id === options.state.route
      ? -1
      : Math.max(0, ...lines.filter(({ branch }) => branch.route === route.id).map(({ width }) => width));
  return ground.routes.toSorted((a, b) => widest(b) - widest(a));
}

function drawRoute(route: MacroRoute, drawing: Drawing): string {
  const { options, lines } = drawing;
  const { state, language, figures, numberFormat } = options;
  const ofRoute = lines
    .filter(({ branch }) => branch.route === route.id)
    .toSorted((a, b) => b.width - a.width);
  if (ofRoute.length === 0) return "";
  const t = pictureTexts.in(language);
  const figure = figures.get(route.id) ?? null;
  const name = nameIn(route.names, language);
  const label =
    figure === null
      ? t("route-without-figure", { route: name })
      : t("route-with-figure", { route: name, figure: numberFormat(figure) });
  const isChosen = state.route === route.id;
  const href = options.hrefOf({ ...state, route: isChosen ? null : route.id });
  const mood = state.route === null ? "" : isChosen ? " chosen" : " quiet";
  return [
    `<a class="route-link${mood}" data-route="${route.id}" href="${escaped(href)}" aria-label="${escaped(label)}"${isChosen ? ` aria-current="true"` : ""}>`,
    ...ofRoute.map((line) => drawBranch(line, drawing.weights.get(line.branch.id) ?? null)),
    "</a>",
  ].join("");
}

function drawBranch({ branch, path, width, tip }: Line, value: number | null): string {
  const weight = value === null ? "" : ` data-weight="${value}"`;
  const bare = value === null ? " bare" : "";
  const head = tip ? ` marker-end="url(#o-${tip}-${branch.route})"` : "";
  return [
    `<g class="branch route-${branch.route}${bare}" data-branch="${branch.id}"${weight}>`,
    `<path class="halo" d="${path}" stroke-width="${Math.round((width + 2.4) * 10) / 10}"/>`,
    `<path class="line" d="${path}" stroke-width="${width}"${head}/>`,
    width >= bandWidth ? `<path class="grain" d="${path}"/>` : "",
    "</g>",
  ].join("");
}

/** The heads of arrows, measured in widths of the line: broad for bands, long for thin lines. */
function markers({ lines }: Drawing): string {
  const wanted = new Set(lines.flatMap(({ tip, branch }) => (tip ? [`${tip}-${branch.route}`] : [])));
  return [...wanted]
    .toSorted()
    .map((name) => {
      const route = name.slice(name.indexOf("-") + 1);
      const [box, size, path] = name.startsWith("wide")
        ? ["0 0 10 18", 1.8, "M0 0L10 9L0 18z"]
        : ["0 0 26 26", 2.6, "M0 2L26 13L0 24L5 13z"];
      const sizes = `markerWidth="${name.startsWith("wide") ? 1 : size}" markerHeight="${size}"`;
      const middle = name.startsWith("wide") ? 9 : 13;
      const start = name.startsWith("wide") ? 0 : 3;
      return `<marker id="o-${name}" class="route-${route}" viewBox="${box}" ${sizes} refX="${start}" refY="${middle}" orient="auto"><path class="tip" d="${path}"/></marker>`;
    })
    .join("");
}

/**
 * Dots are strokes of no length with round ends, so that map.css can size them for the width of the page. All of one
 * look are one path: a group each would weigh more than the rest of the page's words.
 */
function drawPlaces({ ground, lines, labels }: Drawing): string {
  const small = new Set((labels.get(360) ?? [...labels.values()][0] ?? []).map(({ key }) => key));
  const looks = new Map<string, { hollow: boolean; dots: string }>();
  for (const { place, at } of usedPlaces(ground, lines).toSorted((a, b) => a.rank - b.rank)) {
    const hollow = ["hub", "origin", "destination"].includes(place.kind);
    const look = `${hollow ? "kind-hub" : "kind-transit"}${small.has(place.id) ? "" : " minor"}`;
    const dots = looks.get(look)?.dots ?? "";
    looks.set(look, { hollow, dots: `${dots}M${Math.round(at[0])} ${Math.round(at[1])}h0` });
  }
  return [...looks]
    .map(
      ([look, { hollow, dots }]) =>
        `<g class="place ${look}"><path d="${dots}"/>${hollow ? `<path class="core" d="${dots}"/>` : ""}</g>`,
    )
    .join("");
}
