import { createHash } from "node:crypto";
import type { Language } from "../../core/language.ts";
import { contentSecurityPolicy } from "../../platform/http/index.ts";
import type { Site, Visit } from "../visit.ts";

/**
 * The style of a map page's first view. The page carries it in itself: the picture waits for no second answer. Nor does
 * it change when a font comes late, which would lay out all text twice: on wide screens `map.css` asks anew, and phones
 * write Bulgarian and English with the letters they have, for a font is six times the page and would come before the
 * script on their line.
 */
export const firstStyle = ({ assets }: Site, language: Language): string =>
  assets
    .text(`map-first-${isDrawnFor(language) ? language : "en"}.css`)
    .replaceAll("font-display:swap", "font-display:optional");

/** Languages with letters of their own in the first view; others take those of English. */
const isDrawnFor = (language: Language): boolean => ["bg", "en", "ar"].includes(language);

/** Where the rest of a map page's style is. */
export const restOfStyle = ({ assets }: Site): string => assets.address("map.css");

/** How a policy names a style that a page or picture carries in itself. */
export const hashOfStyle = (style: string): string =>
  `'sha256-${createHash("sha256").update(style).digest("base64")}'`;

/** A page that carries the style of its first view, with the policy that lets it. */
export function allowingFirstStyle({ site, language }: Visit, page: Response): Response {
  page.headers.set(
    "content-security-policy",
    contentSecurityPolicy([hashOfStyle(firstStyle(site, language))]),
  );
  return page;
}
