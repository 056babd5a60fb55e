import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { directionOf, type Language } from "../src/core/language.ts";
import { drawOverview, drawPanel, type OverviewOptions, openingState } from "../src/routes-map/published.ts";
import { openAssets } from "../src/ui/assets.ts";
import { branchWeights, mapGround, routeFigures } from "./map-ground.ts";

const folder = new URL("../dist/assets/", import.meta.url);

/** The site's letters and map.css, with the fonts in them: a page that asks nobody for anything. */
function styles(language: Language): string {
  const assets = openAssets();
  const sheets = [language === "ar" ? "map-first-ar.css" : "map-first-page.css", "map.css"].map((name) =>
    readFileSync(new URL(assets.address(name).replace("/assets/", ""), folder), "utf8").replace(
      /url\("?\/assets\/([^")]+\.woff2)"?\)/g,
      (_, font: string) =>
        `url(data:font/woff2;base64,${readFileSync(new URL(font, folder)).toString("base64")})`,
    ),
  );
  return `<style>${sheets.join("</style><style>")}</style>`;
}

export const pictureOptions = (language: Language): OverviewOptions => ({
  language,
  state: openingState,
  hrefOf: ({ route }) => `/${language}/map${route ? `?route=${route}` : ""}`,
  numberFormat: new Intl.NumberFormat(language === "ar" ? "ar-u-nu-latn" : language).format,
  figures: routeFigures,
  period: "2015",
});

/** Opens a page `width` pixels wide with both pictures on it, and nothing else. */
export async function showPictures(page: Page, language: Language, width: number): Promise<void> {
  const overview = await drawOverview(mapGround, branchWeights, pictureOptions(language));
  const panel = await drawPanel(mapGround, { language, ground: "data:," });
  await page.setViewportSize({ width, height: 900 });
  await page.setContent(
    `<!doctype html><html lang="${language}" dir="${directionOf(language)}"><title>map</title>${styles(language)}<style>main{max-width:none!important;padding:0!important;margin:0!important}</style><body><main><h1>map</h1><div class="map-sheet">${overview}</div>${panel}</main></body></html>`,
  );
  await page.evaluate(`document.fonts.ready.then(() => null)`);
}
