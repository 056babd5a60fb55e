import {
  allDestinations,
  allOrigins,
  drawAsylum,
  drawOverview,
  drawPanel,
  drawPng,
  drawSharePng,
  drawWhole,
  type OverviewOptions,
  type PictureWidth,
} from "../../routes-map/published.ts";
import { mapAddress } from "./addresses.ts";
import type { MapView } from "./view.ts";
import type { MapVisit } from "./visit.ts";
import { originName, sayRelease, whenOf } from "./words.ts";

/**
 * The routes as inline SVG: the lines of the state's numbers, each route a link to its own state. `widths` are those it
 * may be shown at: beside the choices of the map page it never gets as wide as in a frame of its own.
 */
export const overviewOf = (
  visit: MapVisit,
  view: MapView,
  widths: readonly PictureWidth[] = besideChoices,
): Promise<string> => drawOverview(view.ground, view.weights, { ...optionsOf(visit, view), widths });

const besideChoices: readonly PictureWidth[] = [360, 720];

/** Bulgaria and its points. */
export const panelOf = (
  { language, visit }: MapVisit,
  { ground }: Pick<MapView, "ground">,
): Promise<string> =>
  drawPanel(ground, { language, ground: visit.site.assets.address("bulgaria-ground.svg") });

/** Who asked for asylum where: the flows of the chosen nationality or country that have a number. */
export function asylumOf({ t, language }: MapVisit, view: MapView): Promise<string> | null {
  const flows = view.applications.flatMap(({ origin, destination, value }) =>
    value === null || origin === allOrigins || destination === allDestinations || destination === ""
      ? []
      : [{ origin, destination, value }],
  );
  if (flows.length === 0) return null;
  return drawAsylum(flows, {
    language,
    numberFormat: t.number,
    period: whenOf(t, view.state),
    nameOf: (code) => originName(t, code),
  });
}

/** The picture by itself, with its title, legend and source, for other people's pages and papers. */
export const wholeSvg = (visit: MapVisit, view: MapView): Promise<string> =>
  drawWhole(view.ground, view.weights, {
    ...optionsOf(visit, view),
    width: 1280,
    source: sourceOf(visit, view),
  });

/** The same as pixels. */
export const wholePng = async (visit: MapVisit, view: MapView): Promise<Buffer> =>
  drawPng(await wholeSvg(visit, view), pngWidth);

/** Cut for those who share the page. */
export const sharePng = async (visit: MapVisit, view: MapView): Promise<Buffer> =>
  drawSharePng(await wholeSvg(visit, view));

/** Width of the picture as PNG, in pixels: sharp on paper, half a megabyte at most. */
export const pngWidth = 1600;

const optionsOf = ({ t, language }: MapVisit, view: MapView): OverviewOptions => ({
  language,
  state: view.state,
  hrefOf: (state) => mapAddress(language, state),
  numberFormat: t.number,
  figures: new Map(view.rows.map(({ route, detections }) => [route.id, detections?.value ?? null])),
  period: whenOf(t, view.state),
});

/** Who counted what the lines show, and as of when. */
function sourceOf({ t }: MapVisit, view: MapView): string {
  const first = view.rows.find(({ detections }) => detections !== null)?.detections;
  return first ? sayRelease(t, view.ground.sources.get(first.source)?.publisher ?? first.source, first) : "–";
}
