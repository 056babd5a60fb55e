import { layers, type PictureWidth } from "./layers.ts";
import { dashes, palette, routeColour } from "./palette.ts";

const signColours = {
  border_crossing: palette.place,
  reception_centre: palette.wm,
  transit_centre: palette.wb,
  special_home: palette.em,
  allocation_centre: palette.wa,
  iom_office: palette.cm,
} as const;

/** What map.css says, with plain values, for programs that know neither custom properties nor containers. */
export function wholeStyle(width: PictureWidth): string {
  const { dot, hub } = layers[width];
  const rules: readonly (readonly [string, Readonly<Record<string, string | number>>])[] = [
    [".sea", { fill: palette.sea }],
    [".land", { fill: palette.land }],
    [".borders", { fill: "none", stroke: palette.border, "stroke-width": 0.9 }],
    [".home", { fill: palette.home, stroke: palette.border, "stroke-width": 1.6 }],
    [".frame,.scale", { fill: "none", stroke: palette["ground-name"], "stroke-width": 1.6 }],
    [".halo,.line,.grain,.flow", { fill: "none", "stroke-linejoin": "round", "stroke-linecap": "round" }],
    [".halo", { stroke: palette.land, "stroke-opacity": 0.75 }],
    [".grain", { stroke: "none" }],
    [".bare .line", { "stroke-linecap": "butt" }],
    [".flow", { stroke: palette.flow, "stroke-opacity": 0.8 }],
    [".flow-tip", { fill: palette.flow }],
    [".quiet", { opacity: 0.28 }],
    [".place path", { stroke: palette.place, "stroke-linecap": "round", "stroke-width": dot * 1.8 }],
    ...["hub", "origin", "destination"].map(
      (kind) => [`.kind-${kind} path`, { "stroke-width": hub * 2.1 }] as const,
    ),
    [".place .core", { stroke: palette.core, "stroke-width": hub * 1.05 }],
    ...Object.entries(dashes).flatMap(([route, { dash, grain }]) => [
      [`.route-${route} .line`, { stroke: routeColour(route) }] as const,
      [`.route-${route} .tip`, { fill: routeColour(route) }] as const,
      [`.bare.route-${route} .line`, { "stroke-dasharray": dash }] as const,
      ...(grain
        ? [
            [
              `.route-${route} .grain`,
              {
                stroke: palette.land,
                "stroke-opacity": 0.85,
                "stroke-width": 1.3,
                "stroke-dasharray": grain,
              },
            ] as const,
          ]
        : []),
    ]),
    [".sign path", { stroke: palette.home, "stroke-width": 1.6, "stroke-linejoin": "round" }],
    ...Object.entries(signColours).flatMap(([kind, colour]) => [
      [`.sign-${kind} path`, { fill: colour }] as const,
      [`.sign-${kind}.hollow path`, { fill: palette.home, stroke: colour, "stroke-width": 2.6 }] as const,
    ]),
    [".sign .mark", { fill: "none", "stroke-width": 2, "stroke-linecap": "round" }],
    [".sign-iom_office .mark", { "stroke-width": 6 }],
  ];
  return rules
    .map(
      ([selector, values]) =>
        `${selector}{${Object.entries(values)
          .map(([name, value]) => `${name}:${value}`)
          .join(";")}}`,
    )
    .join("");
}
