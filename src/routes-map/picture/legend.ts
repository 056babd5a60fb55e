import { lineWidth } from "./weight.ts";

/**
 * A piece of line beside its word in the page's legend: as wide as `value` is drawn on the overview, dashed where it is
 * null; in the colour and dash of a route where one is given. For a page with map.css.
 */
export function legendLine(value: number | null, route?: string): string {
  const width = lineWidth(value);
  const bare = value === null ? " bare" : "";
  const ofRoute = route === undefined ? " of-any" : ` route-${route}`;
  const grain = route !== undefined && value !== null ? `<path class="grain" d="M0 12h60"/>` : "";
  return `<svg class="routes-picture legend-line" viewBox="0 0 60 24" width="60" height="24" aria-hidden="true"><g class="branch${ofRoute}${bare}"><path class="line" d="M0 12h60" stroke-width="${width}"/>${grain}</g></svg>`;
}
