import type { FiguresAnswer } from "../../routes-map/element.ts";
import { lineWidth } from "../../routes-map/picture/weight.ts";
import type { MapState } from "../../routes-map/state.ts";
import { figureIn } from "./figures.ts";
import type { Words } from "./words.ts";

/** Figures of the year on view, and of the year it is compared with. */
export interface Shown {
  readonly state: MapState;
  readonly figures: FiguresAnswer;
  readonly compared: FiguresAnswer | null;
}

/** Where the figure of a route or branch stands: on the picture and in the tables. */
const figurePlaces = "[data-figure-of], [data-detections], [data-weight-of]";

/** Makes lines, end labels, legend and table say the month on view. What has no number becomes thin and dashed. */
export function showFigures(page: ParentNode, words: Words, shown: Shown): void {
  showLines(page, shown);
  for (const place of page.querySelectorAll<HTMLElement | SVGElement>(figurePlaces)) {
    const value = figureFor(place.dataset, shown);
    // On the picture there is room for a number only; that there is none is said by the line.
    place.textContent = value === null && place instanceof SVGElement ? "" : words.figure(value);
  }
  for (const place of page.querySelectorAll("[data-when]")) place.textContent = words.when(shown.state);
  for (const link of page.querySelectorAll<SVGAElement>("a.route-link[data-route]")) {
    link.setAttribute("aria-label", sayRoute(words, shown, link.dataset.route ?? ""));
  }
}

function showLines(page: ParentNode, { state, figures }: Shown): void {
  for (const branch of page.querySelectorAll<SVGGElement>("g.branch[data-branch]")) {
    const value = figureIn(figures.branches[branch.dataset.branch ?? ""], state.month);
    // Without a weight the style sheet draws the line thin and dashed.
    if (value === null) delete branch.dataset.weight;
    else branch.dataset.weight = String(value);
    const width = lineWidth(value);
    for (const path of branch.querySelectorAll<SVGPathElement>("path")) {
      const isHalo = path.matches(".halo");
      if (isHalo || path.matches(".line"))
        path.style.strokeWidth = value === null ? "" : `${isHalo ? width + haloAround : width}px`;
      else path.style.display = width < grainFrom ? "none" : "";
    }
  }
}

/** Units of the picture a line's halo is wider than the line, and the width from which a line bears a grain. */
const [haloAround, grainFrom] = [2.4, 6];

/** `data-figure-of="EM"` with `data-border` and `data-compared` beside it where they are meant. */
function figureFor(place: DOMStringMap, shown: Shown): number | null {
  const answer = place.compared === undefined ? shown.figures : shown.compared;
  const id = place.figureOf ?? place.detections ?? place.weightOf ?? "";
  const route = answer?.routes[id];
  const { border } = place;
  const counted = border === "land" || border === "sea" ? route?.[border] : (route ?? answer?.branches[id]);
  return figureIn(counted, shown.state.month);
}

/** "Eastern Mediterranean, October 2015: 216,260 detections; 2014: 8,010". */
export function sayRoute(words: Words, { state, figures, compared }: Shown, id: string): string {
  const route = figures.routes[id];
  const value = figureIn(route, state.month);
  const said = words.say(value === null ? "routeNoFigure" : "routeFigure", {
    route: route?.name ?? id,
    when: words.when(state),
    figure: words.figure(value),
  });
  if (!compared) return said;
  const then = figureIn(compared.routes[id], state.month);
  return `${said} ${words.say("compared", { when: words.when({ ...state, year: compared.year }), figure: words.figure(then) })}`;
}
