import { defineForm } from "../../platform/forms/index.ts";
import { mapTexts } from "../desk-texts/index.ts";

const shown = { retention: "content", seal: "open" } as const;
const named = { ...shown, purpose: "Names the record on the public map." } as const;
const told = { ...shown, purpose: "Is told beside the numbers of the public map." } as const;

/** A waypoint, or a point of the Bulgarian panel. */
export const placeForm = defineForm(mapTexts, {
  name: "map-place",
  fields: {
    nameBg: { kind: "line", label: "field.name-bg", required: true, ...named },
    nameEn: { kind: "line", label: "field.name-en", required: true, ...named },
    nameAr: { kind: "line", label: "field.name-ar", ...named },
    kind: {
      kind: "choice",
      label: "field.kind",
      required: true,
      ...shown,
      purpose: "Gives the place its sign on the map.",
      options: {
        origin: "kind.origin",
        hub: "kind.hub",
        transit: "kind.transit",
        departure: "kind.departure",
        landing: "kind.landing",
        border: "kind.border",
        reception: "kind.reception",
        destination: "kind.destination",
        border_crossing: "kind.border_crossing",
        reception_centre: "kind.reception_centre",
        transit_centre: "kind.transit_centre",
        special_home: "kind.special_home",
        allocation_centre: "kind.allocation_centre",
        iom_office: "kind.iom_office",
      },
    },
    country: {
      kind: "reference",
      label: "field.country",
      required: true,
      ...shown,
      purpose: "Says in which country the place lies.",
    },
    latitude: {
      kind: "number",
      label: "field.latitude",
      hint: "field.latitude-hint",
      required: true,
      least: -90,
      most: 90,
      decimals: 6,
      ...shown,
      purpose: "Puts the place on the map.",
    },
    longitude: {
      kind: "number",
      label: "field.longitude",
      hint: "field.longitude-hint",
      required: true,
      least: -180,
      most: 180,
      decimals: 6,
      ...shown,
      purpose: "Puts the place on the map.",
    },
    accuracy: {
      kind: "number",
      label: "field.accuracy",
      hint: "field.accuracy-hint",
      least: 1,
      most: 1_000_000,
      ...shown,
      purpose: "Tells how far the coordinates can be trusted.",
    },
    onPanel: { kind: "tick", label: "field.on-panel", ...shown, purpose: "Puts it on the Bulgarian panel." },
    addressBg: { kind: "line", label: "field.address-bg", ...told },
    addressEn: { kind: "line", label: "field.address-en", ...told },
    source: {
      kind: "reference",
      label: "field.source",
      required: true,
      ...shown,
      purpose: "Says where the coordinates come from.",
    },
    note: { kind: "text", label: "field.note", ...told },
  },
});

/** A route as Frontex names it. */
export const routeForm = defineForm(mapTexts, {
  name: "map-route",
  fields: {
    nameBg: { kind: "line", label: "field.name-bg", required: true, ...named },
    nameEn: { kind: "line", label: "field.name-en", required: true, ...named },
    nameAr: { kind: "line", label: "field.name-ar", ...named },
    publisherNames: {
      kind: "text",
      label: "field.publisher-names",
      hint: "field.publisher-names-hint",
      required: true,
      ...shown,
      purpose: "Lets publishers' files be read.",
    },
    aboutBg: { kind: "text", label: "field.about-bg", hint: "field.about-hint", required: true, ...told },
    aboutEn: { kind: "text", label: "field.about-en", hint: "field.about-hint", required: true, ...told },
    aboutSources: { kind: "references", label: "record.sources", ...told },
  },
});

/** One line of the picture. */
export const branchForm = defineForm(mapTexts, {
  name: "map-branch",
  fields: {
    nameBg: { kind: "line", label: "field.name-bg", required: true, ...named },
    nameEn: { kind: "line", label: "field.name-en", required: true, ...named },
    route: {
      kind: "reference",
      label: "field.route",
      required: true,
      ...shown,
      purpose: "Gives the line the colour of its route.",
    },
    waypoints: {
      kind: "text",
      label: "field.places",
      hint: "field.places-hint",
      required: true,
      ...shown,
      purpose: "Draws the line through its places.",
    },
    countedOn: {
      kind: "reference",
      label: "field.counted-on",
      hint: "field.counted-on-hint",
      ...shown,
      purpose: "Weights the line by a published series.",
    },
    countedBorder: {
      kind: "choice",
      label: "field.counted-border",
      ...shown,
      purpose: "Narrows the series to land or sea.",
      options: { all: "border.all", land: "border.land", sea: "border.sea" },
    },
    countedOrigin: {
      kind: "reference",
      label: "field.counted-origin",
      ...shown,
      purpose: "Narrows the series to one nationality.",
    },
    noteBg: { kind: "text", label: "field.note-bg", ...told },
    noteEn: { kind: "text", label: "field.note-en", ...told },
    geometrySources: { kind: "references", label: "record.sources", ...told },
  },
});

/** A number that stands beside the map and belongs to no series. */
export const factForm = defineForm(mapTexts, {
  name: "map-fact",
  fields: {
    nameBg: { kind: "line", label: "field.what-bg", required: true, ...told },
    nameEn: { kind: "line", label: "field.what-en", required: true, ...told },
    nameAr: { kind: "line", label: "field.what-ar", ...told },
    value: {
      kind: "number",
      label: "field.value",
      required: true,
      least: 0,
      most: 1_000_000_000,
      ...told,
    },
    year: { kind: "number", label: "field.year", required: true, least: 1990, most: 2100, ...told },
    country: { kind: "reference", label: "field.fact-country", hint: "field.fact-country-hint", ...told },
    noteBg: { kind: "text", label: "field.note-bg", hint: "field.fact-note-hint", ...told },
    noteEn: { kind: "text", label: "field.note-en", hint: "field.fact-note-hint", ...told },
    source: { kind: "reference", label: "field.fact-source", required: true, ...told },
    asOf: { kind: "partial-date", label: "field.as-of", hint: "field.as-of-hint", required: true, ...told },
  },
});

/** A paper, file or page that figures and places are taken from. */
export const sourceForm = defineForm(mapTexts, {
  name: "map-source",
  fields: {
    title: { kind: "line", label: "field.title", required: true, longest: 300, ...told },
    publisher: { kind: "line", label: "field.publisher", required: true, ...told },
    url: { kind: "web-address", label: "field.url", ...told },
    licence: { kind: "line", label: "field.licence", hint: "field.licence-hint", ...told },
  },
});

/** A publisher's file, to be read before anything is kept. */
export const importForm = defineForm(mapTexts, {
  name: "map-import",
  fields: {
    dataset: {
      kind: "choice",
      label: "import.dataset",
      required: true,
      ...shown,
      purpose: "Says how the file is to be read.",
      options: {
        frontex: "dataset.frontex",
        "missing-migrants": "dataset.missing-migrants",
        unhcr: "dataset.unhcr",
        "unhcr-monthly": "dataset.unhcr-monthly",
        eurostat: "dataset.eurostat",
      },
    },
    asOf: {
      kind: "day",
      label: "import.as-of",
      hint: "import.as-of-hint",
      ...shown,
      purpose: "Says which state of the publisher's figures it is.",
    },
    file: {
      kind: "file",
      label: "import.file",
      hint: "import.file-hint",
      required: true,
      largest: 60_000_000,
      accept: ".xlsx,.csv,.tsv,.json,.gz",
      ...shown,
      purpose: "Holds the publisher's figures.",
    },
  },
});
