import type { Font } from "fontkit";
import type { Direction } from "../../platform/lettering/index.ts";
import { type Setting, setLine, widthOf } from "../../platform/lettering/index.ts";
import { breakEvenly, breakLines, cutOff, type Measure } from "./break-lines.ts";

export interface Card {
  readonly title: string;
  readonly organisation: string;
  readonly mission: string;
  readonly direction: Direction;
  /** A square picture as JPEG, shown beside the title. */
  readonly picture?: Uint8Array | undefined;
}

export const cardSize = { width: 1200, height: 630 } as const;

const colours = {
  teal: "#0f4c5c",
  sand: "#f3e9dc",
  terracotta: "#c8553d",
  ochre: "#e2a93b",
  offWhite: "#fffaf3",
  sage: "#8fae8b",
} as const;

const margin = 72;
const mostLines = 5;
const smallestTitle = 46;

/** The title is set in the largest of these sizes in which it fits its lines. */
const titleSizes = [
  { size: 80, lines: 3 },
  { size: 68, lines: 4 },
  { size: 56, lines: 4 },
  { size: smallestTitle, lines: mostLines },
] as const;

const titleWidth = 870;
const titleWidthBesidePicture = 610;
const picture = { x: 726, y: 152, side: 402, frame: 10 } as const;
const titleTop = 160;
const titleHeight = 290;

/** The card of an item for those who share it, as SVG without any text: all letters are outlines. */
export function drawCard(card: Card, fonts: readonly Font[]): string {
  const { width, height } = cardSize;
  const landscape = card.direction === "rtl" ? `transform="translate(${width} 0) scale(-1 1)"` : "";
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<rect width="${width}" height="${height}" fill="${colours.sand}"/>`,
    `<g ${landscape}>${card.picture ? drawHills() : drawLandscape()}${drawMark()}</g>`,
    card.picture ? drawPicture(card.picture, card.direction) : "",
    drawLine(card.organisation, { card, fonts, size: 31, x: margin + 86, y: 83, fill: colours.teal }),
    drawLine(card.mission, { card, fonts, size: 25, x: margin + 86, y: 119, fill: colours.terracotta }),
    drawTitle(card, fonts),
    "</svg>",
  ].join("");
}

const road = "M590 645C660 568 1010 606 1034 552S930 500 992 462S1090 420 1068 322";

/** A sun, two hills and a path that bends, crosses them and goes on: the mark's drawing, wide. */
const drawLandscape = (): string =>
  [
    `<circle cx="1068" cy="150" r="74" fill="${colours.ochre}"/>`,
    drawHills(),
    `<path fill="none" stroke="${colours.offWhite}" stroke-width="13" stroke-linecap="round" d="${road}"/>`,
    `<path fill="none" stroke="${colours.terracotta}" stroke-width="5" stroke-linecap="round" stroke-dasharray="2 22" d="${road}"/>`,
  ].join("");

const drawHills = (): string =>
  [
    `<path fill="${colours.sage}" d="M0 520C190 452 380 470 600 512S1010 548 1200 440V630H0Z"/>`,
    `<path fill="${colours.teal}" d="M0 566C240 500 430 530 660 566S1040 584 1200 520V630H0Z"/>`,
  ].join("");

/** Like a photograph laid on the hills, at the edge where reading ends. */
function drawPicture(bytes: Uint8Array, direction: Direction): string {
  const { y, side, frame } = picture;
  const x = direction === "rtl" ? cardSize.width - picture.x - side : picture.x;
  const framed = side + 2 * frame;
  return [
    `<rect x="${x - frame}" y="${y - frame}" width="${framed}" height="${framed}" fill="${colours.offWhite}"/>`,
    `<image x="${x}" y="${y}" width="${side}" height="${side}" href="data:image/jpeg;base64,${Buffer.from(bytes).toString("base64")}"/>`,
  ].join("");
}

const drawMark = (): string =>
  [
    `<g transform="translate(${margin} 54) scale(1.42)">`,
    `<circle cx="24" cy="24" r="24" fill="${colours.teal}"/><circle cx="33" cy="15.5" r="5" fill="${colours.ochre}"/>`,
    `<path fill="${colours.sage}" d="M1.5 29C9 21 17 20.5 24 25s15 5 22.5 1A23 23 0 0 1 1.5 29Z"/>`,
    `<path fill="none" stroke="${colours.offWhite}" stroke-width="3" stroke-linecap="round" d="M17 46c1-7 15-8 15-13 0-4-9-4-9-8"/>`,
    "</g>",
  ].join("");

/** The lines of the title and the size they fit in; what fits in none is cut off in the smallest. */
function fitTitle(card: Card, fonts: readonly Font[]): { lines: string[]; size: number } {
  const { title, direction } = card;
  const room = card.picture ? titleWidthBesidePicture : titleWidth;
  for (const { size, lines: most } of titleSizes) {
    const measure = measureOnce({ fonts, direction, size });
    const lines = breakEvenly(title, room, measure);
    if (lines.length <= most && lines.every((line) => measure(line) <= room)) return { lines, size };
  }
  const measure = measureOnce({ fonts, direction, size: smallestTitle });
  const lines = cutOff(breakLines(title, room, measure), mostLines, room, measure);
  return { lines, size: smallestTitle };
}

/** Breaking asks for the same words again and again. */
function measureOnce(setting: Setting): Measure {
  const known = new Map<string, number>();
  return (text) => {
    const width = known.get(text) ?? widthOf(text, setting);
    known.set(text, width);
    return width;
  };
}

function drawTitle(card: Card, fonts: readonly Font[]): string {
  const { lines, size } = fitTitle(card, fonts);
  const leading = size * (card.direction === "rtl" ? 1.32 : 1.16);
  const block = leading * (lines.length - 1) + size * 0.75;
  const first = titleTop + (titleHeight - block) / 2 + size * 0.75;
  return lines
    .map((line, place) =>
      drawLine(line, { card, fonts, size, x: margin, y: first + place * leading, fill: colours.teal }),
    )
    .join("");
}

interface LinePlace {
  readonly card: Card;
  readonly fonts: readonly Font[];
  readonly size: number;
  /** From the edge where reading starts. */
  readonly x: number;
  readonly y: number;
  readonly fill: string;
}

function drawLine(text: string, { card, fonts, size, x, y, fill }: LinePlace): string {
  const { paths, width } = setLine(text, { fonts, direction: card.direction, size });
  const left = card.direction === "rtl" ? cardSize.width - x - width : x;
  return `<g fill="${fill}" transform="translate(${left} ${y})">${paths}</g>`;
}
