import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Font, OutlinePoint } from "fontkit";

const folder = "@fontsource-variable";

/** The fonts of the site come in parts by script; a part is opened when a text needs it, and stays open. */
const parts: readonly { readonly file: string; readonly neededFor: RegExp }[] = [
  { file: `${folder}/sofia-sans/files/sofia-sans-latin-wght-normal.woff2`, neededFor: /./su },
  {
    file: `${folder}/sofia-sans/files/sofia-sans-cyrillic-wght-normal.woff2`,
    neededFor: /\p{Script=Cyrillic}/u,
  },
  {
    file: `${folder}/vazirmatn/files/vazirmatn-arabic-wght-normal.woff2`,
    neededFor: /[\p{Script=Arabic}،؛؟٠-٩]/u,
  },
  {
    file: `${folder}/sofia-sans/files/sofia-sans-latin-ext-wght-normal.woff2`,
    neededFor: /[\u0100-\u02ff\u1e00-\u1eff₠-⃀]/u,
  },
  {
    file: `${folder}/sofia-sans/files/sofia-sans-cyrillic-ext-wght-normal.woff2`,
    neededFor: /[\u0460-\u052f]/u,
  },
];

const opened = new Map<string, Promise<Font>>();

/** The fonts, in a weight, that together hold a text; Sofia Sans draws Bulgarian letter forms by default. */
export function openFontsFor(text: string, weight = 700): Promise<Font[]> {
  return Promise.all(
    parts
      .filter(({ neededFor }) => neededFor.test(text))
      .map(({ file }) => {
        const key = `${weight} ${file}`;
        const font = opened.get(key) ?? openInWeight(file, weight);
        opened.set(key, font);
        font.catch(() => opened.delete(key));
        return font;
      }),
  );
}

/**
 * fontkit 2.0 makes a variation only of an unpacked font, and the web fonts are packed (WOFF2): its own `getVariation`
 * fails on them. So the outlines it has unpacked are moved to the weight by its own variation processor. Without those
 * inner parts (another version of fontkit) the text is drawn in the regular weight.
 */
async function openInWeight(file: string, weight: number): Promise<Font> {
  const { create } = await import("fontkit");
  const bytes = await readFile(fileURLToPath(import.meta.resolve(file)));
  const unpacked = create(bytes);
  unpacked.getGlyph(0);
  const glyphs = unpacked._transformedGlyphs;
  const font = create(bytes);
  font.variationCoords = [weight];
  const variation = font._variationProcessor;
  if (!glyphs || !variation) return unpacked;
  glyphs.forEach(({ points }, id) => {
    if (points) variation.transformPoints(id, [...points, ...phantomPoints()]);
  });
  font._transformedGlyphs = glyphs;
  return font;
}

/** The format counts four points for the metrics after those of the outline; the metrics themselves come from HVAR. */
const phantomPoints = (): OutlinePoint[] => Array.from({ length: 4 }, () => new PhantomPoint());

class PhantomPoint implements OutlinePoint {
  x = 0;
  y = 0;
  onCurve = true;
  endContour = true;

  copy(): OutlinePoint {
    return new PhantomPoint();
  }
}
