import { directionOf, type Language } from "../../core/language.ts";
import { openFontsFor, widthOf } from "../../platform/lettering/index.ts";

/** Weights the pictures are lettered in: places and countries, hubs and figures. */
export const weights = { plain: 500, strong: 700 } as const;
export type Weight = keyof typeof weights;

/** Of a line of text, as shares of its size: what the fonts ask for above and below the baseline. */
export const lineOf = (language: Language): { above: number; below: number } =>
  directionOf(language) === "rtl" ? { above: 1.05, below: 0.54 } : { above: 0.96, below: 0.24 };

export interface Lettering {
  readonly language: Language;
  readonly direction: "ltr" | "rtl";
  /** The width of a text at a size of 1. */
  widthOf(text: string, weight: Weight): number;
}

/** Measures a language's texts with the advances of the very fonts they are set in; each text once. */
export async function openLettering(language: Language): Promise<Lettering> {
  // One letter of each script the names of any language may hold: Latin with marks, Cyrillic, Arabic.
  const every = "aşжع";
  const fonts = {
    plain: await openFontsFor(every, weights.plain),
    strong: await openFontsFor(every, weights.strong),
  };
  const known = new Map<string, number>();
  const direction = directionOf(language);
  return {
    language,
    direction,
    widthOf(text, weight) {
      const key = `${weight} ${text}`;
      const width = known.get(key) ?? widthOf(text, { fonts: fonts[weight], direction, size: 100 }) / 100;
      known.set(key, width);
      return width;
    },
  };
}
