import { directionOf } from "../../core/language.ts";
import type { MapGround } from "../reading.ts";
import { groundCredits } from "./basemap.ts";
import { escaped } from "./ink.ts";
import type { PictureWidth } from "./layers.ts";
import { type OutlineText, openOutlines } from "./outline-ink.ts";
import { layOverview, type OverviewOptions, overviewBody } from "./overview.ts";
import { palette } from "./palette.ts";
import { layPanel, panelBody, panelLegend } from "./panel.ts";
import { panelGround } from "./panel-ground.ts";
import { overviewSheet, panelSheet, type Sheet, sofiaSheet } from "./projections.ts";
import { sign } from "./symbols.ts";
import { pictureTexts } from "./texts/index.ts";
import { lineWidth } from "./weight.ts";
import { wholeStyle } from "./whole-style.ts";

export interface WholeOptions extends Omit<OverviewOptions, "widths"> {
  /** For how many pixels labels are set; the picture has this width unless it is scaled. */
  readonly width: PictureWidth;
  /** Who counted, and as of when: one line in the page's language. */
  readonly source: string;
}

/** Numbers the legend of widths shows. */
export const widthSamples = [1_000, 100_000, 800_000] as const;

const margin = 28;
const head = 74;
const foot = 112;

/**
 * The overview as a picture of its own: title, legend, source and ground in it, letters as outlines, colours as plain
 * values. For downloads, printing presses and other people's pages.
 */
export async function drawWhole(
  ground: MapGround,
  weights: ReadonlyMap<string, number | null>,
  options: WholeOptions,
): Promise<string> {
  const { language, width, period, source } = options;
  const t = pictureTexts.in(language);
  const drawing = await layOverview(ground, weights, { ...options, widths: [width] });
  const { text, ink } = await openOutlines(language);
  const sheet = overviewSheet;
  const height = head + sheet.height + foot;
  const line = framing(text, language);
  const credit = groundCredits.find((one) => one.sheet === "overview")?.text ?? "";
  return frame({
    width,
    size: [sheet.width, height],
    title: t("title", { period }),
    description: t("description"),
    body: [
      line(t("title", { period }), { y: 48, size: 30, isStrong: true }),
      inset({ sheet }, head, overviewBody(drawing, ink)),
      `<g transform="translate(0 ${head + sheet.height})">`,
      widthLegend(options, line),
      line(t("source", { source }), { y: 76, size: 14 }),
      line(t("ground", { credit }), { y: 98, size: 14 }),
      "</g>",
    ],
  });
}

/** Bulgaria and Sofia as a picture of its own, with the legend of signs. */
export async function drawWholePanel(
  ground: MapGround,
  { language }: Pick<WholeOptions, "language">,
): Promise<string> {
  const t = pictureTexts.in(language);
  // Names in the middle size: the panel has few, and room for them.
  const width = 720;
  const [country, capital] = await layPanel(ground, { language, widths: [width] });
  const { text, ink } = await openOutlines(language);
  const line = framing(text, language);
  const credit = groundCredits.find((one) => one.sheet === "panel")?.text ?? "";
  const top = head + panelSheet.height + 16;
  const bottom = top + sofiaSheet.height;
  return frame({
    width,
    size: [panelSheet.width, bottom + foot],
    title: t("title-panel"),
    description: t("description-panel"),
    body: [
      line(t("title-panel"), { y: 48, size: 30, isStrong: true }),
      country ? inset(country, head, panelBody(country, language, ink, panelGround())) : "",
      capital ? inset(capital, top, panelBody(capital, language, ink, "")) : "",
      `<g transform="translate(0 ${bottom})">${signLegend(language, text)}`,
      line(`${t("legend-open")}. ${t("ground", { credit })}`, { y: 98, size: 14 }),
      "</g>",
    ],
  });
}

/** A sheet within the picture, cut off at its edges. */
const inset = ({ sheet }: { sheet: Pick<Sheet, "width" | "height"> }, y: number, body: string): string =>
  `<svg y="${y}" width="${sheet.width}" height="${sheet.height}" viewBox="0 0 ${sheet.width} ${sheet.height}">${body}</svg>`;

interface Frame {
  readonly width: PictureWidth;
  readonly size: readonly [number, number];
  readonly title: string;
  readonly description: string;
  readonly body: readonly string[];
}

const frame = ({ width, size: [wide, high], title, description, body }: Frame): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${Math.round((width * high) / wide)}" viewBox="0 0 ${wide} ${high}" role="img" aria-labelledby="w-t w-d">`,
    `<title id="w-t">${escaped(title)}</title><desc id="w-d">${escaped(description)}</desc>`,
    `<style>${wholeStyle(width)}</style><rect width="${wide}" height="${high}" fill="#fff"/>`,
    ...body,
    "</svg>",
  ].join("");

type FrameLine = (content: string, place: { y: number; size: number; isStrong?: boolean }) => string;

/** A line beside the picture, from the side where reading starts. */
const framing =
  (text: OutlineText, language: WholeOptions["language"]): FrameLine =>
  (content, { y, size, isStrong = false }) => {
    const isRight = directionOf(language) === "rtl";
    const x = isRight ? overviewSheet.width - margin : margin;
    return text(
      content,
      { x, y, size, anchor: isRight ? "end" : "start", weight: isStrong ? "strong" : "plain" },
      palette.place,
    );
  };

function widthLegend({ language, numberFormat }: WholeOptions, line: FrameLine): string {
  const t = pictureTexts.in(language);
  const isRight = directionOf(language) === "rtl";
  const samples = widthSamples.map((value) => numberFormat(value)).join(" · ");
  const strokes = widthSamples.map((value, at) => {
    const x = isRight ? margin + at * 90 : overviewSheet.width - margin - 360 + at * 90;
    return `<path d="M${x} 24h70" fill="none" stroke="${palette.place}" stroke-width="${lineWidth(value)}"/>`;
  });
  const x = isRight ? margin + 270 : overviewSheet.width - margin - 90;
  const bare = `<path d="M${x} 24h70" fill="none" stroke="${palette.place}" stroke-width="2" stroke-dasharray="5 3"/>`;
  return [
    line(`${t("legend-width")}: ${samples}`, { y: 30, size: 15 }),
    line(`– – – ${t("legend-none")}`, { y: 52, size: 15 }),
    ...strokes,
    bare,
  ].join("");
}

function signLegend(language: WholeOptions["language"], text: OutlineText): string {
  return panelLegend(language)
    .map(({ kind, name }, at) => {
      const [x, y] = [margin + 12 + (at % 3) * 320, 26 + Math.floor(at / 3) * 32];
      return `<g transform="translate(${x} ${y})">${sign(kind)}</g>${text(name, { x: x + 18, y: y + 6, size: 16 }, palette.place)}`;
    })
    .join("");
}
