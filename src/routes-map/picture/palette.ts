/**
 * The colours of a picture that stands alone, by day; `map-picture.css` has the same under the same names (a test compares),
 * and those of the night. Every route keeps 3:1 against land and sea.
 */
export const palette = {
  land: "#f7f1e6",
  home: "#ffffff",
  sea: "#d9e5ea",
  border: "#b9ab95",
  place: "#1f2a30",
  "ground-name": "#6f675a",
  "sea-name": "#446574",
  core: "#ffffff",
  em: "#b81d2c",
  wb: "#a65a00",
  cm: "#1c5d9f",
  wm: "#0a7263",
  wa: "#7a3d99",
  al: "#5c6b00",
  eb: "#4a5560",
  bs: "#b0267f",
  ot: "#5f5348",
  flow: "#0f4c5c",
} as const;

/** The ground by night, for a picture of the ground alone. */
export const groundByNight = {
  land: "#243238",
  home: "#2f4047",
  sea: "#121d22",
  border: "#4d6068",
} as const;

export type Colour = keyof typeof palette;

/** Dashes of lines nobody published a number for, and of the grain in bands: routes differ without their colours. */
export const dashes: Readonly<Record<string, { dash: string; grain: string | null }>> = {
  EM: { dash: "6 3", grain: null },
  WB: { dash: "9 3", grain: "9 7" },
  CM: { dash: "2 3", grain: "1 5" },
  WM: { dash: "7 3 2 3", grain: "8 3 1 3" },
  WA: { dash: "10 3 2 3 2 3", grain: null },
  AL: { dash: "4 2", grain: null },
  EB: { dash: "12 4", grain: null },
  BS: { dash: "3 2", grain: null },
  OT: { dash: "5 3", grain: null },
};

/** The colour of a route by its id; of one the palette does not know, that of the others. */
export const routeColour = (id: string): string => {
  const key = id.toLowerCase();
  return key in palette ? palette[key as Colour] : palette.ot;
};
