export type { Font } from "fontkit";
export { type Direction, inVisualOrder } from "./directions.ts";
export { openFontsFor } from "./open-fonts.ts";
export { type SetLine, type Setting, setLine, widthOf } from "./set-text.ts";
