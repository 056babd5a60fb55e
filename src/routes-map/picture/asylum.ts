import { basemap } from "./basemap.ts";
import { countryPoint } from "./country-points.ts";
import { escaped, type Ink, textInk } from "./ink.ts";
import { layers, type PictureWidth, pictureWidths } from "./layers.ts";
import { type Lettering, openLettering } from "./lettering.ts";
import type { OverviewOptions } from "./overview.ts";
import { placeLabels, Taken } from "./place-labels.ts";
import { overviewSheet, type Point } from "./projections.ts";
import { labelIn, measured, type SetLabel } from "./set-label.ts";
import { everyFew, pathThrough, shortened } from "./smooth.ts";
import { pictureTexts } from "./texts/index.ts";
import { lineWidth } from "./weight.ts";

/** How many of a country asked for asylum in another; countries by ISO 3166-1 alpha-3. */
export interface AsylumFlow {
  readonly origin: string;
  readonly destination: string;
  readonly value: number;
}

export interface AsylumOptions extends Pick<OverviewOptions, "language" | "numberFormat" | "period"> {
  /** A country's name in the page's language. */
  readonly nameOf: (code: string) => string;
  readonly widths?: readonly PictureWidth[];
}

/** More than these would hide one another; the table has them all. */
const mostFlows = 24;

interface Arc extends AsylumFlow {
  readonly width: number;
  readonly points: readonly Point[];
}

/**
 * Who asked for asylum where: curves from country to country, as wide as the number on the same scale as the routes,
 * with the country at the end that differs and its figure. Inline SVG for a page with map.css. The greatest flows
 * only; one to or from a country outside the picture stands in the table alone. Its id prefix is "a".
 */
export async function drawAsylum(flows: readonly AsylumFlow[], options: AsylumOptions): Promise<string> {
  const { language, period, widths = pictureWidths } = options;
  const t = pictureTexts.in(language);
  const lettering = await openLettering(language);
  const arcs = layArcs(flows);
  const { width, height } = overviewSheet;
  const { overview } = basemap();
  return [
    `<svg class="routes-picture asylum" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="a-t a-d">`,
    `<title id="a-t">${escaped(t("title-asylum", { period }))}</title><desc id="a-d">${escaped(t("description-asylum"))}</desc>`,
    `<defs><marker id="a-tip" viewBox="0 0 10 12" markerWidth="1.6" markerHeight="2" refX="2" refY="6" orient="auto"><path class="flow-tip" d="M0 0L10 6L0 12z"/></marker></defs>`,
    `<rect class="sea" width="${width}" height="${height}"/><path class="land" d="${overview.land}"/><path class="borders" d="${overview.borders}"/>`,
    ...arcs.map(drawArc),
    ...widths.map((at) => drawLabels(setArcLabels(arcs, at, options, lettering), at, textInk)),
    "</svg>",
  ].join("");
}

function layArcs(flows: readonly AsylumFlow[]): Arc[] {
  return flows
    .filter(({ value, origin, destination }) => value > 0 && origin !== destination)
    .toSorted((a, b) => b.value - a.value)
    .flatMap((flow): Arc[] => {
      const [from, to] = [onSheet(flow.origin), onSheet(flow.destination)];
      if (!from || !to) return [];
      const width = lineWidth(flow.value);
      return [{ ...flow, width, points: shortened(bow(from, to), width * 1.4) }];
    })
    .slice(0, mostFlows);
}

function onSheet(country: string): Point | null {
  const place = countryPoint(country);
  const at = place && overviewSheet.at(place);
  if (!at) return null;
  const [x, y] = at;
  return x > 0 && y > 0 && x < overviewSheet.width && y < overviewSheet.height ? at : null;
}

/** To the left of its way, so that one there and one back are two curves. */
function bow(from: Point, to: Point): Point[] {
  const middle: Point = [
    (from[0] + to[0]) / 2 + (to[1] - from[1]) * 0.16,
    (from[1] + to[1]) / 2 - (to[0] - from[0]) * 0.16,
  ];
  return Array.from({ length: 9 }, (_, at): Point => {
    const t = at / 8;
    const part = (axis: 0 | 1): number =>
      (1 - t) ** 2 * from[axis] +
      2 * t * (1 - t) * (2 * middle[axis] - (from[axis] + to[axis]) / 2) +
      t ** 2 * to[axis];
    return [part(0), part(1)];
  });
}

const drawArc = ({ origin, destination, value, width, points }: Arc): string =>
  `<path class="flow" data-from="${origin}" data-to="${destination}" data-weight="${value}" d="${pathThrough(points)}" stroke-width="${width}" marker-end="url(#a-tip)"/>`;

/** Names the end that differs between the arcs, with its figure; and the one they share, once. */
function setArcLabels(
  arcs: readonly Arc[],
  width: PictureWidth,
  { nameOf, numberFormat }: AsylumOptions,
  lettering: Lettering,
): SetLabel[] {
  const layer = layers[width];
  const taken = new Taken({
    left: 3,
    top: 3,
    right: overviewSheet.width - 3,
    bottom: overviewSheet.height - 3,
  });
  for (const arc of arcs.filter((one) => one.width > 5)) {
    for (const point of everyFew(arc.points, 4)) taken.takeCircle(point, arc.width / 2);
  }
  const hasOneOrigin = new Set(arcs.map(({ origin }) => origin)).size === 1;
  const ends = arcs.map((arc) => (hasOneOrigin ? arc.destination : arc.origin));
  const shared = arcs[0] && (hasOneOrigin ? arcs[0].origin : arcs[0].destination);
  const texts = new Map([
    ...(shared ? [[shared, nameOf(shared)] as const] : []),
    ...arcs.map(
      (arc, at) => [ends[at] ?? "", `${nameOf(ends[at] ?? "")} ${numberFormat(arc.value)}`] as const,
    ),
  ]);
  const wishes = [...texts].flatMap(([key, text]) => {
    const at = onSheet(key);
    return at
      ? [
          {
            key,
            at,
            clearance: layer.size * 0.4,
            ...measured(text, "hub", layer.size, lettering),
            isArea: false,
            air: layer.size * 0.15,
          },
        ]
      : [];
  });
  return placeLabels(wishes, taken, lettering.direction).map(({ key, box }) =>
    labelIn(box, { role: "hub", key, text: texts.get(key) ?? "", size: layer.size }, lettering),
  );
}

const drawLabels = (labels: readonly SetLabel[], at: PictureWidth, ink: Ink): string =>
  `<g class="labels at-${at}" aria-hidden="true">${labels.map((label) => ink(label, at)).join("")}</g>`;
