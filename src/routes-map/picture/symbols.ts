import type { PlaceKind } from "../model.ts";

/** The kinds of points on the Bulgarian panel, in the order of the legend. */
export const panelKinds = [
  "border_crossing",
  "reception_centre",
  "transit_centre",
  "special_home",
  "allocation_centre",
  "iom_office",
] as const satisfies readonly PlaceKind[];

export type PanelKind = (typeof panelKinds)[number];

/** Each kind's sign around 0, about 18 wide: told apart by shape alone, without colour. */
const signs: Readonly<Record<PanelKind, string>> = {
  border_crossing: "M0-9.5L9.5 0L0 9.5L-9.5 0z",
  reception_centre: "M-8.5 8.5V-2L0-9.5L8.5-2V8.5z",
  transit_centre: "M-9.5 8L0-9.5L9.5 8z",
  special_home: "M-8-8H8V8H-8z",
  allocation_centre: "M-9.5 0L-4.8-8.5H4.8L9.5 0L4.8 8.5H-4.8z",
  iom_office: "M-8.5 0a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0z",
};

/** A little mark within, so that the signs differ also where they are small or grey. */
const marks: Readonly<Record<PanelKind, string>> = {
  border_crossing: "M-3.5 0h7",
  reception_centre: "M0 8.5v-6",
  transit_centre: "M0 4v-5",
  special_home: "M-3-8v16M3-8v16",
  allocation_centre: "M-3.5 0h7M0-3.5v7",
  iom_office: "M0 0h0",
};

export const isPanelKind = (kind: PlaceKind): kind is PanelKind => kind in signs;

/** The sign of a kind, for the panel and for a legend; hollow where the place is not confirmed. */
export const sign = (kind: PanelKind, isHollow = false): string =>
  `<g class="sign sign-${kind}${isHollow ? " hollow" : ""}"><path d="${signs[kind]}"/><path class="mark" d="${marks[kind]}"/></g>`;

/** The sign alone as a small picture beside its word in the page's legend. */
export const legendSign = (kind: PanelKind, isHollow = false): string =>
  `<svg class="routes-picture legend-sign" viewBox="-12 -12 24 24" width="24" height="24" aria-hidden="true">${sign(kind, isHollow)}</svg>`;
