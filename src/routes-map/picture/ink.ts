import type { PictureWidth } from "./layers.ts";
import type { SetLabel } from "./set-label.ts";

/** How a picture puts a text on paper: as text with the page's fonts, or as the outlines of its letters. `at` is the width its label is set for. */
export type Ink = (label: SetLabel, at: PictureWidth) => string;

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * Text, for a page that has the fonts and map.css. Phones are not sent the fonts: whatever letters they have are drawn as
 * wide as ours, for which the names found their places.
 */
export const textInk: Ink = ({ role, key, text, x, y, width }, at) => {
  const marks: Record<SetLabel["role"], string> = {
    place: "",
    hub: ` class="h"`,
    country: ` class="c"`,
    sea: ` class="s"`,
    route: ` class="r route-${key}"`,
    figure: ` class="f route-${key}" data-figure-of="${key}"`,
  };
  const room = at === 360 ? ` textLength="${Math.round(width / 5) * 5}" lengthAdjust="spacingAndGlyphs"` : "";
  return `<text x="${x}" y="${y}"${room}${marks[role]}>${escaped(text)}</text>`;
};
