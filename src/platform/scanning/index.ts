export { type FoundPaper, findPaper } from "./find-paper.ts";
export type { Colours, Corners, Point } from "./pixels.ts";
export { largestPage, type ScannedPage, scanPage, turnedPage } from "./scan-page.ts";
export { openScanner, PictureDamaged, type Scanner } from "./scanner.ts";
