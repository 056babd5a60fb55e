import { overviewSheet } from "./projections.ts";

/**
 * The overview's projection for `<routes-map data-projection>`: degrees at its middle, units per radius of the earth,
 * and where the middle lies. Enough for the browser to place a point without a library.
 */
export const flowProjection: string = (() => {
  const { projection } = overviewSheet;
  const [longitude, latitude] = projection.rotate();
  return [-longitude, -latitude, projection.scale(), ...projection.translate()]
    .map((number) => Math.round(number * 1_000) / 1_000)
    .join(" ");
})();
