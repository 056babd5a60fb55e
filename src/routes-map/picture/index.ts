export { groundCredits } from "./basemap.ts";
export { distanceToBoundary } from "./boundary.ts";
export { countryPoint } from "./country-points.ts";
export { flowProjection } from "./flow-projection.ts";
export { lineWidth, thinnestLine, unweightedLine } from "./weight.ts";
