import type { Language } from "../../core/language.ts";
import type { Translator } from "../../platform/i18n/index.ts";
import { type MapReading, readMap } from "../../routes-map/published.ts";
import { type Site, type Visit, visitIn } from "../visit.ts";
import { type MapText, mapTexts } from "./texts/index.ts";

/** One request's view of the map: the site's visit, and the map's own texts and reader. */
export interface MapVisit {
  readonly visit: Visit;
  readonly language: Language;
  readonly t: Translator<MapText>;
  readonly reading: MapReading;
}

export const mapVisitIn = (site: Site, language: Language): MapVisit => ({
  visit: visitIn(site, language),
  language,
  t: mapTexts.in(language),
  reading: readMap(site.query),
});
