import type { SetLabel } from "./set-label.ts";

/** How a picture puts a text on paper: as text with the page's fonts, or as the outlines of its letters. */
export type Ink = (label: SetLabel) => string;

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Text, for a page that has the fonts and map.css. */
export const textInk: Ink = ({ role, key, text, x, y }) => {
  const marks: Record<SetLabel["role"], string> = {
    place: "",
    hub: ` class="h"`,
    country: ` class="c"`,
    sea: ` class="s"`,
    route: ` class="r route-${key}"`,
    figure: ` class="f route-${key}" data-figure-of="${key}"`,
  };
  return `<text x="${x}" y="${y}"${marks[role]}>${escaped(text)}</text>`;
};
