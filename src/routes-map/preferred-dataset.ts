import type { Dataset, Measure } from "./model.ts";

/**
 * Whose numbers stand on the map when several publishers count the same: never two of them mixed, and a publisher's own
 * file before what was compiled from papers.
 */
const preferred: Readonly<Record<Measure, readonly Dataset[]>> = {
  detections: ["frontex", "compiled"],
  arrivals: ["compiled"],
  deaths: ["missing-migrants", "compiled"],
  applications: ["eurostat", "unhcr", "unhcr-monthly", "compiled"],
  refugees: ["unhcr"],
  held: ["compiled"],
};

/** The release to read a measure from, among those shown; undefined where none holds it. */
export const preferredRelease = <
  R extends { readonly dataset: Dataset; readonly measures: readonly Measure[] },
>(
  releases: readonly R[],
  measure: Measure,
): R | undefined =>
  preferred[measure]
    .map((dataset) =>
      releases.find((release) => release.dataset === dataset && release.measures.includes(measure)),
    )
    .find((release) => release !== undefined);
