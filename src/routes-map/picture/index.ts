export { groundCredits } from "./basemap.ts";
export { distanceToBoundary } from "./boundary.ts";
export { countryPoint } from "./country-points.ts";
export { flowProjection } from "./flow-projection.ts";
export { drawOverview, type OverviewOptions } from "./overview.ts";
export { drawPanel, type PanelOptions, panelLegend } from "./panel.ts";
export { legendSign, type PanelKind, panelKinds } from "./symbols.ts";
export { pictureTexts } from "./texts/index.ts";
export { lineWidth, thinnestLine, unweightedLine } from "./weight.ts";
