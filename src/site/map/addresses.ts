import type { Language } from "../../core/language.ts";
import { type MapState, openingState, queryOfState } from "../../routes-map/published.ts";
import { sectionAddress } from "../addresses.ts";

/** The forms the map can be had in, by what its address ends with. */
export const mapForms = ["svg", "png", "csv", "json", "geojson"] as const;
export type MapForm = (typeof mapForms)[number];

export const mapPath = (language: Language): string => sectionAddress(language, "map");

/** Where every source of the map stands, and one of them. */
export const sourcesPath = (language: Language): string => `${mapPath(language)}/sources`;
export const sourceAddress = (language: Language, id: string): string => `${sourcesPath(language)}#${id}`;

/** The points and figures of Bulgaria. */
export const bulgariaPath = (language: Language): string => `${mapPath(language)}/bulgaria`;

/** The page of one state of the map. */
export const mapAddress = (language: Language, state: MapState = openingState): string =>
  mapPath(language) + queryOfState(state);

/** The same state to be put into another page. */
export const embedAddress = (language: Language, state: MapState): string =>
  `${mapPath(language)}/embed${queryOfState(state)}`;

/** The picture cut for those who share the page of a state. */
export const shareAddress = (language: Language, state: MapState): string =>
  `${mapPath(language)}/share.png${queryOfState(state)}`;

/** The same state as a picture or data. */
export const formAddress = (language: Language, state: MapState, form: MapForm): string =>
  `${mapPath(language)}.${form}${queryOfState(state)}`;
