import { basemap } from "./basemap.ts";
import { groundByNight, palette } from "./palette.ts";
import { panelSheet } from "./projections.ts";

/** Bulgaria and its neighbours without a word: land, boundaries, sea. For a picture whose style colours them. */
export function panelGround(): string {
  const { land, borders, home } = basemap().panel;
  const { width, height } = panelSheet;
  return `<rect class="sea" width="${width}" height="${height}"/><path class="land" d="${land}"/><path class="borders" d="${borders}"/><path class="home" d="${home}"/>`;
}

/** The same as an SVG file: pages that show the panel share it, and none of them carries it in itself. */
export function panelGroundFile(): string {
  const { width, height } = panelSheet;
  const inked = (colours: typeof groundByNight | typeof palette) =>
    [
      `.sea{fill:${colours.sea}}.land{fill:${colours.land}}`,
      `.borders{fill:none;stroke:${colours.border};stroke-width:1.2;stroke-linejoin:round}`,
      `.home{fill:${colours.home};stroke:${colours.border};stroke-width:1.6;stroke-linejoin:round}`,
    ].join("");
  const style = `${inked(palette)}@media (prefers-color-scheme:dark){${inked(groundByNight)}}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><style>${style}</style>${panelGround()}</svg>`;
}
