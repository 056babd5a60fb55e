import type { Language } from "../../core/language.ts";
import { directionOf } from "../../core/language.ts";
import { openFontsFor, setLine } from "../../platform/lettering/index.ts";
import type { Ink } from "./ink.ts";
import { weights } from "./lettering.ts";
import { palette, routeColour } from "./palette.ts";
import { type LabelRole, lettersOf, type SetLabel } from "./set-label.ts";

/** Any text as outlines, at a place, in a size; `anchor` is what of it stands at x. */
export type OutlineText = (
  text: string,
  place: {
    x: number;
    y: number;
    size: number;
    anchor?: "start" | "middle" | "end";
    weight?: keyof typeof weights;
  },
  colour: string,
  halo?: { colour: string; width: number },
) => string;

/** Letters as outlines: a picture on its own looks the same in every program, with our fonts or without. */
export async function openOutlines(language: Language): Promise<{ text: OutlineText; ink: Ink }> {
  const every = "aşжع";
  const fonts = {
    plain: await openFontsFor(every, weights.plain),
    strong: await openFontsFor(every, weights.strong),
  };
  const direction = directionOf(language);
  const text: OutlineText = (content, { x, y, size, anchor = "start", weight = "plain" }, colour, halo) => {
    const { paths, width } = setLine(content, { fonts: fonts[weight], direction, size });
    const left = x - (anchor === "middle" ? width / 2 : anchor === "end" ? width : 0);
    // A width of stroke is scaled together with the letters.
    const unitsPerEm = fonts[weight][0]?.unitsPerEm ?? 1000;
    const around = halo
      ? ` stroke="${halo.colour}" stroke-width="${Math.round((halo.width * unitsPerEm) / size)}" stroke-linejoin="round" paint-order="stroke"`
      : "";
    return `<g transform="translate(${tenth(left)} ${tenth(y)})" fill="${colour}"${around}>${paths}</g>`;
  };
  const ink: Ink = ({ role, key, text: content, x, y, size }) =>
    text(content, { x, y, size, anchor: "middle", weight: lettersOf[role].weight }, colourOf(role, key), {
      colour: role === "sea" ? palette.sea : palette.land,
      width: size * 0.24,
    });
  return { text, ink };
}

function colourOf(role: LabelRole, key: SetLabel["key"]): string {
  if (role === "country") return palette["ground-name"];
  if (role === "sea") return palette["sea-name"];
  return role === "route" || role === "figure" ? routeColour(key) : palette.place;
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
