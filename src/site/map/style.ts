import { createHash } from "node:crypto";
import type { Language } from "../../core/language.ts";
import { contentSecurityPolicy } from "../../platform/http/index.ts";
import type { Site, Visit } from "../visit.ts";

/**
 * The style of a map page's first view. The page carries it in itself: the picture waits for no second answer. Nor does
 * it wait for a font or change when one comes late, which would lay out all text twice: phones write Bulgarian and
 * English with the letters they have, for the fonts are six times the page and would come before the script on their
 * line; wide screens find them in `map.css`.
 */
export const firstStyle = ({ assets }: Site, language: Language): string =>
  assets
    .text(language === "ar" ? "map-first-ar.css" : "map-first-page.css")
    .replaceAll("font-display:swap", "font-display:optional");

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
