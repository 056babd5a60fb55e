/** The part of fontkit we use; the package brings no types. */
declare module "fontkit" {
  export interface Path {
    toSVG(): string;
  }

  export interface Glyph {
    readonly id: number;
    readonly path: Path;
  }

  export interface GlyphPosition {
    readonly xAdvance: number;
    readonly yAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }

  export interface GlyphRun {
    readonly glyphs: readonly Glyph[];
    readonly positions: readonly GlyphPosition[];
    readonly advanceWidth: number;
  }

  export interface OutlinePoint {
    x: number;
    y: number;
    onCurve: boolean;
    endContour: boolean;
    copy(): OutlinePoint;
  }

  export interface Font {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    getGlyph(id: number): Glyph;
    layout(
      text: string,
      features?: readonly string[],
      script?: string,
      language?: string,
      direction?: string,
    ): GlyphRun;
    // Inside fontkit; see `open-font.ts`.
    variationCoords: readonly number[] | null;
    _transformedGlyphs?: readonly { numberOfContours: number; points?: OutlinePoint[] }[];
    readonly _variationProcessor: { transformPoints(glyph: number, points: OutlinePoint[]): void } | null;
  }

  export function create(file: Buffer): Font;
}
