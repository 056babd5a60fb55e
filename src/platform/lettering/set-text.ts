import type { Font, GlyphRun } from "fontkit";
import { type Direction, inVisualOrder } from "./directions.ts";

/** How a text is to be set. */
export interface Setting {
  readonly fonts: readonly Font[];
  readonly direction: Direction;
  /** In pixels. */
  readonly size: number;
}

/** A set line: the outlines of its letters around a baseline at 0, from 0 to `width`, as SVG paths. */
export interface SetLine {
  readonly paths: string;
  readonly width: number;
}

/** Turns a line of text into outlines, each run in the font that holds its script. */
export function setLine(text: string, setting: Setting): SetLine {
  const paths: string[] = [];
  let x = 0;
  for (const { font, run } of shape(text, setting)) {
    const scale = setting.size / font.unitsPerEm;
    run.glyphs.forEach(({ path }, place) => {
      const position = run.positions[place];
      const outline = path.toSVG();
      if (!position) return;
      const at = `translate(${round(x + position.xOffset * scale)} ${round(-position.yOffset * scale)})`;
      if (outline) paths.push(`<path transform="${at} scale(${scale} ${-scale})" d="${outline}"/>`);
      x += position.xAdvance * scale;
    });
  }
  return { paths: paths.join(""), width: x };
}

/** In pixels. */
export const widthOf = (text: string, setting: Setting): number =>
  shape(text, setting).reduce(
    (width, { font, run }) => width + (run.advanceWidth * setting.size) / font.unitsPerEm,
    0,
  );

/** The runs of a line from left to right, shaped: letters joined, marks in place. */
function shape(text: string, { fonts, direction }: Setting): { font: Font; run: GlyphRun }[] {
  return inVisualOrder(text, direction).flatMap((directed) => {
    const pieces = cutByFont(directed.text, fonts);
    if (directed.direction === "rtl") pieces.reverse();
    return pieces.map(({ font, text: piece }) => ({
      font,
      run: font.layout(piece, undefined, undefined, undefined, directed.direction),
    }));
  });
}

/** A space or a full stop stays with the font of the word before it; a character that no font holds is left out. */
function cutByFont(text: string, fonts: readonly Font[]): { font: Font; text: string }[] {
  const pieces: { font: Font; text: string }[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const last = pieces.at(-1);
    const holds = (font: Font) => font.hasGlyphForCodePoint(codePoint);
    const font = last && holds(last.font) ? last.font : fonts.find(holds);
    if (!font) continue;
    if (last?.font === font) last.text += character;
    else pieces.push({ font, text: character });
  }
  return pieces;
}

const round = (value: number): number => Math.round(value * 100) / 100;
