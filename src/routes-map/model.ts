import type { PerLanguage } from "../core/language.ts";

/** What is counted. Figures of two measures are never added: a detection is an event, an applicant a person. */
export const measures = ["detections", "arrivals", "deaths", "applications", "refugees", "held"] as const;
export type Measure = (typeof measures)[number];

/** A name in every language it is known in: Bulgarian and English always, others where a source gives them. */
export type Names = PerLanguage & { readonly bg: string; readonly en: string };

/** A country by ISO 3166-1 alpha-3 (Kosovo is XKX), or the publishers' classes that are none. */
export type Origin = string;

/** All origins together, as the publisher sums them; never our own sum of some. */
export const allOrigins: Origin = "ALL";
/** The publisher knows no nationality ("Unknown/Not specified"). */
export const unknownOrigin: Origin = "UNK";
/** "Unspecified sub-Saharan nationals": a class of Frontex's own. */
export const subSaharanOrigin: Origin = "SSA";
/** Stateless persons, where a publisher counts them apart. */
export const statelessOrigin: Origin = "STA";
/** Several nationalities in one class of the publisher's ("Other", "Various"). */
export const otherOrigin: Origin = "OTH";

/** All routes together, as Frontex itself prints the total; and all destinations, as Eurostat and IOM do. */
export const allRoutes = "ALL";
export const allDestinations = "ALL";

/** Longitude and latitude in degrees. */
export type LonLat = readonly [longitude: number, latitude: number];

export const placeKinds = [
  "origin",
  "hub",
  "transit",
  "departure",
  "landing",
  "border",
  "reception",
  "destination",
  "border_crossing",
  "reception_centre",
  "transit_centre",
  "special_home",
  "allocation_centre",
  "iom_office",
] as const;
export type PlaceKind = (typeof placeKinds)[number];

/** A waypoint of the routes, or a point of the Bulgarian panel. */
export interface Place {
  readonly id: string;
  readonly kind: PlaceKind;
  /** On the Bulgarian panel, beside being a waypoint or not. */
  readonly onPanel: boolean;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly names: Names;
  readonly at: LonLat;
  /** How far the true place may lie from `at`, in metres; null where nobody estimated it. */
  readonly accuracy: number | null;
  readonly address: PerLanguage;
  readonly operator: PerLanguage;
  readonly capacity: readonly { readonly places: number; readonly asOf: string; readonly source: string }[];
  /** The place across the boundary, of a border crossing. */
  readonly neighbour: { readonly country: string; readonly names: Names } | null;
  readonly note: string;
  /** Where the coordinates come from. */
  readonly source: string;
}

/** A route as Frontex names it: detections are counted on it. */
export interface MacroRoute {
  /** "EM", "WB" …: short, stable, part of addresses. */
  readonly id: string;
  readonly names: Names;
  /** The names it bears in Frontex's files, old and new; matched without case, "Route" and spaces. */
  readonly publisherNames: readonly string[];
  /** Its place in legends and tables; also picks its colour and dash. */
  readonly position: number;
  /** What the route is, who takes it, what it costs in lives: plain text, paragraphs parted by an empty line. */
  readonly about: PerLanguage;
  /** The sources `about` rests on. */
  readonly aboutSources: readonly string[];
}

/** The series a branch's line is weighted by; null in a field: all of them together. */
export interface Series {
  readonly route: string;
  readonly border: Border;
  readonly origin: Origin;
}

export type Border = "all" | "land" | "sea";

/** One line of the picture: a way through places, in the order it was gone. */
export interface Branch {
  readonly id: string;
  /** The macro route it belongs to. */
  readonly route: string;
  readonly names: Names;
  readonly places: readonly string[];
  readonly geometrySources: readonly string[];
  /** The published series that counts people on this branch, in whatever month is shown; null where none is. */
  readonly series: Series | null;
  /** A number of 2015 published for this branch alone that belongs to no series. */
  readonly fixed: {
    readonly value: number;
    readonly measure: Measure;
    readonly what: Names;
    readonly source: string;
  } | null;
  /** Why there is no number, or what to know of it. */
  readonly note: Names | null;
}

/** A paper, file or page that figures and places are taken from. */
export interface Source {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly url: string | null;
  readonly licence: string | null;
}

export const datasets = [
  "frontex",
  "missing-migrants",
  "unhcr",
  "unhcr-monthly",
  "eurostat",
  "compiled",
] as const;
export type Dataset = (typeof datasets)[number];

/** One state of a publisher's series, replaced as a whole by the next. */
export interface Release {
  readonly id: string;
  readonly dataset: Dataset;
  readonly source: string;
  /** The publisher's date of the file, as precise as known: YYYY-MM-DD, or YYYY-MM as of a printed report. */
  readonly asOf: string;
  /** When it was read in, ISO 8601. */
  readonly loadedAt: string;
}

/**
 * One published number. `month` 0 is the whole year. A hidden cell (UNHCR's "*": one to four persons) has no value and
 * says so; it is never taken for zero. A sum some of whose parts are hidden has both: at least `value`.
 */
export interface Figure {
  readonly measure: Measure;
  /** The macro route, "ALL", "" where the publisher counts by country; "WM+WA" where two are counted as one. */
  readonly route: string;
  readonly border: Border;
  readonly origin: Origin;
  /** Where it was counted or applied for: ISO 3166-1 alpha-3, "ALL", or "" where the publisher counts by route. */
  readonly destination: string;
  readonly year: number;
  readonly month: number;
  readonly value: number | null;
  readonly isHidden: boolean;
  /** The id of the release. */
  readonly release: string;
  readonly source: string;
  readonly asOf: string;
}

/** A published number that belongs to no series: of one border post, of investigations. */
export interface Fact {
  readonly id: string;
  /** ISO 3166-1 alpha-3, or "" for Europe. */
  readonly country: string;
  readonly year: number;
  readonly value: number;
  readonly what: Names;
  /** What to know of it: where sources disagree, how it was counted. */
  readonly note: Names | null;
  readonly source: string;
  readonly asOf: string;
}
